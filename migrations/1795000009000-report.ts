import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, id, integer, optional, text } from './columns.js';

export class Report1795000009000 implements MigrationInterface {
  readonly name = 'Report1795000009000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(report());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const report = () =>
  new Table({
    name: 'report',
    columns: [
      id(),
      text('kind', 24),
      id('unit_id'),
      text('unit_name', 200),
      integer('year'),
      text('format', 8),
      text('state', 12),
      integer('progress'),
      integer('row_count', optional),
      integer('attempt'),
      id('requested_by'),
      text('file_name', 200, optional),
      text('storage_key', 120, optional),
      text('failure', 200, optional),
      dateTime('created_at'),
      dateTime('finished_at', optional),
      dateTime('expires_at', optional),
    ],
    indices: [
      { name: 'report_mine', columnNames: ['requested_by', 'created_at'] },
      { name: 'report_expiry', columnNames: ['expires_at'] },
    ],
  });
