import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId } from '#platform';
import { MemberNumbers } from './member-numbers.service.js';
import { MemberReveal, type RevealedField } from './member-reveal.entity.js';
import { MemberRevealRepository } from './member-reveal.repository.js';
import { MEMBER_DESKS } from './member.policy.js';
import { Member } from './member.entity.js';
import { Members } from './member.service.js';
import { organisationErrors } from './organisation.errors.js';

const PER_HOUR = 30;
const HOUR_MS = 3_600_000;

/** Full numbers, one by one, each with a reason that stays. */
@Injectable()
export class MemberReveals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly numbers: MemberNumbers,
    private readonly reveals: MemberRevealRepository,
  ) {}

  /**
   * The member's full ID card or phone. The trace is committed before the number leaves; the one who asks for
   * more than 30 in an hour is refused, and that is traced as an alarm.
   * @returns null where the member has no such number.
   * @throws organisation.member-not-found, reveal-reason, reveal-too-many
   */
  async reveal(
    actor: Actor,
    memberId: string,
    { field, reason }: { field: RevealedField; reason: string },
  ): Promise<string | null> {
    const member = await this.members.requireInScope(actor, MEMBER_DESKS, memberId);
    const why = reason.trim();
    if (why.length < 4 || why.length > 200) throw organisationErrors['reveal-reason']();
    if (!(await this.trace(actor, memberId, field, why))) {
      await this.alarm(actor, memberId, field);
      throw organisationErrors['reveal-too-many']({ limit: PER_HOUR, retryAfterSeconds: 3600 });
    }
    return this.numbers.open(member)[field];
  }

  /** One's own numbers in full. */
  async own({ memberId }: Actor): Promise<{ idCard: string; phone: string | null }> {
    const member = await this.members.find(memberId);
    if (!member) throw organisationErrors['member-not-found']();
    return this.numbers.open(member);
  }

  /** @returns false when the actor has had his share of this hour. His own row makes his calls take turns. */
  private trace(
    actor: Actor,
    memberId: string,
    field: RevealedField,
    reason: string,
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.lockRows(Member, 'id', [actor.memberId]);
      const at = this.clock.now();
      const since = new Date(at.getTime() - HOUR_MS);
      if ((await this.reveals.countSince(actor.memberId, since)) >= PER_HOUR) return false;
      const reveal = { id: newId(), actorId: actor.memberId, memberId, field, reason, at };
      await this.reveals.insert(Object.assign(new MemberReveal(), reveal));
      await this.audit.record(actor, 'member.reveal', {
        subject: 'member',
        subjectId: memberId,
        details: { field, reason },
      });
      return true;
    });
  }

  private alarm(actor: Actor, memberId: string, field: RevealedField): Promise<void> {
    return this.audit.record(actor, 'member.reveal-alarm', {
      subject: 'member',
      subjectId: memberId,
      details: { field, perHour: PER_HOUR },
      result: 'refused',
    });
  }
}
