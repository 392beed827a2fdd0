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

/** The decision that a rule converts what is earned from a day on. Later decisions win. */
@Entity()
@Index(['fromDay', 'decidedAt'])
export class ConversionInForce {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  ruleId: string;

  @Column(dayColumn)
  fromDay: string;

  @Column(dateTimeColumn)
  decidedAt: Date;

  @Column(idColumn)
  decidedBy: string;
}
