import { Injectable } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { JobState } from './job-row.entity.js';
import { JobRow } from './job-row.entity.js';

const ENDED: JobState[] = ['done', 'not-needed', 'failed'];

@Injectable()
export class JobRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  private get rows() {
    return this.database.repository(JobRow);
  }

  /** @returns false when a job with that key is there already. */
  async add(row: JobRow): Promise<boolean> {
    return this.database.transaction(async () => {
      if (await this.rows.existsBy({ key: row.key })) return false;
      await this.rows
        .createQueryBuilder()
        .insert()
        .values(row)
        .orIgnore()
        .updateEntity(false)
        .execute();
      return true;
    });
  }

  find(id: string): Promise<JobRow | null> {
    return this.rows.findOneBy({ id });
  }

  /** Takes a waiting job that is due; of several workers one succeeds. */
  async claim(id: string, leaseMs: number): Promise<boolean> {
    const now = this.clock.now();
    return this.update(
      { id, state: 'waiting' as const, runAt: LessThanOrEqual(now) },
      { state: 'running', attempt: () => 'attempt + 1', leaseUntil: later(now, leaseMs) },
    );
  }

  /** @returns false when the lease was lost to another worker. */
  renew({ id, attempt }: JobRow, leaseMs: number): Promise<boolean> {
    return this.update(
      { id, attempt, state: 'running' as const },
      { leaseUntil: later(this.clock.now(), leaseMs) },
    );
  }

  /** @returns false when the lease was lost, or the job has ended already. */
  end(id: string, attempt: number, state: JobState, error: string | null = null): Promise<boolean> {
    const ending = { state, error, finishedAt: this.clock.now(), leaseUntil: null };
    return this.update({ id, attempt, state: 'running' as const }, ending);
  }

  /** Back to waiting, to be tried again after `delayMs`. */
  retry({ id, attempt }: JobRow, delayMs: number, error: string): Promise<boolean> {
    const runAt = later(this.clock.now(), delayMs);
    return this.update(
      { id, attempt, state: 'running' as const },
      { state: 'waiting', runAt, error, leaseUntil: null },
    );
  }

  /** Jobs whose worker died go back to waiting. */
  async releaseExpired(): Promise<number> {
    return this.database.transaction(async () => {
      const expired = { state: 'running' as const, leaseUntil: LessThan(this.clock.now()) };
      const { affected } = await this.rows.update(expired, { state: 'waiting', leaseUntil: null });
      return affected ?? 0;
    });
  }

  /** Ids of waiting jobs that were due `overdueMs` ago, oldest first. */
  async findDue(limit: number, overdueMs = 0): Promise<string[]> {
    const due = LessThanOrEqual(later(this.clock.now(), -overdueMs));
    const rows = await this.rows.find({
      select: { id: true },
      where: { state: 'waiting', runAt: due },
      order: { runAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** Ended rows older than `ageMs` go; failed ones stay for a person to see. */
  async purge(ageMs: number): Promise<void> {
    await this.database.transaction(() =>
      this.rows.delete({
        state: In(['done', 'not-needed']),
        finishedAt: LessThan(later(this.clock.now(), -ageMs)),
      }),
    );
  }

  /** How many jobs of each kind are in each state that a person may want to know of. */
  async counts(): Promise<{ name: string; state: JobState; count: number }[]> {
    const rows = await this.rows
      .createQueryBuilder('job')
      .select(['job.name AS name', 'job.state AS state', 'COUNT(*) AS count'])
      .where('job.state NOT IN (:...quiet)', { quiet: ENDED.filter((state) => state !== 'failed') })
      .groupBy('job.name')
      .addGroupBy('job.state')
      .getRawMany<{ name: string; state: JobState; count: string }>();
    return rows.map(({ count, ...rest }) => ({ ...rest, count: Number(count) }));
  }

  private async update(...[where, change]: Parameters<typeof this.rows.update>): Promise<boolean> {
    return this.database.transaction(
      async () => (await this.rows.update(where, change)).affected === 1,
    );
  }
}

function later(instant: Date, durationMs: number): Date {
  return new Date(instant.getTime() + durationMs);
}
