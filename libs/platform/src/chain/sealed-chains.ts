import { DiscoveryService } from '@nestjs/core';
import type { ChainBreak } from './chain-walk.plan.js';

/** A row of a chain, by its number and its seal. */
export interface ChainPoint {
  chain: string;
  seq: number;
  mac: string;
}

export interface ChainsVerdict {
  ok: boolean;
  /** What was walked and found sound. */
  chains: number;
  rows: number;
  firstBroken?: ChainBreak & { chain: string };
}

/** A set of chains that is anchored outside of the database and verified: the audit trail, the ledger of study hours. */
export interface SealedChains {
  /** The ends of the chains that changed at or after the instant; of all chains where it is null. */
  ends(since: Date | null): AsyncIterable<ChainPoint>;
  /** The seal of a row; null when there is no such row. */
  macAt(chain: string, seq: number): Promise<string | null>;
  /**
   * Walks every chain and names the first row that does not fit, be it with its own seal, with the row before, with
   * the end of its chain or with what was anchored.
   * @param anchored the last known row of each chain; used up meanwhile.
   */
  verify(anchored: Map<string, ChainPoint>): Promise<ChainsVerdict>;
}

export const chainsName = DiscoveryService.createDecorator<string>();

/** Marks the provider of a set of chains by the name under which it stands in the anchors. */
export function KeepsChains(name: string) {
  return (target: new (...dependencies: never[]) => SealedChains): void =>
    void chainsName(name)(target);
}

/** Whether a sound chain still has what was anchored of it. */
export function anchorBreak(
  point: ChainPoint | undefined,
  macs: { at: string | null | undefined; entryId: string | null },
): ChainBreak | null {
  if (!point || macs.at === point.mac) return null;
  const { seq } = point;
  if (macs.at === null || macs.at === undefined) {
    return { entryId: null, seq, problem: 'gone-since-anchor' };
  }
  return { entryId: macs.entryId, seq, problem: 'differs-from-anchor' };
}
