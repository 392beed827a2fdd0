import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

/** A database of one's own on the server of TEST_DATABASE_URL, or null where tests run on SQLite. */
export async function createTestDatabase(): Promise<{
  url: string;
  drop: () => Promise<void>;
} | null> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) return null;
  const name = `xueshi_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await execute(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => execute(server, `DROP DATABASE IF EXISTS ${name}`) };
}

export async function execute(server: string, sql: string): Promise<void> {
  const connection = await createConnection({ uri: server });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
