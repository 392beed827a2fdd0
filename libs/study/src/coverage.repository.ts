import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { CourseCompletion } from './course-completion.entity.js';
import { Coverage } from './coverage.entity.js';
import { LessonCompletion } from './lesson-completion.entity.js';

export interface StudiedCourse {
  courseId: string;
  members: number;
}

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

  /** By the head of the primary key. */
  async coursesBegun(memberId: string): Promise<string[]> {
    const rows = await this.rows
      .createQueryBuilder('coverage')
      .select('DISTINCT coverage.courseId', 'courseId')
      .where('coverage.memberId = :memberId', { memberId })
      .getRawMany<{ courseId: string }>();
    return rows.map(({ courseId }) => courseId);
  }

  /** How many of the members have studied each course since, the most studied first. By (member, touched). */
  async coursesStudiedBy(
    memberIds: string[],
    since: Date,
    limit: number,
  ): Promise<StudiedCourse[]> {
    if (memberIds.length === 0) return [];
    const rows = await this.rows
      .createQueryBuilder('coverage')
      .select('coverage.courseId', 'courseId')
      .addSelect('COUNT(DISTINCT coverage.memberId)', 'members')
      .where('coverage.memberId IN (:...memberIds)', { memberIds })
      .andWhere('coverage.touchedAt >= :since', { since })
      .groupBy('coverage.courseId')
      .orderBy('members', 'DESC')
      .addOrderBy('coverage.courseId')
      .limit(limit)
      .getRawMany<{ courseId: string; members: number | string }>();
    return rows.map(({ courseId, members }) => ({ courseId, members: Number(members) }));
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

  /** Who has begun the course and not completed it, in the order of ids after the one given. By (course, member). */
  async unfinishedOf(courseId: string, afterId: string, limit: number): Promise<string[]> {
    const rows = await this.rows
      .createQueryBuilder('coverage')
      .select('coverage.memberId', 'memberId')
      .where('coverage.courseId = :courseId AND coverage.memberId > :afterId', {
        courseId,
        afterId,
      })
      .andWhere((own) => {
        const done = own.subQuery().select('1').from(CourseCompletion, 'done');
        const same = 'done.memberId = coverage.memberId AND done.courseId = coverage.courseId';
        return `NOT EXISTS ${done.where(same).getQuery()}`;
      })
      .groupBy('coverage.memberId')
      .orderBy('coverage.memberId', 'ASC')
      .limit(limit)
      .getRawMany<{ memberId: string }>();
    return rows.map(({ memberId }) => memberId);
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
