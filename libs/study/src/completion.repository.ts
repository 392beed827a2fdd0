import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { CourseCompletion } from './course-completion.entity.js';
import { LessonCompletion } from './lesson-completion.entity.js';

@Injectable()
export class CompletionRepository {
  constructor(private readonly database: Database) {}

  private get lessons() {
    return this.database.repository(LessonCompletion);
  }

  private get courses() {
    return this.database.repository(CourseCompletion);
  }

  async insertLesson(row: LessonCompletion): Promise<void> {
    await this.lessons.insert(row);
  }

  async insertCourse(row: CourseCompletion): Promise<void> {
    await this.courses.insert(row);
  }

  /** By the primary key. */
  ofLessons(memberId: string, lessonIds: string[]): Promise<LessonCompletion[]> {
    if (lessonIds.length === 0) return Promise.resolve([]);
    return this.lessons.findBy({ memberId, lessonId: In(lessonIds) });
  }

  /** Everything the member has completed. By the head of the primary key. */
  async allOf(memberId: string) {
    return {
      lessons: await this.lessons.findBy({ memberId }),
      courses: await this.courses.findBy({ memberId }),
    };
  }

  /** By the head of the primary key. */
  async coursesDone(memberId: string): Promise<string[]> {
    const rows = await this.courses.find({ select: { courseId: true }, where: { memberId } });
    return rows.map(({ courseId }) => courseId);
  }

  ofCourses(memberId: string, courseIds: string[]): Promise<CourseCompletion[]> {
    if (courseIds.length === 0) return Promise.resolve([]);
    return this.courses.findBy({ memberId, courseId: In(courseIds) });
  }

  /** By the primary key: so many people by so many courses. */
  ofMembers(memberIds: string[], courseIds: string[]): Promise<CourseCompletion[]> {
    if (memberIds.length === 0 || courseIds.length === 0) return Promise.resolve([]);
    return this.courses.findBy({ memberId: In(memberIds), courseId: In(courseIds) });
  }
}
