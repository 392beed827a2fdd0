import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database } from '#platform';
import { normaliseIdCard } from '#organisation';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { Accounts } from './account.service.js';
import { type Device, Entrance, type SignedIn } from './entrance.service.js';
import { PasswordHashing } from './password-hashing.service.js';
import { MAX_PASSWORD_LENGTH } from './password.policy.js';
import { SecondFactors } from './second-factor.service.js';
import { Sessions } from './session.service.js';
import { masked, stranger } from './stranger.plan.js';
import { type Attempt, SignInThrottle, tooManyAttempts } from './sign-in-throttle.service.js';

export interface Credentials extends Device {
  /** Account name, ID card or phone. */
  account: string;
  password: string;
  /** Where the account has a second factor: a code of the app, or a recovery code. */
  secondFactorCode?: string | null;
  /** What the browser was given when somebody first signed in with it. */
  device?: string | null;
}

/** 登录与退出. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly entrance: Entrance,
    private readonly secondFactors: SecondFactors,
    private readonly hashing: PasswordHashing,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * A new session with a new token, whatever token the caller came with.
   * An unknown account and a wrong password are refused alike: same error, same work, same time.
   *
   * @throws account.wrong-credentials, account.too-many-attempts, account.sign-in-busy; and to nobody but who
   * knows the password: account.disabled, account.left-unit, account.second-factor-required, account.second-factor-wrong
   */
  async signIn(credentials: Credentials): Promise<SignedIn> {
    this.hashing.requireRoom();
    const account = await this.accounts.identify(credentials.account);
    const attempt = await this.takePlace(account, credentials);
    const right = await this.isRight(account, credentials.password);
    if (!account || !right) {
      await this.refuse(account, attempt, credentials, 'wrong-credentials');
      throw accountErrors['wrong-credentials']();
    }
    const refusal = await this.entrance.refusal(account);
    if (refusal) {
      await this.refuse(account, attempt, credentials, refusal);
      throw accountErrors[refusal]();
    }
    const withSecondFactor = await this.requireSecondFactor(account, attempt, credentials);
    return this.database.transaction(async () => {
      const way = { way: 'password', withSecondFactor };
      const signedIn = await this.entrance.open(account, credentials, way);
      await this.throttle.succeeded(attempt);
      return signedIn;
    });
  }

  /** The session is dead everywhere from the next call on. */
  async signOut(actor: Actor): Promise<void> {
    const { sessionId } = actor;
    if (sessionId === null) return;
    await this.database.transaction(async () => {
      if (!(await this.sessions.close(sessionId))) return;
      await this.audit.record(actor, 'account.sign-out', {
        subject: 'session',
        subjectId: sessionId,
      });
    });
  }

  /** Nothing is cut off; what is longer than any password can be costs no more than another. */
  private isRight(account: Account | null, password: string): Promise<boolean> {
    const possible = password.length <= 2 * MAX_PASSWORD_LENGTH;
    return this.hashing.matches(
      possible ? (account?.passwordHash ?? null) : null,
      possible ? password : '',
    );
  }

  /** @returns whether there is one, and it was shown. */
  private async requireSecondFactor(
    account: Account,
    attempt: Attempt,
    credentials: Credentials,
  ): Promise<boolean> {
    if (!(await this.secondFactors.isSetUp(account.id))) return false;
    const { secondFactorCode } = credentials;
    if (!secondFactorCode) throw accountErrors['second-factor-required']();
    try {
      await this.secondFactors.use(account.id, secondFactorCode);
      return true;
    } catch (error) {
      await this.refuse(account, attempt, credentials, 'second-factor-wrong');
      throw error;
    }
  }

  private async takePlace(account: Account | null, credentials: Credentials): Promise<Attempt> {
    const typed = normaliseIdCard(credentials.account);
    const hearing = await this.throttle.hear(account?.id ?? typed, credentials);
    if (hearing.heard) return hearing.attempt;
    const { retryAfterMs, turnedAway, worthARow } = hearing;
    if (worthARow) await this.recordRefusal(account, credentials, 'too-many-attempts', turnedAway);
    throw tooManyAttempts(retryAfterMs);
  }

  private async refuse(
    account: Account | null,
    attempt: Attempt,
    credentials: Credentials,
    reason: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.throttle.failed(attempt);
      await this.recordRefusal(account, credentials, reason);
    });
  }

  private async recordRefusal(
    account: Account | null,
    credentials: Credentials,
    reason: string,
    turnedAway?: number,
  ): Promise<void> {
    const typed = masked(credentials.account);
    await this.audit.record(stranger(account?.memberId, credentials), 'account.sign-in-refused', {
      subject: 'account',
      subjectId: account?.id ?? null,
      result: 'refused',
      details: { account: account?.loginName ?? typed, reason, ...(turnedAway && { turnedAway }) },
    });
  }
}
