import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { LessThan, Like, MoreThan, Not } from 'typeorm';
import { SignInTrace } from './sign-in-trace.entity.js';

@Injectable()
export class SignInTraceRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(SignInTrace);
  }

  find(id: string): Promise<SignInTrace | null> {
    return this.rows.findOneBy({ id });
  }

  /** Makes the row where there is none; of several callers one does. */
  async ensure(id: string, source: string, now: Date): Promise<void> {
    if (await this.rows.existsBy({ id })) return;
    const fresh = { id, source, attempts: [], turnedAway: 0, touchedAt: now };
    const insert = this.rows.createQueryBuilder().insert().values(fresh).orIgnore();
    await insert.updateEntity(false).execute();
  }

  /** The row, locked until the unit of work ends. */
  async lock(id: string): Promise<SignInTrace> {
    const [row] = await this.database.lockRows(SignInTrace, 'id', [id]);
    if (!row) throw new Error('a trace is locked before it was made');
    return row;
  }

  async update(id: string, change: Partial<SignInTrace>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** Accounts that failed from the source since then and have not succeeded there afterwards. */
  countFailed(source: string, since: Date): Promise<number> {
    return this.rows.countBy({ source, failedAt: MoreThan(since) });
  }

  /** Accounts and sources that failed to sign in since then, whichever they are; by the index of the time. */
  countFailedEverywhere(since: Date): Promise<number> {
    const source = Not(Like('code:%'));
    return this.rows.countBy({ failedAt: MoreThan(since), source });
  }

  async purge(before: Date): Promise<void> {
    await this.rows.delete({ touchedAt: LessThan(before) });
  }
}
