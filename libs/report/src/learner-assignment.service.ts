import { Injectable } from '@nestjs/common';
import { CourseAudience } from '#course';
import { type Actor, Clock, pageOf, type PageRequest, shanghaiDay } from '#platform';
import { Progress } from '#study';
import { LearnerCourses } from './learner-course.service.js';

export const ASSIGNED_FILTERS = ['open', 'done', 'all'] as const;
export type AssignedFilter = (typeof ASSIGNED_FILTERS)[number];

export interface AssignedQuery extends PageRequest {
  /** `open` is what is still to be learned. */
  state?: AssignedFilter | undefined;
  required?: boolean | undefined;
}

/** What one's units say one is to learn, or may: by due day, each course once with every reason. */
@Injectable()
export class LearnerAssignments {
  constructor(
    private readonly audience: CourseAudience,
    private readonly courses: LearnerCourses,
    private readonly progress: Progress,
    private readonly clock: Clock,
  ) {}

  /** In a fixed number of queries, whatever its length. */
  async list(actor: Actor, { state = 'open', required, ...page }: AssignedQuery) {
    const { memberId } = actor;
    const assigned = await this.audience.assignedTo(memberId);
    const ids = assigned.map(({ courseId }) => courseId);
    const done = await this.progress.completedAmong(memberId, ids);
    const wanted = assigned.filter(
      (course) =>
        (state === 'all' || done.has(course.courseId) === (state === 'done')) &&
        (required === undefined || course.required === required),
    );
    const from = (page.page - 1) * page.pageSize;
    const shown = wanted.slice(from, from + page.pageSize).map(({ courseId }) => courseId);
    const today = shanghaiDay(this.clock.now());
    const cards = await this.courses.cards(actor, shown);
    const items = cards.map((card) => ({
      ...card,
      completedAt: done.get(card.id)?.toISOString() ?? null,
      overdue: !done.has(card.id) && card.dueOn !== null && card.dueOn < today,
    }));
    return pageOf(items, wanted.length, page);
  }
}
