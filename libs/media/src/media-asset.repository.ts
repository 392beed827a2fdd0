import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, IsNull, Not } from 'typeorm';
import { MediaAssetRow } from './media-asset.entity.js';
import { type MediaAssetState, statesBefore } from './media-asset.state.js';
import { MediaHoldRow } from './media-hold.entity.js';
import type { MediaFile } from './media.view.js';

type Change = Partial<MediaAssetRow>;

@Injectable()
export class MediaAssetRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(MediaAssetRow);
  }

  private get holds() {
    return this.database.repository(MediaHoldRow);
  }

  async add(row: MediaAssetRow): Promise<void> {
    await this.rows.insert(row);
  }

  find(id: string): Promise<MediaAssetRow | null> {
    return this.rows.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<MediaAssetRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids) });
  }

  findByUpload(uploadId: string): Promise<MediaAssetRow | null> {
    return this.rows.findOneBy({ uploadId });
  }

  /** Newest first. */
  listOwn(ownerId: string, page: PageRequest): Promise<[MediaAssetRow[], number]> {
    return this.rows.findAndCount({
      where: { ownerId },
      order: { createdAt: 'DESC', id: 'DESC' },
      ...pageWindow(page),
    });
  }

  /** Newest first, without those that failed; by the index on owner and time. */
  async filesOf(ownerId: string): Promise<MediaFile[]> {
    const rows = await this.rows
      .createQueryBuilder('asset')
      .select(['asset.id AS id', 'asset.fileName AS file_name', 'asset.kind AS kind'])
      .addSelect(
        (held) =>
          held.select('COUNT(*)').from(MediaHoldRow, 'hold').where('hold.assetId = asset.id'),
        'holds',
      )
      .where('asset.ownerId = :ownerId', { ownerId })
      .andWhere('asset.state <> :failed', { failed: 'failed' })
      .orderBy('asset.createdAt', 'DESC')
      .addOrderBy('asset.id', 'DESC')
      .getRawMany<{
        id: string;
        file_name: string;
        kind: MediaFile['kind'];
        holds: number | string;
      }>();
    return rows.map(({ id, file_name: fileName, kind, holds }) => ({
      id,
      fileName,
      kind,
      held: Number(holds) > 0,
    }));
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<MediaAssetRow | null> {
    const [row] = await this.database.lockRows(MediaAssetRow, 'id', [id]);
    return row ?? null;
  }

  /** What an owner's assets take up: the package, or the source until there is one. */
  async bytesOf(ownerId: string): Promise<number> {
    const packaged = await this.rows.sum('packageBytes', { ownerId, state: 'ready' });
    const settled: MediaAssetState[] = ['ready', 'failed'];
    const sources = await this.rows.sum('sizeBytes', { ownerId, state: Not(In(settled)) });
    return (packaged ?? 0) + (sources ?? 0);
  }

  async countByState(): Promise<{ state: MediaAssetState; count: number }[]> {
    const rows = await this.rows
      .createQueryBuilder('asset')
      .select('asset.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('asset.state')
      .getRawMany<{ state: MediaAssetState; count: string | number }>();
    return rows.map(({ state, count }) => ({ state, count: Number(count) }));
  }

  /** Moves the asset on, if its state allows. @returns false when it does not. */
  async move(id: string, to: MediaAssetState, change: Change = {}): Promise<boolean> {
    return this.update({ id, state: In(statesBefore(to)) }, { ...change, state: to });
  }

  /** As `move`, but only for the attempt that still holds the asset. */
  async moveHeld(
    id: string,
    packageId: string,
    to: MediaAssetState,
    change: Change = {},
  ): Promise<boolean> {
    const held = { id, packageId, state: In(statesBefore(to)) };
    return this.update(held, { ...change, state: to });
  }

  async setProgress(id: string, packageId: string, progress: number): Promise<boolean> {
    return this.update({ id, packageId, state: 'packaging' }, { progress });
  }

  async remove(id: string): Promise<void> {
    await this.rows.delete({ id });
  }

  async isHeld(assetId: string): Promise<boolean> {
    return this.holds.existsBy({ assetId });
  }

  async hold(row: MediaHoldRow): Promise<void> {
    const { assetId, holder } = row;
    if (!(await this.holds.existsBy({ assetId, holder }))) await this.holds.insert(row);
  }

  async release(assetId: string, holder: string): Promise<void> {
    await this.holds.delete({ assetId, holder });
  }

  async nameKey(keyId: string): Promise<void> {
    await this.rows.update({ keyId: IsNull(), packageId: Not(IsNull()) }, { keyId });
  }

  countOfOtherKeys(keyId: string): Promise<number> {
    return this.rows.countBy({ keyId: Not(keyId), state: 'ready' });
  }

  private async update(
    where: Parameters<typeof this.rows.update>[0],
    change: Change,
  ): Promise<boolean> {
    return (await this.rows.update(where, change)).affected === 1;
  }
}
