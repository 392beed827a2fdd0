import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, Settings } from '#platform';
import { dutyOf, secondFactorDemand } from './duty.policy.js';
import { PASSWORD_RULES, passwordProfile } from './password.policy.js';
import { SessionCache } from './session-cache.service.js';
import { Session } from './session.entity.js';
import {
  extendedExpiry,
  isOverLimits,
  lifetimeFrom,
  sessionHours,
  sessionIdleMinutes,
  type SessionLimits,
} from './session.plan.js';
import { type SessionFacts, SessionRepository } from './session.repository.js';
import type { SignedInActor } from './session.view.js';

/** 256 bits, base64url. */
const TOKEN = /^[\w-]{43}$/;

export interface CallContext {
  requestId: string | null;
  /** The true peer's address. */
  address: string | null;
  /** What the browser calls itself. */
  userAgent?: string | null;
}

/** Sessions live in the database and are looked up there at every call: what was closed is dead at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly sessions: SessionRepository,
    private readonly cache: SessionCache,
  ) {}

  /**
   * Who holds the token, and what he has to do first. Null when the session was closed or has run out, the
   * account is disabled, or its member belongs to no unit any more.
   *
   * @param maxAgeMs how old the answer may be: 0, or more for routes that ask again in their own unit of work.
   */
  async authenticate(
    token: string,
    context: CallContext,
    maxAgeMs = 0,
  ): Promise<SignedInActor | null> {
    if (!TOKEN.test(token)) return null;
    const tokenHash = hashToken(token);
    const known = maxAgeMs > 0 ? this.cache.get(tokenHash, maxAgeMs) : null;
    if (known) return { ...known, ...context };
    const now = this.clock.now();
    const facts = await this.sessions.findFacts(tokenHash, now);
    const limits = await this.limits();
    if (!facts || isOverLimits(facts.session, limits, now)) return null;
    const { memberId, memberName: name, session, grants } = facts;
    const duty = await this.dutyOf(facts);
    const actor = { memberId, name, sessionId: session.id, grants, duty, ...context };
    await this.keepAlive(session, limits);
    if (maxAgeMs > 0) this.cache.set(tokenHash, actor);
    return actor;
  }

  /** A new session with a token of its own, within the open unit of work. */
  async open(
    accountId: string,
    device: { address: string; userAgent: string },
    secondFactorAt: Date | null = null,
  ): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session = Object.assign(new Session(), {
      id: newId(),
      tokenHash: hashToken(token),
      accountId,
      createdAt: now,
      ...lifetimeFrom(now, await this.limits()),
      seenAt: null,
      secondFactorAt,
      closedAt: null,
      address: device.address.slice(0, 64),
      userAgent: device.userAgent.slice(0, 200),
    });
    await this.sessions.insert(session);
    return { token, session };
  }

  /** @returns false when it was closed already. */
  async close(sessionId: string): Promise<boolean> {
    this.database.afterCommit(() => this.cache.clear());
    return this.sessions.close(sessionId, this.clock.now());
  }

  /** All sessions of an account but one, within the open unit of work. @returns how many were open. */
  async closeAllOf(accountId: string, exceptId: string | null = null): Promise<number> {
    this.database.afterCommit(() => this.cache.clear());
    return this.sessions.closeAllOf(accountId, exceptId, this.clock.now());
  }

  /** From now on the session rests on both factors. */
  async markSecondFactor(sessionId: string): Promise<void> {
    const secondFactorAt = this.clock.now();
    await this.database.transaction(async () => {
      await this.sessions.update(sessionId, { secondFactorAt });
      this.database.afterCommit(() => this.cache.clear());
    });
  }

  private async limits(): Promise<SessionLimits> {
    return {
      idleMinutes: await this.settings.get(sessionIdleMinutes),
      hours: await this.settings.get(sessionHours),
    };
  }

  private async dutyOf({ session, account, hasSecondFactor, grants }: SessionFacts) {
    const { passwordSetAt, changePasswordFrom } = account;
    const facts = {
      sessionCreatedAt: session.createdAt,
      secondFactorAt: session.secondFactorAt,
      hasSecondFactor,
      passwordSetAt,
      rulesSince: await this.settings.decidedAt(passwordProfile),
      changePasswordFrom,
      roles: grants.map(({ role }) => role),
    };
    const rules = PASSWORD_RULES[await this.settings.get(passwordProfile)];
    return dutyOf(facts, rules, await this.settings.get(secondFactorDemand));
  }

  private async keepAlive(session: Session, limits: SessionLimits): Promise<void> {
    const seenAt = this.clock.now();
    const expiresAt = extendedExpiry(session, limits, seenAt);
    if (!expiresAt) return;
    await this.database.transaction(() => this.sessions.update(session.id, { expiresAt, seenAt }));
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
