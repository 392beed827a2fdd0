import { dayColumn, idColumn, type Line } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Unit } from './unit.entity.js';

/**
 * What a unit was called and where it stood over a span of days. A unit moved along with an ancestor
 * has a span of its own too, so "as of any day" is one join; the spans of a unit never overlap.
 */
@Entity()
@Index(['unitId', 'fromDay'], { unique: true })
@Index(['path'])
export class UnitPlacement {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  unitId: string;

  @ManyToOne(() => Unit)
  @JoinColumn()
  unit?: Relation<Unit>;

  @Column({ type: 'varchar', length: 16 })
  line: Line;

  @Column({ type: 'varchar', length: 20 })
  kind: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @Column({ ...idColumn, nullable: true })
  parentId: string | null;

  @Column({ type: 'varchar', length: 500 })
  path: string;

  @Column({ type: 'integer' })
  depth: number;

  @Column({ type: 'integer' })
  order: number;

  @Column({ type: 'varchar', length: 120 })
  orderPath: string;

  @Column(dayColumn)
  fromDay: string;

  /** The last day; null while it lasts. */
  @Column({ ...dayColumn, nullable: true })
  toDay: string | null;
}
