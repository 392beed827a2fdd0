import { Injectable } from '@nestjs/common';
import { MediaService } from '#media';
import type { SheetRow } from '#platform';
import { CategoryWords } from './category-words.service.js';
import { courseListColumns, type CourseListKey } from './course-list-column.plan.js';
import type { CourseVersion } from './course-version.entity.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { CourseRepository } from './course.repository.js';
import { LessonRepository } from './lesson.repository.js';
import { courseThemes } from './theme-rows.js';

const COURSES_AT_A_TIME = 50;

/** Somebody's courses as the rows of a list: what is written here can be read again. */
@Injectable()
export class CourseListRows {
  constructor(
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
    private readonly categories: CategoryWords,
    private readonly media: MediaService,
  ) {}

  /** One row per lesson, and one for a course without any; last changed first, those archived left out. */
  async *of(ownerId: string): AsyncGenerator<SheetRow> {
    const names = new Map((await this.categories.names()).map(({ code, name }) => [code, name]));
    const files = await this.media.filesOf(ownerId);
    const fileNames = new Map(files.map(({ id, fileName }) => [id, fileName]));
    for (let page = 1; ; page += 1) {
      const window = { page, pageSize: COURSES_AT_A_TIME };
      const [courses] = await this.courses.listOwn(ownerId, {}, window);
      const ids = courses.map((course) => course.draftVersionId ?? course.liveVersionId ?? '');
      const versions = new Map((await this.versions.findMany(ids)).map((row) => [row.id, row]));
      for (const id of ids) {
        const version = versions.get(id);
        if (!version) continue;
        const category = names.get(version.category) ?? version.category;
        yield* this.rowsOf(version, category, fileNames);
      }
      if (courses.length < COURSES_AT_A_TIME) return;
    }
  }

  private async *rowsOf(
    version: CourseVersion,
    category: string,
    fileNames: ReadonlyMap<string, string>,
  ): AsyncGenerator<SheetRow> {
    const facts = {
      course: version.title,
      category,
      theme: courseThemes.find(({ code }) => code === version.theme)?.name ?? '',
      tags: version.tags.join('、'),
      lecturer: version.lecturer,
      summary: version.summary,
    };
    const chapters = await this.lessons.chaptersOf([version.id]);
    const lessons = await this.lessons.lessonsOf([version.id]);
    if (lessons.length === 0) yield row(facts);
    for (const chapter of chapters) {
      for (const lesson of lessons.filter(({ chapterId }) => chapterId === chapter.id)) {
        const file = fileNames.get(lesson.mediaAssetId ?? '') ?? '';
        yield row({ ...facts, chapter: chapter.title, lesson: lesson.title, file });
      }
    }
  }
}

function row(values: Partial<Record<CourseListKey, string>>): SheetRow {
  return { cells: courseListColumns.map(({ key }) => values[key] ?? null) };
}
