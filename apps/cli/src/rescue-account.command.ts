import { parseArgs } from 'node:util';
import { AccountCustody } from '#account';
import { type Command, CommandError, print } from './command.js';
import { withRooms } from './with-rooms.js';

/** When the last security administrator has lost the password or the phone, nobody on the screens can help him. */
export const rescueAccountCommand: Command = {
  name: 'rescue-account',
  summary: 'a one-time code for one account, and no second factor: when no administrator can help',
  run: (config, parameters) => {
    const { values } = parseArgs({
      args: parameters,
      options: { account: { type: 'string' } },
      strict: false,
    });
    const { account } = values;
    if (typeof account !== 'string') {
      throw new CommandError(
        '--account is missing.\nUsage: npm run cli -- rescue-account --account security',
      );
    }
    return withRooms(config, async (rooms) => {
      const { name, code, expiresAt } = await rooms.get(AccountCustody).rescue(account);
      print(`Code for ${account} (${name}), to be used once until ${expiresAt.toISOString()}:`);
      print(`  ${code}`);
      print('Open the sign-in page, choose 首次登录或忘记密码, then 管理员重置码.');
      return 0;
    });
  },
};
