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
import { Course } from './course.entity.js';

/** 章 */
@Entity('chapter')
@Index(['courseId', 'position'])
export class Chapter {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** Counts from 0. */
  @Column({ type: 'integer' })
  position: number;
}
