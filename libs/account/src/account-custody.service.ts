import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database, systemActor } from '#platform';
import { Members } from '#organisation';
import type { Account, AccountState } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import type { AccountView } from './account.view.js';
import { Custody } from './custody.service.js';
import { OneTimeCodes } from './one-time-code.service.js';
import type { CodeSlip } from './one-time-code.view.js';
import { SecondFactors } from './second-factor.service.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './session.service.js';

/** 账号管理: what an administrator does to the accounts of others, within his scope. */
@Injectable()
export class AccountCustody {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly custody: Custody,
    private readonly codes: OneTimeCodes,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly rows: SessionRepository,
  ) {}

  /** How the account stands; `account` is null for a member who has none. */
  async stateOf(actor: Actor, memberId: string): Promise<AccountView> {
    await this.custody.mustSee(actor, memberId);
    const account = await this.accounts.findByMember(memberId);
    const codeUntil = await this.codes.openUntil(memberId);
    if (!account) return { account: null, codeUntil };
    const { loginName, state, createdAt, passwordSetAt } = account;
    const secondFactor = await this.secondFactors.isSetUp(account.id);
    const lastSignInAt = await this.rows.lastSignInOf(account.id);
    return {
      account: { loginName, state, createdAt, passwordSetAt, secondFactor, lastSignInAt },
      codeUntil,
    };
  }

  /** 停用: from the next call on every session of the account is refused. @throws account.own-account, code-above-you … */
  async disable(actor: Actor, memberId: string, reason: string): Promise<void> {
    await this.setState(actor, memberId, 'disabled', reason);
  }

  /** 启用. */
  async enable(actor: Actor, memberId: string, reason: string): Promise<void> {
    await this.setState(actor, memberId, 'active', reason);
  }

  /** 强制下线: every session of the member is over. @returns how many there were. */
  async endSessions(actor: Actor, memberId: string): Promise<number> {
    await this.custody.mustHold(actor, memberId);
    return this.database.transaction(async () => {
      const account = await this.lock(memberId);
      const ended = await this.sessions.closeAllOf(account.id);
      await this.record(actor, 'account.sessions-end', account, { ended });
      return ended;
    });
  }

  /** For somebody who lost the phone: nothing is asked for at the next sign-in but the password. */
  async removeSecondFactor(actor: Actor, memberId: string, reason: string): Promise<void> {
    await this.custody.mustSecure(actor, memberId);
    requireReason(reason);
    await this.database.transaction(async () => {
      const account = await this.lock(memberId);
      if (!(await this.secondFactors.drop(account.id))) {
        throw accountErrors['second-factor-missing']();
      }
      await this.sessions.closeAllOf(account.id);
      await this.record(actor, 'second-factor.reset', account, { reason });
    });
  }

  /**
   * By the operator at the machine, for an administrator whom nobody else can help: a one-time code, and no
   * second factor at the next sign-in.
   * @throws account.account-not-found
   */
  async rescue(accountName: string): Promise<CodeSlip> {
    const account = await this.accounts.findByLoginName(accountName);
    const member = account && (await this.members.find(account.memberId));
    if (!account || !member) throw accountErrors['account-not-found']();
    await this.database.transaction(async () => {
      const dropped = await this.secondFactors.drop(account.id);
      await this.sessions.closeAllOf(account.id);
      await this.record(systemActor, 'account.rescue', account, { secondFactor: dropped });
    });
    return this.codes.giveUnasked(member);
  }

  private async setState(actor: Actor, memberId: string, state: AccountState, reason: string) {
    await this.custody.mustHold(actor, memberId);
    requireReason(reason);
    await this.database.transaction(async () => {
      const account = await this.lock(memberId);
      if (account.state === state) return;
      await this.accounts.update(account.id, { state });
      await this.sessions.closeAllOf(account.id);
      const action = state === 'active' ? 'account.enable' : 'account.disable';
      await this.record(actor, action, account, { reason });
    });
  }

  private async lock(memberId: string): Promise<Account> {
    const account = await this.accounts.lockByMember(memberId);
    if (!account) throw accountErrors['account-not-found']();
    return account;
  }

  private record(actor: Actor, action: string, { id, memberId }: Account, details: object) {
    const subject = { subject: 'account', subjectId: id, details: { memberId, ...details } };
    return this.audit.record(actor, action, subject);
  }
}

function requireReason(reason: string): void {
  if (reason.trim() === '' || reason.length > 200) throw accountErrors['reason-required']();
}
