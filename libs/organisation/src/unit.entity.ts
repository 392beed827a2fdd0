import { dateTimeColumn, dayColumn, idColumn, type Line } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** 单位 / 党组织 / 站点: a node of one of the three trees. */
@Entity()
@Index(['path'])
@Index(['parentId'])
@Index('unit_code', ['code'])
export class Unit {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 16 })
  line: Line;

  /** A code of the table `unit-kind`. */
  @Column({ type: 'varchar', length: 20 })
  kind: string;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  /** What the region's own registers call it; sheets may name the unit by it. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  code: string | null;

  @Column({ ...idColumn, nullable: true })
  parentId: string | null;

  @ManyToOne(() => Unit)
  @JoinColumn()
  parent?: Relation<Unit> | null;

  /** `/root/…/own/`: every unit of a subtree has a path that begins with its root's. */
  @Column({ type: 'varchar', length: 500 })
  path: string;

  /** 0 for the root of a tree. */
  @Column({ type: 'integer' })
  depth: number;

  /** Official order among siblings. */
  @Column({ type: 'integer' })
  order: number;

  /** `order` of every unit from the root down, of fixed width: sorting by it walks the tree in official order. */
  @Column({ type: 'varchar', length: 120 })
  orderPath: string;

  @Column(dayColumn)
  validFrom: string;

  /** The last day; null while the unit exists. */
  @Column({ ...dayColumn, nullable: true })
  validTo: string | null;

  @Column(dateTimeColumn)
  createdAt: Date;
}
