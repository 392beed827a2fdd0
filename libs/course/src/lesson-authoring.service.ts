import { Injectable } from '@nestjs/common';
import type { MediaAsset } from '#media';
import { type Actor, Database, Events, newId } from '#platform';
import { CourseDrafts, type Draft } from './course-draft.service.js';
import { plainLine } from './course-facts.plan.js';
import { CourseSheets } from './course-sheet.service.js';
import { courseErrors } from './course.errors.js';
import { lessonRemoved } from './course.events.js';
import type { LessonSheet } from './course-sheet.view.js';
import type { Lesson, LessonKind } from './lesson.entity.js';
import { LessonMedia } from './lesson-media.service.js';
import { LessonRepository } from './lesson.repository.js';
import { microLengthFault } from './micro-course.plan.js';
import { MAX_LESSONS } from './outline.plan.js';

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

const FIRST_CHAPTER = '第一章';

/** What an instructor does with the lessons of a draft of his own. */
@Injectable()
export class LessonAuthoring {
  constructor(
    private readonly database: Database,
    private readonly lessons: LessonRepository,
    private readonly drafts: CourseDrafts,
    private readonly sheets: CourseSheets,
    private readonly lessonMedia: LessonMedia,
    private readonly events: Events,
  ) {}

  /** As the last of its chapter. */
  async add(actor: Actor, courseId: string, wish: NewLesson): Promise<LessonSheet> {
    const { kind, mediaAssetId = null } = wish;
    const lesson = await this.database.transaction(async () => {
      const draft = await this.drafts.requireEditable(actor, courseId);
      if (kind === 'document') {
        throw courseErrors['kind-not-supported']({ kind: '目前支持视频、音频和测验' });
      }
      const versionId = draft.version.id;
      const others = await this.lessons.lessonsOf([versionId]);
      if (others.length >= MAX_LESSONS)
        throw courseErrors['too-many-lessons']({ limit: MAX_LESSONS });
      const chapterId = await this.chapterFor(versionId, wish.chapterId);
      const inside = others.filter((other) => other.chapterId === chapterId);
      const position = Math.max(-1, ...inside.map((other) => other.position)) + 1;
      const row: Lesson = {
        id: newId(),
        versionId,
        courseId,
        chapterId,
        kind,
        mediaAssetId,
        position,
        durationMs: 0,
        title: titleOf(wish.title),
      };
      fitsFormat(draft, await this.lessonMedia.hold(actor, row));
      await this.lessons.add(row);
      await this.drafts.save(draft, { lessonCount: others.length + 1 });
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
      const { lesson: before, ...draft } = await this.drafts.requireLesson(
        actor,
        courseId,
        lessonId,
      );
      const change = {
        title: title === undefined ? before.title : titleOf(title),
        mediaAssetId: mediaAssetId === undefined ? before.mediaAssetId : mediaAssetId,
      };
      const after = Object.assign({}, before, change);
      const isReplaced = after.mediaAssetId !== before.mediaAssetId;
      if (isReplaced) fitsFormat(draft, await this.lessonMedia.hold(actor, after));
      await this.lessons.change(before, change);
      if (isReplaced) await this.lessonMedia.release(before);
      await this.drafts.save(draft, {});
      return after;
    });
    return this.sheets.lessonSheet(changed);
  }

  /** From the draft; with it from the course, where no published version has it. */
  async remove(actor: Actor, courseId: string, lessonId: string): Promise<void> {
    await this.database.transaction(async () => {
      const { lesson, ...draft } = await this.drafts.requireLesson(actor, courseId, lessonId);
      await this.lessons.remove(lesson);
      await this.lessonMedia.release(lesson);
      const lessonCount = (await this.lessons.lessonsOf([lesson.versionId])).length;
      await this.drafts.save(draft, { lessonCount });
      const elsewhere = await this.lessons.inEveryVersion([lessonId]);
      if (elsewhere.length === 0) await this.events.record(lessonRemoved, { courseId, lessonId });
    });
  }

  private async chapterFor(versionId: string, wanted: string | undefined): Promise<string> {
    const chapters = await this.lessons.chaptersOf([versionId]);
    if (wanted !== undefined) {
      if (chapters.some(({ id }) => id === wanted)) return wanted;
      throw courseErrors.invalid({ chapterId: '课程里没有这一章，请刷新后重试' });
    }
    const last = chapters.at(-1);
    if (last) return last.id;
    const id = newId();
    await this.lessons.addChapter({ id, versionId, title: FIRST_CHAPTER, position: 0 });
    return id;
  }
}

/** What is too long for a micro-course is said as soon as its length is known. @throws `course.micro-too-long` */
function fitsFormat({ course }: Pick<Draft, 'course'>, asset: MediaAsset | null): void {
  const reason = course.format === 'micro' ? microLengthFault(asset?.durationMs ?? 0) : null;
  if (reason) throw courseErrors['micro-too-long']({ reason });
}

function titleOf(text: string): string {
  const title = plainLine(text);
  if (title === '') throw courseErrors.invalid({ title: '请填写这一节的名称' });
  return title;
}
