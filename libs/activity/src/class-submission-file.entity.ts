import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AttachmentType } from './class-attachment.plan.js';

/** A file beside a submission; it belongs to the draft until the work is handed in. */
@Entity('class_submission_file')
@Index('class_submission_file_of', ['submissionId', 'addedAt'])
export class ClassSubmissionFile {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  submissionId: string;

  @Column({ type: 'varchar', length: 255 })
  fileName: string;

  /** By its content. */
  @Column({ type: 'varchar', length: 8 })
  type: AttachmentType;

  @Column({ type: 'integer' })
  sizeBytes: number;

  /** A random name in the storage. */
  @Column({ type: 'varchar', length: 120 })
  storageKey: string;

  @Column(dateTimeColumn)
  addedAt: Date;

  /** Since when it is part of what was handed in. */
  @Column({ ...dateTimeColumn, nullable: true })
  handedInAt: Date | null;

  /** Taken out of the draft; it goes for good when the work is handed in again. */
  @Column({ ...dateTimeColumn, nullable: true })
  removedAt: Date | null;
}
