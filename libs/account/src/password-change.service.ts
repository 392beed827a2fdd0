import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database } from '#platform';
import { Members } from '#organisation';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { PasswordHashing } from './password-hashing.service.js';
import { Passwords } from './password.service.js';
import { Sessions } from './session.service.js';
import { type Caller, SignInThrottle } from './sign-in-throttle.service.js';

/** 修改密码: by its owner, who knows the present one. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly hashing: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * From now on the new one; every other session of the account is over at once. A wrong present password
   * is counted like a wrong one at sign-in: an open session is no place to guess.
   *
   * @throws account.wrong-password, account.password-weak, account.too-many-attempts
   */
  async change(
    actor: Actor,
    { password, newPassword }: { password: string; newPassword: string },
    caller: Caller,
  ): Promise<void> {
    const { account, member } = await this.require(actor);
    const attempt = await this.throttle.require(account.id, caller);
    if (!(await this.hashing.matches(account.passwordHash, password))) {
      await this.database.transaction(async () => {
        await this.throttle.failed(attempt);
        await this.record(actor, 'account.password-change-refused', account, 'refused');
      });
      throw accountErrors['wrong-password']();
    }
    await this.throttle.forgive(attempt);
    const { loginName } = account;
    const hash = await this.passwords.hashNew(newPassword, { member, loginName }, account);
    await this.database.transaction(async () => {
      const locked = (await this.accounts.lockByMember(member.id)) ?? account;
      // Another change came first: what this caller knew is no longer the password.
      if (locked.passwordHash !== account.passwordHash) throw accountErrors['wrong-password']();
      await this.passwords.replace(locked, hash);
      await this.sessions.closeAllOf(account.id, actor.sessionId);
      await this.record(actor, 'account.password-change', account);
      await this.throttle.succeeded(attempt);
    });
  }

  private async require(actor: Actor) {
    const account = await this.accounts.findByMember(actor.memberId);
    const member = await this.members.find(actor.memberId);
    if (!account || !member) throw accountErrors['account-not-found']();
    return { account, member };
  }

  private record(
    actor: Actor,
    action: string,
    { id }: Account,
    result: 'done' | 'refused' = 'done',
  ): Promise<void> {
    return this.audit.record(actor, action, { subject: 'account', subjectId: id, result });
  }
}
