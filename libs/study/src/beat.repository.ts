import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In, MoreThan } from 'typeorm';
import { Beat } from './beat.entity.js';
import { readInstant } from './instant.plan.js';

export interface SessionSums {
  sessionId: string;
  acceptedMs: number;
  lastBeatAt: Date;
}

@Injectable()
export class BeatRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Beat);
  }

  /** By the head of the primary key: a session's beats lie side by side. */
  async sumsOf(sessionIds: string[]): Promise<SessionSums[]> {
    if (sessionIds.length === 0) return [];
    const rows = await this.rows
      .createQueryBuilder('beat')
      .select('beat.sessionId', 'sessionId')
      .addSelect('SUM(beat.acceptedMs)', 'acceptedMs')
      .addSelect('MAX(beat.receivedAt)', 'lastBeatAt')
      .where('beat.sessionId IN (:...sessionIds)', { sessionIds })
      .groupBy('beat.sessionId')
      .getRawMany<{ sessionId: string; acceptedMs: string | number; lastBeatAt: Date | string }>();
    return rows.map(({ sessionId, acceptedMs, lastBeatAt }) => ({
      sessionId,
      acceptedMs: Number(acceptedMs),
      lastBeatAt: readInstant(lastBeatAt),
    }));
  }

  /** The rejections of those beats that had any. */
  rejectionsOf(sessionIds: string[]): Promise<Pick<Beat, 'sessionId' | 'rejected'>[]> {
    if (sessionIds.length === 0) return Promise.resolve([]);
    const where = { sessionId: In(sessionIds), rejectedMs: MoreThan(0) };
    return this.rows.find({ select: { sessionId: true, rejected: true }, where });
  }

  /** What a set of sessions was credited, for recomputation. */
  acceptedOf(sessionIds: string[]): Promise<Pick<Beat, 'sessionId' | 'accepted' | 'acceptedMs'>[]> {
    if (sessionIds.length === 0) return Promise.resolve([]);
    const where = { sessionId: In(sessionIds), acceptedMs: MoreThan(0) };
    return this.rows.find({ select: { sessionId: true, accepted: true, acceptedMs: true }, where });
  }
}
