import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';

/**
 * Everything a list of the catalogue filters and sorts by, in one index: reading 10,000 whole courses, with their
 * summaries, took MariaDB 40 to 100 ms.
 */
export class CatalogueList1795000018350 implements MigrationInterface {
  readonly name = 'CatalogueList1795000018350';

  async up(queryRunner: QueryRunner): Promise<void> {
    const columnNames = [
      'state',
      'taken_down_at',
      'published_at',
      'id',
      'category',
      'theme',
      'required',
      'duration_ms',
      'audience_since',
    ];
    await queryRunner.createIndex('course', new TableIndex({ columnNames }));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
