import { Injectable } from '@nestjs/common';
import { Members } from '#organisation';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  Events,
  newId,
  type Page,
  pageOf,
  type PageRequest,
} from '#platform';
import { catalogueColumns } from './catalogue-columns.plan.js';
import { CategoryDefaults } from './category-defaults.service.js';
import { CourseDrafts, type Draft } from './course-draft.service.js';
import { CategoryTree } from './category-tree.service.js';
import {
  courseDefaults,
  type CourseWish,
  plainLine,
  tidyWish,
  wishFaults,
} from './course-facts.plan.js';
import { CourseSheets } from './course-sheet.service.js';
import type { CourseVersion } from './course-version.entity.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { isEditable, stageAfter } from './course-version.state.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { draftDiscarded, lessonRemoved } from './course.events.js';
import { canAuthor, ownsCourse } from './course.policy.js';
import { CourseRepository, type OwnFilter } from './course.repository.js';
import type { CourseRowView, CourseSheet } from './course-sheet.view.js';
import type { Lesson } from './lesson.entity.js';
import { LessonMedia } from './lesson-media.service.js';
import { LessonRepository } from './lesson.repository.js';
import { type ChapterWish, outlineFaults } from './outline.plan.js';
import { ReviewComments } from './review-comment.service.js';
import { missingForSubmission } from './submission.plan.js';
import { isTheme } from './theme-rows.js';

export interface CourseChange extends CourseWish {
  /** The whole outline in its new order. */
  chapters?: ChapterWish[] | undefined;
}

