import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { AppendOnly } from '../database/append-only.js';
import { dateTimeColumn, idColumn } from '../database/columns.js';

export const AUDIT_RESULTS = ['done', 'refused'] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/**
 * Who did what to whom, from where, with what result. Rows are only ever added: `mac` seals a row and the one
 * before it in its chain. Each filter of the list has an index that ends in the time.
 */
@Entity()
@AppendOnly()
@Index(['at'])
@Index(['action', 'at'])
@Index('audit_record_area', ['area', 'at'])
@Index('audit_record_area_result', ['area', 'result', 'at'])
@Index('audit_record_actor', ['actorId', 'at'])
@Index('audit_record_name', ['actorName', 'at'])
@Index('audit_record_subject', ['subject', 'at'])
@Index('audit_record_subject_id', ['subjectId', 'at'])
@Index('audit_record_result', ['result', 'at'])
@Index('audit_record_address', ['address', 'at'])
@Index('audit_record_chain', ['chain', 'sequence'], { unique: true })
export class AuditRecord {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(dateTimeColumn)
  at: Date;

  @Column(idColumn)
  actorId: string;

  @Column({ type: 'varchar', length: 80 })
  actorName: string;

  /** `course.publish`, `report.export`, `account.sign-in-refused` … */
  @Column({ type: 'varchar', length: 60 })
  action: string;

  /** What stands before the point of the action. */
  @Column({ type: 'varchar', length: 60, default: '' })
  area: string;

  @Column({ type: 'varchar', length: 40 })
  subject: string;

  @Column({ ...idColumn, nullable: true })
  subjectId: string | null;

  @Column({ type: 'simple-json', nullable: true })
  details: object | null;

  @Column({ type: 'varchar', length: 10, default: 'done' })
  result: AuditResult;

  @Column({ type: 'varchar', length: 64, nullable: true })
  address: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  userAgent: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  requestId: string | null;

  /** Null only in rows of an earlier version until `migrate` has sealed them. */
  @Column({ type: 'integer', nullable: true })
  chain: number | null;

  /** Counts from 1 in its chain. */
  @Column({ type: 'integer', nullable: true })
  sequence: number | null;

  @Column({ type: 'varchar', length: 43, nullable: true })
  mac: string | null;
}
