import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What coverage a member got from a record of the same person that was merged into his: the stretches that
 * were not covered already. Never changed, never deleted; beside the beats it is what coverage is recomputed from.
 */
@Entity('coverage_carry')
export class CoverageCarry {
  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  fromMemberId: string;

  @PrimaryColumn(idColumn)
  lessonId: string;

  @PrimaryColumn(idColumn)
  assetId: string;

  /** In the text of `encodeRanges`. */
  @Column({ type: 'text' })
  ranges: string;

  @Column({ type: 'integer' })
  carriedMs: number;

  @Column(dateTimeColumn)
  carriedAt: Date;
}
