import { ChainVerification } from '#platform';
import { type Command, refuseParameters } from './command.js';
import { type ChainWords, reportVerdict } from './verification-report.js';
import { withRooms } from './with-rooms.js';

const WORDS: ChainWords = {
  whole: 'The ledger',
  row: 'entry',
  rows: 'entries',
  ofChain: (memberId) => `of member ${memberId}`,
  ofChains: (count) => `of ${count} members`,
};

/** Ends with 1 when the ledger was changed behind the application's back, so that a schedule notices. */
export const verifyLedgerCommand: Command = {
  name: 'verify-ledger',
  summary: 'walk every chain of the ledger of study hours and name the first broken row',
  run: async (config, parameters) => {
    refuseParameters(parameters);
    return withRooms(config, async (rooms) =>
      reportVerdict(await rooms.get(ChainVerification).verify('credit'), WORDS),
    );
  },
};
