import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { MoreThan } from 'typeorm';
import { MemberReveal } from './member-reveal.entity.js';

@Injectable()
export class MemberRevealRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(MemberReveal);
  }

  async insert(reveal: MemberReveal): Promise<void> {
    await this.rows.insert(reveal);
  }

  /** By the index on (actor, at). */
  countSince(actorId: string, since: Date): Promise<number> {
    return this.rows.countBy({ actorId, at: MoreThan(since) });
  }
}
