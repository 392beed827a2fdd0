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

/** 学时考核办法: who must reach what, by when, counted how. What it says stands in its versions. */
@Entity()
export class AssessmentScheme {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 40, unique: true })
  code: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** The official text it follows, as shown to people. */
  @Column({ type: 'varchar', length: 400 })
  basis: string;
}

/** One version of a scheme, in force from a day until the next one's. Never edited. */
@Entity()
@Index(['schemeId', 'version'], { unique: true })
export class AssessmentSchemeVersion {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  schemeId: string;

  @ManyToOne(() => AssessmentScheme)
  @JoinColumn()
  scheme?: Relation<AssessmentScheme>;

  @Column({ type: 'integer' })
  version: number;

  @Column(dayColumn)
  effectiveFrom: string;

  /** Data; read by `readScheme`, which refuses what it does not understand. */
  @Column({ type: 'simple-json' })
  definition: unknown;
}
