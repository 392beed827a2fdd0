import { Injectable } from '@nestjs/common';
import { type ChainBreak, type ChainRow, ChainWalk } from '../chain/chain-walk.plan.js';
import {
  anchorBreak,
  type ChainPoint,
  type ChainsVerdict,
  KeepsChains,
  type SealedChains,
} from '../chain/sealed-chains.js';
import { Vault } from '../crypto/vault.js';
import { Database } from '../database/database.js';
import { areaOf, canonicalRecord } from './audit-chain.plan.js';
import type { AuditRecord } from './audit-record.entity.js';
import { AuditRecordRepository } from './audit-record.repository.js';
import { AUDIT_SEAL } from './audit.js';

const ROWS_AT_A_TIME = 500;

interface Link extends ChainRow {
  record: AuditRecord;
}

/** Proves that nobody changed the audit trail behind the application's back. */
@KeepsChains('audit')
@Injectable()
export class AuditChains implements SealedChains {
  constructor(
    private readonly database: Database,
    private readonly records: AuditRecordRepository,
    private readonly vault: Vault,
  ) {}

  /** There are few of them, so all are given. */
  async *ends(): AsyncIterable<ChainPoint> {
    for (const { chain, sequence, mac } of await this.records.heads()) {
      if (sequence > 0) yield { chain: String(chain), seq: sequence, mac };
    }
  }

  async macAt(chain: string, seq: number): Promise<string | null> {
    return (await this.records.at(Number(chain), seq))?.mac ?? null;
  }

  async verify(anchored: Map<string, ChainPoint>): Promise<ChainsVerdict> {
    const verdict: ChainsVerdict = { ok: true, chains: 0, rows: 0 };
    for (const { chain } of await this.records.heads()) {
      const { walk, broken } = await this.walk(chain, anchored.get(String(chain)));
      if (broken)
        return { ...verdict, ok: false, firstBroken: { ...broken, chain: String(chain) } };
      anchored.delete(String(chain));
      verdict.chains += 1;
      verdict.rows += walk.seq;
    }
    const firstBroken = (await this.outside()) ?? headGone(anchored);
    return firstBroken ? { ...verdict, ok: false, firstBroken } : verdict;
  }

  /** Most of the chain unlocked, what was added meanwhile with its head locked. */
  private async walk(chain: number, anchored?: ChainPoint) {
    const walk = new ChainWalk<Link>(
      ({ record }, previousMac) => canonicalRecord(record, previousMac),
      (text, mac) => this.vault.signedWith(AUDIT_SEAL, text, mac),
    );
    const broken =
      (await this.walkOn(chain, walk)) ??
      (await this.database.transaction(async () => {
        const [head] = await this.records.lockHeads([chain]);
        const more = await this.walkOn(chain, walk);
        return more ?? walk.end({ seq: head?.sequence ?? 0, mac: head?.mac ?? '' });
      })) ??
      (await this.compare(chain, anchored));
    return { walk, broken };
  }

  private async walkOn(chain: number, walk: ChainWalk<Link>): Promise<ChainBreak | null> {
    for (;;) {
      const rows = await this.records.chainAfter(chain, walk.seq, ROWS_AT_A_TIME);
      for (const row of rows) {
        const broken = walk.step(linkOf(row));
        if (broken) return broken;
      }
      if (rows.length < ROWS_AT_A_TIME) return null;
    }
  }

  private async compare(chain: number, anchored?: ChainPoint): Promise<ChainBreak | null> {
    if (!anchored) return null;
    const row = await this.records.at(chain, anchored.seq);
    return anchorBreak(anchored, { at: row?.mac, entryId: row?.id ?? null });
  }

  private async outside(): Promise<ChainsVerdict['firstBroken'] | null> {
    const row = await this.records.unchained();
    return row && { chain: 'none', entryId: row.id, seq: 0, problem: 'changed' };
  }
}

/** The area is the beginning of the action; a row in which it is not was edited. */
function linkOf(record: AuditRecord): Link {
  const { id, action, area, sequence, mac } = record;
  const seq = sequence ?? 0;
  return { id, seq, mac: area === areaOf(action) ? (mac ?? '') : '', record };
}

/** A chain whose head row was removed. */
function headGone(anchored: Map<string, ChainPoint>): ChainsVerdict['firstBroken'] | null {
  const [gone] = anchored.values();
  return gone
    ? { chain: gone.chain, entryId: null, seq: gone.seq, problem: 'gone-since-anchor' }
    : null;
}
