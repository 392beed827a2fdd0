import { Injectable } from '@nestjs/common';
import { Clock, shanghaiDay } from '#platform';
import {
  type AssignedBy,
  type AudienceFacts,
  byDueDay,
  type CourseObligation,
  obligationOf,
} from './audience.plan.js';
import { AudienceRepository, visibleTo } from './audience.repository.js';
import { type CatalogueAudience, CatalogueRepository } from './catalogue.repository.js';
import { CourseRepository } from './course.repository.js';

export interface AssignedCourse extends CourseObligation {
  courseId: string;
}

/**
 * Who may see a course, and for whom it is required or elective. Decided at every reading from the member's own
 * facts, so that a change of a rule, of a unit or of a rank holds with the next call; in a fixed number of queries.
 */
@Injectable()
export class CourseAudience {
  constructor(
    private readonly audience: AudienceRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly courses: CourseRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether the course is there for the member at all; says nothing about whether it is published. */
  async mayStudy(memberId: string, courseId: string): Promise<boolean> {
    if (!(await this.audience.isRestricted(courseId))) return true;
    const facts = await this.audience.factsOf(memberId);
    return (await this.audience.visibleAmong(facts, [courseId])).has(courseId);
  }

  /** Course id → what it is to the member, for every course asked for that exists. */
  async forMember(memberId: string, courseIds: string[]): Promise<Map<string, CourseObligation>> {
    if (courseIds.length === 0) return new Map();
    const [, rules] = await this.rulesFor(memberId);
    const byCourse = await this.rulesByCourse(rules, courseIds);
    const courses = await this.courses.findMany(courseIds);
    return new Map(
      courses.map(({ id, required }) => [id, obligationOf(required, byCourse.get(id) ?? [])]),
    );
  }

  /**
   * What rules say the member is to learn or may choose, each course once, the earliest due day first. Only
   * courses that are open for learning and that he may see.
   */
  async assignedTo(memberId: string): Promise<AssignedCourse[]> {
    const [facts, rules] = await this.rulesFor(memberId);
    const byCourse = await this.rulesByCourse(rules);
    const open = await this.catalogue.openAmong([...byCourse.keys()], visibleTo(facts));
    return [...byCourse]
      .filter(([courseId]) => open.has(courseId))
      .map(([courseId, by]) => ({ courseId, ...obligationOf(false, by) }))
      .toSorted(
        (one, other) =>
          byDueDay(one.dueOn, other.dueOn) || Number(other.required) - Number(one.required),
      );
  }

  /** For the query of a list: three queries, whatever there are of courses and rules. */
  async forCatalogue(memberId: string): Promise<CatalogueAudience> {
    const [facts, rules] = await this.rulesFor(memberId);
    const obligations = [...(await this.rulesByCourse(rules))].map(
      ([courseId, by]) => [courseId, obligationOf(false, by).required] as const,
    );
    return {
      visible: visibleTo(facts),
      requiredIds: obligations.filter(([, required]) => required).map(([id]) => id),
      electiveIds: obligations.filter(([, required]) => !required).map(([id]) => id),
    };
  }

  private async rulesFor(memberId: string): Promise<[AudienceFacts, AssignedBy[]]> {
    const facts = await this.audience.factsOf(memberId);
    const today = shanghaiDay(this.clock.now());
    return [facts, await this.audience.assignmentsFor(facts, today)];
  }

  private async rulesByCourse(
    rules: AssignedBy[],
    courseIds?: string[],
  ): Promise<Map<string, AssignedBy[]>> {
    const ids = rules.map(({ assignmentId }) => assignmentId);
    const listed = await this.audience.coursesOf(ids, courseIds);
    const known = new Map(rules.map((rule) => [rule.assignmentId, rule]));
    const grouped = Map.groupBy(listed, ({ courseId }) => courseId);
    return new Map(
      [...grouped].map(([courseId, rows]) => [
        courseId,
        rows.flatMap(({ assignmentId }) => known.get(assignmentId) ?? []),
      ]),
    );
  }
}
