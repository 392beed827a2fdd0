import { bigIntColumn, dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UploadPurpose } from './upload.policy.js';

/** `receiving` until every byte is there, `received` until it is used, `claimed` for good. */
export type UploadState = 'receiving' | 'received' | 'claimed';

/** A file on its way in. The id is the last segment of its URL and the name of its file. */
@Entity('media_upload')
@Index(['ownerId', 'state'])
@Index(['state', 'expiresAt'])
export class MediaUploadRow {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  ownerId: string;

  @Column({ type: 'varchar', length: 20 })
  purpose: UploadPurpose;

  @Column({ type: 'varchar', length: 255 })
  fileName: string;

  /** As declared at the beginning; more is refused. */
  @Column(bigIntColumn)
  sizeBytes: number;

  @Column({ type: 'varchar', length: 12 })
  state: UploadState;

  @Column(dateTimeColumn)
  createdAt: Date;

  /** Not complete or not used by then: removed. */
  @Column(dateTimeColumn)
  expiresAt: Date;
}
