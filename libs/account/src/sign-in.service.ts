import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database } from '#platform';
import {
  Members,
  maskIdCard,
  maskPhone,
  normaliseIdCard,
  readIdCard,
  readPhone,
} from '#organisation';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { Accounts } from './account.service.js';
import { PasswordHashing } from './password-hashing.service.js';
import { MAX_PASSWORD_LENGTH } from './password.policy.js';
import { Sessions } from './session.service.js';
import { type Attempt, SignInThrottle } from './sign-in-throttle.service.js';

export interface Credentials {
  /** Account name, ID card or phone. */
  account: string;
  password: string;
  address: string;
  userAgent: string;
  requestId?: string | null;
}

export interface SignedIn {
  token: string;
  expiresAt: Date;
  actor: Actor;
}

/** 登录与退出. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly hashing: PasswordHashing,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * A new session with a new token, whatever token the caller came with.
   * An unknown account and a wrong password are refused alike: same error, same work, same time.
   *
   * @throws account.wrong-credentials, account.too-many-attempts, account.sign-in-busy; and
   * account.disabled or account.left-unit to nobody but who knows the password
   */
  async signIn(credentials: Credentials): Promise<SignedIn> {
    this.hashing.requireRoom();
    const account = await this.accounts.identify(credentials.account);
    const attempt = await this.takePlace(account, credentials);
    const password = credentials.password.slice(0, MAX_PASSWORD_LENGTH + 1);
    const right = await this.hashing.matches(account?.passwordHash ?? null, password);
    if (!account || !right) {
      await this.refuse(account, attempt, credentials);
      throw accountErrors['wrong-credentials']();
    }
    if (account.state === 'disabled') {
      await this.refuse(account, attempt, credentials, 'disabled');
      throw accountErrors.disabled();
    }
    if ((await this.members.unitsOf(account.memberId)).length === 0) {
      await this.refuse(account, attempt, credentials, 'left-unit');
      throw accountErrors['left-unit']();
    }
    return this.open(account, attempt, credentials);
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

  private async takePlace(account: Account | null, credentials: Credentials): Promise<Attempt> {
    const typed = normaliseIdCard(credentials.account);
    const hearing = await this.throttle.hear(account?.id ?? typed, credentials.address);
    if (hearing.heard) return hearing.attempt;
    const { retryAfterMs, turnedAway, worthARow } = hearing;
    if (worthARow) await this.recordRefusal(account, credentials, 'too-many-attempts', turnedAway);
    throw accountErrors['too-many-attempts']({
      retryAfterSeconds: Math.ceil(retryAfterMs / 1000),
      minutes: Math.ceil(retryAfterMs / 60_000),
    });
  }

  private async refuse(
    account: Account | null,
    attempt: Attempt,
    credentials: Credentials,
    reason = 'wrong-credentials',
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
    await this.audit.record(stranger(account, credentials), 'account.sign-in-refused', {
      subject: 'account',
      subjectId: account?.id ?? null,
      result: 'refused',
      details: { account: account?.loginName ?? typed, reason, ...(turnedAway && { turnedAway }) },
    });
  }

  private open(account: Account, attempt: Attempt, credentials: Credentials): Promise<SignedIn> {
    const { address, userAgent, requestId = null } = credentials;
    return this.database.transaction(async () => {
      const { token, session } = await this.sessions.open(account.id, { address, userAgent });
      const actor = await this.sessions.authenticate(token, { address, requestId, userAgent });
      if (!actor) throw accountErrors['not-signed-in']();
      await this.throttle.succeeded(attempt);
      await this.audit.record(actor, 'account.sign-in', {
        subject: 'session',
        subjectId: session.id,
      });
      return { token, expiresAt: session.expiresAt, actor };
    });
  }
}

/** Somebody who has not shown who he is. */
function stranger(
  account: Account | null,
  { address, userAgent, requestId = null }: Credentials,
): Actor {
  const memberId = account?.memberId ?? 'unknown';
  return { memberId, name: '未登录', sessionId: null, grants: [], requestId, address, userAgent };
}

/** What was typed, unreadable enough for a trail: it may be an ID card, a phone, even a password. */
function masked(text: string): string {
  const card = readIdCard(text);
  if (card) return maskIdCard(card.number);
  const phone = readPhone(text);
  return phone ? maskPhone(phone) : `${Array.from(text).slice(0, 2).join('')}***`;
}
