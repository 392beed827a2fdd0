import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Member } from '#organisation';
import { LessThan } from 'typeorm';
import { Account, type AccountState } from './account.entity.js';
import { Session } from './session.entity.js';

export interface SessionFacts {
  session: Session;
  memberId: string;
  memberName: string;
  accountState: AccountState;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Session);
  }

  /** The session with its account and member, by the unique hash of its token. */
  async findFacts(tokenHash: string): Promise<SessionFacts | null> {
    const { entities, raw } = await this.rows
      .createQueryBuilder('session')
      .innerJoin(Account, 'account', 'account.id = session.accountId')
      .innerJoin(Member, 'member', 'member.id = account.memberId')
      .addSelect('member.id', 'memberId')
      .addSelect('member.name', 'memberName')
      .addSelect('account.state', 'accountState')
      .where('session.tokenHash = :tokenHash', { tokenHash })
      .getRawAndEntities<Omit<SessionFacts, 'session'>>();
    const [session] = entities;
    const [facts] = raw;
    if (!session || !facts) return null;
    const { memberId, memberName, accountState } = facts;
    return { session, memberId, memberName, accountState };
  }

  async insert(session: Session): Promise<void> {
    await this.rows.insert(session);
  }

  async extend(id: string, expiresAt: Date): Promise<void> {
    await this.rows.update({ id }, { expiresAt });
  }

  /** @returns false when it was closed already. */
  async close(id: string, closedAt: Date): Promise<boolean> {
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ closedAt })
      .where('id = :id AND closedAt IS NULL', { id })
      .execute();
    return affected === 1;
  }

  /** Rows of sessions that ended before then, signed out or not. */
  async purge(before: Date): Promise<void> {
    await this.rows.delete({ expiresAt: LessThan(before) });
  }
}
