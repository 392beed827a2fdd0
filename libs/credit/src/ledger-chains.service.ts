import { Injectable } from '@nestjs/common';
import { type ChainPoint, type ChainsVerdict, KeepsChains, type SealedChains } from '#platform';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerVerification } from './ledger-verification.service.js';

const MEMBERS_AT_A_TIME = 500;

/** The members' chains of entries, as anchoring and the nightly verification see them. */
@KeepsChains('credit')
@Injectable()
export class LedgerChains implements SealedChains {
  constructor(
    private readonly entries: LedgerRepository,
    private readonly verification: LedgerVerification,
  ) {}

  async *ends(since: Date | null): AsyncIterable<ChainPoint> {
    let last = '';
    for (;;) {
      const heads = since
        ? await this.entries.headsChangedSince(since, last, MEMBERS_AT_A_TIME)
        : await this.entries.headsAfter(last, MEMBERS_AT_A_TIME);
      for (const { memberId, seq, mac } of heads) {
        if (seq > 0) yield { chain: memberId, seq, mac };
      }
      if (heads.length < MEMBERS_AT_A_TIME) return;
      last = heads.at(-1)?.memberId ?? '';
    }
  }

  async macAt(memberId: string, seq: number): Promise<string | null> {
    return (await this.entries.at(memberId, seq))?.mac ?? null;
  }

  async verify(anchored: Map<string, ChainPoint>): Promise<ChainsVerdict> {
    const { ok, members, entries, firstBroken } = await this.verification.verify(anchored);
    if (!firstBroken) return { ok, chains: members, rows: entries };
    const { memberId: chain, ...broken } = firstBroken;
    return { ok, chains: members, rows: entries, firstBroken: { ...broken, chain } };
  }
}
