import { Injectable } from '@nestjs/common';
import type { CourseSheet, LessonSheet } from '#course';
import { Quizzes } from '#exam';
import type { CourseSheetResponse, LessonSheetResponse } from './course-sheet.dto.js';

/** Puts beside the lessons of a sheet the quizzes that another room keeps. Who may see the sheet was decided there. */
@Injectable()
export class CourseQuizzes {
  constructor(private readonly quizzes: Quizzes) {}

  async complete(sheet: CourseSheet): Promise<CourseSheetResponse> {
    const ids = sheet.chapters.flatMap(({ lessons }) => lessons.map(({ id }) => id));
    const quizzes = await this.quizzes.forEditor(ids);
    const chapters = sheet.chapters.map((chapter) => ({
      ...chapter,
      lessons: chapter.lessons.map((lesson) => ({
        ...lesson,
        quiz: quizzes.get(lesson.id) ?? null,
      })),
    }));
    return { ...sheet, chapters };
  }

  async completeLesson(lesson: LessonSheet): Promise<LessonSheetResponse> {
    const quizzes = await this.quizzes.forEditor([lesson.id]);
    return { ...lesson, quiz: quizzes.get(lesson.id) ?? null };
  }
}
