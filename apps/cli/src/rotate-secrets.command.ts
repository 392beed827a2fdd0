import { MediaKeys } from '#media';
import { KeyRotation } from '#platform';
import { type Command, CommandError, print, refuseParameters } from './command.js';
import { withRooms } from './with-rooms.js';

/** Safe to stop and run again; the product may run meanwhile, with both secrets configured. */
export const rotateSecretsCommand: Command = {
  name: 'rotate-secrets',
  summary:
    're-encrypt everything with XUESHI_SECRET that was encrypted with XUESHI_SECRET_PREVIOUS',
  run: async (config, parameters) => {
    refuseParameters(parameters);
    if (config.previousSecrets.length === 0) {
      throw new CommandError(
        'XUESHI_SECRET_PREVIOUS is not set: put the secret there that was used until now, and the new one into XUESHI_SECRET.',
      );
    }
    return withRooms(config, async (rooms) => {
      await rooms.get(MediaKeys).nameOldest();
      await rooms.get(KeyRotation).rotate(({ table, column, rotated }) => {
        print(`${table}.${column}: ${rotated} re-encrypted`);
      });
      const videos = await rooms.get(MediaKeys).countOnEarlierSecrets();
      print('Done: nothing is encrypted with an earlier secret any more.');
      print(
        `Keep the earlier secrets in XUESHI_SECRET_PREVIOUS: ${videos} packaged videos are played with them, and seals of the ledger and the audit trail from before today are verified with them.`,
      );
      return 0;
    });
  },
};
