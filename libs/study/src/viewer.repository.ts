import { Injectable } from '@nestjs/common';
import { Account, Session } from '#account';
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
}
