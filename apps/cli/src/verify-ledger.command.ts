import { Ledger, type Verdict } from '#credit';
import { type Command, print } from './command.js';
import { withRooms } from './with-rooms.js';

const PROBLEMS = {
  changed: 'was changed, put in or moved after it was posted',
  'row-missing': 'does not follow the one before: rows before it are gone',
  'rows-gone-at-end': 'is gone, and what came after it',
  'head-changed': "does not fit the end of the member's chain",
} as const;

/** Ends with 1 when the ledger was changed behind the application's back, so that a schedule notices. */
export const verifyLedgerCommand: Command = {
  name: 'verify-ledger',
  summary: 'walk every chain of the ledger of study hours and name the first broken row',
  run: (config) =>
    withRooms(config, async (rooms) => {
      const verdict = await rooms.get(Ledger).verify();
      report(verdict);
      return verdict.ok ? 0 : 1;
    }),
};

function report({ members, entries, firstBroken }: Verdict): void {
  if (!firstBroken) {
    print(`The ledger is sound: ${entries} entries of ${members} members.`);
    return;
  }
  const { memberId, entryId, seq, problem } = firstBroken;
  const row = entryId ? `entry ${entryId} (number ${seq})` : `entry number ${seq}`;
  print(`The ledger is BROKEN: ${row} of member ${memberId} ${PROBLEMS[problem]}.`);
  print(
    `Sound before it: ${entries} entries of ${members} members. Restore that row from a backup.`,
  );
}
