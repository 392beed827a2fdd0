// Knows: configuration, database, queue, events, storage, errors, time, actor, audit, secrets.
// Refuses to know: any word of the domain, and HTTP.
// Emits: nothing.
export {
  type Actor,
  type Grant,
  grantedPaths,
  hasRole,
  type Line,
  LINES,
  type Role,
  ROLES,
  systemActor,
} from './actor/actor.js';
export { Audit } from './audit/audit.js';
export { DenialWatch } from './audit/denial-watch.js';
export { AuditHead } from './audit/audit-head.entity.js';
export type { AuditFilter } from './audit/audit-record.repository.js';
export { AuditRecord } from './audit/audit-record.entity.js';
export {
  CHAIN_START,
  type ChainBreak,
  type ChainProblem,
  ChainWalk,
  type SealReader,
} from './chain/chain-walk.plan.js';
export { type AnchoredVerdict, ChainVerification } from './chain/chain-verification.js';
export { IntegrityCheck } from './chain/integrity-check.entity.js';
export { IntegrityStatus, type IntegrityView } from './chain/integrity-status.js';
export {
  anchorBreak,
  type ChainPoint,
  type ChainsVerdict,
  KeepsChains,
  type SealedChains,
} from './chain/sealed-chains.js';
export {
  dayBefore,
  isDay,
  shanghaiDay,
  shanghaiYear,
  shanghaiYearRange,
} from './clock/business-time.js';
export { Clock, FakeClock } from './clock/clock.js';
export { AppConfig, ConfigError } from './config/app-config.js';
export {
  type CasConfig,
  type DingTalkConfig,
  type IdentityProviderConfig,
  type IdentityTrust,
  type LdapConfig,
  type OidcConfig,
  type SignInProviderConfig,
  type WeComConfig,
} from './config/identity-providers.js';
export { type ConfigFlags, parseConfig } from './config/parse-config.js';
export { KeyRotation } from './crypto/key-rotation.js';
export { Sealed, sealedColumns } from './crypto/sealed-column.js';
export { Vault } from './crypto/vault.js';
export { bigIntColumn, dateTimeColumn, dayColumn, idColumn } from './database/columns.js';
export { DataFolderInUseError, lockDataFolder } from './database/data-folder-lock.js';
export { AppendOnly } from './database/append-only.js';
export { DatabaseGrants } from './database/database-grants.js';
export { Database } from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export { migrateDatabase } from './database/migrate-database.js';
export { newId } from './database/new-id.js';
export {
  defineErrors,
  DomainError,
  type ErrorDetails,
  type ErrorKind,
} from './error/domain-error.js';
export { platformErrors } from './error/platform.errors.js';
export { type EventContext, type EventHandler, EventListener } from './event/event-listener.js';
export { defineEvent, type EventType } from './event/event-type.js';
export { Events } from './event/events.js';
export { logOptions } from './log/log-options.js';
export { type Page, pageOf, type PageRequest, pageWindow } from './page/page.js';
export { type DependencyState, PlatformHealth } from './platform-health.js';
export { PlatformModule } from './platform.module.js';
export {
  type JobContext,
  type JobHandler,
  type JobOutcome,
  JobProcessor,
} from './queue/job-handler.js';
export { JobRepository } from './queue/job.repository.js';
export { JobRunner } from './queue/job-runner.js';
export { JobRegistry } from './queue/job-registry.js';
export { defineJob, type JobType } from './queue/job-type.js';
export { Jobs } from './queue/jobs.js';
export { type SettingView, Settings } from './setting/settings.js';
export { defineSetting, oneOf, type SettingType, wholeNumber } from './setting/setting-type.js';
export {
  SHEET_FORMATS,
  type SheetCell,
  type SheetFormat,
  type SheetLayout,
  type SheetRow,
  writeSheet,
} from './sheet/sheet.js';
export {
  type CellFault,
  readingLimits,
  readSheet,
  type ReadCell,
  type SheetLine,
} from './sheet/sheet-reading.js';
export { sheetErrors } from './sheet/sheet.errors.js';
export { SmsGateway } from './sms/sms-gateway.js';
export { type SheetTemplate, writeTemplate } from './sheet/sheet-template.js';
export { Storage } from './storage/storage.js';
export { runInThread } from './thread/run-in-thread.js';
export { JobExecutionModule, WorkerModule } from './worker.module.js';
