import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, day, id, optional, reference, text } from './columns.js';

export class Transfer1795000013000 implements MigrationInterface {
  readonly name = 'Transfer1795000013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(transfer());
    await queryRunner.createTable(transferLookup());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const transfer = () =>
  new Table({
    name: 'transfer',
    columns: [
      id(),
      id('member_id'),
      text('line', 16),
      text('kind', 12),
      id('from_unit_id', optional),
      id('to_unit_id'),
      text('started_side', 12),
      text('state', 20),
      day('effective_day'),
      text('reason', 200),
      id('started_by_id'),
      dateTime('started_at'),
      id('released_by_id', optional),
      dateTime('released_at', optional),
      id('accepted_by_id', optional),
      dateTime('accepted_at', optional),
      id('ended_by_id', optional),
      dateTime('ended_at', optional),
      text('end_reason', 200, optional),
      text('open_key', 80, { ...optional, isUnique: true }),
    ],
    indices: [
      { columnNames: ['state', 'effective_day'] },
      { columnNames: ['from_unit_id'] },
      { columnNames: ['to_unit_id'] },
      { columnNames: ['member_id'] },
    ],
    foreignKeys: [
      reference('member_id', 'member'),
      reference('from_unit_id', 'unit'),
      reference('to_unit_id', 'unit'),
    ],
  });

const transferLookup = () =>
  new Table({
    name: 'transfer_lookup',
    columns: [id(), id('actor_id'), dateTime('at')],
    indices: [{ columnNames: ['actor_id', 'at'] }, { columnNames: ['at'] }],
  });
