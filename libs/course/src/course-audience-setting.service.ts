import { Injectable } from '@nestjs/common';
import { allPeopleScopes, coversScopes, Units } from '#organisation';
import { type Actor, Audit, Clock, Database, hasRole, type Role } from '#platform';
import { assignmentErrors } from './assignment.errors.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { TargetWish } from './audience-target.plan.js';
import { AudienceTargets, type TargetView } from './audience-target.service.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canAuthor, ownsCourse } from './course.policy.js';
import { CourseRepository } from './course.repository.js';

const SETTING_ROLES: Role[] = ['instructor', 'unit-admin', 'platform-admin'];

export interface CourseAudienceView {
  /** Empty: everybody with an account. */
  targets: TargetView[];
  /** What the actor may choose from: the units of his grants, and those directly below. */
  units: { id: string; name: string }[];
}

/**
 * Who may see a course: its owner says so, for people of the subtrees in which he holds a role, or the platform's
 * administrator. No part of a version: it needs no review and holds at once.
 */
@Injectable()
export class CourseAudienceSetting {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly courses: CourseRepository,
    private readonly rows: AssignmentRepository,
    private readonly targets: AudienceTargets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws assignment.audience-forbidden, course.not-found for another's */
  async find(actor: Actor, courseId: string): Promise<CourseAudienceView> {
    requireOwn(actor, await this.courses.find(courseId));
    return {
      targets: await this.targets.views(await this.rows.audienceOf([courseId]), true),
      units: await this.choices(actor),
    };
  }

  /** None: everybody again. @throws what `find` and `AudienceTargets.bound` throw */
  async set(actor: Actor, courseId: string, wishes: TargetWish[]): Promise<CourseAudienceView> {
    await this.database.transaction(async () => {
      requireOwn(actor, await this.courses.lock(courseId));
      await this.requireReach(actor, courseId);
      const targets = await this.targets.bound(actor, SETTING_ROLES, wishes);
      await this.rows.putTargets({ courseId }, targets);
      await this.rows.setAudienceSince(courseId, targets.length > 0 ? this.clock.now() : null);
      const texts = (await this.targets.views(targets, false)).map(({ text }) => text);
      await this.audit.record(actor, 'course.audience', {
        subject: 'course',
        subjectId: courseId,
        details: { targets: texts.length > 0 ? texts.join('；') : 'everybody' },
      });
    });
    return this.find(actor, courseId);
  }

  /** What somebody with a wider grant has said is not undone from further down. */
  private async requireReach(actor: Actor, courseId: string): Promise<void> {
    const before = await this.targets.scopesOf(await this.rows.audienceOf([courseId]));
    if (!coversScopes(allPeopleScopes(actor, ...SETTING_ROLES), before)) {
      throw assignmentErrors['audience-of-others']();
    }
  }

  private async choices({ grants }: Actor): Promise<CourseAudienceView['units']> {
    const held = grants.filter(({ role }) => SETTING_ROLES.includes(role));
    const choices = new Map<string, string>();
    for (const unitId of new Set(held.map((grant) => grant.unitId))) {
      const unit = await this.units.find(unitId);
      const units = unit ? [unit, ...(await this.units.children(unitId))] : [];
      units.forEach(({ id, name }) => choices.set(id, name));
    }
    return [...choices].map(([id, name]) => ({ id, name }));
  }
}

function requireOwn(actor: Actor, course: Course | null): void {
  const all = hasRole(actor, 'platform-admin');
  if (!all && !canAuthor(actor)) throw assignmentErrors['audience-forbidden']();
  if (!course || !(all || ownsCourse(actor, course))) throw courseErrors['not-found']();
}
