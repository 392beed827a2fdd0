import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { BeatDesk, type BeatResult } from './beat-desk.service.js';
import type { BeatCall } from './beat-scene.service.js';

interface Waiting {
  call: BeatCall;
  resolve: (answer: string) => void;
  reject: (reason: unknown) => void;
}

const MOST_TOGETHER = 200;
/** While one group is being committed the next is decided. SQLite commits one at a time whatever is asked. */
const MOST_AT_ONCE = 2;

/**
 * Lets beats that arrive while others are being committed share the next commit. A beat that comes alone
 * does not wait; one that comes among thousands costs a fraction of a commit. Nothing is acknowledged before
 * its commit, and a group that fails is handed in again one by one, so that nobody fails for another.
 */
@Injectable()
export class BeatQueue {
  private readonly waiting: Waiting[] = [];
  private atOnce = 0;
  private isPlanned = false;
  /** Groups run outside of whatever unit of work the first of them may have been asked in. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly database: Database,
    private readonly desk: BeatDesk,
  ) {}

  /** @returns the answer's text, once it is committed (within an open unit of work: with that unit). @throws as `BeatDesk` refuses. */
  handIn(call: BeatCall): Promise<string> {
    if (this.database.inTransaction) return this.desk.handInOne(call);
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, resolve, reject });
      this.plan();
    });
  }

  /** At the end of this turn, when everything that arrived with it is there. */
  private plan(): void {
    if (this.isPlanned || this.atOnce >= MOST_AT_ONCE || this.waiting.length === 0) return;
    this.isPlanned = true;
    this.outside(setImmediate, () => {
      this.isPlanned = false;
      this.atOnce += 1;
      void this.commit(this.waiting.splice(0, MOST_TOGETHER)).finally(() => {
        this.atOnce -= 1;
        this.plan();
      });
      this.plan();
    });
  }

  /** Never throws: each is told for itself. */
  private async commit(group: Waiting[]): Promise<void> {
    try {
      const calls = group.map(({ call }) => call);
      const results = await this.database.transaction(() => this.desk.handIn(calls));
      group.forEach((waiting, i) => tell(waiting, results[i]));
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const waiting of group) await this.commit([waiting]);
    }
  }
}

function tell({ resolve, reject }: Waiting, result: BeatResult | undefined): void {
  if (typeof result === 'string') resolve(result);
  else reject(result instanceof DomainError ? result : new Error('a beat got no result'));
}
