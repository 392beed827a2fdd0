import { dateTimeColumn, idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Course } from './course.entity.js';

/** 批注: what a reviewer says of one place of a version. The words are never changed, only answered. */
@Entity('review_comment')
@Index(['courseId', 'createdAt'])
export class ReviewComment {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  @Column(idColumn)
  versionId: string;

  /** A lesson's stable id; null for a word about the whole course. It may be gone from the draft since. */
  @Column({ ...idColumn, nullable: true })
  lessonId: string | null;

  /** As it was called then. */
  @Column({ type: 'varchar', length: 100 })
  lessonTitle: string;

  /** The place in the lesson's media; null for a word about the whole lesson. */
  @Column({ type: 'integer', nullable: true })
  atMs: number | null;

  /** At which level it was said: 1, 2 or 3. */
  @Column({ type: 'integer' })
  level: number;

  @Column({ type: 'text' })
  text: string;

  @Column(idColumn)
  authorId: string;

  @Column({ type: 'varchar', length: 80 })
  authorName: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  /** Null while it is open. */
  @Column({ ...dateTimeColumn, nullable: true })
  resolvedAt: Date | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  resolvedByName: string | null;
}
