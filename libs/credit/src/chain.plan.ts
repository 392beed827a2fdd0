import { type ChainBreak, ChainWalk, type SealReader } from '#platform';
import type { CreditEntry } from './credit-entry.entity.js';

/** Everything about an entry that its seal protects: all columns but the seal. */
export type SealedFacts = Omit<CreditEntry, 'mac'>;

/**
 * The text that is sealed: every column, in a fixed order, and the seal of the entry before.
 * The order and the leading version are part of every seal ever made; they never change. What came later has a
 * version of its own: an entry with half-days is of the second, all others stay of the first, and neither can be
 * taken for the other.
 */
export function canonicalEntry(entry: SealedFacts, previousMac: string): string {
  const columns = columnsOf(entry, previousMac);
  if (entry.halfDays === null) return JSON.stringify(['credit-entry/1', ...columns]);
  return JSON.stringify(['credit-entry/2', ...columns, entry.halfDays]);
}

function columnsOf(entry: SealedFacts, previousMac: string): unknown[] {
  return [
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
  ];
}

export interface BrokenLink extends ChainBreak {
  memberId: string;
}

interface Head {
  memberId: string;
  seq: number;
  mac: string;
}

/** Walks one member's entries (in order of `seq`) and names the first that does not fit. */
export function findBrokenLink(
  head: Head,
  entries: CreditEntry[],
  sealedWith: SealReader,
): BrokenLink | null {
  const { memberId } = head;
  const walk = new ChainWalk<CreditEntry>(canonicalEntry, sealedWith);
  for (const entry of entries) {
    const broken = walk.step(entry);
    if (broken) return { memberId, ...broken };
  }
  const broken = walk.end(head);
  return broken && { memberId, ...broken };
}
