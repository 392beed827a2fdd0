import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dateTimeColumn, idColumn } from '../database/columns.js';

/** Who did what to whom, and when. Rows are only ever added. */
@Entity()
@Index(['at'])
@Index(['action', 'at'])
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

  @Column({ type: 'varchar', length: 40 })
  subject: string;

  @Column({ ...idColumn, nullable: true })
  subjectId: string | null;

  @Column({ type: 'simple-json', nullable: true })
  details: object | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  address: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  requestId: string | null;
}
