import { Injectable } from '@nestjs/common';
import { type Actor, Clock, hasRole, newId, Settings } from '#platform';
import type { Draft } from './course-draft.service.js';
import type { CourseDecision } from './course-review.entity.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { CourseRepository } from './course.repository.js';
import { ReviewDeskRepository } from './review-desk.repository.js';
import { finalReviewer, isReviewStage, levelOf, reviewLevelCount } from './review-level.plan.js';
import { reviewScope } from './review-scope.policy.js';
import { type ReviewRefusal, reviewRefusal, type ReviewRules } from './review.policy.js';

/** What every act on the reviewers' desk begins with, and the history that it leaves. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly rows: ReviewDeskRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * A course in the actor's scope with the version that lies on the desk: what is under review or approved, else
   * what is published. A draft is its author's alone.
   * @throws `course.review-forbidden`, `course.not-found` outside the scope
   */
  async find(actor: Actor, courseId: string): Promise<Draft> {
    mustReview(actor);
    return this.onDesk(actor, await this.courses.find(courseId));
  }

  /** The same, the course locked. To be the first query of the open unit of work. */
  async lock(actor: Actor, courseId: string): Promise<Draft> {
    mustReview(actor);
    return this.onDesk(actor, await this.courses.lock(courseId));
  }

  isReviewer(actor: Actor): boolean {
    return hasRole(actor, 'reviewer', 'platform-admin');
  }

  async rules(): Promise<ReviewRules> {
    return {
      levels: await this.settings.get(reviewLevelCount),
      finalReviewer: await this.settings.get(finalReviewer),
    };
  }

  /** Why the actor may not decide about it now; null when he may. */
  async refusal(actor: Actor, desk: Draft): Promise<ReviewRefusal | 'not-under-review' | null> {
    const { course, version } = desk;
    if (!isReviewStage(version.state)) return 'not-under-review';
    const reviewed = {
      ownerId: course.ownerId,
      lecturers: version.lecturers,
      stage: version.state,
      decisions: await this.decisions(version.id),
    };
    return reviewRefusal(actor, reviewed, await this.rules());
  }

  /**
   * For what else is done with a course: nobody does it with his own, or with one in which he speaks.
   * @throws `course.own-course`, `course.own-lecture`
   */
  requireDisinterested({ memberId }: Actor, { course, version }: Draft): void {
    if (course.ownerId === memberId) throw courseErrors['own-course']();
    if (version.lecturers.some((lecturer) => lecturer.memberId === memberId)) {
      throw courseErrors['own-lecture']();
    }
  }

  /** One line of the course's history. */
  async note(
    actor: Actor,
    { course, version }: Draft,
    decision: CourseDecision,
    { level = null, comment = '' }: { level?: number | null; comment?: string } = {},
  ): Promise<void> {
    await this.rows.add({
      id: newId(),
      courseId: course.id,
      versionId: version.id,
      level,
      decision,
      comment,
      at: this.clock.now(),
      reviewerId: actor.memberId,
      reviewerName: actor.name,
    });
  }

  /** The level at which something is said about a version now. */
  levelNow({ version }: Draft): number {
    return isReviewStage(version.state) ? levelOf(version.state) : 0;
  }

  private async decisions(versionId: string): Promise<{ reviewerId: string; level: number }[]> {
    const rows = await this.rows.decisionsOf([versionId]);
    return rows.map(({ reviewerId, level }) => ({ reviewerId, level: level ?? 1 }));
  }

  private async onDesk(actor: Actor, course: Course | null): Promise<Draft> {
    const inScope = course && (await this.rows.isWithin(course.id, reviewScope(actor)));
    const draft = course && (await this.versions.find(course.draftVersionId));
    const shown =
      draft && draft.state !== 'draft'
        ? draft
        : await this.versions.find(course?.liveVersionId ?? null);
    if (!inScope || !shown) throw courseErrors['not-found']();
    return { course, version: shown };
  }
}

function mustReview(actor: Actor): void {
  if (!hasRole(actor, 'reviewer', 'platform-admin')) throw courseErrors['review-forbidden']();
}
