import type { CreditEntry } from './credit-entry.entity.js';

/** Everything about an entry that its seal protects: all columns but the seal. */
export type SealedFacts = Omit<CreditEntry, 'mac'>;

/** What stands before a member's first entry. */
export const CHAIN_START = '';

/**
 * The text that is sealed: every column, in a fixed order, and the seal of the entry before.
 * The order and the leading version are part of every seal ever made; they never change.
 */
export function canonicalEntry(entry: SealedFacts, previousMac: string): string {
  return JSON.stringify([
    'credit-entry/1',
    previousMac,
    entry.id,
    entry.memberId,
    entry.seq,
    entry.unitId,
    entry.unitName,
    entry.post,
    entry.source,
    entry.sourceRef,
    entry.form,
    entry.theme,
    entry.category,
    entry.title,
    entry.studiedMs,
    entry.mediaMs,
    entry.amountHundredths,
    entry.earnedOn,
    entry.period,
    entry.ruleCode,
    entry.ruleVersion,
    entry.postedAt.toISOString(),
    entry.postedBy,
    entry.approvedBy,
    entry.reverses,
    entry.reason,
  ]);
}

export type ChainProblem = 'changed' | 'row-missing' | 'rows-gone-at-end' | 'head-changed';

export interface BrokenLink {
  memberId: string;
  /** The first row that does not fit; null where rows are missing and none stands in their place. */
  entryId: string | null;
  seq: number;
  problem: ChainProblem;
}

interface Head {
  memberId: string;
  seq: number;
  mac: string;
}

/**
 * Walks one member's entries (in order of `seq`) and names the first that does not fit.
 * A row that was edited, put in or exchanged fails its own seal; a row that is gone leaves a gap.
 */
export function findBrokenLink(
  head: Head,
  entries: CreditEntry[],
  isSealed: (text: string, mac: string) => boolean,
): BrokenLink | null {
  const { memberId } = head;
  let previousMac = CHAIN_START;
  let expected = 1;
  for (const entry of entries) {
    const { id: entryId, seq, mac } = entry;
    if (seq !== expected) return { memberId, entryId, seq, problem: 'row-missing' };
    if (!isSealed(canonicalEntry(entry, previousMac), mac)) {
      return { memberId, entryId, seq, problem: 'changed' };
    }
    previousMac = mac;
    expected += 1;
  }
  if (head.seq >= expected) {
    return { memberId, entryId: null, seq: expected, problem: 'rows-gone-at-end' };
  }
  const fits = head.seq === expected - 1 && head.mac === previousMac;
  const entryId = entries.at(-1)?.id ?? null;
  return fits ? null : { memberId, entryId, seq: head.seq, problem: 'head-changed' };
}
