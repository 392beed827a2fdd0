import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import type { Draft } from './course-draft.service.js';
import type { CourseReview } from './course-review.entity.js';
import { CourseScheduleRepository } from './course-schedule.repository.js';
import { CourseSheets } from './course-sheet.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { CourseVersion } from './course-version.entity.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { courseRowView } from './course-sheet.view.js';
import { ReviewDeskRepository } from './review-desk.repository.js';
import { ReviewDesk } from './review-desk.service.js';
import { isReviewStage, stageAfterApproval } from './review-level.plan.js';
import { type ReviewFile, type ReviewRow, scheduleView } from './review.view.js';

/** Gathers what reviewers see. Who may see it was decided before. */
@Injectable()
export class ReviewFiles {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly sheets: CourseSheets,
    private readonly versions: CourseVersionRepository,
    private readonly rowsOfDesk: ReviewDeskRepository,
    private readonly schedules: CourseScheduleRepository,
  ) {}

  async file(actor: Actor, desk: Draft): Promise<ReviewFile> {
    const { course, version } = desk;
    const { levels } = await this.desk.rules();
    const stage = version.state;
    const refusal = await this.desk.refusal(actor, desk);
    const decisions = await this.rowsOfDesk.decisionsOf([version.id]);
    const schedules = await this.schedules.openOf([course.id]);
    return {
      ...(await this.sheets.sheet(course, version.id)),
      review: {
        levels,
        isLast: isReviewStage(stage) && stageAfterApproval(stage, levels) === null,
        mayDecide: refusal === null,
        whyNot: refusal && courseErrors[refusal]().message,
        waitingSince: waitingSince(version, decisions),
        takenDownAt: course.takenDownAt,
        schedules: schedules.map(scheduleView),
      },
    };
  }

  /** Four queries, however many courses. */
  async rows(courses: Course[]): Promise<ReviewRow[]> {
    const ids = courses.map(({ id }) => id);
    const versions = await this.versionsOf(courses);
    const decisions = await this.rowsOfDesk.decisionsOf(versions.map(({ id }) => id));
    const comments = await this.rowsOfDesk.openComments(ids);
    const schedules = await this.schedules.openOf(ids);
    return courses.flatMap((course) => {
      const of = (id: string | null) => versions.find((version) => version.id === id) ?? null;
      const [draft, live] = [of(course.draftVersionId), of(course.liveVersionId)];
      const version = draft && draft.state !== 'draft' ? draft : live;
      if (!version) return [];
      const { durationMs } = version;
      const own = decisions.filter(({ versionId }) => versionId === version.id);
      return {
        ...courseRowView({ course, version, live, durationMs, lastComment: null, waiting: null }),
        waitingSince: waitingSince(version, own),
        openComments: comments.get(course.id) ?? 0,
        takenDownAt: course.takenDownAt,
        schedules: schedules.filter(({ courseId }) => courseId === course.id).map(scheduleView),
      };
    });
  }

  private versionsOf(courses: Course[]): Promise<CourseVersion[]> {
    const ids = courses.flatMap(({ draftVersionId, liveVersionId }) => [
      ...(draftVersionId ? [draftVersionId] : []),
      ...(liveVersionId ? [liveVersionId] : []),
    ]);
    return this.versions.findMany(ids);
  }
}

/** Since the approval before, in this round; else since the submission. */
function waitingSince(version: CourseVersion, newestFirst: CourseReview[]): Date | null {
  const { submittedAt } = version;
  const last = newestFirst[0];
  const isOfRound = last?.decision === 'approve' && submittedAt && last.at >= submittedAt;
  return isOfRound ? last.at : submittedAt;
}
