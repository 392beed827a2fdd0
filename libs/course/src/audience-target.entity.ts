import { idColumn, type Line } from '#platform';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Assignment } from './assignment.entity.js';
import { AudienceList } from './audience-list.entity.js';
import { Course } from './course.entity.js';

const codesColumn = { type: 'varchar', length: 120, nullable: true } as const;

/**
 * Some of the people of an assignment or of a course's audience: those of one subtree to whom every condition
 * applies. What is null is free. Of several targets one is enough.
 */
@Entity('audience_target')
@Index(['assignmentId'])
@Index(['courseId'])
@Index(['unitId', 'assignmentId'])
export class AudienceTarget {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ ...idColumn, nullable: true })
  assignmentId: string | null;

  @ManyToOne(() => Assignment)
  @JoinColumn()
  assignment?: Relation<Assignment> | null;

  @Column({ ...idColumn, nullable: true })
  courseId: string | null;

  @ManyToOne(() => Course)
  @JoinColumn()
  course?: Relation<Course> | null;

  /** Who belongs to it or below it, on whichever line it stands. */
  @Column(idColumn)
  unitId: string;

  /** Only who is at home on this line; from a grant that is narrowed to it. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  line: Line | null;

  /** Level of the higher of 职务层次 and 职级, from (higher, so the smaller number) – to. */
  @Column({ type: 'integer', nullable: true })
  seniorityFrom: number | null;

  @Column({ type: 'integer', nullable: true })
  seniorityTo: number | null;

  /** 管理权限: codes as `,01,02,`; any of them. */
  @Column(codesColumn)
  authorities: string | null;

  /** 党内职务. */
  @Column(codesColumn)
  partyPosts: string | null;

  /** 人员类别. */
  @Column(codesColumn)
  personnelCategories: string | null;

  /** 政治面貌. */
  @Column(codesColumn)
  politicalStatuses: string | null;

  /** 班子成员. */
  @Column({ type: 'boolean', nullable: true })
  inLeadership: boolean | null;

  @Column({ ...idColumn, nullable: true })
  listId: string | null;

  @ManyToOne(() => AudienceList)
  @JoinColumn()
  list?: Relation<AudienceList> | null;

  @Column({ ...idColumn, nullable: true })
  memberId: string | null;

  /** In the order in which they were named. */
  @Column({ type: 'integer' })
  position: number;
}
