import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../actor/actor.js';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import {
  type AnchorRef,
  type AnchorTrail,
  Anchors,
  type BrokenAnchor,
  type WrittenAnchor,
} from './anchors.js';
import { IntegrityCheck, type IntegrityKind } from './integrity-check.entity.js';
import type { ChainsVerdict } from './sealed-chains.js';

export interface AnchoredVerdict extends ChainsVerdict {
  of: string;
  brokenAnchor: BrokenAnchor | null;
  /** Where the first broken row does not fit the anchors: what is wrong happened between these two. */
  interval?: { sound: AnchorRef | null; broken: AnchorRef | null };
}

/** Anchors the chains each hour, walks them each night, and keeps what was found for the administrators. */
@Injectable()
export class ChainVerification {
  private readonly logger = new Logger(ChainVerification.name);

  constructor(
    private readonly anchors: Anchors,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Walks the chains of one set and compares them with the anchors. */
  async verify(of: string): Promise<AnchoredVerdict> {
    const source = this.anchors.sources().get(of);
    if (!source) throw new Error(`no room keeps chains named ${of}`);
    const { points, ...trail } = await this.anchors.lastPoints(of);
    const brokenAnchor = trail.broken ?? (await this.missingAnchor(trail));
    const verdict = await source.verify(points);
    const { firstBroken } = verdict;
    const interval = firstBroken && (await this.anchors.interval(of, firstBroken.chain));
    const ok = verdict.ok && brokenAnchor === null;
    return { ...verdict, ok, of, brokenAnchor, ...(interval?.broken && { interval }) };
  }

  /** Walks everything; what was found is kept, and whatever does not fit raises the alarm. */
  async verifyAll(): Promise<AnchoredVerdict[]> {
    const verdicts: AnchoredVerdict[] = [];
    for (const of of this.anchors.sources().keys()) verdicts.push(await this.verify(of));
    await this.keep(
      'verification',
      verdicts.every(({ ok }) => ok),
      { verdicts },
    );
    return verdicts;
  }

  /** @param restored as `Anchors.write` has it. */
  async anchor(restored?: string): Promise<WrittenAnchor> {
    try {
      const written = await this.anchors.write(restored);
      await this.keep('anchor', true, written);
      return written;
    } catch (error) {
      await this.keep('anchor', false, { error: String(error) });
      throw error;
    }
  }

  /** The database knows which anchor was written last: who takes that file away is found out. */
  private async missingAnchor({ last }: AnchorTrail): Promise<BrokenAnchor | null> {
    const written = await this.lastAnchored();
    if (!written || (last && last.anchor > written.anchor)) return null;
    if (last?.anchor === written.anchor && last.hash === written.hash) return null;
    return { name: `anchor ${written.anchor}`, fault: 'missing' };
  }

  private async lastAnchored(): Promise<WrittenAnchor | null> {
    const [row] = await this.database.repository(IntegrityCheck).find({
      where: { kind: 'anchor', sound: true },
      order: { at: 'DESC', id: 'DESC' },
      take: 1,
    });
    return (row?.details as WrittenAnchor | undefined) ?? null;
  }

  private async keep(kind: IntegrityKind, sound: boolean, details: object): Promise<void> {
    if (!sound) this.logger.error(`${kind} of the chains: ${JSON.stringify(details)}`);
    await this.database.transaction(async () => {
      const id = newId();
      const at = this.clock.now();
      await this.database.repository(IntegrityCheck).insert({ id, kind, at, sound, details });
      if (sound) return;
      await this.audit.record(systemActor, 'integrity.alarm', {
        subject: 'integrity-check',
        subjectId: id,
        details: { kind },
      });
    });
  }
}
