import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, systemActor } from '#platform';
import { type Member, Members, organisationErrors, readIdCard, readPhone } from '#organisation';
import { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { newLoginName } from './login-name.plan.js';
import { PasswordHashing } from './password-hashing.service.js';
import { Passwords } from './password.service.js';
import { type NewGrant, RoleGrants } from './role-grant.service.js';
import { SessionCache } from './session-cache.service.js';

const LOGIN_NAME = /^[a-z][a-z0-9._-]{2,31}$/;

export interface NewAccount {
  memberId: string;
  loginName: string;
  /** Null for somebody who will set it with a one-time code. */
  password: string | null;
  /** An initial password, which its owner has to change before anything else. */
  isInitial?: boolean;
  /** The demo's password, which everybody may know: no rule judges it, and it does not age. */
  isPublic?: boolean;
  grants?: NewGrant[];
}

interface OpenedAccount {
  memberId: string;
  loginName: string;
  passwordHash: string | null;
  isInitial?: boolean;
  isPublic?: boolean;
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
    private readonly passwords: Passwords,
    private readonly grants: RoleGrants,
    private readonly cache: SessionCache,
  ) {}

  /**
   * Opens an account, with its grants or not at all.
   * @throws account.login-name-invalid, login-name-taken, account-exists, password-weak, administrations-apart …
   */
  async create(details: NewAccount): Promise<Account> {
    const { memberId, grants = [], isInitial = false, isPublic = false } = details;
    const loginName = details.loginName.normalize('NFKC').trim().toLowerCase();
    if (!LOGIN_NAME.test(loginName)) throw accountErrors['login-name-invalid']();
    const passwordHash = await this.hashNew({ ...details, loginName });
    return this.database.transaction(async () => {
      const opened = { memberId, loginName, passwordHash, isInitial, isPublic };
      const account = await this.open(systemActor, opened);
      for (const grant of grants) await this.grants.write(systemActor, memberId, grant);
      return account;
    });
  }

  /** Opens an account within the open unit of work. @throws account.login-name-taken, account-exists … */
  async open(
    actor: Actor,
    { memberId, loginName, passwordHash, isInitial = false, isPublic = false }: OpenedAccount,
  ): Promise<Account> {
    await this.requireFree(memberId, loginName);
    const now = this.clock.now();
    const account = Object.assign(new Account(), {
      id: newId(),
      memberId,
      loginName,
      passwordHash,
      passwordSetAt: passwordHash === null || isPublic ? null : now,
      changePasswordFrom: isInitial ? now : null,
      state: 'active',
      createdAt: now,
    });
    await this.accounts.insert(account);
    await this.audit.record(actor, 'account.open', {
      subject: 'account',
      subjectId: account.id,
      details: { memberId, account: loginName },
    });
    return account;
  }

  /** The member's account; where he has none, one that no password opens until he sets one with a code. */
  async openFor(actor: Actor, memberId: string): Promise<Account> {
    return this.database.transaction(async () => {
      const known = await this.accounts.lockByMember(memberId);
      if (known) return known;
      return this.open(actor, { memberId, loginName: newLoginName(), passwordHash: null });
    });
  }

  /** By account name, ID card (x or X, full-width or not) or phone, in this order of likelihood. */
  async identify(text: string): Promise<Account | null> {
    const member = await this.memberBehind(text);
    if (member) return this.accounts.findByMember(member.id);
    return this.accounts.findByLoginName(text.normalize('NFKC').trim().toLowerCase());
  }

  /** The same with the member, who may have no account yet. */
  async identifyMember(text: string): Promise<{ member: Member | null; account: Account | null }> {
    const account = await this.identify(text);
    const member = account
      ? await this.members.find(account.memberId)
      : await this.memberBehind(text);
    return { member, account };
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

  private async memberBehind(text: string): Promise<Member | null> {
    if (readIdCard(text)) return this.members.findByIdCard(text);
    return readPhone(text) ? this.members.findByPhone(text) : null;
  }

  private async hashNew({ password, memberId, loginName, isPublic }: NewAccount) {
    if (password === null) return null;
    if (isPublic) return this.hashing.hash(password);
    const member = await this.members.find(memberId);
    if (!member) throw organisationErrors['member-not-found']();
    return this.passwords.hashNew(password, { member, loginName });
  }

  private async requireFree(memberId: string, loginName: string): Promise<void> {
    if (!(await this.members.find(memberId))) throw organisationErrors['member-not-found']();
    if (await this.accounts.findByMember(memberId)) throw accountErrors['account-exists']();
    if (await this.accounts.findByLoginName(loginName)) throw accountErrors['login-name-taken']();
  }
}
