import { describe, expect, it } from '@jest/globals';
import { startServer } from './harness/start-server.js';

describe('the schema', () => {
  it('is what the entities say, after all migrations', async () => {
    const server = await startServer();
    try {
      const { connection } = server.database.manager;
      const drift = await connection.driver.createSchemaBuilder().log();

      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
