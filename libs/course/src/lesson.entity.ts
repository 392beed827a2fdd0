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

export const lessonKinds = ['video', 'audio', 'document', 'quiz'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** 节 of one version. Its id is the same in every version: what was earned with it goes by that. */
@Entity('lesson')
@Index(['id'])
@Index(['versionId', 'chapterId', 'position'])
export class Lesson {
  @PrimaryColumn(idColumn)
  versionId: string;

  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @Column(idColumn)
  chapterId: string;

  @ManyToOne(() => Chapter)
  @JoinColumn([
    { name: 'version_id', referencedColumnName: 'versionId' },
    { name: 'chapter_id', referencedColumnName: 'id' },
  ])
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
