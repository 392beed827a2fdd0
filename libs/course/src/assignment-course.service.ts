import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#platform';
import { AudienceRepository, type Restriction, visibleTo } from './audience.repository.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { courseErrors } from './course.errors.js';
import { CourseRepository } from './course.repository.js';
import type { CourseState } from './course.state.js';

const EVERYTHING: Restriction = { sql: '1 = 1', parameters: {} };

/** The courses that a rule names. */
@Injectable()
export class AssignmentCourses {
  constructor(
    private readonly courses: CourseRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly audience: AudienceRepository,
  ) {}

  /**
   * Only what is open for learning, and what the actor himself may see: a rule tells nobody of a course that is
   * kept from him.
   * @throws course.not-found
   */
  async require(actor: Actor, courseIds: string[]): Promise<void> {
    const seen = hasRole(actor, 'platform-admin')
      ? EVERYTHING
      : visibleTo(await this.audience.factsOf(actor.memberId));
    const open = await this.catalogue.openAmong(courseIds, seen);
    if (courseIds.some((id) => !open.has(id))) throw courseErrors['not-found']();
  }

  /** In the order of the ids. */
  async views(
    ids: string[],
  ): Promise<{ id: string; title: string; state: CourseState; durationSeconds: number }[]> {
    const found = new Map((await this.courses.findMany(ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const course = found.get(id);
      if (!course) return [];
      const { title, state, durationMs } = course;
      return { id, title, state, durationSeconds: Math.round(durationMs / 1000) };
    });
  }

  /** Those of the courses that only some may see. */
  async restricted(ids: string[]): Promise<{ id: string; title: string }[]> {
    return (await this.courses.findMany(ids)).filter(({ audienceSince }) => audienceSince !== null);
  }
}
