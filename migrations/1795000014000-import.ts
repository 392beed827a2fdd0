import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';

/** Imports of units and people: the run, and its rows with what was found and what is to be written. */
export class Import1795000014000 implements MigrationInterface {
  readonly name = 'Import1795000014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(importRun());
    await queryRunner.createTable(importRow());
    await queryRunner.addColumn('unit', new TableColumn(text('code', 40, optional)));
    await queryRunner.createIndex(
      'unit',
      new TableIndex({ name: 'unit_code', columnNames: ['code'] }),
    );
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const importRun = () =>
  new Table({
    name: 'import_run',
    columns: [
      id(),
      text('kind', 12),
      text('source', 12),
      id('unit_id'),
      text('unit_name', 120),
      longText('scopes'),
      text('file_name', 255),
      text('state', 12),
      integer('progress'),
      longText('counts', optional),
      longText('changed', optional),
      boolean('skips_faulty'),
      integer('attempt'),
      integer('applied_line'),
      id('requested_by'),
      text('requested_by_name', 80),
      text('failure', 500, optional),
      dateTime('created_at'),
      dateTime('checked_at', optional),
      dateTime('confirmed_at', optional),
      dateTime('finished_at', optional),
      dateTime('purged_at', optional),
    ],
    indices: [
      { name: 'import_run_unit', columnNames: ['unit_id', 'created_at'] },
      { name: 'import_run_mine', columnNames: ['requested_by', 'created_at'] },
      { name: 'import_run_purge', columnNames: ['purged_at', 'created_at'] },
    ],
  });

const importRow = () =>
  new Table({
    name: 'import_row',
    columns: [
      id('run_id', { isPrimary: true }),
      integer('line', { isPrimary: true }),
      text('verdict', 12),
      boolean('warned'),
      text('name', 120, optional),
      text('id_card_mask', 20, optional),
      text('id_card_hash', 64, optional),
      id('subject_id', optional),
      longText('messages', optional),
      longText('changes', optional),
      longText('person', optional),
      longText('places', optional),
      longText('facts', optional),
    ],
    indices: [
      { name: 'import_row_verdict', columnNames: ['run_id', 'verdict', 'line'] },
      { name: 'import_row_warned', columnNames: ['run_id', 'warned', 'line'] },
    ],
  });
