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
import { TrainingClass } from './training-class.entity.js';

/** 班主任: runs the class, whatever else he may. */
@Entity()
@Index(['memberId'])
export class ClassStaff {
  @PrimaryColumn(idColumn)
  classId: string;

  @ManyToOne(() => TrainingClass)
  @JoinColumn()
  class?: Relation<TrainingClass>;

  @PrimaryColumn(idColumn)
  memberId: string;

  @Column(dateTimeColumn)
  since: Date;
}