/** What an instructor does with courses of his own. */
@Injectable()
export class CourseAuthoring {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly drafts: CourseDrafts,
    private readonly defaults: CategoryDefaults,
    private readonly categories: CategoryTree,
    private readonly sheets: CourseSheets,
    private readonly lessonMedia: LessonMedia,
    private readonly members: Members,
    private readonly comments: ReviewComments,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Last changed first. */
  async list(
    actor: Actor,
    { page: at, pageSize, ...filter }: PageRequest & OwnFilter,
  ): Promise<Page<CourseRowView>> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const page = { page: at, pageSize };
    const query = filter.query?.trim();
    const [courses, total] = await this.courses.listOwn(actor.memberId, { ...filter, query }, page);
    return pageOf(await this.sheets.rows(courses), total, page);
  }

  /** Of the actor's own, as it is being made; another's is not there. */
  async find(actor: Actor, id: string): Promise<CourseSheet> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const course = await this.courses.find(id);
    if (!course || !ownsCourse(actor, course)) throw courseErrors['not-found']();
    return this.sheets.sheet(course);
  }

  /** A draft. Whoever does not name the lecturer is the lecturer. */
  async create(actor: Actor, wish: CourseWish & { title: string }): Promise<CourseSheet> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const { title = '', ...said } = await this.checked(wish);
    const { category = '' } = said;
    await this.categories.requireOpen(category);
    const now = this.clock.now();
    const courseId = newId();
    const version: CourseVersion = {
      ...courseDefaults,
      orderLock: await this.defaults.orderLockOf(category),
      theme: isTheme(category) ? category : '',
      lecturer: actor.name,
      lecturers: [{ name: actor.name, memberId: actor.memberId }],
      ...said,
      title,
      id: newId(),
      courseId,
      number: 1,
      state: 'draft',
      durationMs: 0,
      lessonCount: 0,
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
      publishedAt: null,
      supersededAt: null,
    };
    const course: Course = {
      ...catalogueColumns(version, await this.defaults.of(category)),
      id: courseId,
      ownerId: actor.memberId,
      ownerName: actor.name,
      liveVersionId: null,
      draftVersionId: version.id,
      state: 'draft',
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
      publishedAt: null,
      withdrawnAt: null,
      takenDownAt: null,
      archivedAt: null,
      format: null,
      audienceSince: null,
    };
    await this.database.transaction(async () => {
      await this.courses.add(course);
      await this.versions.add(version);
    });
    return this.sheets.sheet(course);
  }

  /** Of a published course this begins the next version, and learners see nothing of it. */
  async change(actor: Actor, id: string, change: CourseChange): Promise<CourseSheet> {
    const { chapters, ...wish } = change;
    const said = await this.checked(wish);
    await this.database.transaction(async () => {
      const draft = await this.drafts.requireEditable(actor, id);
      const { category = draft.version.category } = said;
      if (category !== draft.version.category) await this.categories.requireOpen(category);
      await this.drafts.save(draft, said);
      if (chapters) await this.arrange(draft.version.id, chapters);
    });
    return this.find(actor, id);
  }

  /** The next version, as a copy of the live one. Again: the same. */
  async openNext(actor: Actor, id: string): Promise<CourseSheet> {
    await this.drafts.openNext(actor, id);
    return this.find(actor, id);
  }

  /** Gives up what was changed since the last publication. */
  async discardNext(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.drafts.lockOwn(actor, id);
      const version = await this.versions.find(course.draftVersionId);
      if (!course.liveVersionId || !version) throw courseErrors['no-next-version']();
      if (!isEditable(version.state)) throw courseErrors['not-editable']();
      await this.removeVersion({ course, version });
      await this.courses.change(id, { draftVersionId: null, updatedAt: this.clock.now() });
      await this.events.record(draftDiscarded, { courseId: id });
      const details = { number: version.number };
      await this.audit.record(actor, 'course.discard-version', {
        subject: 'course',
        subjectId: id,
        details,
      });
    });
  }

  /** Removes a draft with its lessons; the videos stay in the owner's library. What was published stays. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.drafts.lockOwn(actor, id);
      const version = await this.versions.find(course.draftVersionId);
      if (course.liveVersionId) throw courseErrors['only-next-version']();
      if (!version || !isEditable(version.state)) throw courseErrors['not-editable']();
      await this.removeVersion({ course, version });
      await this.courses.remove(id);
      await this.audit.record(actor, 'course.delete', { subject: 'course', subjectId: id });
    });
  }

  /**
   * Hands the draft to the reviewers; of several calls at the same moment one does.
   * @throws `course.not-ready-for-review` with what is missing, `course.already-submitted`
   */
  async submit(actor: Actor, id: string, answer = ''): Promise<CourseSheet> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    await this.database.transaction(async () => {
      const course = await this.drafts.lockOwn(actor, id);
      const version = await this.versions.find(course.draftVersionId);
      if (!version) throw courseErrors['no-next-version']();
      const state = stageAfter(version.state, 'submit');
      if (!state) throw courseErrors['already-submitted']();
      const durationMs = await this.fixLengths(
        { course, version },
        await this.lessons.lessonsOf([version.id]),
      );
      await this.comments.answerBeforeSubmission(actor, { course, version }, answer);
      const submittedAt = this.clock.now();
      await this.drafts.save({ course, version }, { state, durationMs, submittedAt });
      const first = course.liveVersionId === null && { state: 'submitted' as const };
      await this.courses.change(id, { ...first, submittedAt });
      await this.audit.record(actor, 'course.submit', {
        subject: 'course',
        subjectId: id,
        details: { number: version.number },
      });
    });
    return this.find(actor, id);
  }

  /** The assets are ready and never change, so what was measured is written down. Answers the sum. */
  private async fixLengths({ course, version }: Draft, lessons: Lesson[]): Promise<number> {
    const assets = await this.sheets.assetsOf(lessons);
    const missing = missingForSubmission(
      Object.assign({}, version, { format: course.format }),
      lessons,
      assets,
    );
    if (missing.length > 0) {
      const reason = missing.map(({ text }) => text).join('；');
      throw courseErrors['not-ready-for-review']({ reason, missing });
    }
    let sumMs = 0;
    for (const lesson of lessons) {
      const { durationMs = 0 } = assets.get(lesson.mediaAssetId ?? '') ?? {};
      await this.lessons.change(lesson, { durationMs });
      sumMs += durationMs;
    }
    return sumMs;
  }

  private async removeVersion({ course, version }: Draft): Promise<void> {
    const ids = (await this.lessons.lessonsOf([version.id])).map(({ id }) => id);
    await this.lessonMedia.releaseAll(version.id);
    await this.lessons.removeAll(version.id);
    await this.versions.remove(version.id);
    const kept = (await this.lessons.inEveryVersion(ids)).map(({ id }) => id);
    for (const lessonId of ids.filter((id) => !kept.includes(id))) {
      await this.events.record(lessonRemoved, { courseId: course.id, lessonId });
    }
  }

  private async arrange(versionId: string, wished: ChapterWish[]): Promise<void> {
    const chapters = wished.map((wish) => ({ ...wish, title: plainLine(wish.title) }));
    const known = (await this.lessons.chaptersOf([versionId])).map(({ id }) => id);
    const lessonIds = (await this.lessons.lessonsOf([versionId])).map(({ id }) => id);
    const faults = outlineFaults({ chapterIds: known, lessonIds }, chapters);
    if (Object.keys(faults).length > 0) throw courseErrors.invalid(faults);
    for (const [position, { id, title, lessonIds: inside }] of chapters.entries()) {
      const chapterId = id ?? newId();
      if (id) await this.lessons.changeChapter({ versionId, id }, { title, position });
      else await this.lessons.addChapter({ id: chapterId, versionId, title, position });
      for (const [place, lessonId] of inside.entries()) {
        await this.lessons.change({ versionId, id: lessonId }, { chapterId, position: place });
      }
    }
    const kept = chapters.map(({ id }) => id);
    const gone = known.filter((id) => !kept.includes(id));
    await this.lessons.removeChapters(versionId, gone);
  }

  /** @throws `course.invalid` with a sentence for each field that is at fault */
  private async checked(wish: CourseWish): Promise<ReturnType<typeof tidyWish>> {
    const tidy = tidyWish(wish);
    const faults = wishFaults(tidy);
    const named = new Set((tidy.lecturers ?? []).flatMap(({ memberId }) => memberId ?? []));
    if ((await this.members.findMany([...named])).length < named.size) {
      faults['lecturers'] = '没有找到所选的主讲人，请重新选择或只填写姓名';
    }
    if (Object.keys(faults).length > 0) throw courseErrors.invalid(faults);
    return tidy;
  }
}
