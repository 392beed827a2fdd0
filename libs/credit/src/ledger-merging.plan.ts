import type { CreditEntry } from './credit-entry.entity.js';

type Entry = Pick<CreditEntry, 'id' | 'source' | 'sourceRef' | 'period' | 'reverses'>;

/** What a not yet reversed entry of the record that is given up becomes under the one that stays. */
export interface CarriedEntry<Row extends Entry> {
  entry: Row;
  /** The same course is credited there for the same period already: it is not credited twice. */
  doubled: boolean;
  /** Under which source and reference it stands in the other chain. */
  source: Row['source'];
  sourceRef: string;
}

/** The key of the entry that takes one back. */
export const reversalRef = (entryId: string) => `merge-out:${entryId}`;

/**
 * Which entries are carried, and as what. The reference of the course stays where it can, so that the ledger
 * itself refuses a second credit later on; where the other chain has an entry of that key which was taken
 * back, the carried one is an adjustment that names the old entry.
 */
export function planCarry<Row extends Entry>(given: Row[], kept: Entry[]): CarriedEntry<Row>[] {
  const reversed = new Set([...given, ...kept].flatMap(({ reverses }) => reverses ?? []));
  const standing = given.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
  return standing.map((entry) => {
    const same = kept.find((other) => keyOf(other) === keyOf(entry));
    const doubled = same !== undefined && !reversed.has(same.id);
    const free = same === undefined;
    return {
      entry,
      doubled,
      source: free ? entry.source : 'adjustment',
      sourceRef: free ? entry.sourceRef : `merge-in:${entry.id}`,
    };
  });
}

const keyOf = ({ source, sourceRef, period }: Entry) => `${source}/${sourceRef}/${period}`;
