import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In } from 'typeorm';
import { CourseReview } from './course-review.entity.js';
import { Course } from './course.entity.js';

@Injectable()
export class CourseRepository {
  constructor(private readonly database: Database) {}

  private get courses() {
    return this.database.repository(Course);
  }

  private get reviews() {
    return this.database.repository(CourseReview);
  }

  async add(course: Course): Promise<void> {
    await this.courses.insert(course);
  }

  async change(id: string, change: Partial<Omit<Course, 'id'>>): Promise<void> {
    await this.courses.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.reviews.delete({ courseId: id });
    await this.courses.delete({ id });
  }

  find(id: string): Promise<Course | null> {
    return this.courses.findOneBy({ id });
  }

  async findMany(ids: string[]): Promise<Course[]> {
    return ids.length === 0 ? [] : this.courses.findBy({ id: In(ids) });
  }

  /** Locked until the unit of work ends; to be the unit's first query, so that what follows is current. */
  async lock(id: string): Promise<Course | null> {
    const [row] = await this.database.lockRows(Course, 'id', [id]);
    return row ?? null;
  }

  /** Last changed first. */
  listOwn(ownerId: string, page: PageRequest): Promise<[Course[], number]> {
    return this.courses.findAndCount({
      where: { ownerId },
      order: { updatedAt: 'DESC', id: 'DESC' },
      ...pageWindow(page),
    });
  }

  async addReview(review: CourseReview): Promise<void> {
    await this.reviews.insert(review);
  }

  /** Newest first. */
  async reviewsOf(courseIds: string[]): Promise<CourseReview[]> {
    if (courseIds.length === 0) return [];
    return this.reviews.find({
      where: { courseId: In(courseIds) },
      order: { at: 'DESC', id: 'DESC' },
    });
  }
}
