import { Injectable } from '@nestjs/common';
import { Database, type Page, pageOf, type PageRequest, pageWindow } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { CourseReview } from './course-review.entity.js';
import { CourseVersion } from './course-version.entity.js';
import type { VersionStage } from './course-version.state.js';
import { Course } from './course.entity.js';
import type { CourseState } from './course.state.js';
import { ReviewComment } from './review-comment.entity.js';
import type { ReviewScope } from './review-scope.view.js';
import { withinReviewScope } from './review-scope.repository.js';

/** What lies on the reviewers' desk, and what was decided there. */
@Injectable()
export class ReviewDeskRepository {
  constructor(private readonly database: Database) {}

  private get reviews() {
    return this.database.repository(CourseReview);
  }

  /** Courses with a version at these stages, the longest waiting first. By (state, submitted) of the version. */
  async waiting(
    stages: VersionStage[],
    { scope, notOf }: { scope: ReviewScope; notOf: string },
    page: PageRequest,
  ): Promise<Page<Course>> {
    const query = this.courses()
      .innerJoin(CourseVersion, 'version', 'version.id = course.draftVersionId')
      .where('version.state IN (:...stages)', { stages })
      .andWhere('course.ownerId <> :notOf', { notOf })
      .orderBy('version.submittedAt', 'ASC')
      .addOrderBy('version.id', 'ASC');
    return this.page(withinReviewScope(query, scope), page);
  }

  /** Courses that are published or withdrawn, the newest first. By (state, published). */
  async decided(state: CourseState, scope: ReviewScope, page: PageRequest): Promise<Page<Course>> {
    const query = this.courses()
      .where('course.state = :state', { state })
      .orderBy('course.publishedAt', 'DESC')
      .addOrderBy('course.id', 'DESC');
    return this.page(withinReviewScope(query, scope), page);
  }

  async isWithin(courseId: string, scope: ReviewScope): Promise<boolean> {
    const query = this.courses().where('course.id = :courseId', { courseId });
    return withinReviewScope(query, scope).getExists();
  }

  async add(review: CourseReview): Promise<void> {
    await this.reviews.insert(review);
  }

  /** What was decided about the versions at one of the levels, newest first. */
  decisionsOf(versionIds: string[]): Promise<CourseReview[]> {
    if (versionIds.length === 0) return Promise.resolve([]);
    return this.reviews.find({
      where: { versionId: In(versionIds), decision: In(['approve', 'return']) },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  /** How many comments are open, by course. */
  async openComments(courseIds: string[]): Promise<Map<string, number>> {
    if (courseIds.length === 0) return new Map();
    const rows = await this.database
      .repository(ReviewComment)
      .createQueryBuilder('comment')
      .select('comment.courseId', 'courseId')
      .addSelect('COUNT(*)', 'count')
      .where('comment.courseId IN (:...courseIds) AND comment.resolvedAt IS NULL', { courseIds })
      .groupBy('comment.courseId')
      .getRawMany<{ courseId: string; count: string | number }>();
    return new Map(rows.map(({ courseId, count }) => [courseId, Number(count)]));
  }

  private courses(): SelectQueryBuilder<Course> {
    return this.database.repository(Course).createQueryBuilder('course');
  }

  private async page(query: SelectQueryBuilder<Course>, page: PageRequest): Promise<Page<Course>> {
    const { skip, take } = pageWindow(page);
    const [courses, total] = await query.offset(skip).limit(take).getManyAndCount();
    return pageOf(courses, total, page);
  }
}
