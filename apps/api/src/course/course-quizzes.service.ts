import { Injectable } from '@nestjs/common';
import { courseErrors, type CourseSheet, type LessonSheet, type VersionDiff } from '#course';
import { Conversion, formatHours } from '#credit';
import { Quizzes } from '#exam';
import type { CourseSheetResponse, LessonSheetResponse } from './course-sheet.dto.js';

/**
 * Puts beside a sheet what other rooms keep: the quizzes of its lessons, and the hours it gives. Who may see the
 * sheet was decided there.
 */
@Injectable()
export class CourseQuizzes {
  constructor(
    private readonly quizzes: Quizzes,
    private readonly conversion: Conversion,
  ) {}

  async complete(sheet: CourseSheet): Promise<CourseSheetResponse> {
    const lessons = sheet.chapters.flatMap((chapter) => chapter.lessons);
    const quizzes = await this.quizzes.forEditor(lessons.map(({ id }) => id));
    const chapters = sheet.chapters.map((chapter) => ({
      ...chapter,
      lessons: chapter.lessons.map((lesson) => ({
        ...lesson,
        quiz: quizzes.get(lesson.id) ?? null,
      })),
    }));
    const mediaSeconds = lessons.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
    // While no video is ready, a rule that counts from the first minute would promise hours for nothing.
    const isKnown =
      sheet.creditHundredths !== null ||
      mediaSeconds > 0 ||
      lessons.some(({ kind }) => kind === 'quiz');
    const hundredths =
      sheet.creditHundredths ??
      (await this.conversion.preview({
        mediaMs: mediaSeconds * 1000,
        hasQuiz: quizzes.size > 0,
        required: sheet.required,
      }));
    return { ...sheet, chapters, creditHours: formatHours(isKnown ? hundredths : 0) };
  }

  /** @throws `course.not-ready-for-review` where a lesson is nothing but a quiz, and has no questions */
  async requireQuestions({ chapters }: CourseSheet): Promise<void> {
    const lessons = chapters.flatMap((chapter) => chapter.lessons);
    const wanting = lessons.filter(({ kind }) => kind === 'quiz');
    const quizzes = await this.quizzes.forEditor(wanting.map(({ id }) => id));
    const missing = wanting
      .filter(({ id }) => !quizzes.has(id))
      .map(({ id, title }) => ({ field: `lessons.${id}`, text: `“${title}”还没有题目` }));
    if (missing.length === 0) return;
    const reason = missing.map(({ text }) => text).join('；');
    throw courseErrors['not-ready-for-review']({ reason, missing });
  }

  /** A quiz that the version will change stands among its lesson's changes; of past versions that is not kept. */
  async markChanged(diff: VersionDiff): Promise<VersionDiff> {
    if (diff.stage === 'published' || diff.stage === 'superseded') return diff;
    const changed = await this.quizzes.changedOf(diff.lessons.map(({ lessonId }) => lessonId));
    const lessons = diff.lessons.map((lesson) =>
      changed.has(lesson.lessonId) && lesson.after
        ? { ...lesson, changes: [...lesson.changes, 'quiz' as const] }
        : lesson,
    );
    return { ...diff, lessons };
  }

  async completeLesson(lesson: LessonSheet): Promise<LessonSheetResponse> {
    const quizzes = await this.quizzes.forEditor([lesson.id]);
    return { ...lesson, quiz: quizzes.get(lesson.id) ?? null };
  }
}
