import { randomUUID } from 'node:crypto';
import { DatabaseGrants } from '#platform';
import { withRooms } from '../../apps/cli/src/with-rooms.js';
import { testConfig, type TestSetting } from './test-config.js';
import { execute } from './test-database.js';

/** As `testConfig`, but the application comes with an account of its own that has exactly what `grants` prints. */
export async function leastConfig(): Promise<TestSetting> {
  const setting = await testConfig();
  const { databaseUrl } = setting.config;
  if (!databaseUrl) return setting;
  const name = `app_${randomUUID().slice(0, 8)}`;
  const account = `'${name}'@'%'`;
  await execute(databaseUrl, `CREATE USER ${account} IDENTIFIED BY 'of-the-application'`);
  const statements = await withRooms(setting.config, (rooms) =>
    rooms.get(DatabaseGrants).statements(name, '%'),
  );
  for (const statement of statements) await execute(databaseUrl, statement);
  const own = new URL(databaseUrl);
  own.username = name;
  own.password = 'of-the-application';
  const remove = async () => {
    await execute(databaseUrl, `DROP USER ${account}`);
    await setting.remove();
  };
  return { config: setting.config.with({ databaseUrl: own.toString() }), remove };
}
