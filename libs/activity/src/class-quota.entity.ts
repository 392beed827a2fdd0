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
import { TrainingClass } from './training-class.entity.js';

/** How many of the places are a unit's (and everything's below it) to fill: 名额分配. */
@Entity()
@Index(['unitId'])
export class ClassQuota {
  @PrimaryColumn(idColumn)
  classId: string;

  @ManyToOne(() => TrainingClass)
  @JoinColumn()
  class?: Relation<TrainingClass>;

  @PrimaryColumn(idColumn)
  unitId: string;

  @Column({ type: 'integer' })
  places: number;
}
