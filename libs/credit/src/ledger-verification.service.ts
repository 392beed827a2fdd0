import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import { type BrokenLink, findBrokenLink } from './chain.plan.js';
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

  /** Walks every member's chain, members in order of their ids, and stops at the first broken row. */
  async verify(): Promise<Verdict> {
    const verdict: Verdict = { ok: true, members: 0, entries: 0 };
    let heads = await this.entries.headsAfter('', MEMBERS_AT_A_TIME);
    while (heads.length > 0) {
      const broken = await this.verifyBatch(heads, verdict);
      if (broken) return { ...verdict, ok: false, firstBroken: broken };
      heads = await this.entries.headsAfter(heads.at(-1)?.memberId ?? '', MEMBERS_AT_A_TIME);
    }
    const orphan = await this.entries.orphan();
    if (!orphan) return verdict;
    const { memberId, id: entryId, seq } = orphan;
    const firstBroken: BrokenLink = { memberId, entryId, seq, problem: 'head-changed' };
    return { ...verdict, ok: false, firstBroken };
  }

  private async verifyBatch(heads: CreditHead[], verdict: Verdict): Promise<BrokenLink | null> {
    const entries = await this.entries.chains(heads.map(({ memberId }) => memberId));
    const chains = Map.groupBy(entries, ({ memberId }) => memberId);
    for (const head of heads) {
      const chain = chains.get(head.memberId) ?? [];
      const broken = this.check(head, chain) && (await this.checkLocked(head.memberId));
      if (broken) return broken;
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
      this.vault.verify('credit-entry', text, mac),
    );
  }
}
