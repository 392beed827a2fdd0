import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { KeyDeliveryRow } from './key-delivery.entity.js';

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
}
