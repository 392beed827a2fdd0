import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, id, integer, longText, optional, text } from './columns.js';

export class Platform1795000000000 implements MigrationInterface {
  readonly name = 'Platform1795000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(job());
    await queryRunner.createTable(event());
    await queryRunner.createTable(auditRecord());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const job = () =>
  new Table({
    name: 'job',
    columns: [
      id(),
      text('name', 60),
      text('key', 160, { isUnique: true }),
      longText('payload'),
      text('state', 12),
      integer('attempt'),
      dateTime('run_at'),
      dateTime('lease_until', optional),
      dateTime('created_at'),
      dateTime('finished_at', optional),
      longText('error', optional),
    ],
    indices: [{ columnNames: ['state', 'run_at'] }, { columnNames: ['name', 'state'] }],
  });

const event = () =>
  new Table({
    name: 'event',
    columns: [id(), text('name', 80), longText('payload'), dateTime('occurred_at')],
    indices: [{ columnNames: ['name', 'occurred_at'] }],
  });

const auditRecord = () =>
  new Table({
    name: 'audit_record',
    columns: [
      id(),
      dateTime('at'),
      id('actor_id'),
      text('actor_name', 80),
      text('action', 60),
      text('subject', 40),
      id('subject_id', optional),
      longText('details', optional),
      text('address', 64, optional),
      text('request_id', 64, optional),
    ],
    indices: [{ columnNames: ['at'] }, { columnNames: ['action', 'at'] }],
  });
