import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import {
  CourseSchedule,
  type ScheduledAct,
  type ScheduleOutcome,
} from './course-schedule.entity.js';

type NewSchedule = Omit<CourseSchedule, 'openKey' | 'endedAt' | 'outcome' | 'course'>;

@Injectable()
export class CourseScheduleRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(CourseSchedule);
  }

  async add(schedule: NewSchedule): Promise<void> {
    const openKey = `${schedule.courseId}/${schedule.act}`;
    await this.rows.insert({ ...schedule, openKey, endedAt: null, outcome: null });
  }

  find(id: string): Promise<CourseSchedule | null> {
    return this.rows.findOneBy({ id });
  }

  /** What waits, of these courses. */
  openOf(courseIds: string[]): Promise<CourseSchedule[]> {
    if (courseIds.length === 0) return Promise.resolve([]);
    return this.rows.findBy({ courseId: In(courseIds), endedAt: IsNull() });
  }

  /** Whose time has come, the longest due first. By the index on (ended, due). */
  due(now: Date, take: number): Promise<CourseSchedule[]> {
    return this.rows.find({
      where: { endedAt: IsNull(), dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take,
    });
  }

  /** Ends what waits of the course (and of that kind); how many there were. */
  async end(
    { courseId, act }: { courseId: string; act?: ScheduledAct },
    outcome: ScheduleOutcome,
    endedAt: Date,
  ): Promise<number> {
    const open = { courseId, ...(act && { act }), endedAt: IsNull() };
    const ended = await this.rows.update(open, { openKey: null, outcome, endedAt });
    return ended.affected ?? 0;
  }
}
