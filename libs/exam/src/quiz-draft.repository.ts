import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { QuizDraft } from './quiz-draft.entity.js';

@Injectable()
export class QuizDraftRepository {
  constructor(private readonly database: Database) {}

  private get drafts() {
    return this.database.repository(QuizDraft);
  }

  async save(draft: QuizDraft): Promise<void> {
    await this.drafts.upsert(draft, ['lessonId']);
  }

  /** By the primary key. */
  async ofLessons(lessonIds: string[]): Promise<QuizDraft[]> {
    return lessonIds.length === 0 ? [] : this.drafts.findBy({ lessonId: In(lessonIds) });
  }

  /** By the index on the course. */
  ofCourse(courseId: string): Promise<QuizDraft[]> {
    return this.drafts.findBy({ courseId });
  }

  async removeOfLesson(lessonId: string): Promise<void> {
    await this.drafts.delete({ lessonId });
  }

  async removeOfCourse(courseId: string): Promise<void> {
    await this.drafts.delete({ courseId });
  }
}
