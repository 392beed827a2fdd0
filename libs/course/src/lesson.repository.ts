import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { Chapter } from './chapter.entity.js';
import { Lesson } from './lesson.entity.js';

/** The outline of courses: chapters and their lessons. */
@Injectable()
export class LessonRepository {
  constructor(private readonly database: Database) {}

  private get chapters() {
    return this.database.repository(Chapter);
  }

  private get lessons() {
    return this.database.repository(Lesson);
  }

  find(id: string): Promise<Lesson | null> {
    return this.lessons.findOneBy({ id });
  }

  /** In order within each course. */
  async chaptersOf(courseIds: string[]): Promise<Chapter[]> {
    if (courseIds.length === 0) return [];
    return this.chapters.find({
      where: { courseId: In(courseIds) },
      order: { courseId: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  /** In order within each chapter. */
  async lessonsOf(courseIds: string[]): Promise<Lesson[]> {
    if (courseIds.length === 0) return [];
    return this.lessons.find({
      where: { courseId: In(courseIds) },
      order: { chapterId: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  async findChapter(id: string): Promise<Chapter | null> {
    return this.chapters.findOneBy({ id });
  }

  async addChapter({ id, courseId, title, position }: Chapter): Promise<void> {
    await this.chapters.insert({ id, courseId, title, position });
  }

  async changeChapter(id: string, change: Pick<Chapter, 'title' | 'position'>): Promise<void> {
    await this.chapters.update({ id }, change);
  }

  async removeChapters(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.chapters.delete({ id: In(ids) });
  }

  async add(lesson: Lesson): Promise<void> {
    await this.lessons.insert(lesson);
  }

  async change(
    id: string,
    change: Partial<Omit<Lesson, 'id' | 'course' | 'chapter'>>,
  ): Promise<void> {
    await this.lessons.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.lessons.delete({ id });
  }

  async removeAll(courseId: string): Promise<void> {
    await this.lessons.delete({ courseId });
    await this.chapters.delete({ courseId });
  }
}
