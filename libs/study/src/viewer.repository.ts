import { Injectable } from '@nestjs/common';
import { Account, Session } from '#account';
import { isOpenMembership, Membership } from '#organisation';
import { Database } from '#platform';
import { IsNull, MoreThan } from 'typeorm';

/** Read-only, of the account room: whether whoever pressed play may still go on. */
@Injectable()
export class ViewerRepository {
  constructor(private readonly database: Database) {}

  /** The account is active, and the sign-in from which the session was opened has not ended. */
  async mayWatch(memberId: string, signInId: string | null, now: Date): Promise<boolean> {
    const accounts = this.database.repository(Account);
    if (!(await accounts.existsBy({ memberId, state: 'active' }))) return false;
    if (signInId === null) return true;
    const open = { id: signInId, closedAt: IsNull(), expiresAt: MoreThan(now) };
    return this.database.repository(Session).existsBy(open);
  }

  /**
   * Which of these sign-ins are still open: neither ended nor run out, the account active, its member in a
   * unit. By the primary keys of session and account, and the members' memberships.
   */
  async openSignIns(ids: string[], now: Date): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database
      .repository(Session)
      .createQueryBuilder('session')
      .select('session.id', 'id')
      .innerJoin(Account, 'account', "account.id = session.accountId AND account.state = 'active'")
      .where('session.id IN (:...ids) AND session.closedAt IS NULL', { ids })
      .andWhere('session.expiresAt > :now AND session.endsAt > :now', { now })
      .andWhere((outer) => {
        const units = outer.subQuery().select('1').from(Membership, 'membership');
        const own = 'membership.memberId = account.memberId';
        return `EXISTS ${units.where(`${own} AND ${isOpenMembership('membership')}`).getQuery()}`;
      })
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }
}
