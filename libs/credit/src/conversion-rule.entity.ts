import { dayColumn, dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConversionDefinition } from './conversion.plan.js';

/** One version of a rule that makes study hours of measured facts. A version is never edited. */
@Entity()
@Index(['code', 'version'], { unique: true })
export class ConversionRule {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 40 })
  code: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** Where the rule comes from, as shown to people. */
  @Column({ type: 'varchar', length: 200 })
  basis: string;

  @Column({ type: 'simple-json' })
  definition: ConversionDefinition;
}

/** What a rule in force converts: what was studied, or what was taught. */
export type ConversionUse = 'study' | 'teaching';

/** The decision that a rule converts what is earned from a day on. Later decisions win, for each use by itself. */
@Entity()
@Index(['fromDay', 'decidedAt'])
export class ConversionInForce {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  ruleId: string;

  /** Null stands for `study`, which was the only one at first. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  appliesTo: ConversionUse | null;

  @Column(dayColumn)
  fromDay: string;

  @Column(dateTimeColumn)
  decidedAt: Date;

  @Column(idColumn)
  decidedBy: string;
}
