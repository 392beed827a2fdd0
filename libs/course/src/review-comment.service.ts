import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, type Page, type PageRequest } from '#platform';
import { plainText } from './course-facts.plan.js';
import type { Draft } from './course-draft.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canAuthor, ownsCourse } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { LessonRepository } from './lesson.repository.js';
import type { Lesson } from './lesson.entity.js';
import type { ReviewComment } from './review-comment.entity.js';
import { ReviewCommentRepository } from './review-comment.repository.js';
import { ReviewDesk } from './review-desk.service.js';
import { isReviewStage } from './review-level.plan.js';
import { reviewCommentView, type ReviewCommentView } from './review.view.js';

export interface NewReviewComment {
  /** Unset: about the whole course. */
  lessonId?: string | null | undefined;
  /** A place in the lesson's media; unset: about the whole lesson. */
  atMs?: number | null | undefined;
  text: string;
}

/** More than this is no list of changes any more: the course is returned as a whole. */
const MOST_OPEN = 100;

/** 批注: reviewers write them, the author works them off, and what is open goes with him into the next round. */
@Injectable()
export class ReviewComments {
  constructor(
    private readonly database: Database,
    private readonly desk: ReviewDesk,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly rows: ReviewCommentRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Of what is reviewed or being changed, and what is open from before. For the author and the reviewers in scope. */
  async list(actor: Actor, courseId: string, page: PageRequest): Promise<Page<ReviewCommentView>> {
    const versionId = await this.versionFor(actor, courseId);
    const found = await this.rows.page(courseId, versionId, page);
    return { ...found, items: found.items.map((row) => reviewCommentView(row, versionId)) };
  }

  /** @throws `course.not-under-review`, `course.lesson-not-found`, `course.too-many-comments`, `course.invalid` */
  async add(actor: Actor, courseId: string, wish: NewReviewComment): Promise<ReviewCommentView> {
    const text = plainText(wish.text);
    if (text === '') throw courseErrors.invalid({ text: '请填写批注内容' });
    return this.database.transaction(async () => {
      const desk = await this.desk.lock(actor, courseId);
      this.desk.requireDisinterested(actor, desk);
      if (!isReviewStage(desk.version.state)) throw courseErrors['not-under-review']();
      const row = await this.newRow(actor, desk, { ...wish, text });
      await this.rows.add(row);
      await this.audit.record(actor, 'course.comment', {
        subject: 'course',
        subjectId: courseId,
        details: { lessonId: row.lessonId, atMs: row.atMs, text: text.slice(0, 200) },
      });
      return reviewCommentView(row, desk.version.id);
    });
  }

  /** Worked off, or open again. Again: changes nothing. By the author and the reviewers in scope. */
  async settle(
    actor: Actor,
    courseId: string,
    commentId: string,
    resolved: boolean,
  ): Promise<ReviewCommentView> {
    return this.database.transaction(async () => {
      await this.courses.lock(courseId);
      const versionId = await this.versionFor(actor, courseId);
      const row = await this.rows.find(courseId, commentId);
      if (!row) throw courseErrors['comment-not-found']();
      if ((row.resolvedAt !== null) === resolved) return reviewCommentView(row, versionId);
      const change = {
        resolvedAt: resolved ? this.clock.now() : null,
        resolvedByName: resolved ? actor.name : null,
      };
      await this.rows.change(commentId, change);
      const action = resolved ? 'comment-resolve' : 'comment-reopen';
      await this.audit.record(actor, `course.${action}`, {
        subject: 'course',
        subjectId: courseId,
        details: { commentId },
      });
      return reviewCommentView(Object.assign(row, change), versionId);
    });
  }

  /**
   * Before a submission: whoever leaves comments open says a word about it, which stands in the history. In the
   * caller's unit of work. @throws `course.comments-open`
   */
  async answerBeforeSubmission(actor: Actor, draft: Draft, answer: string): Promise<void> {
    const comment = plainText(answer);
    const count = await this.rows.countOpen(draft.course.id);
    if (count > 0 && comment === '') throw courseErrors['comments-open']({ count });
    if (comment !== '') await this.desk.note(actor, draft, 'resubmit', { comment });
  }

  private async newRow(
    actor: Actor,
    desk: Draft,
    { lessonId = null, atMs = null, text }: NewReviewComment,
  ): Promise<ReviewComment> {
    const { course, version } = desk;
    if ((await this.rows.countOpen(course.id)) >= MOST_OPEN) {
      throw courseErrors['too-many-comments']({ limit: MOST_OPEN });
    }
    const lesson = lessonId && (await this.lessons.find({ versionId: version.id, id: lessonId }));
    if (lessonId && !lesson) throw courseErrors['lesson-not-found']();
    const fault = placeFault(lesson || null, atMs);
    if (fault) throw courseErrors.invalid({ atMs: fault });
    return {
      id: newId(),
      courseId: course.id,
      versionId: version.id,
      lessonId,
      lessonTitle: lesson ? lesson.title : '',
      atMs,
      level: this.desk.levelNow(desk),
      text,
      authorId: actor.memberId,
      authorName: actor.name,
      createdAt: this.clock.now(),
      resolvedAt: null,
      resolvedByName: null,
    };
  }

  /** The author's draft, or what lies on the reviewers' desk. */
  private async versionFor(actor: Actor, courseId: string): Promise<string> {
    const course = await this.courses.find(courseId);
    if (course && isAuthor(actor, course)) {
      const version = await this.versions.find(course.draftVersionId ?? course.liveVersionId);
      if (version) return version.id;
    }
    if (!this.desk.isReviewer(actor) && canAuthor(actor)) throw courseErrors['not-found']();
    return (await this.desk.find(actor, courseId)).version.id;
  }
}

function isAuthor(actor: Actor, course: Course): boolean {
  return canAuthor(actor) && ownsCourse(actor, course);
}

function placeFault(lesson: Lesson | null, atMs: number | null): string | null {
  if (atMs === null) return null;
  if (!lesson) return '请先选择是哪一节';
  return atMs <= lesson.durationMs ? null : '这个时间超出了这一节的长度';
}
