import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { LessThan } from 'typeorm';
import { ClassTry } from './class-try.entity.js';

@Injectable()
export class ClassTryRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassTry);
  }

  /** Makes the row where there is none; of several callers one does. @returns whether there was none. */
  async ensure(id: string, since: Date): Promise<boolean> {
    if (await this.rows.existsBy({ id })) return false;
    const insert = this.rows
      .createQueryBuilder()
      .insert()
      .values({ id, since, tries: 0 })
      .orIgnore();
    await insert.updateEntity(false).execute();
    return true;
  }

  /** Locked until the unit ends. */
  async lock(id: string): Promise<ClassTry | null> {
    const [row] = await this.database.lockRows(ClassTry, 'id', [id]);
    return row ?? null;
  }

  async change(id: string, change: Partial<ClassTry>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.rows.delete({ id });
  }

  /** By the index on `since`. */
  async purge(before: Date): Promise<void> {
    await this.rows.delete({ since: LessThan(before) });
  }
}
