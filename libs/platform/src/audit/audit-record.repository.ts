import { Injectable } from '@nestjs/common';
import { Between, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Database } from '../database/database.js';
import { AuditHead } from './audit-head.entity.js';
import { AuditRecord, type AuditResult } from './audit-record.entity.js';

/** What the list can be narrowed to; each has an index of its own. */
export interface AuditFilter {
  /** A whole action (`account.sign-in`), or what stands before the point of several (`account`). */
  action?: string;
  actorId?: string;
  /** What the name of who acted begins with. */
  actorName?: string;
  subject?: string;
  subjectId?: string;
  result?: AuditResult;
  address?: string;
  from?: Date;
  to?: Date;
}

/** Rows are counted up to here: older ones are reached by narrowing the time. */
export const MOST_COUNTED = 10_000;

const ROWS_PER_INSERT = 200;

/** Sorts behind every text that begins with the same. */
const AFTER_ALL = '\u{10ffff}';

@Injectable()
export class AuditRecordRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(AuditRecord);
  }

  /** In order of their numbers: units of work that write to several chains do not wait for each other in a ring. */
  lockHeads(chains: number[]): Promise<AuditHead[]> {
    return this.database.lockRows(AuditHead, 'chain', chains);
  }

  async append(records: AuditRecord[], heads: AuditHead[]): Promise<void> {
    for (let at = 0; at < records.length; at += ROWS_PER_INSERT) {
      await this.rows.insert(records.slice(at, at + ROWS_PER_INSERT));
    }
    for (const { chain, ...end } of heads) {
      await this.database.repository(AuditHead).update({ chain }, end);
    }
  }

  /** Newest first. */
  find(filter: AuditFilter, { skip, take }: { skip: number; take: number }) {
    return this.matching(filter)
      .orderBy('record.at', 'DESC')
      .addOrderBy('record.id', 'DESC')
      .offset(skip)
      .limit(take)
      .getMany();
  }

  /** How many match, counted no further than `MOST_COUNTED`. */
  async count(filter: AuditFilter): Promise<number> {
    const found = this.matching(filter).select('1', 'one').limit(MOST_COUNTED);
    const [sql, parameters] = found.getQueryAndParameters();
    const [row] = await this.database.manager.query<{ total: number | string }[]>(
      `SELECT COUNT(*) AS total FROM (${sql}) AS found`,
      parameters,
    );
    return Number(row?.total ?? 0);
  }

  heads(): Promise<AuditHead[]> {
    return this.database.repository(AuditHead).find({ order: { chain: 'ASC' } });
  }

  /** The rows of a chain behind a number, in order. */
  chainAfter(chain: number, sequence: number, take: number): Promise<AuditRecord[]> {
    const where = { chain, sequence: MoreThan(sequence) };
    return this.rows.find({ where, order: { sequence: 'ASC' }, take });
  }

  at(chain: number, sequence: number): Promise<AuditRecord | null> {
    return this.rows.findOneBy({ chain, sequence });
  }

  /** A row that stands in no chain: put in by hand. */
  unchained(): Promise<AuditRecord | null> {
    return this.rows.findOne({ where: { chain: IsNull() }, order: { at: 'ASC' } });
  }

  private matching({ action, actorName, from, to, ...equal }: AuditFilter) {
    const query = this.rows.createQueryBuilder('record').where(definedOf(equal));
    if (action !== undefined) query.andWhere(action.includes('.') ? { action } : { area: action });
    if (actorName !== undefined) {
      query.andWhere({ actorName: Between(actorName, actorName + AFTER_ALL) });
    }
    if (from) query.andWhere({ at: MoreThanOrEqual(from) });
    if (to) query.andWhere({ at: LessThanOrEqual(to) });
    return query;
  }
}

function definedOf(equal: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined));
}
