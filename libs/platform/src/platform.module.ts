import { join } from 'node:path';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Audit } from './audit/audit.js';
import { AuditHead } from './audit/audit-head.entity.js';
import { AuditRecordRepository } from './audit/audit-record.repository.js';
import { AuditChains } from './audit/audit-chains.js';
import { AuditRecord } from './audit/audit-record.entity.js';
import { AnchorPlace, FolderAnchorPlace } from './chain/anchor-place.js';
import { Anchors } from './chain/anchors.js';
import { ChainVerification } from './chain/chain-verification.js';
import { IntegrityStatus } from './chain/integrity-status.js';
import { IntegrityCheck } from './chain/integrity-check.entity.js';
import { Clock } from './clock/clock.js';
import { AppConfig } from './config/app-config.js';
import { KeyRotation } from './crypto/key-rotation.js';
import { SealedRowRepository } from './crypto/sealed-row.repository.js';
import { Vault } from './crypto/vault.js';
import { DatabaseModule } from './database/database.module.js';
import { EventRow } from './event/event-row.entity.js';
import { Events } from './event/events.js';
import { DenialWatch } from './audit/denial-watch.js';
import { PlatformHealth } from './platform-health.js';
import { BullQueue } from './queue/bull-queue.js';
import { InProcessQueue } from './queue/in-process-queue.js';
import { JobQueue } from './queue/job-queue.js';
import { JobRow } from './queue/job-row.entity.js';
import { JobRepository } from './queue/job.repository.js';
import { Jobs } from './queue/jobs.js';
import { SettingRow } from './setting/setting-row.entity.js';
import { Settings } from './setting/settings.js';
import { HttpSmsGateway } from './sms/http-sms-gateway.js';
import { NoSmsGateway, SmsGateway } from './sms/sms-gateway.js';
import { Storage } from './storage/storage.js';

const services = [
  Vault,
  KeyRotation,
  SealedRowRepository,
  Storage,
  Audit,
  AuditRecordRepository,
  DenialWatch,
  AuditChains,
  Anchors,
  ChainVerification,
  IntegrityStatus,
  Jobs,
  JobRepository,
  Events,
  PlatformHealth,
  Settings,
];

@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly queue: JobQueue) {}

  /** @param clock another clock than this machine's: the demo lives through its past with one. */
  static forRoot(config: AppConfig, clock: Clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        ConfigModule.forRoot(config, clock),
        DatabaseModule,
        DatabaseModule.forEntities(
          AuditHead,
          AuditRecord,
          EventRow,
          IntegrityCheck,
          JobRow,
          SettingRow,
        ),
      ],
      providers: [
        ...services,
        { provide: JobQueue, inject: [AppConfig], useFactory: openQueue },
        { provide: AnchorPlace, inject: [AppConfig], useFactory: openAnchorPlace },
        { provide: SmsGateway, inject: [AppConfig, Clock], useFactory: smsGateway },
      ],
      exports: [...services, JobQueue, SmsGateway, DatabaseModule],
    };
  }

  /** An open connection to Redis would keep a process (the command line) from ending. */
  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

@Global()
@Module({})
class ConfigModule {
  static forRoot(config: AppConfig, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [AppConfig, Clock],
    };
  }
}

function smsGateway({ sms }: AppConfig, clock: Clock): SmsGateway {
  return sms ? new HttpSmsGateway(sms, clock) : new NoSmsGateway();
}

async function openQueue({ redisUrl }: AppConfig): Promise<JobQueue> {
  if (!redisUrl) return new InProcessQueue();
  const queue = new BullQueue(redisUrl);
  await queue.check();
  return queue;
}

/** Beside the data unless the operator chose a place. */
function openAnchorPlace({ anchorDir, dataDir }: AppConfig): AnchorPlace {
  return new FolderAnchorPlace(anchorDir ?? join(dataDir, 'anchors'));
}
