import { Injectable } from '@nestjs/common';
import { Units } from '#organisation';
import type { Actor } from '#platform';
import { AssignmentCourses } from './assignment-course.service.js';
import type { AssignmentWish } from './assignment.plan.js';
import { ASSIGNING_ROLES, mustAssign } from './assignment.policy.js';
import { AssignmentRepository } from './assignment.repository.js';
import { Assignments } from './assignment.service.js';
import { AudiencePeopleRepository, type PeopleCount } from './audience-people.repository.js';
import { AudienceTargets } from './audience-target.service.js';
import type { Restriction } from './audience.repository.js';

export interface ReachPreview extends PeopleCount {
  /** Of them, how many may not see a course that is for some only. */
  hidden: { courseId: string; title: string; people: number }[];
}

/** Whom a rule means, and which courses. */
export interface AssignmentReach {
  courseIds: string[];
  /** Of a row of `membership`, joined to its `unit`. */
  people: Restriction;
}

/** How many people rules touch. Each count is one query over the memberships of the subtrees, and writes nothing. */
@Injectable()
export class AssignmentReaches {
  constructor(
    private readonly units: Units,
    private readonly assignments: Assignments,
    private readonly rows: AssignmentRepository,
    private readonly courses: AssignmentCourses,
    private readonly targets: AudienceTargets,
    private readonly people: AudiencePeopleRepository,
  ) {}

  /** Before it is published: how many people it would touch, with the same refusals as the rule itself. */
  async preview(
    actor: Actor,
    { unitId, courseIds, targets }: Pick<AssignmentWish, 'unitId' | 'courseIds' | 'targets'>,
  ): Promise<ReachPreview> {
    mustAssign(actor);
    await this.units.requireInScope(actor, ASSIGNING_ROLES, unitId);
    const meant = await this.targets.meant(
      await this.targets.bound(actor, ASSIGNING_ROLES, targets),
    );
    const count = await this.people.count([meant]);
    const hidden: ReachPreview['hidden'] = [];
    for (const { id, title } of await this.courses.restricted(courseIds)) {
      const audience = await this.targets.meant(await this.rows.audienceOf([id]), 'seeing');
      const { people } = await this.people.count([meant, audience]);
      if (people < count.people) {
        hidden.push({ courseId: id, title, people: count.people - people });
      }
    }
    return { ...count, hidden };
  }

  /** For whoever may look at the rule; which of its people he may see is for the caller to narrow. */
  async of(actor: Actor, id: string): Promise<AssignmentReach> {
    await this.assignments.visible(actor, id);
    const listed = await this.rows.coursesOf([id]);
    return {
      courseIds: listed.map(({ courseId }) => courseId),
      people: await this.targets.meant(await this.rows.targetsOf([id])),
    };
  }
}
