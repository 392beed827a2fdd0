import { Injectable } from '@nestjs/common';
import { Clock, Database, Vault } from '#platform';
import { runningErrors } from './class-running.errors.js';
import { ClassTryRepository } from './class-try.repository.js';

const DAY_MS = 24 * 3_600_000;

export interface TryLimit {
  /** Within the window. */
  most: number;
  windowMs: number;
}

/** Counts tries in the database, so that several servers count together. */
@Injectable()
export class ClassThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly tries: ClassTryRepository,
  ) {}

  /**
   * A try takes its place before its outcome is known, so parallel guesses count like guesses in a row.
   * @throws activity.too-many-tries
   */
  async hear(what: string, who: string, { most, windowMs }: TryLimit): Promise<void> {
    const id = this.idOf(what, who);
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const isNew = await this.tries.ensure(id, now);
      if (isNew) await this.tries.purge(new Date(now.getTime() - DAY_MS));
    });
    const waitMs = await this.database.transaction(async () => {
      const row = await this.tries.lock(id);
      const isOld = !row || now.getTime() - row.since.getTime() >= windowMs;
      if (isOld) await this.tries.change(id, { since: now, tries: 1 });
      else if (row.tries >= most) return row.since.getTime() + windowMs - now.getTime();
      else await this.tries.change(id, { tries: row.tries + 1 });
      return 0;
    });
    if (waitMs === 0) return;
    const retryAfterSeconds = Math.ceil(waitMs / 1000);
    const minutes = Math.ceil(waitMs / 60_000);
    throw runningErrors['too-many-tries']({ retryAfterSeconds, minutes });
  }

  /** It was no guess. */
  async forgive(what: string, who: string): Promise<void> {
    await this.database.transaction(() => this.tries.remove(this.idOf(what, who)));
  }

  private idOf(what: string, who: string): string {
    return this.vault.lookupHash('class-try', JSON.stringify([what, who]));
  }
}
