import { Injectable } from '@nestjs/common';
import { Clock, Database, Vault } from '#platform';
import { SignInTraceRepository } from './sign-in-trace.repository.js';
import { admit, isWorthARow, sourceOf, windowStart } from './sign-in-throttle.plan.js';

/** An attempt whose place is taken, until it is known how it ended. */
export interface Attempt {
  traceId: string;
}

export type Hearing =
  | { heard: true; attempt: Attempt }
  | { heard: false; retryAfterMs: number; turnedAway: number; worthARow: boolean };

/** Counts sign-in attempts in the database, so that several servers count together. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly traces: SignInTraceRepository,
  ) {}

  /** @param account the account's id, or what was typed where there is no such account. */
  async hear(account: string, address: string): Promise<Hearing> {
    const source = sourceOf(address);
    const now = this.clock.now();
    const traceId = this.vault.lookupHash('sign-in', JSON.stringify([account, source]));
    // Apart from the rest: two callers that insert the same row and then lock it would deadlock.
    await this.database.transaction(() => this.traces.ensure(traceId, source, now));
    return this.database.transaction(async () => {
      const trace = await this.traces.lock(traceId);
      const failedAccounts = await this.traces.countFailed(source, windowStart(now));
      const admission = admit(trace, { failedAccounts }, now);
      if (admission.admitted) {
        const { attempts } = admission;
        await this.traces.update(traceId, { attempts, touchedAt: now });
        return { heard: true, attempt: { traceId } };
      }
      const turnedAway = trace.turnedAway + 1;
      await this.traces.update(traceId, { turnedAway, touchedAt: now });
      const { retryAfterMs } = admission;
      return { heard: false, retryAfterMs, turnedAway, worthARow: isWorthARow(turnedAway) };
    });
  }

  async failed({ traceId }: Attempt): Promise<void> {
    const failedAt = this.clock.now();
    await this.database.transaction(() => this.traces.update(traceId, { failedAt }));
  }

  /** The slate is clean: for this account, from this source. */
  async succeeded({ traceId }: Attempt): Promise<void> {
    const succeededAt = this.clock.now();
    const change = { attempts: [], turnedAway: 0, failedAt: null, succeededAt };
    await this.database.transaction(() => this.traces.update(traceId, change));
  }
}
