import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { MediaUploadRow, type UploadState } from './media-upload.entity.js';

@Injectable()
export class MediaUploadRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(MediaUploadRow);
  }

  async add(row: MediaUploadRow): Promise<void> {
    await this.rows.insert(row);
  }

  findOwn(ownerId: string, id: string): Promise<MediaUploadRow | null> {
    return this.rows.findOneBy({ id, ownerId });
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<MediaUploadRow | null> {
    const [row] = await this.database.lockRows(MediaUploadRow, 'id', [id]);
    return row ?? null;
  }

  async remove(id: string): Promise<void> {
    await this.rows.delete({ id });
  }

  /** @returns false when it was in none of the states `from`. */
  async move(id: string, from: UploadState[], to: UploadState, expiresAt: Date): Promise<boolean> {
    const { affected } = await this.rows.update({ id, state: In(from) }, { state: to, expiresAt });
    return affected === 1;
  }

  /** Not yet complete and not yet expired, of everybody. */
  unfinished(now: Date): Promise<MediaUploadRow[]> {
    return this.rows.findBy({ state: 'receiving', expiresAt: MoreThan(now) });
  }

  /** Of files that no asset has taken over. */
  async unclaimedBytes(ownerId: string): Promise<number> {
    const open: UploadState[] = ['receiving', 'received'];
    return (await this.rows.sum('sizeBytes', { ownerId, state: In(open) })) ?? 0;
  }

  expired(now: Date, limit: number): Promise<MediaUploadRow[]> {
    return this.rows.find({
      where: { expiresAt: LessThanOrEqual(now) },
      order: { expiresAt: 'ASC' },
      take: limit,
    });
  }

  /** A source whose file is gone has nothing left to expire. */
  async keepForGood(id: string): Promise<void> {
    await this.rows.update({ id }, { expiresAt: forGood });
  }
}

export const forGood = new Date('9999-12-31T00:00:00.000Z');
