import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { CourseWaiting } from './course-waiting.entity.js';
import { Course } from './course.entity.js';
import { Lesson } from './lesson.entity.js';

@Injectable()
export class CourseWaitingRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(CourseWaiting);
  }

  find(courseId: string): Promise<CourseWaiting | null> {
    return this.rows.findOneBy({ courseId });
  }

  findMany(courseIds: string[]): Promise<CourseWaiting[]> {
    return courseIds.length === 0
      ? Promise.resolve([])
      : this.rows.findBy({ courseId: In(courseIds) });
  }

  /** Those that wait and whose draft plays the asset; few wait at any time. */
  async waitingFor(assetId: string): Promise<string[]> {
    const rows = await this.rows
      .createQueryBuilder('waiting')
      .select('waiting.courseId', 'id')
      .innerJoin(Course, 'course', 'course.id = waiting.courseId')
      .innerJoin(
        Lesson,
        'lesson',
        'lesson.versionId = course.draftVersionId AND lesson.mediaAssetId = :assetId',
        { assetId },
      )
      .where('waiting.failure IS NULL')
      .distinct(true)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  async put(row: CourseWaiting): Promise<void> {
    await this.rows.delete({ courseId: row.courseId });
    await this.rows.insert(row);
  }

  async setFailure(courseId: string, failure: string): Promise<void> {
    await this.rows.update({ courseId }, { failure });
  }

  async remove(courseId: string): Promise<void> {
    await this.rows.delete({ courseId });
  }
}
