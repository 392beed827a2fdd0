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
import { type Access, Member } from './member.entity.js';
import { Unit } from './unit.entity.js';

/** `main` is where one belongs; beside it `secondment` is 挂职 or 借调, `hosting` is a 流动党员 at a host unit. */
export type MembershipKind = 'main' | 'secondment' | 'hosting';

/** What a list of members filters and sorts by, as the member and his open appointment say it. */
export interface MemberCopy {
  memberName: string;
  postLevel: string | null;
  grade: string | null;
  /** The level of the higher of 职务层次 and 职级; 999 where neither is known. */
  seniority: number;
  authority: string | null;
  partyPost: string | null;
  personnelCategory: string;
  politicalStatus: string;
  access: Access;
}

const FILTERED = [
  'politicalStatus',
  'personnelCategory',
  'postLevel',
  'grade',
  'authority',
  'partyPost',
  'access',
  'seniority',
];
/** Counts a unit's people and finds a page of them under any filter, without a look at another table. */
const BY_UNIT = ['line', 'kind', 'toDay', 'unitId', ...FILTERED, 'memberName', 'order', 'memberId'];
/** Walks a line's people by name under any filter. */
const BY_NAME = ['line', 'kind', 'toDay', 'memberName', 'memberId', 'unitId', ...FILTERED];

/** 所在单位 (administrative line) or 组织关系 (party line), from – to. */
@Entity()
@Index(['unitId', 'openKey'])
@Index(['memberId'])
@Index(BY_UNIT)
@Index(BY_NAME)
@Index(['departureReason', 'unitId'])
export class Membership implements MemberCopy {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  @Column(idColumn)
  unitId: string;

  @ManyToOne(() => Unit)
  @JoinColumn()
  unit?: Relation<Unit>;

  @Column({ type: 'varchar', length: 16 })
  line: Line;

  @Column({ type: 'varchar', length: 12 })
  kind: MembershipKind;

  /** Official order within the unit. */
  @Column({ type: 'integer' })
  order: number;

  @Column(dayColumn)
  fromDay: string;

  /** The last day; null while it lasts. */
  @Column({ ...dayColumn, nullable: true })
  toDay: string | null;

  /** `member:line` of the open main membership, null for every other row: unique, so a line has one. */
  @Column({ type: 'varchar', length: 60, nullable: true, unique: true })
  openKey: string | null;

  /** 离开系统的原因, a code of the table `departure-reason`, where the membership ended with a departure. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  departureReason: string | null;

  // From here on what the member's own rows say, repeated by `MembershipRepository` in the same unit of work.

  @Column({ type: 'varchar', length: 80 })
  memberName: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  postLevel: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  grade: string | null;

  @Column({ type: 'integer' })
  seniority: number;

  @Column({ type: 'varchar', length: 10, nullable: true })
  authority: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  partyPost: string | null;

  @Column({ type: 'varchar', length: 10 })
  personnelCategory: string;

  @Column({ type: 'varchar', length: 10 })
  politicalStatus: string;

  @Column({ type: 'varchar', length: 10 })
  access: Access;
}
