import { dateTimeColumn, dayColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AudienceRule, ClassConditions, ClassMode } from './class-facts.plan.js';
import type { ClassState } from './training-class.state.js';

/** 培训班(班次). */
@Entity()
@Index(['unitId', 'startsOn'])
@Index(['year', 'startsOn'])
@Index(['state', 'startsOn'])
export class TrainingClass {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** 班次类别, a code of the table `class-kind`. */
  @Column({ type: 'varchar', length: 10 })
  kind: string;

  /** 培训简介与教学计划. */
  @Column({ type: 'text' })
  plan: string;

  /** 培训年度. */
  @Column({ type: 'integer' })
  year: number;

  /** 参训形式, a code of the table `study-form`. */
  @Column({ type: 'varchar', length: 20 })
  form: string;

  @Column({ type: 'varchar', length: 12 })
  mode: ClassMode;

  /** 主办单位. */
  @Column(idColumn)
  unitId: string;

  /** 承办单位(培训机构). */
  @Column({ type: 'varchar', length: 120 })
  host: string;

  @Column({ type: 'varchar', length: 200 })
  place: string;

  @Column(dayColumn)
  startsOn: string;

  /** The last day. */
  @Column(dayColumn)
  endsOn: string;

  /** 学制(天): days of training, at most the days from the first to the last. */
  @Column({ type: 'integer' })
  days: number;

  /** 学时 that who completes it gets, in hundredths. */
  @Column({ type: 'integer' })
  hoursHundredths: number;

  /** 计划人数. */
  @Column({ type: 'integer' })
  quota: number;

  /** 选调对象, in words. */
  @Column({ type: 'varchar', length: 500 })
  audience: string;

  /** Whom the class takes, where the words are to be checked. */
  @Column({ type: 'simple-json', nullable: true })
  audienceRule: AudienceRule | null;

  /** Whether members may apply by themselves. */
  @Column({ type: 'boolean' })
  selfEnrol: boolean;

  /** The last day on which people may be put on the list; null: until the class begins. */
  @Column({ ...dayColumn, nullable: true })
  enrolUntil: string | null;

  /** 结业条件 and the limit of leave. */
  @Column({ type: 'simple-json' })
  conditions: ClassConditions;

  @Column({ type: 'varchar', length: 12 })
  state: ClassState;

  /** Whether the upper unit is asked before it is published. */
  @Column({ type: 'boolean' })
  approvalRequired: boolean;

  @Column(idColumn)
  createdById: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  updatedAt: Date;

  @Column({ ...idColumn, nullable: true })
  submittedById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  submittedAt: Date | null;

  /** Who approved or returned it last, when, and what he said. */
  @Column({ ...idColumn, nullable: true })
  decidedById: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  decisionComment: string | null;

  @Column({ ...dateTimeColumn, nullable: true })
  publishedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  startedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  closedAt: Date | null;

  @Column({ ...dateTimeColumn, nullable: true })
  cancelledAt: Date | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  cancelReason: string | null;
}
