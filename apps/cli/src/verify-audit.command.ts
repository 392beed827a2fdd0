import { ChainVerification } from '#platform';
import { type Command, refuseParameters } from './command.js';
import { type ChainWords, reportVerdict } from './verification-report.js';
import { withRooms } from './with-rooms.js';

const WORDS: ChainWords = {
  whole: 'The audit trail',
  row: 'row',
  rows: 'rows',
  ofChain: (chain) => `of chain ${chain}`,
  ofChains: (count) => `in ${count} chains`,
};

/** Ends with 1 when the trail was changed behind the application's back, so that a schedule notices. */
export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  summary: 'walk every chain of the audit trail and name the first broken row',
  run: async (config, parameters) => {
    refuseParameters(parameters);
    return withRooms(config, async (rooms) =>
      reportVerdict(await rooms.get(ChainVerification).verify('audit'), WORDS),
    );
  },
};
