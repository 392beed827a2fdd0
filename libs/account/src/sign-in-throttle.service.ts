import { Injectable } from '@nestjs/common';
import { Clock, Database, Vault } from '#platform';
import { accountErrors } from './account.errors.js';
import { SignInTraceRepository } from './sign-in-trace.repository.js';
import {
  admit,
  isKnown,
  isWorthARow,
  lastMinute,
  sourceOf,
  windowStart,
} from './sign-in-throttle.plan.js';

/** Where somebody calls from. */
export interface Caller {
  /** The true peer's address. */
  address: string;
  /** What his browser was given when somebody first signed in with it; null for none. */
  device?: string | null;
}

/** An attempt whose place is taken, until it is known how it ended. */
export interface Attempt {
  traceId: string;
  /** What is known from now on if it succeeds: the account at this address, and on this device. */
  known: { traceId: string; source: string }[];
}

export type Hearing =
  | { heard: true; attempt: Attempt }
  | { heard: false; retryAfterMs: number; turnedAway: number; worthARow: boolean };

/** Counts attempts in the database, so that several servers count together. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly traces: SignInTraceRepository,
  ) {}

  /**
   * Attempts on an account are counted by where they come from: its owner's own device where he has signed in
   * with it before, else the address. So nobody keeps him out, not even from the same office.
   *
   * @param account the account's id, or what was typed where there is no such account.
   */
  async hear(account: string, caller: Caller): Promise<Hearing> {
    const known = this.placesOf(account, caller);
    const { traceId, source } = await this.countedAt(known);
    const now = this.clock.now();
    // Apart from the rest: two callers that insert the same row and then lock it would deadlock.
    await this.database.transaction(() => this.traces.ensure(traceId, source, now));
    return this.database.transaction(async () => {
      const trace = await this.traces.lock(traceId);
      const failedAccounts = await this.traces.countFailed(source, windowStart(now));
      const failures = await this.traces.countFailedEverywhere(lastMinute(now));
      const admission = admit(trace, { failedAccounts }, { failures }, now);
      if (admission.admitted) {
        const { attempts } = admission;
        await this.traces.update(traceId, { attempts, touchedAt: now });
        return { heard: true, attempt: { traceId, known } };
      }
      const turnedAway = trace.turnedAway + 1;
      await this.traces.update(traceId, { turnedAway, touchedAt: now });
      const { retryAfterMs } = admission;
      return { heard: false, retryAfterMs, turnedAway, worthARow: isWorthARow(turnedAway) };
    });
  }

  /** The same where a refusal needs no row of its own. @throws account.too-many-attempts */
  async require(account: string, caller: Caller): Promise<Attempt> {
    const hearing = await this.hear(account, caller);
    if (hearing.heard) return hearing.attempt;
    throw tooManyAttempts(hearing.retryAfterMs);
  }

  async failed({ traceId }: Attempt): Promise<void> {
    const failedAt = this.clock.now();
    await this.database.transaction(() => this.traces.update(traceId, { failedAt }));
  }

  /** He has shown who he is, and what is wrong now (a weak password) is no guess. */
  async forgive({ traceId }: Attempt): Promise<void> {
    await this.database.transaction(() => this.traces.update(traceId, { attempts: [] }));
  }

  /** The slate is clean: for this account, from this source. */
  async succeeded({ traceId, known }: Attempt): Promise<void> {
    const succeededAt = this.clock.now();
    const change = { attempts: [], turnedAway: 0, failedAt: null, succeededAt };
    await this.database.transaction(async () => {
      for (const place of known) {
        await this.traces.ensure(place.traceId, place.source, succeededAt);
        const touched = { succeededAt, touchedAt: succeededAt };
        await this.traces.update(place.traceId, place.traceId === traceId ? change : touched);
      }
    });
  }

  /** The address first, then the device where there is one. */
  private placesOf(account: string, { address, device }: Caller) {
    const sources = [sourceOf(address)];
    if (device) sources.push(`device:${this.vault.lookupHash('device', device)}`);
    return sources.map((source) => ({
      source,
      traceId: this.vault.lookupHash('sign-in', JSON.stringify([account, source])),
    }));
  }

  private async countedAt(places: Attempt['known']): Promise<Attempt['known'][number]> {
    const [address, device] = places;
    if (!address) throw new Error('an attempt comes from somewhere');
    const trace = device && (await this.traces.find(device.traceId));
    return trace && isKnown(trace.succeededAt, this.clock.now()) ? device : address;
  }
}

export function tooManyAttempts(retryAfterMs: number): Error {
  return accountErrors['too-many-attempts']({
    retryAfterSeconds: Math.ceil(retryAfterMs / 1000),
    minutes: Math.ceil(retryAfterMs / 60_000),
  });
}
