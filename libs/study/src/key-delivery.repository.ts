import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { MoreThanOrEqual } from 'typeorm';
import { KeyDeliveryRow } from './key-delivery.entity.js';

export type Delivery = Pick<KeyDeliveryRow, 'memberId' | 'assetId'>;

@Injectable()
export class KeyDeliveryRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(KeyDeliveryRow);
  }

  /** The latest time counts. */
  async record(row: KeyDeliveryRow): Promise<void> {
    await this.rows.upsert(row, ['memberId', 'assetId', 'keyIndex']);
  }

  /** Keys that went out since then. By the head of the primary key. */
  since(wanted: Delivery[], since: Date): Promise<KeyDeliveryRow[]> {
    const deliveredAt = MoreThanOrEqual(since);
    return this.rows.findBy(
      wanted.map(({ memberId, assetId }) => ({ memberId, assetId, deliveredAt })),
    );
  }
}
