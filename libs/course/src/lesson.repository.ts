import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { Chapter } from './chapter.entity.js';
import { Lesson } from './lesson.entity.js';

type LessonKey = Pick<Lesson, 'versionId' | 'id'>;

/** The outline of versions: chapters and their lessons. */
@Injectable()
export class LessonRepository {
  constructor(private readonly database: Database) {}

  private get chapters() {
    return this.database.repository(Chapter);
  }

  private get lessons() {
    return this.database.repository(Lesson);
  }

  /** In one version. By the primary key. */
  find({ versionId, id }: LessonKey): Promise<Lesson | null> {
    return this.lessons.findOneBy({ versionId, id });
  }

  /** In every version that has them. By the index on id. */
  async inEveryVersion(ids: string[]): Promise<Lesson[]> {
    return ids.length === 0 ? [] : this.lessons.findBy({ id: In(ids) });
  }

  /** In order within each version. */
  async chaptersOf(versionIds: string[]): Promise<Chapter[]> {
    if (versionIds.length === 0) return [];
    return this.chapters.find({
      where: { versionId: In(versionIds) },
      order: { versionId: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  /** In order within each chapter. */
  async lessonsOf(versionIds: string[]): Promise<Lesson[]> {
    if (versionIds.length === 0) return [];
    return this.lessons.find({
      where: { versionId: In(versionIds) },
      order: { chapterId: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  findChapter(versionId: string, id: string): Promise<Chapter | null> {
    return this.chapters.findOneBy({ versionId, id });
  }

  async addChapter({ id, versionId, title, position }: Chapter): Promise<void> {
    await this.chapters.insert({ id, versionId, title, position });
  }

  async changeChapter(
    { versionId, id }: Pick<Chapter, 'versionId' | 'id'>,
    change: Pick<Chapter, 'title' | 'position'>,
  ): Promise<void> {
    await this.chapters.update({ versionId, id }, change);
  }

  async removeChapters(versionId: string, ids: string[]): Promise<void> {
    if (ids.length > 0) await this.chapters.delete({ versionId, id: In(ids) });
  }

  async add(lesson: Lesson): Promise<void> {
    await this.lessons.insert(lesson);
  }

  async change(
    { versionId, id }: LessonKey,
    change: Partial<Omit<Lesson, 'id' | 'versionId' | 'chapter'>>,
  ): Promise<void> {
    await this.lessons.update({ versionId, id }, change);
  }

  async remove({ versionId, id }: LessonKey): Promise<void> {
    await this.lessons.delete({ versionId, id });
  }

  async removeAll(versionId: string): Promise<void> {
    await this.lessons.delete({ versionId });
    await this.chapters.delete({ versionId });
  }

  /** The next version begins with the outline of the one before, under the same ids. */
  async copyOutline(fromId: string, toId: string): Promise<Lesson[]> {
    const chapters = await this.chaptersOf([fromId]);
    const lessons = (await this.lessonsOf([fromId])).map((row) =>
      Object.assign({}, row, { versionId: toId }),
    );
    for (const row of chapters) await this.addChapter(Object.assign({}, row, { versionId: toId }));
    if (lessons.length > 0) await this.lessons.insert(lessons);
    return lessons;
  }
}
