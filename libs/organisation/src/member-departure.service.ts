import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, isDay, shanghaiDay } from '#platform';
import { requireCode } from './code-table.js';
import { MEMBER_DESKS } from './member.policy.js';
import { Member } from './member.entity.js';
import { Members } from './member.service.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { TransferCompletion } from './transfer-completion.service.js';
import { TransferRepository } from './transfer.repository.js';

export interface Departure {
  /** The last day, `YYYY-MM-DD`. */
  day: string;
  /** A code of the table `departure-reason`. */
  reason: string;
}

/** 离开系统: 调离, 退休, 辞职, 去世. */
@Injectable()
export class MemberDepartures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly memberships: MembershipRepository,
    private readonly transfers: TransferRepository,
    private readonly completion: TransferCompletion,
  ) {}

  /**
   * Ends every membership of the member with the day; from then on he cannot sign in, and what was under way to
   * move him lapses. What he has learnt stays.
   * @throws organisation.member-not-found, departure-day, code-unknown
   */
  async depart(actor: Actor, memberId: string, { day, reason }: Departure): Promise<void> {
    await this.members.requireInScope(actor, MEMBER_DESKS, memberId);
    requireCode('departure-reason', reason);
    await this.database.transaction(async () => {
      await this.database.lockRows(Member, 'id', [memberId]);
      const since = await this.memberships.openSince(memberId);
      if (since === null) throw organisationErrors['member-not-found']();
      if (!isDay(day) || day < since || day > shanghaiDay(this.clock.now())) {
        throw organisationErrors['departure-day']({ since });
      }
      await this.memberships.closeAll(memberId, day, reason);
      for (const transfer of await this.transfers.openOf(memberId)) {
        await this.completion.lapse(transfer, '本人已离开本系统，调动不再办理。');
      }
      await this.audit.record(actor, 'member.depart', {
        subject: 'member',
        subjectId: memberId,
        details: { day, reason },
      });
    });
  }
}
