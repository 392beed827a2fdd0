import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, newId } from '#platform';
import { SessionCache } from './session-cache.service.js';
import { Session } from './session.entity.js';
import { extendedExpiry, lifetimeFrom } from './session.plan.js';
import { SessionRepository } from './session.repository.js';

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
    private readonly sessions: SessionRepository,
    private readonly cache: SessionCache,
  ) {}

  /**
   * Who holds the token. Null when the session was closed or has run out, the account is disabled,
   * or its member belongs to no unit any more.
   *
   * @param maxAgeMs how old the answer may be: 0, or more for routes that ask again in their own unit of work.
   */
  async authenticate(token: string, context: CallContext, maxAgeMs = 0): Promise<Actor | null> {
    if (!TOKEN.test(token)) return null;
    const tokenHash = hashToken(token);
    const known = maxAgeMs > 0 ? this.cache.get(tokenHash, maxAgeMs) : null;
    if (known) return { ...known, ...context };
    const facts = await this.sessions.findFacts(tokenHash, this.clock.now());
    if (!facts) return null;
    const { memberId, memberName: name, session, grants } = facts;
    const actor = { memberId, name, sessionId: session.id, grants, ...context };
    await this.keepAlive(facts.session);
    if (maxAgeMs > 0) this.cache.set(tokenHash, actor);
    return actor;
  }

  /** A new session with a token of its own, within the open unit of work. */
  async open(
    accountId: string,
    device: { address: string; userAgent: string },
  ): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session = Object.assign(new Session(), {
      id: newId(),
      tokenHash: hashToken(token),
      accountId,
      createdAt: now,
      ...lifetimeFrom(now),
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

  private async keepAlive(session: Session): Promise<void> {
    const expiresAt = extendedExpiry(session, this.clock.now());
    if (!expiresAt) return;
    await this.database.transaction(() => this.sessions.extend(session.id, expiresAt));
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
