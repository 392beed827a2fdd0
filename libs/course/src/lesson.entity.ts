import { idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Chapter } from './chapter.entity.js';
import { Course } from './course.entity.js';

export const lessonKinds = ['video', 'audio', 'document', 'quiz'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** 节 */
@Entity('lesson')
@Index(['courseId'])
@Index(['chapterId', 'position'])
export class Lesson {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  @Column(idColumn)
  chapterId: string;

  @ManyToOne(() => Chapter)
  @JoinColumn()
  chapter?: Relation<Chapter>;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ type: 'varchar', length: 12 })
  kind: LessonKind;

  /** An asset never changes, so this names one version of the video. */
  @Column({ ...idColumn, nullable: true })
  mediaAssetId: string | null;

  /** The asset's length, fixed on submission; 0 before. */
  @Column({ type: 'integer' })
  durationMs: number;

  /** Within the chapter, counts from 0. */
  @Column({ type: 'integer' })
  position: number;
}
