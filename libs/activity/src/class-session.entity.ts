import { dayColumn, idColumn } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { ClassHalf, ClassSessionKind } from './class-session.plan.js';
import { TrainingClass } from './training-class.entity.js';

/** A row of the timetable 课程表. Attendance is taken by its day and half. */
@Entity()
@Index(['classId', 'day'])
export class ClassSession {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @ManyToOne(() => TrainingClass)
  @JoinColumn()
  class?: Relation<TrainingClass>;

  @Column(dayColumn)
  day: string;

  @Column({ type: 'varchar', length: 12 })
  half: ClassHalf;

  /** `HH:mm` in Asia/Shanghai; null where only the half of the day is fixed. */
  @Column({ type: 'varchar', length: 5, nullable: true })
  startsAt: string | null;

  @Column({ type: 'varchar', length: 5, nullable: true })
  endsAt: string | null;

  @Column({ type: 'varchar', length: 12 })
  kind: ClassSessionKind;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** 授课人 or 主持人. */
  @Column({ type: 'varchar', length: 60 })
  teacher: string;

  @Column({ type: 'varchar', length: 100 })
  place: string;

  @Column({ type: 'integer' })
  hoursHundredths: number;
}
