import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, Settings, Vault } from '#platform';
import { type Member, Members } from '#organisation';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { EarlierPassword } from './earlier-password.entity.js';
import { EarlierPasswordRepository } from './earlier-password.repository.js';
import { PasswordHashing } from './password-hashing.service.js';
import {
  PASSWORD_RULES,
  passwordFault,
  type PasswordOwner,
  passwordProfile,
  type PasswordRules,
} from './password.policy.js';

/** No rule remembers more, and so no more are kept to compare with. */
const MAX_REMEMBERED = 3;

/** What passwords have to keep, and how one takes the place of another. */
@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly settings: Settings,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly earlier: EarlierPasswordRepository,
    private readonly hashing: PasswordHashing,
  ) {}

  /** The rules that hold now. */
  async rules(): Promise<PasswordRules> {
    return PASSWORD_RULES[await this.settings.get(passwordProfile)];
  }

  /**
   * The hash of a new password, once it keeps the rules.
   * @param account the one whose last passwords must not come again; null for a new one.
   * @throws account.password-weak, with the reason
   */
  async hashNew(
    password: string,
    owner: { member: Member; loginName: string | null },
    account: Account | null = null,
  ): Promise<string> {
    const rules = await this.rules();
    const reason = passwordFault(password, await this.ownerOf(owner), rules);
    if (reason) throw accountErrors['password-weak']({ reason });
    if (account) await this.requireNew(password, account, rules.remembered);
    return this.hashing.hash(password);
  }

  /** The password from now on, within the open unit of work; nobody is asked to change it any more. */
  async replace(account: Account, passwordHash: string): Promise<void> {
    const now = this.clock.now();
    if (account.passwordHash !== null) {
      const row = { id: newId(), accountId: account.id, passwordHash: account.passwordHash };
      await this.earlier.insert(Object.assign(new EarlierPassword(), { ...row, replacedAt: now }));
    }
    const change = { passwordHash, passwordSetAt: now, changePasswordFrom: null };
    await this.database.transaction(() => this.accounts.update(account.id, change));
  }

  private async requireNew(password: string, account: Account, remembered: number): Promise<void> {
    const count = Math.min(remembered, MAX_REMEMBERED) - 1;
    const hashes = [account.passwordHash, ...(await this.earlier.latest(account.id, count))];
    for (const hash of hashes) {
      if (hash === null || !(await this.hashing.matches(hash, password))) continue;
      const reason =
        remembered > 1 ? `不能与最近 ${remembered} 次用过的密码相同` : '不能与当前密码相同';
      throw accountErrors['password-weak']({ reason });
    }
  }

  private async ownerOf({
    member,
    loginName,
  }: {
    member: Member;
    loginName: string | null;
  }): Promise<PasswordOwner> {
    const units = await this.members.unitsOf(member.id);
    return {
      loginName,
      name: member.name,
      idCard: this.vault.decrypt(member.idCardCipher),
      phone: member.phoneCipher && this.vault.decrypt(member.phoneCipher),
      unitNames: units.map(({ name }) => name),
    };
  }
}
