import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform';
import { LessThan, MoreThan } from 'typeorm';
import { TransferLookup } from './transfer-lookup.entity.js';

@Injectable()
export class TransferLookupRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(TransferLookup);
  }

  async add(actorId: string, at: Date): Promise<void> {
    await this.rows.insert({ id: newId(), actorId, at });
  }

  /** When the actor looked somebody up since then, oldest first. By (actor, at). */
  async since(actorId: string, since: Date): Promise<Date[]> {
    const where = { actorId, at: MoreThan(since) };
    return (await this.rows.find({ where, order: { at: 'ASC' } })).map(({ at }) => at);
  }

  /** By the index on `at`. */
  async purge(before: Date): Promise<void> {
    await this.rows.delete({ at: LessThan(before) });
  }
}
