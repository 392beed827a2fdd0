import { parseArgs } from 'node:util';
import { Audit, ChainVerification, Database, systemActor } from '#platform';
import { type Command, print } from './command.js';
import { withRooms } from './with-rooms.js';

/** By hand, besides every hour; and the one way to go on after the database was restored from a backup. */
export const anchorCommand: Command = {
  name: 'anchor',
  summary:
    'write the ends of all chains to the anchors; --after-restore REASON after a restored backup',
  run: (config, parameters) => {
    const { values } = parseArgs({
      args: parameters,
      options: { 'after-restore': { type: 'string' } },
    });
    const reason = values['after-restore'];
    return withRooms(config, async (rooms) => {
      if (reason) {
        await rooms.get(Database).transaction(() =>
          rooms.get(Audit).record(systemActor, 'integrity.restored', {
            subject: 'anchor',
            details: { reason },
          }),
        );
      }
      const { anchor, at, ends } = await rooms.get(ChainVerification).anchor(reason);
      print(`Anchor ${anchor} of ${at}: the ends of ${ends} chains.`);
      return 0;
    });
  },
};
