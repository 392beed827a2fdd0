import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { createTestDatabase } from '../test/harness/test-database.js';
import { migrations } from './index.js';

/** The same connection with some of the migrations. */
async function open(file: string, url: string | undefined, count: number): Promise<DataSource> {
  const kind = url
    ? { type: 'mariadb', url, timezone: 'Z' }
    : { type: 'better-sqlite3', database: file };
  const options = { ...kind, migrations: migrations.slice(0, count) } as DataSourceOptions;
  return new DataSource(options).initialize();
}

it('keeps the audit rows that are there, and says of which area they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-migration-'));
  const server = await createTestDatabase();
  const own = migrations.findIndex(({ name }) => name === 'AuditChain1795000017000');
  const file = join(folder, 'before.sqlite');

  const before = await open(file, server?.url, own);
  await before.runMigrations({ transaction: 'each' });
  await before.query(
    `INSERT INTO audit_record (id, at, actor_id, actor_name, action, subject)
     VALUES ('1', '2026-11-21 00:00:00.000', 'a', '张三', 'role-grant.open', 'role-grant')`,
  );
  await before.destroy();
  const after = await open(file, server?.url, own + 1);
  await after.runMigrations({ transaction: 'each' });
  const rows: unknown = await after.query('SELECT * FROM audit_record');
  await after.destroy();
  await server?.drop();
  await rm(folder, { recursive: true });

  expect(rows).toMatchObject([
    { id: '1', actor_name: '张三', area: 'role-grant', result: 'done', chain: null, mac: null },
  ]);
});
