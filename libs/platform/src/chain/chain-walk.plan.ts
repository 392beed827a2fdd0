/** What stands before the first row of a chain. */
export const CHAIN_START = '';

export interface ChainRow {
  id: string;
  /** Counts from 1 without a gap. */
  seq: number;
  /** Seals the row and the seal of the row before. */
  mac: string;
}

/** The end of a chain, as its head row says. */
export interface ChainEnd {
  seq: number;
  mac: string;
}

export type ChainProblem =
  | 'changed'
  | 'row-missing'
  | 'rows-gone-at-end'
  | 'head-changed'
  | 'earlier-secret'
  | 'differs-from-anchor'
  | 'gone-since-anchor';

export interface ChainBreak {
  /** The first row that does not fit; null where rows are missing and none stands in their place. */
  entryId: string | null;
  seq: number;
  problem: ChainProblem;
}

/**
 * Says which secret sealed the text: 0 is the current one, 1 the one before …; null when it is not its seal.
 */
export type SealReader = (text: string, mac: string) => number | null;

/**
 * Walks one chain from its beginning, row by row, and names the first that does not fit. A row that was edited,
 * put in or exchanged fails its own seal; a row that is gone leaves a gap. What was once sealed with a newer
 * secret is not continued with an earlier one: that one may have leaked.
 */
export class ChainWalk<Row extends ChainRow> {
  private previous: ChainRow = { id: '', seq: 0, mac: CHAIN_START };
  private generation = Number.POSITIVE_INFINITY;

  constructor(
    private readonly textOf: (row: Row, previousMac: string) => string,
    private readonly sealedWith: SealReader,
  ) {}

  /** The number of the last row that fitted. */
  get seq(): number {
    return this.previous.seq;
  }

  step(row: Row): ChainBreak | null {
    const { id: entryId, seq, mac } = row;
    if (seq !== this.previous.seq + 1) return { entryId, seq, problem: 'row-missing' };
    const generation = this.sealedWith(this.textOf(row, this.previous.mac), mac);
    if (generation === null) return { entryId, seq, problem: 'changed' };
    if (generation > this.generation) return { entryId, seq, problem: 'earlier-secret' };
    this.generation = generation;
    this.previous = { id: entryId, seq, mac };
    return null;
  }

  /** After the last row: does the head say the same? */
  end(head: ChainEnd): ChainBreak | null {
    const { id, seq, mac } = this.previous;
    if (head.seq > seq) return { entryId: null, seq: seq + 1, problem: 'rows-gone-at-end' };
    const fits = head.seq === seq && head.mac === mac;
    return fits ? null : { entryId: id || null, seq: head.seq, problem: 'head-changed' };
  }
}
