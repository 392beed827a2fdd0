import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor/actor.js';
import { hasRole } from '../actor/actor.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { platformErrors } from '../error/platform.errors.js';
import type { Page, PageRequest } from '../page/page.js';
import { pageOf, pageWindow } from '../page/page.js';
import { AuditRecord } from './audit-record.entity.js';

interface AuditSubject {
  subject: string;
  subjectId?: string | null;
  /** No ID cards, no phones, no passwords. */
  details?: Record<string, unknown>;
}

/** The audit trail. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes one row in the open unit of work: what was done and its trace are committed together. */
  async record(
    actor: Actor,
    action: string,
    { subject, subjectId = null, details }: AuditSubject,
  ): Promise<void> {
    await this.database.transaction(() =>
      this.database.repository(AuditRecord).insert({
        id: newId(),
        at: this.clock.now(),
        actorId: actor.memberId,
        actorName: actor.name,
        action,
        subject,
        subjectId,
        details: details ?? null,
        address: actor.address,
        requestId: actor.requestId,
      }),
    );
  }

  /** Newest first; for the auditor alone. */
  async list(actor: Actor, page: PageRequest, action?: string): Promise<Page<AuditRecord>> {
    if (!hasRole(actor, 'auditor')) throw platformErrors.forbidden();
    const [items, total] = await this.database.repository(AuditRecord).findAndCount({
      where: action ? { action } : {},
      order: { at: 'DESC', id: 'DESC' },
      ...pageWindow(page),
    });
    return pageOf(items, total, page);
  }
}
