import { parseArgs } from 'node:util';
import { DatabaseGrants } from '#platform';
import { type Command, CommandError, print } from './command.js';
import { withRooms } from './with-rooms.js';

const USAGE = "Usage: npm run cli -- grants --user xueshi [--host '10.0.0.%']";

/** To be run by the account that may grant; asked of the database as it is, so after each migration. */
export const grantsCommand: Command = {
  name: 'grants',
  summary: "print the GRANT statements for the application's own database account: --user NAME",
  run: (config, parameters) => {
    const { values } = parseArgs({
      args: parameters,
      options: { user: { type: 'string' }, host: { type: 'string', default: '%' } },
    });
    const { user, host } = values;
    if (!user) throw new CommandError(`--user is missing.\n${USAGE}`);
    if (!config.databaseUrl) {
      throw new CommandError('SQLite has no accounts: grants are for MySQL (DATABASE_URL).');
    }
    const databaseUrl = config.migrationDatabaseUrl ?? config.databaseUrl;
    return withRooms(config.with({ databaseUrl }), async (rooms) => {
      (await rooms.get(DatabaseGrants).statements(user, host)).forEach(print);
      return 0;
    });
  },
};
