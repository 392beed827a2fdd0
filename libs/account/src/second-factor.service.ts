import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { type Actor, Audit, Clock, Database, newId, Vault } from '#platform';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { newCode, readCode } from './secret-code.plan.js';
import { SecondFactor } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import type { SecondFactorState } from './second-factor.view.js';
import { Sessions } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';

const RECOVERY_CODES = 10;
const STEP_MS = 30_000;
/** Clocks of phones are off by some seconds: the code before and the one after are taken as well. */
const WINDOW = 1;

/** What a phone's app reads from the picture. Shown once. */
export interface Enrolment {
  /** `otpauth://totp/…` */
  uri: string;
  /** The same to type, in groups of four. */
  secret: string;
}

/** 动态口令: a second proof, beside the password, that it is its owner who signs in. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Whether a code is asked for at sign-in. */
  async isSetUp(accountId: string): Promise<boolean> {
    return Boolean((await this.factors.find(accountId))?.confirmedAt);
  }

  async stateOf(actor: Actor): Promise<SecondFactorState> {
    const { id } = await this.requireAccount(actor);
    const factor = await this.factors.find(id);
    const recoveryCodesLeft = await this.factors.countRecoveryCodes(id);
    return { confirmedAt: factor?.confirmedAt ?? null, recoveryCodesLeft };
  }

  /** A new secret, which counts once `confirm` has seen a code of it. @throws account.second-factor-exists */
  async enrol(actor: Actor): Promise<Enrolment> {
    const account = await this.requireAccount(actor);
    const secret = new Secret({ size: 20 });
    await this.database.transaction(async () => {
      await this.accounts.lockByMember(actor.memberId);
      if ((await this.factors.find(account.id))?.confirmedAt) {
        throw accountErrors['second-factor-exists']();
      }
      await this.factors.remove(account.id);
      await this.factors.insert(this.build(account.id, secret));
    });
    const uri = new TOTP({ issuer: '学时', label: account.loginName, secret }).toString();
    return { uri, secret: secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 ') };
  }

  /**
   * From now on a code is asked for at sign-in; whoever is signed in elsewhere has to sign in again.
   * @returns the recovery codes, shown this once.
   * @throws account.second-factor-wrong, account.second-factor-missing, account.second-factor-exists
   */
  async confirm(actor: Actor, code: string): Promise<string[]> {
    const account = await this.requireAccount(actor);
    const attempt = await this.takePlace(account.id);
    const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => newCode(8));
    await this.database.transaction(async () => {
      const factor = await this.factors.lock(account.id);
      if (!factor) throw accountErrors['second-factor-missing']();
      if (factor.confirmedAt) throw accountErrors['second-factor-exists']();
      const lastStep = this.stepOf(factor, code);
      if (lastStep === null) throw accountErrors['second-factor-wrong']();
      await this.factors.update(account.id, { confirmedAt: this.clock.now(), lastStep });
      await this.factors.insertRecoveryCodes(
        recoveryCodes.map((recovery) => this.buildRecoveryCode(account.id, recovery)),
      );
      await this.sessions.closeAllOf(account.id, actor.sessionId);
      if (actor.sessionId) await this.sessions.markSecondFactor(actor.sessionId);
      await this.record(actor, 'second-factor.enrol', account.id);
      await this.throttle.succeeded(attempt);
    });
    return recoveryCodes;
  }

  /** Shown in a session that was opened without it (by another provider). @throws account.second-factor-wrong */
  async show(actor: Actor, code: string): Promise<void> {
    const account = await this.requireAccount(actor);
    await this.use(account.id, code);
    if (actor.sessionId) await this.sessions.markSecondFactor(actor.sessionId);
  }

  /** Takes it away again; only with a code. @throws account.second-factor-wrong, account.second-factor-missing */
  async remove(actor: Actor, code: string): Promise<void> {
    const account = await this.requireAccount(actor);
    await this.use(account.id, code);
    await this.database.transaction(async () => {
      await this.factors.remove(account.id);
      await this.record(actor, 'second-factor.remove', account.id);
    });
  }

  /** Takes it away within the open unit of work; who may was settled by the caller. @returns false without one. */
  drop(accountId: string): Promise<boolean> {
    return this.factors.remove(accountId);
  }

  /**
   * A code of the app, or one of the recovery codes; neither is taken twice. Wrong ones are counted per
   * account whatever the source: who asks here has shown the password already.
   *
   * @throws account.second-factor-wrong, account.too-many-attempts
   */
  async use(accountId: string, code: string): Promise<void> {
    const attempt = await this.takePlace(accountId);
    await this.database.transaction(async () => {
      const factor = await this.factors.lock(accountId);
      if (!factor?.confirmedAt) throw accountErrors['second-factor-missing']();
      const lastStep = this.stepOf(factor, code);
      if (lastStep !== null) await this.factors.update(accountId, { lastStep });
      else if (!(await this.useRecoveryCode(accountId, code))) {
        throw accountErrors['second-factor-wrong']();
      }
      await this.throttle.succeeded(attempt);
    });
  }

  private takePlace(accountId: string) {
    return this.throttle.require(`second-factor:${accountId}`, { address: `factor:${accountId}` });
  }

  /** The half minute to which a code belongs; null when it is wrong, or was used, or an earlier one than that. */
  private stepOf(factor: SecondFactor, code: string): number | null {
    const digits = readCode(code);
    if (!/^\d{6}$/.test(digits)) return null;
    const secret = Secret.fromBase32(this.vault.decrypt(factor.secretCipher));
    const timestamp = this.clock.now().getTime();
    const delta = new TOTP({ secret }).validate({ token: digits, timestamp, window: WINDOW });
    if (delta === null) return null;
    const step = Math.floor(timestamp / STEP_MS) + delta;
    return step > factor.lastStep ? step : null;
  }

  private useRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const hashes = this.vault.lookupHashes('recovery-code', recoveryText(accountId, code));
    return this.factors.useRecoveryCode(accountId, hashes, this.clock.now());
  }

  private build(accountId: string, secret: Secret): SecondFactor {
    return Object.assign(new SecondFactor(), {
      accountId,
      secretCipher: this.vault.encrypt(secret.base32),
      confirmedAt: null,
      lastStep: 0,
      createdAt: this.clock.now(),
    });
  }

  private buildRecoveryCode(accountId: string, code: string): RecoveryCode {
    const codeHash = this.vault.lookupHash('recovery-code', recoveryText(accountId, code));
    return Object.assign(new RecoveryCode(), { id: newId(), accountId, codeHash, usedAt: null });
  }

  private record(actor: Actor, action: string, accountId: string): Promise<void> {
    return this.audit.record(actor, action, { subject: 'account', subjectId: accountId });
  }

  private async requireAccount(actor: Actor): Promise<Account> {
    const account = await this.accounts.findByMember(actor.memberId);
    if (!account) throw accountErrors['account-not-found']();
    return account;
  }
}

function recoveryText(accountId: string, code: string): string {
  return JSON.stringify([accountId, readCode(code)]);
}
