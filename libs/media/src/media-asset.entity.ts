import { bigIntColumn, dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MediaAssetState } from './media-asset.state.js';
import type { MediaKind } from './media-fit.plan.js';
import type { KeyWindow } from './segment.plan.js';

/** A source and its package. Once ready it never changes: another video is another asset. */
@Entity('media_asset')
@Index(['ownerId', 'createdAt'])
@Index(['state'])
export class MediaAssetRow {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  ownerId: string;

  /** The same upload twice is the same asset. */
  @Column({ ...idColumn, unique: true })
  uploadId: string;

  @Column({ type: 'varchar', length: 8 })
  kind: MediaKind;

  @Column({ type: 'varchar', length: 255 })
  fileName: string;

  @Column(bigIntColumn)
  sizeBytes: number;

  @Column({ type: 'varchar', length: 12 })
  state: MediaAssetState;

  /** 0..100 */
  @Column({ type: 'integer' })
  progress: number;

  /** How often processing was asked for. */
  @Column({ type: 'integer' })
  rounds: number;

  /** The attempt that holds the asset, and the folder of its package: an attempt that lost it publishes nothing. */
  @Column({ ...idColumn, nullable: true })
  packageId: string | null;

  /** Names the secret of which the keys of its package were derived; null: the oldest one that is known. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  keyId: string | null;

  /** Measured by the server. */
  @Column({ type: 'integer', nullable: true })
  durationMs: number | null;

  @Column({ type: 'integer', nullable: true })
  width: number | null;

  @Column({ type: 'integer', nullable: true })
  height: number | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  codecs: string | null;

  /** 0 until there is a package. */
  @Column(bigIntColumn)
  packageBytes: number;

  /** `[[fromMs, toMs], …]`; the position in the list is the key's index. */
  @Column({ type: 'simple-json', nullable: true })
  keyWindows: KeyWindow[] | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  failureCode: string | null;

  /** In Chinese, says what to do. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  failureMessage: string | null;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  finishedAt: Date | null;
}
