import { Injectable } from '@nestjs/common';
import { CourseLookup } from '#course';
import { Database, Jobs } from '#platform';
import { Completion } from './completion.service.js';
import { CoverageRepository } from './coverage.repository.js';
import { MemberClockRepository } from './member-clock.repository.js';
import { settleCourse } from './study.jobs.js';

const MEMBERS_AT_ONCE = 100;

/**
 * A new version may leave nothing to do to somebody who was in the middle: the lesson he lacked is gone, or its
 * quiz. He would wait for ever, so whoever has begun is looked at once.
 */
@Injectable()
export class CourseSettlement {
  constructor(
    private readonly database: Database,
    private readonly lessons: CourseLookup,
    private readonly clocks: MemberClockRepository,
    private readonly coverages: CoverageRepository,
    private readonly completion: Completion,
    private readonly jobs: Jobs,
  ) {}

  /** In the background; in the caller's unit of work. */
  async plan(courseId: string): Promise<void> {
    await this.jobs.add(settleCourse, { courseId });
  }

  /** Each member in a unit of his own, so that nobody waits for the others. Again: changes nothing. */
  async settle(courseId: string): Promise<void> {
    let after = '';
    for (;;) {
      const memberIds = await this.coverages.unfinishedOf(courseId, after, MEMBERS_AT_ONCE);
      for (const memberId of memberIds) await this.settleMember(memberId, courseId);
      const last = memberIds.at(-1);
      if (last === undefined || memberIds.length < MEMBERS_AT_ONCE) return;
      after = last;
    }
  }

  private async settleMember(memberId: string, courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.clocks.lockOrCreate(memberId);
      const lessons = await this.lessons.lessonsOf([courseId]);
      await this.completion.settle(memberId, lessons, await this.database.now());
    });
  }
}
