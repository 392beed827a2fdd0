import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, day, id, integer, longText, optional, reference, text } from './columns.js';

export class UnitHistory1795000011000 implements MigrationInterface {
  readonly name = 'UnitHistory1795000011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(unitPlacement());
    await queryRunner.createTable(unitChange());
    await queryRunner.createTable(codeMapping());
    await queryRunner.query(FIRST_PLACEMENTS);
    await queryRunner.query(FIRST_CHANGES);
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What is known of the past of a unit from before there was a history: it always stood where it stands. */
const FIRST_PLACEMENTS = `
  INSERT INTO unit_placement (id, unit_id, line, kind, name, parent_id, path, depth, \`order\`,
    order_path, from_day, to_day)
  SELECT id, id, line, kind, name, parent_id, path, depth, \`order\`, order_path, valid_from, valid_to
  FROM unit`;

const FIRST_CHANGES = `
  INSERT INTO unit_change (id, unit_id, kind, other_unit_id, day, details, reason, state, failure,
    requested_by, requested_by_name, requested_at, ended_at)
  SELECT id, id, 'create', parent_id, valid_from, '{}', '', 'applied', NULL,
    'system', '系统', created_at, created_at
  FROM unit`;

const unitPlacement = () =>
  new Table({
    name: 'unit_placement',
    columns: [
      id(),
      id('unit_id'),
      text('line', 16),
      text('kind', 20),
      text('name', 120),
      id('parent_id', optional),
      text('path', 500),
      integer('depth'),
      integer('order'),
      text('order_path', 120),
      day('from_day'),
      day('to_day', optional),
    ],
    indices: [{ columnNames: ['unit_id', 'from_day'], isUnique: true }, { columnNames: ['path'] }],
    foreignKeys: [reference('unit_id', 'unit')],
  });

const unitChange = () =>
  new Table({
    name: 'unit_change',
    columns: [
      id(),
      id('unit_id'),
      text('kind', 10),
      id('other_unit_id', optional),
      day('day'),
      longText('details'),
      text('reason', 200),
      text('state', 12),
      text('failure', 300, optional),
      id('requested_by'),
      text('requested_by_name', 80),
      dateTime('requested_at'),
      dateTime('ended_at', optional),
    ],
    indices: [
      { columnNames: ['unit_id', 'day'] },
      { columnNames: ['other_unit_id', 'day'] },
      { columnNames: ['state', 'day'] },
    ],
    foreignKeys: [reference('unit_id', 'unit')],
  });

const codeMapping = () =>
  new Table({
    name: 'code_mapping',
    columns: [
      text('set', 30, { isPrimary: true }),
      text('code', 20, { isPrimary: true }),
      text('external_code', 40),
      id('changed_by'),
      dateTime('changed_at'),
    ],
  });
