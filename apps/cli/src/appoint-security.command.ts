import { parseArgs } from 'node:util';
import { SecuritySuccession } from '#account';
import { type Command, CommandError, print } from './command.js';
import { withRooms } from './with-rooms.js';

/** Nobody grants to himself, so an installation whose last security administrator has gone needs its operator. */
export const appointSecurityCommand: Command = {
  name: 'appoint-security',
  summary: 'makes one account security administrator, when nobody holds the office any more',
  run: (config, parameters) => {
    const { values } = parseArgs({
      args: parameters,
      options: { account: { type: 'string' } },
      strict: false,
    });
    const { account } = values;
    if (typeof account !== 'string') {
      throw new CommandError(
        '--account is missing.\nUsage: npm run cli -- appoint-security --account NAME',
      );
    }
    return withRooms(config, async (rooms) => {
      const unit = await rooms.get(SecuritySuccession).appoint(account);
      print(`${account} is security administrator of ${unit} and everything below it.`);
      return 0;
    });
  },
};
