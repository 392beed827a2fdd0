import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor/actor.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Audit } from './audit.js';
import { AuditRecordRepository } from './audit-record.repository.js';

const ACTION = 'security.many-denials';
const HOUR_MS = 3_600_000;
/** So often within an hour nobody mistypes an address. */
const MANY = 50;
/** Beyond so many people the counts begin anew. */
const MOST_PEOPLE = 20_000;

/**
 * Counts what each person is refused (no right, or not there for him) and writes into the trail, once per hour and
 * person, when it is too often to be a mistake: somebody tries one id after another. The counts are kept in this
 * process and cost a call nothing; of several processes each has its own.
 */
@Injectable()
export class DenialWatch {
  private hour = 0;
  private readonly denials = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly records: AuditRecordRepository,
  ) {}

  /** One more refusal of the person; `route` as it was declared, without what was typed into it. */
  async note(actor: Actor, route: string): Promise<void> {
    const hour = Math.floor(this.clock.now().getTime() / HOUR_MS);
    if (hour !== this.hour || this.denials.size >= MOST_PEOPLE) this.denials.clear();
    this.hour = hour;
    const count = (this.denials.get(actor.memberId) ?? 0) + 1;
    this.denials.set(actor.memberId, count);
    if (count === MANY) await this.tell(actor, route, new Date(hour * HOUR_MS));
  }

  private async tell(actor: Actor, route: string, from: Date): Promise<void> {
    await this.database.transaction(async () => {
      const told = await this.records.count({ action: ACTION, actorId: actor.memberId, from });
      if (told > 0) return;
      await this.audit.record(actor, ACTION, {
        subject: 'member',
        subjectId: actor.memberId,
        result: 'refused',
        details: { denials: MANY, since: from, lastRoute: route },
      });
    });
  }
}
