import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import type { SignedInActor } from './session.view.js';

const MAX_ENTRIES = 20_000;

interface Entry {
  actor: SignedInActor;
  readAt: number;
}

/**
 * What was read of a session a moment ago, for the few routes that are called all the time
 * and check the session again in their own unit of work. Every other route reads the database.
 */
@Injectable()
export class SessionCache {
  private entries = new Map<string, Entry>();

  constructor(private readonly clock: Clock) {}

  get(tokenHash: string, maxAgeMs: number): SignedInActor | null {
    const entry = this.entries.get(tokenHash);
    if (!entry || this.clock.now().getTime() - entry.readAt >= maxAgeMs) return null;
    return entry.actor;
  }

  set(tokenHash: string, actor: SignedInActor): void {
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
    this.entries.set(tokenHash, { actor, readAt: this.clock.now().getTime() });
  }

  clear(): void {
    this.entries.clear();
  }
}
