import { Injectable } from '@nestjs/common';
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
import {
  courseDefaults,
  type CourseWish,
  plainLine,
  tidyWish,
  wishFaults,
} from './course-facts.plan.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseSheets } from './course-sheet.service.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { lessonRemoved } from './course.events.js';
import { canAuthor, ownsCourse } from './course.policy.js';
import { CourseRepository } from './course.repository.js';
import { isEditable, stateAfter } from './course.state.js';
import type { CourseRowView, CourseSheet } from './course.view.js';
import type { Lesson } from './lesson.entity.js';
import { LessonMedia } from './lesson-media.service.js';
import { LessonRepository } from './lesson.repository.js';
import { type ChapterWish, outlineFaults } from './outline.plan.js';
import { missingForSubmission } from './submission.plan.js';

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
    private readonly lessons: LessonRepository,
    private readonly lookup: CourseLookup,
    private readonly sheets: CourseSheets,
    private readonly lessonMedia: LessonMedia,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Last changed first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<CourseRowView>> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const [courses, total] = await this.courses.listOwn(actor.memberId, page);
    return pageOf(await this.sheets.rows(courses), total, page);
  }

  /** Of the actor's own; another's is not there. */
  async find(actor: Actor, id: string): Promise<CourseSheet> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const course = await this.courses.find(id);
    if (!course || !ownsCourse(actor, course)) throw courseErrors['not-found']();
    return this.sheets.sheet(course);
  }

  /** A draft. Whoever does not name the lecturer is the lecturer. */
  async create(actor: Actor, wish: CourseWish & { title: string }): Promise<CourseSheet> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    const { title = '', ...said } = checked(wish);
    const now = this.clock.now();
    const course: Course = {
      id: newId(),
      ownerId: actor.memberId,
      ownerName: actor.name,
      ...courseDefaults,
      lecturer: actor.name,
      ...said,
      title,
      state: 'draft',
      durationMs: 0,
      lessonCount: 0,
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
      publishedAt: null,
      audienceSince: null,
    };
    await this.database.transaction(() => this.courses.add(course));
    return this.sheets.sheet(course);
  }

  async change(actor: Actor, id: string, change: CourseChange): Promise<CourseSheet> {
    const { chapters, ...wish } = change;
    await this.database.transaction(async () => {
      await this.lookup.requireEditable(actor, id);
      await this.courses.change(id, { ...checked(wish), updatedAt: this.clock.now() });
      if (chapters) await this.arrange(id, chapters);
    });
    return this.find(actor, id);
  }

  /** Removes a draft with its lessons; the videos stay in the owner's library. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.lookup.requireEditable(actor, id);
      for (const lesson of await this.lessons.lessonsOf([id])) {
        await this.lessonMedia.release(lesson);
        await this.events.record(lessonRemoved, { courseId: id, lessonId: lesson.id });
      }
      await this.lessons.removeAll(id);
      await this.courses.remove(id);
      await this.audit.record(actor, 'course.delete', { subject: 'course', subjectId: id });
    });
  }

  /**
   * Hands the draft to the reviewers; of several calls at the same moment one does.
   * @throws `course.not-ready-for-review` with what is missing, `course.already-submitted`
   */
  async submit(actor: Actor, id: string): Promise<CourseSheet> {
    if (!canAuthor(actor)) throw courseErrors['authoring-forbidden']();
    await this.database.transaction(async () => {
      const course = await this.courses.lock(id);
      if (!course || !ownsCourse(actor, course)) throw courseErrors['not-found']();
      const state = stateAfter(course.state, 'submit');
      if (course.state === 'submitted') throw courseErrors['already-submitted']();
      if (!state || !isEditable(course.state)) throw courseErrors['not-editable']();
      const durationMs = await this.fixLengths(course, await this.lessons.lessonsOf([id]));
      const now = this.clock.now();
      await this.courses.change(id, { state, durationMs, submittedAt: now, updatedAt: now });
      await this.audit.record(actor, 'course.submit', { subject: 'course', subjectId: id });
    });
    return this.find(actor, id);
  }

  /** The assets are ready and never change, so what was measured is written down. Answers the sum. */
  private async fixLengths(course: Course, lessons: Lesson[]): Promise<number> {
    const assets = await this.sheets.assetsOf(lessons);
    const missing = missingForSubmission(course, lessons, assets);
    if (missing.length > 0) {
      const reason = missing.map(({ text }) => text).join('；');
      throw courseErrors['not-ready-for-review']({ reason, missing });
    }
    let sumMs = 0;
    for (const { id, mediaAssetId } of lessons) {
      const { durationMs = 0 } = assets.get(mediaAssetId ?? '') ?? {};
      await this.lessons.change(id, { durationMs });
      sumMs += durationMs;
    }
    return sumMs;
  }

  private async arrange(courseId: string, wished: ChapterWish[]): Promise<void> {
    const chapters = wished.map((wish) => ({ ...wish, title: plainLine(wish.title) }));
    const known = (await this.lessons.chaptersOf([courseId])).map(({ id }) => id);
    const lessonIds = (await this.lessons.lessonsOf([courseId])).map(({ id }) => id);
    const faults = outlineFaults({ chapterIds: known, lessonIds }, chapters);
    if (Object.keys(faults).length > 0) throw courseErrors.invalid(faults);
    for (const [position, { id, title, lessonIds: inside }] of chapters.entries()) {
      const chapterId = id ?? newId();
      if (id) await this.lessons.changeChapter(id, { title, position });
      else await this.lessons.addChapter({ id: chapterId, courseId, title, position });
      for (const [place, lessonId] of inside.entries()) {
        await this.lessons.change(lessonId, { chapterId, position: place });
      }
    }
    const kept = chapters.map(({ id }) => id);
    await this.lessons.removeChapters(known.filter((id) => !kept.includes(id)));
  }
}

function checked(wish: CourseWish): ReturnType<typeof tidyWish> {
  const tidy = tidyWish(wish);
  const faults = wishFaults(tidy);
  if (Object.keys(faults).length > 0) throw courseErrors.invalid(faults);
  return tidy;
}
