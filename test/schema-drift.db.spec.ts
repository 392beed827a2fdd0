import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { WRITER } from '../libs/platform/src/database/database.tokens.js';
import { everyRoom } from './harness/every-room.js';
import { startRooms } from './harness/start-rooms.js';

describe('the schema', () => {
  it('is what the entities say, after all migrations', async () => {
    const rooms = await startRooms(everyRoom);
    try {
      const writer = rooms.get<DataSource>(WRITER as never);
      const drift = await writer.driver.createSchemaBuilder().log();

      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await rooms.close();
    }
  });
});
