import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { MemberChanges } from '#organisation';
import { In } from 'typeorm';
import { Account } from './account.entity.js';

@Injectable()
export class AccountRepository {
  constructor(
    private readonly database: Database,
    private readonly members: MemberChanges,
  ) {}

  private get rows() {
    return this.database.repository(Account);
  }

  findByMember(memberId: string): Promise<Account | null> {
    return this.rows.findOneBy({ memberId });
  }

  findByLoginName(loginName: string): Promise<Account | null> {
    return this.rows.findOneBy({ loginName });
  }

  findByMembers(memberIds: string[]): Promise<Account[]> {
    return this.rows.findBy({ memberId: In(memberIds) });
  }

  /** The account, locked until the unit of work ends. */
  async lockByMember(memberId: string): Promise<Account | null> {
    const [account] = await this.database.lockRows(Account, 'memberId', [memberId]);
    return account ?? null;
  }

  /** The accounts, locked in a fixed order until the unit of work ends. */
  async lockByMembers(memberIds: string[]): Promise<void> {
    await this.database.lockRows(Account, 'memberId', memberIds);
  }

  async insert(account: Account): Promise<void> {
    await this.rows.insert(account);
    await this.members.noteAccess([account.memberId], account.state);
  }

  async update(id: string, change: Partial<Account>): Promise<void> {
    await this.rows.update({ id }, change);
    if (change.state === undefined) return;
    const { memberId } = await this.rows.findOneByOrFail({ id });
    await this.members.noteAccess([memberId], change.state);
  }

  count(): Promise<number> {
    return this.rows.count();
  }
}
