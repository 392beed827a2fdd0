import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { createTestDatabase } from '../test/harness/test-database.js';
import { UnitHistory1795000011000 } from './1795000011000-unit-history.js';
import { migrations } from './index.js';

let source: DataSource;
let drop: (() => Promise<void>) | undefined;

/** A database as it was before units had a history. */
beforeAll(async () => {
  const own = await createTestDatabase();
  drop = own?.drop;
  const place: DataSourceOptions = own
    ? { type: 'mariadb', url: own.url }
    : { type: 'better-sqlite3', database: ':memory:' };
  const earlier = migrations.slice(0, migrations.indexOf(UnitHistory1795000011000));
  source = await new DataSource({ ...place, migrations: earlier }).initialize();
  await source.runMigrations({ transaction: 'each' });
}, 60_000);
afterAll(async () => {
  await source.destroy();
  await drop?.();
});

const COLUMNS =
  'id, line, kind, name, parent_id, path, depth, `order`, order_path, valid_from, valid_to, created_at';
const insert = (values: unknown[]) =>
  source.query(
    `INSERT INTO unit (${COLUMNS}) VALUES (${values.map(() => '?').join(', ')})`,
    values,
  );

describe('units from before there was a history', () => {
  it('get the span in which they stand, closed ones the span in which they stood, and a beginning', async () => {
    const at = '2026-01-05 08:00:00.000';
    const open = [
      'a',
      'party',
      'branch',
      '一支部',
      null,
      '/a/',
      0,
      3,
      '00003.',
      '2020-01-01',
      null,
      at,
    ];
    const closed = [
      'b',
      'party',
      'branch',
      '二支部',
      'a',
      '/a/b/',
      1,
      1,
      '00003.00001.',
      '2021-01-01',
      '2024-12-31',
      at,
    ];
    await insert(open);
    await insert(closed);

    const runner = source.createQueryRunner();
    await new UnitHistory1795000011000().up(runner);
    await runner.release();

    const spans = await source.query<object[]>('SELECT * FROM unit_placement ORDER BY unit_id');
    expect(spans).toMatchObject([
      {
        unit_id: 'a',
        name: '一支部',
        parent_id: null,
        path: '/a/',
        from_day: '2020-01-01',
        to_day: null,
      },
      {
        unit_id: 'b',
        order_path: '00003.00001.',
        depth: 1,
        from_day: '2021-01-01',
        to_day: '2024-12-31',
      },
    ]);
    const changes = await source.query<object[]>('SELECT * FROM unit_change ORDER BY unit_id');
    expect(changes).toMatchObject([
      { unit_id: 'a', kind: 'create', day: '2020-01-01', state: 'applied', details: '{}' },
      { unit_id: 'b', other_unit_id: 'a', day: '2021-01-01', requested_by: 'system' },
    ]);
  });
});
