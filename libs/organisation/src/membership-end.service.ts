import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, isDay, shanghaiDay } from '#platform';
import { MemberRepository } from './member.repository.js';
import { type MembershipInUnit, MembershipRepository } from './membership.repository.js';
import { TransferSides } from './transfer-sides.service.js';
import { transferErrors } from './transfer.errors.js';
import { mustKeepPeople } from './transfer.policy.js';

/** The end of what stands beside a home: 挂职、借调 over, a 流动党员 gone back. */
@Injectable()
export class MembershipEnd {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly sides: TransferSides,
  ) {}

  /**
   * Either unit ends it, with a last day that is not in the future.
   * @throws organisation.membership-not-found also for a home, which a transfer or a departure ends
   */
  async end(actor: Actor, id: string, day: string, reason: string): Promise<void> {
    mustKeepPeople(actor);
    const why = reason.trim();
    if (why === '' || why.length > 200) throw transferErrors['transfer-reason']();
    await this.database.transaction(async () => {
      const known = await this.memberships.find(id);
      if (known) await this.members.lock(known.memberId);
      const membership = await this.memberships.find(id);
      if (!membership || membership.kind === 'main' || !(await this.speaks(actor, membership))) {
        throw transferErrors['membership-not-found']();
      }
      const { memberId, unitId, kind, fromDay, toDay } = membership;
      if (toDay !== null) throw transferErrors['membership-ended']();
      const today = shanghaiDay(this.clock.now());
      if (!isDay(day) || day < fromDay || day > today) {
        throw transferErrors['membership-end-day']({ earliest: fromDay });
      }
      await this.memberships.close(id, day);
      await this.audit.record(actor, 'membership.end', {
        subject: 'membership',
        subjectId: id,
        details: { memberId, unitId, kind, day, reason: why },
      });
    });
  }

  private async speaks(actor: Actor, { memberId, line, unit }: MembershipInUnit): Promise<boolean> {
    if (await this.sides.speaks(actor, memberId, unit.path, line)) return true;
    const home = await this.sides.holderOf(memberId, line);
    return home !== null && this.sides.speaks(actor, memberId, home.unit.path, line);
  }
}
