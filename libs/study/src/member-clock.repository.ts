import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Bucket } from './budget.plan.js';
import { MemberClock } from './member-clock.entity.js';

@Injectable()
export class MemberClockRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(MemberClock);
  }

  /** The members' rows, locked in the order of ids; whoever never pressed play has none. */
  async lock(memberIds: string[]): Promise<MemberClock[]> {
    return this.database.lockRows(MemberClock, 'memberId', memberIds);
  }

  /** The member's row, locked; made when there is none. */
  async lockOrCreate(memberId: string): Promise<MemberClock> {
    const [known] = await this.lock([memberId]);
    if (known) return known;
    const filledAt = await this.database.now();
    await this.rows
      .createQueryBuilder()
      .insert()
      .values({
        memberId,
        levelMs: 0,
        filledAt,
        ratePercent: null,
        liveSessionId: null,
        liveSeq: -1,
      })
      .orIgnore()
      .updateEntity(false)
      .execute();
    const [created] = await this.lock([memberId]);
    if (!created) throw new Error('a member clock that was just made is gone');
    return created;
  }

  /** Rows that were locked in this unit. */
  async save(rows: MemberClock[]): Promise<void> {
    if (rows.length > 0) await this.rows.upsert(rows, ['memberId']);
  }
}

export function bucketOf({ levelMs, filledAt, ratePercent }: MemberClock): Bucket {
  return { levelMs, filledAtMs: filledAt.getTime(), ratePercent };
}

export function withBucket(
  { memberId, liveSessionId, liveSeq }: MemberClock,
  { levelMs, filledAtMs, ratePercent }: Bucket,
): MemberClock {
  const filledAt = new Date(filledAtMs);
  return { memberId, levelMs, filledAt, ratePercent, liveSessionId, liveSeq };
}
