import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, type Grant, newId } from '#platform';
import { Members } from '#organisation';
import { RoleGrantRepository } from './role-grant.repository.js';
import { SessionCache } from './session-cache.service.js';
import { Session } from './session.entity.js';
import { extendedExpiry, isOpen, lifetimeFrom } from './session.plan.js';
import { type SessionFacts, SessionRepository } from './session.repository.js';

/** 256 bits, base64url. */
const TOKEN = /^[\w-]{43}$/;

export interface CallContext {
  requestId: string | null;
  /** The true peer's address. */
  address: string | null;
}

/** Sessions live in the database and are looked up there at every call: what was closed is dead at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly sessions: SessionRepository,
    private readonly grants: RoleGrantRepository,
    private readonly cache: SessionCache,
  ) {}

  /**
   * Who holds the token. Null when the session was closed or has run out, the account is disabled,
   * or its member belongs to no unit any more.
   *
   * @param maxAgeMs how old the answer may be: 0, or 1000 for the routes of the player.
   */
  async authenticate(token: string, context: CallContext, maxAgeMs = 0): Promise<Actor | null> {
    if (!TOKEN.test(token)) return null;
    const tokenHash = hashToken(token);
    const known = maxAgeMs > 0 ? this.cache.get(tokenHash, maxAgeMs) : null;
    if (known) return { ...known, ...context };
    const facts = await this.sessions.findFacts(tokenHash);
    if (!facts || facts.accountState !== 'active' || !isOpen(facts.session, this.clock.now())) {
      return null;
    }
    const actor = await this.actorOf(facts, context);
    if (!actor) return null;
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

  /** Everybody with an account is a learner in each unit he belongs to; none where he has left. */
  async grantsOf(memberId: string): Promise<Grant[]> {
    const units = await this.members.unitsOf(memberId);
    if (units.length === 0) return [];
    const learner = units.map(({ id, path }) => ({
      role: 'learner' as const,
      unitId: id,
      unitPath: path,
    }));
    return [...learner, ...(await this.grants.holding(memberId, this.clock.now()))];
  }

  private async actorOf(facts: SessionFacts, context: CallContext): Promise<Actor | null> {
    const { memberId, memberName, session } = facts;
    const grants = await this.grantsOf(memberId);
    if (grants.length === 0) return null;
    return { memberId, name: memberName, sessionId: session.id, grants, ...context };
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
