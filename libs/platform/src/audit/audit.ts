import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor/actor.js';
import { hasRole } from '../actor/actor.js';
import { Clock } from '../clock/clock.js';
import { Vault } from '../crypto/vault.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { platformErrors } from '../error/platform.errors.js';
import type { Page, PageRequest } from '../page/page.js';
import { pageOf, pageWindow } from '../page/page.js';
import { areaOf, canonicalRecord, chainOf } from './audit-chain.plan.js';
import type { AuditHead } from './audit-head.entity.js';
import type { AuditRecord, AuditResult } from './audit-record.entity.js';
import {
  type AuditFilter,
  AuditRecordRepository,
  MOST_COUNTED,
} from './audit-record.repository.js';
import { oneLine, safeDetails } from './audit-text.plan.js';

interface AuditSubject {
  subject: string;
  subjectId?: string | null;
  /** No ID cards, no phones, no passwords. */
  details?: Record<string, unknown>;
  /** `done` unless given. */
  result?: AuditResult;
}

/** As many rows as one export gives. */
const MOST_EXPORTED = 5000;

type NewRecord = Omit<AuditRecord, 'chain' | 'sequence' | 'mac'>;

/** Under which purpose the rows of the trail are sealed. */
export const AUDIT_SEAL = 'audit-record';

/** The audit trail. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly records: AuditRecordRepository,
  ) {}

  /**
   * Writes one row with the open unit of work: what was done and its trace are committed together. The row is
   * written just before the commit, so that the end of its chain is locked for a moment only; if it cannot be
   * written, nothing of the unit is.
   */
  async record(actor: Actor, action: string, what: AuditSubject): Promise<void> {
    const record = this.newRecord(actor, action, what);
    await this.database.transaction(async () => this.database.beforeCommit(this.appendAll, record));
  }

  /** Newest first; for the auditor alone. `total` is counted up to 10,000. */
  async list(
    actor: Actor,
    page: PageRequest,
    filter: AuditFilter = {},
  ): Promise<Page<AuditRecord>> {
    if (!hasRole(actor, 'auditor')) throw platformErrors.forbidden();
    if ((page.page - 1) * page.pageSize >= MOST_COUNTED) return pageOf([], MOST_COUNTED, page);
    const total = await this.records.count(filter);
    return pageOf(await this.records.find(filter, pageWindow(page)), total, page);
  }

  /**
   * The newest rows that match, to be taken away; that is itself on the trail: how many, and narrowed to what.
   * For the auditor alone.
   */
  async export(actor: Actor, filter: AuditFilter): Promise<AuditRecord[]> {
    if (!hasRole(actor, 'auditor')) throw platformErrors.forbidden();
    return this.database.transaction(async () => {
      const rows = await this.records.find(filter, { skip: 0, take: MOST_EXPORTED });
      await this.record(actor, 'audit.export', {
        subject: 'audit-record',
        details: { ...filter, rows: rows.length },
      });
      return rows;
    });
  }

  private newRecord(
    actor: Actor,
    action: string,
    { subject, subjectId = null, details, result = 'done' }: AuditSubject,
  ): NewRecord {
    const { memberId, name, address, requestId, userAgent = null } = actor;
    return {
      id: newId(),
      at: this.clock.now(),
      actorId: memberId,
      actorName: oneLine(name, 80),
      action,
      area: areaOf(action),
      subject,
      subjectId,
      details: safeDetails(details),
      result,
      address: address === null ? null : oneLine(address, 64),
      userAgent: userAgent === null ? null : oneLine(userAgent),
      requestId: requestId === null ? null : oneLine(requestId, 64),
    };
  }

  private readonly appendAll = async (records: NewRecord[]): Promise<void> => {
    const chains = [...new Set(records.map(chainOf))];
    const heads = new Map((await this.records.lockHeads(chains)).map((head) => [head.chain, head]));
    const sealed = records.map((record) => this.seal(record, heads.get(chainOf(record))));
    await this.records.append(sealed, [...heads.values()]);
  };

  /** Seals the row behind the head, which then stands at the row. */
  private seal(record: NewRecord, head: AuditHead | undefined): AuditRecord {
    if (!head) throw new Error(`no head for audit chain ${chainOf(record)}`);
    if (head.keyId) this.vault.requireKnown(head.keyId);
    const row = { ...record, chain: head.chain, sequence: head.sequence + 1 };
    const mac = this.vault.sign(AUDIT_SEAL, canonicalRecord(row, head.mac));
    Object.assign(head, { sequence: row.sequence, mac, keyId: this.vault.keyId });
    return { ...row, mac };
  }
}
