import type { AnchoredVerdict } from '#platform';
import { print } from './command.js';

const PROBLEMS = {
  changed: 'was changed, put in or moved after it was written',
  'row-missing': 'does not follow the one before: rows before it are gone',
  'rows-gone-at-end': 'is gone, and what came after it',
  'head-changed': 'does not fit the end of its chain',
  'earlier-secret': 'was sealed with a secret that had been replaced before',
  'differs-from-anchor': 'is not the one that was anchored',
  'gone-since-anchor': 'was anchored and is gone, with what came after it',
} as const;

const FAULTS = {
  unreadable: 'cannot be read',
  forged: 'was changed: its seal does not fit',
  'not-in-order': 'does not follow the one before: an anchor is missing or was exchanged',
  missing: 'was written and is not there any more',
} as const;

/** What a set of chains and its rows are called. */
export interface ChainWords {
  /** `The ledger` … */
  whole: string;
  row: string;
  rows: string;
  /** `of member ID` … */
  ofChain: (chain: string) => string;
  /** `of 3 members` … */
  ofChains: (count: number) => string;
}

/** Says what was found. @returns the exit code: 1 when something does not fit. */
export function reportVerdict(verdict: AnchoredVerdict, words: ChainWords): number {
  const { ok, rows, chains, firstBroken, interval, brokenAnchor } = verdict;
  const counted = `${rows} ${words.rows} ${words.ofChains(chains)}`;
  if (ok) print(`${words.whole} is sound: ${counted}.`);
  if (firstBroken) {
    const { entryId, seq, chain, problem } = firstBroken;
    const row = entryId ? `${words.row} ${entryId} (number ${seq})` : `${words.row} number ${seq}`;
    print(`${words.whole} is BROKEN: ${row} ${words.ofChain(chain)} ${PROBLEMS[problem]}.`);
    if (interval) print(sayInterval(interval));
    print(`Sound before it: ${counted}. Restore that row from a backup.`);
  }
  if (brokenAnchor) {
    print(`The anchors are BROKEN: ${brokenAnchor.name} ${FAULTS[brokenAnchor.fault]}.`);
  }
  return ok ? 0 : 1;
}

function sayInterval({ sound, broken }: NonNullable<AnchoredVerdict['interval']>): string {
  const from = sound ? `anchor ${sound.anchor} (${sound.at})` : 'the beginning';
  return `Its chain still fits ${from}; what was written between that and anchor ${broken?.anchor} (${broken?.at}) is gone or another.`;
}
