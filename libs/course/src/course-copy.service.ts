import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database } from '#platform';
import { CourseAuthoring } from './course-authoring.service.js';
import { copyTitle } from './course-copy.plan.js';
import { CourseRepository } from './course.repository.js';
import { LessonAuthoring } from './lesson-authoring.service.js';

export interface CopiedCourse {
  courseId: string;
  /** Which lesson became which. */
  lessons: { fromId: string; toId: string }[];
}

/** A course of one's own once more, to make another of it. */
@Injectable()
export class CourseCopies {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly authoring: CourseAuthoring,
    private readonly lessons: LessonAuthoring,
    private readonly audit: Audit,
  ) {}

  /**
   * A draft with everything the course says and plays today, under ids of its own; what was learnt, decided or
   * commented stays with the original. @throws `course.not-found` for another's
   */
  async copy(actor: Actor, id: string): Promise<CopiedCourse> {
    return this.database.transaction(async () => {
      const original = await this.authoring.find(actor, id);
      const taken = await this.courses.titlesOf(actor.memberId);
      const { category, theme, tags, summary, lecturers, lecturer, ownPolicy } = original;
      const { required, orderLock, creditHundredths } = original;
      const { id: courseId } = await this.authoring.create(actor, {
        title: copyTitle(original.title, new Set(taken)),
        category,
        theme,
        tags,
        summary,
        ...(lecturers.length > 0 ? { lecturers } : { lecturer }),
        ...ownPolicy,
        required,
        orderLock,
        creditHundredths,
      });
      const lessons = await this.outline(actor, courseId, original.chapters);
      await this.audit.record(actor, 'course.copy', {
        subject: 'course',
        subjectId: courseId,
        details: { from: id, title: original.title },
      });
      return { courseId, lessons };
    });
  }

  private async outline(
    actor: Actor,
    courseId: string,
    chapters: Awaited<ReturnType<CourseAuthoring['find']>>['chapters'],
  ): Promise<CopiedCourse['lessons']> {
    if (chapters.length === 0) return [];
    const wished = chapters.map(({ title }) => ({ title, lessonIds: [] }));
    const sheet = await this.authoring.change(actor, courseId, { chapters: wished });
    const copied: CopiedCourse['lessons'] = [];
    for (const [at, chapter] of chapters.entries()) {
      const chapterId = sheet.chapters[at]?.id;
      for (const { id: fromId, title, kind, mediaAssetId } of chapter.lessons) {
        const wish = { title, kind, mediaAssetId, chapterId };
        copied.push({ fromId, toId: (await this.lessons.add(actor, courseId, wish)).id });
      }
    }
    return copied;
  }
}
