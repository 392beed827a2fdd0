import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from './harness/start-server.js';

describe('the schema', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  async function drift(): Promise<string[]> {
    const { connection } = server.database.manager;
    const { upQueries } = await connection.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  }

  it('is what the entities say, after all migrations', async () => {
    expect(await drift()).toEqual([]);
  });

  it('is found wanting when a table has a column that no entity names', async () => {
    await server.database.transaction(() =>
      server.database.manager.query('ALTER TABLE member ADD COLUMN forgotten varchar(10)'),
    );

    expect(await drift()).not.toEqual([]);
  });
});
