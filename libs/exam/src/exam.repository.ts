import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, IsNull } from 'typeorm';
import { Exam } from './exam.entity.js';

@Injectable()
export class ExamRepository {
  constructor(private readonly database: Database) {}

  private get exams() {
    return this.database.repository(Exam);
  }

  async add(exam: Exam): Promise<void> {
    await this.exams.insert(exam);
  }

  async change(id: string, change: Partial<Omit<Exam, 'id'>>): Promise<void> {
    await this.exams.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.exams.delete({ id });
  }

  find(id: string): Promise<Exam | null> {
    return this.exams.findOneBy({ id });
  }

  /** Retired or not: a lesson has one at most. */
  findByLesson(lessonId: string): Promise<Exam | null> {
    return this.exams.findOneBy({ lessonId });
  }

  /** Those in use. */
  async findByLessons(lessonIds: string[]): Promise<Exam[]> {
    if (lessonIds.length === 0) return [];
    return this.exams.findBy({ lessonId: In(lessonIds), retiredAt: IsNull() });
  }

  /** Exams that belong to no lesson, newest first. */
  listStandalone(page: PageRequest): Promise<[Exam[], number]> {
    return this.exams.findAndCount({
      where: { lessonId: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...pageWindow(page),
    });
  }
}
