import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock } from '../clock/clock.js';
import { Vault } from '../crypto/vault.js';
import {
  type Anchor,
  type AnchoredEnd,
  type AnchorFault,
  type AnchorHead,
  anchorName,
  hashOf,
  readAnchor,
  writeAnchor,
} from './anchor-file.plan.js';
import { AnchorPlace } from './anchor-place.js';
import { chainsName, type ChainPoint, type SealedChains } from './sealed-chains.js';

const PURPOSE = 'anchor';
/** A unit of work that began before the last anchor may have been committed after it. */
const OVERLAP_MS = 600_000;

export interface AnchorRef {
  anchor: number;
  at: string;
}

/** An anchor that is missing, was changed, or does not follow the one before. */
export interface BrokenAnchor {
  name: string;
  fault: AnchorFault | 'missing';
}

export interface AnchorTrail {
  last: (AnchorRef & { hash: string }) | null;
  broken: BrokenAnchor | null;
}

export interface WrittenAnchor extends AnchorRef {
  hash: string;
  ends: number;
}

/** The ends of all chains, written down where the database's administrator cannot write. */
@Injectable()
export class Anchors {
  constructor(
    private readonly place: AnchorPlace,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly discovery: DiscoveryService,
  ) {}

  /** The sets of chains that the loaded rooms keep, by name. */
  sources(): Map<string, SealedChains> {
    const found = this.discovery.getProviders({ metadataKey: chainsName.KEY }).map((wrapper) => {
      const name = this.discovery.getMetadataByDecorator(chainsName, wrapper) ?? '';
      return [name, wrapper.instance as SealedChains] as const;
    });
    return new Map(found);
  }

  /**
   * Writes the next anchor: the ends that changed since the last one.
   * @param restored why what was anchored before no longer binds; all ends are then written.
   * @throws when the last anchor is not what was written, or the place takes no file.
   */
  async write(restored?: string): Promise<WrittenAnchor> {
    const before = await this.lastAnchor();
    const at = this.clock.now().toISOString();
    const since = before && !restored ? Date.parse(before.head.at) - OVERLAP_MS : null;
    const ends = await this.changedEnds(since === null ? null : new Date(since));
    const anchor = (before?.head.anchor ?? 0) + 1;
    const head: AnchorHead = { anchor, at, previous: before?.hash ?? null };
    if (restored) head.restored = restored;
    const text = writeAnchor(head, ends, (body) => this.vault.sign(PURPOSE, body));
    await this.place.write(anchorName(anchor), text);
    return { anchor, at, hash: hashOf(text), ends: ends.length };
  }

  /** Reads every anchor in order, checks that none is missing or changed, and hands each to `visit`. */
  async walk(visit: (anchor: Anchor) => void): Promise<AnchorTrail> {
    let before: Anchor | null = null;
    for (const name of await this.place.names()) {
      const found: Anchor | AnchorFault = await this.read(name, before);
      if (typeof found === 'string') return { last: refOf(before), broken: { name, fault: found } };
      visit(found);
      before = found;
    }
    return { last: refOf(before), broken: null };
  }

  /** The last anchored row of each chain of a set, and the state of the anchors themselves. */
  async lastPoints(of: string): Promise<AnchorTrail & { points: Map<string, ChainPoint> }> {
    const points = new Map<string, ChainPoint>();
    const trail = await this.walk(({ head, ends }) => {
      if (head.restored) points.clear();
      for (const end of ends) if (end.of === of) points.set(end.chain, end);
    });
    return { ...trail, points };
  }

  /** Between which two anchors a chain was last as it should be: what is wrong happened to rows of that time. */
  async interval(
    of: string,
    chain: string,
  ): Promise<{ sound: AnchorRef | null; broken: AnchorRef | null }> {
    let anchored: (AnchorRef & AnchoredEnd)[] = [];
    await this.walk(({ head: { anchor, at, restored }, ends }) => {
      if (restored) anchored = [];
      const end = ends.find((candidate) => candidate.of === of && candidate.chain === chain);
      if (end) anchored.push({ ...end, anchor, at });
    });
    let sound: AnchorRef | null = null;
    for (const { anchor, at, seq, mac } of anchored) {
      const now = seq === 0 ? '' : await this.sources().get(of)?.macAt(chain, seq);
      if (now !== mac) return { sound, broken: { anchor, at } };
      sound = { anchor, at };
    }
    return { sound, broken: null };
  }

  private async changedEnds(since: Date | null): Promise<AnchoredEnd[]> {
    const ends: AnchoredEnd[] = [];
    for (const [of, source] of this.sources()) {
      for await (const { chain, seq, mac } of source.ends(since))
        ends.push({ of, chain, seq, mac });
    }
    return ends;
  }

  /** Only its own seal is looked at here; that no earlier one is missing is for the verification. */
  private async lastAnchor(): Promise<Anchor | null> {
    const name = (await this.place.names()).at(-1);
    if (!name) return null;
    const text = await this.place.read(name);
    const claimed = JSON.parse(text.slice(0, text.indexOf('\n'))) as AnchorHead;
    const found = readAnchor(text, beforeOf(claimed), this.isSealed);
    if (typeof found === 'string') throw new Error(`anchor ${name} is ${found}`);
    return found;
  }

  private async read(name: string, before: Anchor | null): Promise<Anchor | AnchorFault> {
    try {
      return readAnchor(await this.place.read(name), before, this.isSealed);
    } catch {
      return 'unreadable';
    }
  }

  private readonly isSealed = (text: string, mac: string) => this.vault.verify(PURPOSE, text, mac);
}

/** The anchor that this one names as the one before, as far as it tells. */
function beforeOf({ anchor, at, previous }: AnchorHead): Anchor | null {
  if (previous === null) return null;
  return { head: { anchor: anchor - 1, at, previous: null }, ends: [], hash: previous };
}

function refOf(anchor: Anchor | null): AnchorTrail['last'] {
  return anchor && { anchor: anchor.head.anchor, at: anchor.head.at, hash: anchor.hash };
}
