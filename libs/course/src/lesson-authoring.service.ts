import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, Events, newId } from '#platform';
import { plainLine } from './course-facts.plan.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseSheets } from './course-sheet.service.js';
import { courseErrors } from './course.errors.js';
import { lessonRemoved } from './course.events.js';
import { CourseRepository } from './course.repository.js';
import type { LessonSheet } from './course.view.js';
import type { Lesson, LessonKind } from './lesson.entity.js';
import { LessonMedia } from './lesson-media.service.js';
import { LessonRepository } from './lesson.repository.js';

export interface NewLesson {
  title: string;
  kind: LessonKind;
  mediaAssetId?: string | null | undefined;
  /** Unset: the last chapter; a course without any gets its first. */
  chapterId?: string | undefined;
}

export interface LessonChange {
  title?: string | undefined;
  /** Null takes the asset away. */
  mediaAssetId?: string | null | undefined;
}

const MAX_LESSONS = 200;
const FIRST_CHAPTER = '第一章';

/** What an instructor does with the lessons of a draft of his own. */
@Injectable()
export class LessonAuthoring {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly lessons: LessonRepository,
    private readonly lookup: CourseLookup,
    private readonly sheets: CourseSheets,
    private readonly lessonMedia: LessonMedia,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** As the last of its chapter. */
  async add(actor: Actor, courseId: string, wish: NewLesson): Promise<LessonSheet> {
    const { kind, mediaAssetId = null } = wish;
    const lesson = await this.database.transaction(async () => {
      await this.lookup.requireEditable(actor, courseId);
      if (kind !== 'video' && kind !== 'audio') {
        throw courseErrors['kind-not-supported']({ kind: '目前支持视频和音频' });
      }
      const others = await this.lessons.lessonsOf([courseId]);
      if (others.length >= MAX_LESSONS)
        throw courseErrors['too-many-lessons']({ limit: MAX_LESSONS });
      const chapterId = await this.chapterFor(courseId, wish.chapterId);
      const inside = others.filter((other) => other.chapterId === chapterId);
      const position = Math.max(-1, ...inside.map((other) => other.position)) + 1;
      const row: Lesson = {
        id: newId(),
        courseId,
        chapterId,
        kind,
        mediaAssetId,
        position,
        durationMs: 0,
        title: titleOf(wish.title),
      };
      await this.lessonMedia.hold(actor, row);
      await this.lessons.add(row);
      await this.touch(courseId, others.length + 1);
      return row;
    });
    return this.sheets.lessonSheet(lesson);
  }

  async change(
    actor: Actor,
    courseId: string,
    lessonId: string,
    { title, mediaAssetId }: LessonChange,
  ): Promise<LessonSheet> {
    const changed = await this.database.transaction(async () => {
      await this.lookup.requireEditable(actor, courseId, lessonId);
      const before = await this.require(lessonId);
      const change = {
        title: title === undefined ? before.title : titleOf(title),
        mediaAssetId: mediaAssetId === undefined ? before.mediaAssetId : mediaAssetId,
      };
      if (change.mediaAssetId !== before.mediaAssetId) {
        const { id, kind } = before;
        await this.lessonMedia.hold(actor, { id, kind, mediaAssetId: change.mediaAssetId });
        await this.lessonMedia.release(before);
      }
      await this.lessons.change(lessonId, change);
      await this.courses.change(courseId, { updatedAt: this.clock.now() });
      return Object.assign(before, change);
    });
    return this.sheets.lessonSheet(changed);
  }

  async remove(actor: Actor, courseId: string, lessonId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.lookup.requireEditable(actor, courseId, lessonId);
      await this.lessonMedia.release(await this.require(lessonId));
      await this.lessons.remove(lessonId);
      await this.touch(courseId, (await this.lessons.lessonsOf([courseId])).length);
      await this.events.record(lessonRemoved, { courseId, lessonId });
    });
  }

  private async touch(courseId: string, lessonCount: number): Promise<void> {
    await this.courses.change(courseId, { lessonCount, updatedAt: this.clock.now() });
  }

  private async require(lessonId: string): Promise<Lesson> {
    const lesson = await this.lessons.find(lessonId);
    if (!lesson) throw courseErrors['lesson-not-found']();
    return lesson;
  }

  private async chapterFor(courseId: string, wanted: string | undefined): Promise<string> {
    const chapters = await this.lessons.chaptersOf([courseId]);
    if (wanted !== undefined) {
      if (chapters.some(({ id }) => id === wanted)) return wanted;
      throw courseErrors.invalid({ chapterId: '课程里没有这一章，请刷新后重试' });
    }
    const last = chapters.at(-1);
    if (last) return last.id;
    const id = newId();
    await this.lessons.addChapter({ id, courseId, title: FIRST_CHAPTER, position: 0 });
    return id;
  }
}

function titleOf(text: string): string {
  const title = plainLine(text);
  if (title === '') throw courseErrors.invalid({ title: '请填写这一节的名称' });
  return title;
}
