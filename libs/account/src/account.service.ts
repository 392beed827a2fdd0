import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, newId, systemActor } from '#platform';
import { Members, organisationErrors, readIdCard, readPhone } from '#organisation';
import { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { PasswordHashing } from './password-hashing.service.js';
import { passwordFault } from './password.policy.js';
import { type NewGrant, RoleGrants } from './role-grant.service.js';
import { SessionCache } from './session-cache.service.js';

const LOGIN_NAME = /^[a-z][a-z0-9._-]{2,31}$/;

export interface NewAccount {
  memberId: string;
  loginName: string;
  /** Null for somebody who will set it at the first sign-in. */
  password: string | null;
  grants?: NewGrant[];
}

/** The accounts, as operations, imports and the demo make them. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly hashing: PasswordHashing,
    private readonly grants: RoleGrants,
    private readonly cache: SessionCache,
  ) {}

  /**
   * Opens an account, with its grants or not at all.
   * @throws account.login-name-invalid, login-name-taken, account-exists, password-weak, administrations-apart …
   */
  async create({ memberId, loginName, password, grants = [] }: NewAccount): Promise<Account> {
    const name = loginName.normalize('NFKC').trim().toLowerCase();
    if (!LOGIN_NAME.test(name)) throw accountErrors['login-name-invalid']();
    const passwordHash = password === null ? null : await this.hashNew(password, name);
    return this.database.transaction(async () => {
      await this.requireFree(memberId, name);
      const account = this.build(memberId, name, passwordHash);
      await this.accounts.insert(account);
      await this.audit.record(systemActor, 'account.open', {
        subject: 'account',
        subjectId: account.id,
        details: { memberId, account: name },
      });
      for (const grant of grants) await this.grants.write(systemActor, memberId, grant);
      return account;
    });
  }

  /** By account name, ID card (x or X, full-width or not) or phone, in this order of likelihood. */
  async identify(text: string): Promise<Account | null> {
    const member = readIdCard(text)
      ? await this.members.findByIdCard(text)
      : readPhone(text)
        ? await this.members.findByPhone(text)
        : null;
    if (member) return this.accounts.findByMember(member.id);
    return this.accounts.findByLoginName(text.normalize('NFKC').trim().toLowerCase());
  }

  findByMember(memberId: string): Promise<Account | null> {
    return this.accounts.findByMember(memberId);
  }

  findByMembers(memberIds: string[]): Promise<Account[]> {
    return this.accounts.findByMembers(memberIds);
  }

  /** Whether nobody has an account yet: the database is new. */
  async isEmpty(): Promise<boolean> {
    return (await this.accounts.count()) === 0;
  }

  /** 停用: from now on every session of the account is refused. */
  async disable(memberId: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const account = await this.accounts.lockByMember(memberId);
      if (!account) throw accountErrors['account-not-found']();
      await this.accounts.update(account.id, { state: 'disabled' });
      await this.audit.record(systemActor, 'account.disable', {
        subject: 'account',
        subjectId: account.id,
        details: { reason },
      });
      this.database.afterCommit(() => this.cache.clear());
    });
  }

  private async hashNew(password: string, loginName: string): Promise<string> {
    const reason = passwordFault(password, { loginName });
    if (reason) throw accountErrors['password-weak']({ reason });
    return this.hashing.hash(password);
  }

  private async requireFree(memberId: string, loginName: string): Promise<void> {
    if (!(await this.members.find(memberId))) throw organisationErrors['member-not-found']();
    if (await this.accounts.findByMember(memberId)) throw accountErrors['account-exists']();
    if (await this.accounts.findByLoginName(loginName)) throw accountErrors['login-name-taken']();
  }

  private build(memberId: string, loginName: string, passwordHash: string | null): Account {
    return Object.assign(new Account(), {
      id: newId(),
      memberId,
      loginName,
      passwordHash,
      state: 'active',
      createdAt: this.clock.now(),
    });
  }
}
