import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The union of what was accepted of a lesson with one asset; another asset begins anew. */
@Entity('coverage')
@Index(['memberId', 'touchedAt'])
@Index(['courseId', 'memberId'])
export class Coverage {
  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  lessonId: string;

  @PrimaryColumn(idColumn)
  assetId: string;

  @Column(idColumn)
  courseId: string;

  /** In the text of `encodeRanges`. */
  @Column({ type: 'text' })
  ranges: string;

  @Column({ type: 'integer' })
  coveredMs: number;

  /** For resuming only, as the player said. */
  @Column({ type: 'integer' })
  positionMs: number;

  @Column(dateTimeColumn)
  touchedAt: Date;
}
