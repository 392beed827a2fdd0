import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { Coverage } from './coverage.entity.js';
import { LessonCompletion } from './lesson-completion.entity.js';

export type CoverageKey = Pick<Coverage, 'memberId' | 'lessonId' | 'assetId'>;

@Injectable()
export class CoverageRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Coverage);
  }

  find({ memberId, lessonId, assetId }: CoverageKey): Promise<Coverage | null> {
    return this.rows.findOneBy({ memberId, lessonId, assetId });
  }

  /** By the head of the primary key. */
  ofLessons(memberId: string, lessonIds: string[]): Promise<Coverage[]> {
    if (lessonIds.length === 0) return Promise.resolve([]);
    return this.rows.findBy({ memberId, lessonId: In(lessonIds) });
  }

  ofMember(memberId: string): Promise<Coverage[]> {
    return this.rows.findBy({ memberId });
  }

  /** What the member watched last and has not completed, newest first. By (member, touched). */
  lastUnfinished(memberId: string, limit: number): Promise<Coverage[]> {
    return this.rows
      .createQueryBuilder('coverage')
      .where('coverage.memberId = :memberId', { memberId })
      .andWhere((own) => {
        const done = own.subQuery().select('1').from(LessonCompletion, 'done');
        const same =
          'done.memberId = coverage.memberId AND done.lessonId = coverage.lessonId AND done.assetId = coverage.assetId';
        return `NOT EXISTS ${done.where(same).getQuery()}`;
      })
      .orderBy('coverage.touchedAt', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** When each member's study last moved. By (member, touched). */
  async lastTouched(memberIds: string[]): Promise<Map<string, Date>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.rows
      .createQueryBuilder('coverage')
      .select('coverage.memberId', 'memberId')
      .addSelect('MAX(coverage.touchedAt)', 'at')
      .where('coverage.memberId IN (:...memberIds)', { memberIds })
      .groupBy('coverage.memberId')
      .getRawMany<{ memberId: string; at: Date | string }>();
    // SQLite answers an aggregate of instants as the text that it stores.
    return new Map(
      rows.map(({ memberId, at }) => [
        memberId,
        at instanceof Date ? at : new Date(`${at.replace(' ', 'T')}Z`),
      ]),
    );
  }
}
