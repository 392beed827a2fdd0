import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { id, optional } from './columns.js';

/** A report may be of one training class. */
export class ReportClass1795000019210 implements MigrationInterface {
  readonly name = 'ReportClass1795000019210';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('report', new TableColumn(id('class_id', optional)));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
