import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';
import { dateTime, id, integer, longText, optional } from './columns.js';

export class MemberMerge1795000013100 implements MigrationInterface {
  readonly name = 'MemberMerge1795000013100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('member', new TableColumn(id('merged_into_id', optional)));
    await queryRunner.createIndex('member', new TableIndex({ columnNames: ['merged_into_id'] }));
    await queryRunner.createTable(coverageCarry());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const primary = { isPrimary: true };

const coverageCarry = () =>
  new Table({
    name: 'coverage_carry',
    columns: [
      id('member_id', primary),
      id('from_member_id', primary),
      id('lesson_id', primary),
      id('asset_id', primary),
      longText('ranges'),
      integer('carried_ms'),
      dateTime('carried_at'),
    ],
  });
