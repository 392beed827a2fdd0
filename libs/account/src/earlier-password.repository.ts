import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { EarlierPassword } from './earlier-password.entity.js';

@Injectable()
export class EarlierPasswordRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(EarlierPassword);
  }

  /** The newest first, by the index of account and time. */
  async latest(accountId: string, count: number): Promise<string[]> {
    if (count <= 0) return [];
    const order = { replacedAt: 'DESC' } as const;
    const rows = await this.rows.find({ where: { accountId }, order, take: count });
    return rows.map(({ passwordHash }) => passwordHash);
  }

  async insert(row: EarlierPassword): Promise<void> {
    await this.rows.insert(row);
  }
}
