import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn, TableIndex } from 'typeorm';
import { dateTime, id, longText, optional, text } from './columns.js';

/** Rosters are exported as reports: which columns, why, and who let many full numbers go. */
export class Export1795000014100 implements MigrationInterface {
  readonly name = 'Export1795000014100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.changeColumn('report', 'state', new TableColumn(text('state', 20)));
    await queryRunner.addColumns('report', [
      new TableColumn(longText('columns', optional)),
      new TableColumn(text('reason', 200, optional)),
      new TableColumn(id('approved_by', optional)),
      new TableColumn(dateTime('approved_at', optional)),
    ]);
    await queryRunner.createIndex(
      'report',
      new TableIndex({ name: 'report_state', columnNames: ['state', 'created_at'] }),
    );
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
