import { Injectable } from '@nestjs/common';
import { Database, type Page, pageOf, type PageRequest, pageWindow } from '#platform';
import { Brackets, IsNull } from 'typeorm';
import { ReviewComment } from './review-comment.entity.js';

@Injectable()
export class ReviewCommentRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ReviewComment);
  }

  async add(comment: ReviewComment): Promise<void> {
    await this.rows.insert(comment);
  }

  find(courseId: string, id: string): Promise<ReviewComment | null> {
    return this.rows.findOneBy({ id, courseId });
  }

  async change(
    id: string,
    change: Pick<ReviewComment, 'resolvedAt' | 'resolvedByName'>,
  ): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** All of one version, and what is still open from the versions before: in the order in which they were said. */
  async page(courseId: string, versionId: string, page: PageRequest): Promise<Page<ReviewComment>> {
    const { skip, take } = pageWindow(page);
    const [rows, total] = await this.rows
      .createQueryBuilder('comment')
      .where('comment.courseId = :courseId', { courseId })
      .andWhere(
        new Brackets((either) => {
          either
            .where('comment.versionId = :versionId', { versionId })
            .orWhere('comment.resolvedAt IS NULL');
        }),
      )
      .orderBy('comment.createdAt', 'ASC')
      .addOrderBy('comment.id', 'ASC')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
    return pageOf(rows, total, page);
  }

  countOpen(courseId: string): Promise<number> {
    return this.rows.countBy({ courseId, resolvedAt: IsNull() });
  }
}
