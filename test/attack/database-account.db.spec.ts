import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit, DatabaseGrants, systemActor } from '#platform';
import { postedEntry } from '../factories/credit.js';
import { aMember } from '../factories/member.js';
import { type Server, startServer } from '../harness/start-server.js';

/** A whole run of the product with this account (sign-in to exported hour) is test/e2e/main-job. */
let server: Server;
beforeAll(async () => {
  server = await startServer({ leastPrivilege: true });
  const { member } = await aMember(server);
  await postedEntry(server, { memberId: member.id });
  await server.get(Audit).record(systemActor, 'test.act', { subject: 'test' });
});
afterAll(() => server.close());

const sql = (text: string) =>
  server.database.transaction(() => server.database.manager.query(text));

const onServer = process.env['TEST_DATABASE_URL'] ? describe : describe.skip;
const TABLES = ['audit_record', 'credit_entry', 'beat', 'integrity_check'];

onServer('PR-05 the application’s own database account', () => {
  it.each(
    TABLES.flatMap((table) => [
      [`UPDATE ${table} SET member_id = 'x'`.replace('member_id', firstColumn(table))],
      [`DELETE FROM ${table}`],
      [`TRUNCATE TABLE ${table}`],
      [`DROP TABLE ${table}`],
      [`ALTER TABLE ${table} DROP PRIMARY KEY`],
      [`CREATE TRIGGER forge BEFORE INSERT ON ${table} FOR EACH ROW SET NEW.id = 'x'`],
      [`RENAME TABLE ${table} TO elsewhere`],
    ]),
  )('is refused: %s', async (text) => {
    await expect(sql(text)).rejects.toThrow(/denied/);
  });

  it.each([
    'DELETE FROM migrations',
    "INSERT INTO migrations (timestamp, name) VALUES (1, 'x')",
    'DROP TABLE member',
    'CREATE TABLE own (id int)',
    "GRANT UPDATE ON audit_record TO 'x'@'%'",
    'SELECT * FROM mysql.user',
  ])('is refused: %s', async (text) => {
    await expect(sql(text)).rejects.toThrow(/denied/);
  });

  it('does not lose its rows by any of this, and goes on adding', async () => {
    const count = async () => Number((await sql('SELECT COUNT(*) AS n FROM audit_record'))[0].n);
    const before = await count();

    await server.get(Audit).record(systemActor, 'test.act', { subject: 'test' });

    expect(await count()).toBe(before + 1);
  });

  it('is found to have nothing that it should not have', async () => {
    expect(await server.get(DatabaseGrants).excessive()).toEqual([]);
  });
});

describe('PR-05 an account with more than it should have', () => {
  it('is named where there are accounts', async () => {
    const other = await startServer();
    const excess = await other.get(DatabaseGrants).excessive();
    await other.close();

    const expected = process.env['TEST_DATABASE_URL'] ? ['ALL PRIVILEGES ON *.*'] : [];
    expect(excess).toEqual(expect.arrayContaining(expected));
  });
});

function firstColumn(table: string): string {
  return table === 'beat' ? 'session_id' : 'id';
}
