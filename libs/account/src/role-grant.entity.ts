import { dateTimeColumn, idColumn, type Line, type Role } from '#platform';
import { Member, Unit } from '#organisation';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** A role over the subtree of a unit, from – to. `learner` is never granted: every account has it. */
@Entity()
@Index(['memberId'])
@Index(['unitId'])
export class RoleGrant {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  @Column({ type: 'varchar', length: 20 })
  role: Role;

  @Column(idColumn)
  unitId: string;

  @ManyToOne(() => Unit)
  @JoinColumn()
  unit?: Relation<Unit>;

  /** Narrowed to people who belong to a unit of this line; null for everybody of the subtree. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  line: Line | null;

  /** Narrowed to people under this 管理权限, a code of the table `authority`. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  authority: string | null;

  /**
   * Where the holder worked when it was given: the office goes with the desk. It holds while he belongs to
   * that unit or one below it. Null where he belonged nowhere: then it never holds.
   */
  @Column({ ...idColumn, nullable: true })
  heldAtUnitId: string | null;

  @ManyToOne(() => Unit)
  @JoinColumn()
  heldAtUnit?: Relation<Unit> | null;

  @Column(dateTimeColumn)
  validFrom: Date;

  /** The instant from which it no longer holds. */
  @Column({ ...dateTimeColumn, nullable: true })
  validTo: Date | null;

  @Column({ type: 'varchar', length: 200 })
  reason: string;

  /** Member id of who granted it, or `system`. */
  @Column(idColumn)
  grantedBy: string;

  @Column(dateTimeColumn)
  grantedAt: Date;

  /** Why it was taken back; null while nobody has. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  closeReason: string | null;

  @Column({ ...idColumn, nullable: true })
  closedBy: string | null;
}
