import { Injectable } from '@nestjs/common';
import { anchorBreak, type ChainPoint, Database, Vault } from '#platform';
import { type BrokenLink, findBrokenLink } from './chain.plan.js';
import type { CreditEntry } from './credit-entry.entity.js';
import type { CreditHead } from './credit-head.entity.js';
import { LedgerRepository } from './ledger.repository.js';

export interface Verdict {
  ok: boolean;
  members: number;
  entries: number;
  firstBroken?: BrokenLink;
}

const MEMBERS_AT_A_TIME = 200;

/** Proves that nobody changed the ledger behind the application's back. */
@Injectable()
export class LedgerVerification {
  constructor(
    private readonly database: Database,
    private readonly entries: LedgerRepository,
    private readonly vault: Vault,
  ) {}

  /**
   * Walks every member's chain, members in order of their ids, and stops at the first broken row.
   * @param anchored the last known entry of each member, used up meanwhile.
   */
  async verify(anchored = new Map<string, ChainPoint>()): Promise<Verdict> {
    const verdict: Verdict = { ok: true, members: 0, entries: 0 };
    let heads = await this.entries.headsAfter('', MEMBERS_AT_A_TIME);
    while (heads.length > 0) {
      const broken = await this.verifyBatch(heads, verdict, anchored);
      if (broken) return { ...verdict, ok: false, firstBroken: broken };
      heads = await this.entries.headsAfter(heads.at(-1)?.memberId ?? '', MEMBERS_AT_A_TIME);
    }
    const orphan = await this.entries.orphan();
    if (!orphan) return gone(verdict, anchored);
    const { memberId, id: entryId, seq } = orphan;
    const firstBroken: BrokenLink = { memberId, entryId, seq, problem: 'head-changed' };
    return { ...verdict, ok: false, firstBroken };
  }

  private async verifyBatch(
    heads: CreditHead[],
    verdict: Verdict,
    anchored: Map<string, ChainPoint>,
  ): Promise<BrokenLink | null> {
    const entries = await this.entries.chains(heads.map(({ memberId }) => memberId));
    const chains = Map.groupBy(entries, ({ memberId }) => memberId);
    for (const head of heads) {
      const chain = chains.get(head.memberId) ?? [];
      const broken =
        (this.check(head, chain) && (await this.checkLocked(head.memberId))) ??
        compare(chain, anchored.get(head.memberId));
      if (broken) return broken;
      anchored.delete(head.memberId);
      verdict.members += 1;
      verdict.entries += chain.length;
    }
    return null;
  }

  /** Somebody may have posted between reading the head and the entries: asked again with the head locked. */
  private checkLocked(memberId: string): Promise<BrokenLink | null> {
    return this.database.transaction(async () => {
      const head = await this.entries.lockHead(memberId);
      return this.check(head, await this.entries.chains([memberId]));
    });
  }

  private check(...[head, entries]: [CreditHead, Awaited<ReturnType<LedgerRepository['chains']>>]) {
    return findBrokenLink(head, entries, (text, mac) =>
      this.vault.signedWith('credit-entry', text, mac),
    );
  }
}

/** The chain as it was read: what was added since cannot have been anchored before it. */
function compare(chain: CreditEntry[], point: ChainPoint | undefined): BrokenLink | null {
  const entry = chain.find(({ seq }) => seq === point?.seq);
  const broken = anchorBreak(point, { at: entry?.mac, entryId: entry?.id ?? null });
  return point && broken ? { memberId: point.chain, ...broken } : null;
}

/** Members of whom neither head nor entries are left, though they were anchored. */
function gone(verdict: Verdict, anchored: Map<string, ChainPoint>): Verdict {
  const [point] = anchored.values();
  if (!point) return verdict;
  const { chain: memberId, seq } = point;
  const firstBroken: BrokenLink = { memberId, entryId: null, seq, problem: 'gone-since-anchor' };
  return { ...verdict, ok: false, firstBroken };
}
