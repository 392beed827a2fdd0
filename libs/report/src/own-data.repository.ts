import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Stored } from './own-data.plan.js';
import type { OwnSection } from './own-section.plan.js';

const AT_A_TIME = 1_000;

/** Rows of one member, whichever room they are of. */
@Injectable()
export class OwnDataRepository {
  constructor(private readonly database: Database) {}

  /** A section's rows, some at a time. By the index on the member that each of the tables has. */
  async *rows(
    { from, orderBy, columns }: OwnSection,
    memberIds: string[],
  ): AsyncGenerator<Record<string, Stored>> {
    const select = columns.map(([sql], at) => `${sql} AS c${at}`).join(', ');
    const named = from.replace(':members', memberIds.map(() => '?').join(', '));
    const query = `SELECT ${select} FROM ${named} ORDER BY ${orderBy} LIMIT ${AT_A_TIME} OFFSET `;
    for (let skip = 0; ; skip += AT_A_TIME) {
      const rows = await this.database.manager.query<Record<string, Stored>[]>(
        query + String(skip),
        memberIds,
      );
      yield* rows;
      if (rows.length < AT_A_TIME) return;
    }
  }
}
