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

export const scheduledActs = ['publication', 'withdrawal'] as const;
export type ScheduledAct = (typeof scheduledActs)[number];

/** How a plan ended: it was carried out, somebody cancelled or replaced it, or it no longer fitted when its time came. */
export type ScheduleOutcome = 'done' | 'cancelled' | 'replaced' | 'failed';

/** 定时发布, 定时下架: what is to happen to a course at an instant. */
@Entity('course_schedule')
@Index(['endedAt', 'dueAt'])
@Index(['courseId', 'setAt'])
export class CourseSchedule {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  courseId: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course>;

  @Column({ type: 'varchar', length: 12 })
  act: ScheduledAct;

  /** `course/act` while it waits, null afterwards: unique, so that of each kind a course has one. */
  @Column({ type: 'varchar', length: 60, nullable: true, unique: true })
  openKey: string | null;

  /** Which version is to be published; null for a withdrawal. */
  @Column({ ...idColumn, nullable: true })
  versionId: string | null;

  @Column(dateTimeColumn)
  dueAt: Date;

  /** Why it is to be withdrawn. */
  @Column({ type: 'text' })
  reason: string;

  @Column(idColumn)
  setBy: string;

  @Column({ type: 'varchar', length: 80 })
  setByName: string;

  @Column(dateTimeColumn)
  setAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  endedAt: Date | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  outcome: ScheduleOutcome | null;
}
