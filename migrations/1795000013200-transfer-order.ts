import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';

/** Lists of transfers walk back in time. */
export class TransferOrder1795000013200 implements MigrationInterface {
  readonly name = 'TransferOrder1795000013200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex('transfer', new TableIndex({ columnNames: ['started_at'] }));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
