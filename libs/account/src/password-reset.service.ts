import { Injectable } from '@nestjs/common';
import { Audit, Database } from '#platform';
import { type Member, Members, normaliseIdCard } from '#organisation';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { Accounts } from './account.service.js';
import type { Device } from './entrance.service.js';
import { newLoginName } from './login-name.plan.js';
import { OneTimeCodes } from './one-time-code.service.js';
import { Passwords } from './password.service.js';
import { Sessions } from './session.service.js';
import { type Attempt, SignInThrottle } from './sign-in-throttle.service.js';
import { masked, stranger } from './stranger.plan.js';

export interface PasswordReset extends Device {
  /** Account name, ID card or phone. */
  account: string;
  code: string;
  newPassword: string;
  /** What the browser was given when somebody first signed in with it. */
  device?: string | null;
}

/** 首次登录 and 忘记密码: a password set with a one-time code. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly rows: AccountRepository,
    private readonly accounts: Accounts,
    private readonly codes: OneTimeCodes,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * The new password holds, the code is spent, every session of the account is over. A member who has no account
   * gets one. The second factor stays: a code is no way around it.
   *
   * @returns the account's name, with which one may sign in beside ID card and phone.
   * @throws account.code-wrong, account.too-many-attempts; and to nobody but who has the code: account.disabled,
   * account.left-unit, account.password-weak
   */
  async reset(call: PasswordReset): Promise<{ loginName: string }> {
    const { member, account } = await this.accounts.identifyMember(call.account);
    const attempt = await this.throttle.require(member?.id ?? normaliseIdCard(call.account), call);
    const way = member && (await this.codes.check(member.id, call.code));
    if (!member || !way) {
      await this.refuse(member, attempt, call, 'code-wrong');
      throw accountErrors['code-wrong']();
    }
    const refusal = await this.refusalOf(member, account);
    if (refusal) {
      await this.refuse(member, attempt, call, refusal);
      throw accountErrors[refusal]();
    }
    await this.throttle.forgive(attempt);
    const loginName = account?.loginName ?? newLoginName();
    const hash = await this.passwords.hashNew(call.newPassword, { member, loginName }, account);
    return this.database.transaction(async () => {
      if (!(await this.codes.spend(member.id, call.code))) throw accountErrors['code-wrong']();
      const own = await this.write(member, loginName, hash, call);
      await this.audit.record(stranger(member.id, call), 'account.password-reset', {
        subject: 'account',
        subjectId: own.id,
        details: { way, opened: account === null },
      });
      await this.throttle.succeeded(attempt);
      return { loginName: own.loginName };
    });
  }

  private async write(
    member: Member,
    loginName: string,
    passwordHash: string,
    call: Device,
  ): Promise<Account> {
    const account = await this.rows.lockByMember(member.id);
    if (!account) {
      const opened = { memberId: member.id, loginName, passwordHash };
      return this.accounts.open(stranger(member.id, call), opened);
    }
    await this.passwords.replace(account, passwordHash);
    await this.sessions.closeAllOf(account.id);
    return account;
  }

  private async refusalOf(
    member: Member,
    account: Account | null,
  ): Promise<'disabled' | 'left-unit' | null> {
    if (account?.state === 'disabled') return 'disabled';
    return (await this.members.unitsOf(member.id)).length === 0 ? 'left-unit' : null;
  }

  private async refuse(
    member: Member | null,
    attempt: Attempt,
    call: PasswordReset,
    reason: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.throttle.failed(attempt);
      await this.audit.record(stranger(member?.id, call), 'account.password-reset-refused', {
        subject: 'member',
        subjectId: member?.id ?? null,
        details: { account: masked(call.account), reason },
        result: 'refused',
      });
    });
  }
}
