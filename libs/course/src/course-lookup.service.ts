import { Injectable } from '@nestjs/common';
import type { Chapter } from './chapter.entity.js';
import { CourseVersionRepository } from './course-version.repository.js';
import type { Course } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import { type CourseFacts, courseFacts, type LessonFacts, lessonFacts } from './course.view.js';
import type { Lesson } from './lesson.entity.js';
import { LessonRepository } from './lesson.repository.js';

/**
 * For rooms above, which have decided by themselves who may know. Answers for courses in any state, from the
 * live version; from the draft where none was published yet.
 */
@Injectable()
export class CourseLookup {
  constructor(
    private readonly courseRows: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly lessonRows: LessonRepository,
  ) {}

  /** Null for a lesson that the course does not have, or no more. */
  async lesson(lessonId: string): Promise<LessonFacts | null> {
    const [known] = await this.lessonRows.inEveryVersion([lessonId]);
    const course = known && (await this.courseRows.find(known.courseId));
    if (!course) return null;
    const versionId = shownVersion(course);
    const lesson = await this.lessonRows.find({ versionId, id: lessonId });
    const chapter = lesson && (await this.lessonRows.findChapter(versionId, lesson.chapterId));
    return chapter && lessonFacts(course, chapter, lesson);
  }

  /** Course by course as asked, each course's lessons in the order they are learned. */
  async lessonsOf(courseIds: string[]): Promise<LessonFacts[]> {
    const courses = await this.ordered(courseIds);
    const versionIds = courses.map(shownVersion);
    const chapters = await this.lessonRows.chaptersOf(versionIds);
    const lessons = await this.lessonRows.lessonsOf(versionIds);
    return courses.flatMap((course) => inOrder(course, shownVersion(course), chapters, lessons));
  }

  /** As they were in one version of the course, in their order. */
  async lessonsOfVersion(versionId: string): Promise<LessonFacts[]> {
    const version = await this.versions.find(versionId);
    const course = version && (await this.courseRows.find(version.courseId));
    if (!course) return [];
    const chapters = await this.lessonRows.chaptersOf([versionId]);
    const lessons = await this.lessonRows.lessonsOf([versionId]);
    return inOrder(course, versionId, chapters, lessons);
  }

  /** In the order asked for; what is not there is left out. */
  async courses(ids: string[]): Promise<CourseFacts[]> {
    return (await this.ordered(ids)).map(courseFacts);
  }

  /** What lessons were called last, those too that their course has no more. */
  async titlesOf(lessonIds: string[]): Promise<Map<string, string>> {
    const rows = await this.lessonRows.inEveryVersion([...new Set(lessonIds)]);
    const versions = await this.versions.findMany(rows.map(({ versionId }) => versionId));
    const numbers = new Map(versions.map(({ id, number }) => [id, number]));
    const numberOf = ({ versionId }: Lesson) => numbers.get(versionId) ?? 0;
    const oldestFirst = rows.toSorted((a, b) => numberOf(a) - numberOf(b));
    return new Map(oldestFirst.map(({ id, title }) => [id, title]));
  }

  /** How many courses wait for a reviewer. */
  countWaitingForReview(): Promise<number> {
    return this.versions.countWaiting();
  }

  private async ordered(ids: string[]): Promise<Course[]> {
    const found = new Map((await this.courseRows.findMany(ids)).map((row) => [row.id, row]));
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }
}

const shownVersion = ({ liveVersionId, draftVersionId }: Course) =>
  liveVersionId ?? draftVersionId ?? '';

function inOrder(
  course: Course,
  versionId: string,
  chapters: Chapter[],
  lessons: Lesson[],
): LessonFacts[] {
  const own = Map.groupBy(
    lessons.filter((lesson) => lesson.versionId === versionId),
    ({ chapterId }) => chapterId,
  );
  return chapters
    .filter((chapter) => chapter.versionId === versionId)
    .flatMap((chapter) =>
      (own.get(chapter.id) ?? []).map((lesson) => lessonFacts(course, chapter, lesson)),
    );
}
