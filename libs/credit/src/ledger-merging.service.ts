import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { CreditEntry } from './credit-entry.entity.js';
import type { CreditForm, CreditSource } from './credit-form.plan.js';
import { type CarriedEntry, planCarry, reversalRef } from './ledger-merging.plan.js';
import { LedgerRepository } from './ledger.repository.js';
import { Ledger, type NewEntry } from './ledger.service.js';

export interface MergedRecords {
  keptId: string;
  mergedId: string;
  /** Who merged them; stands in the entries. */
  actorId: string;
}

/** What of the ledger a merge would carry. */
export interface CarriedHours {
  entries: number;
  /** Of courses that have credit for the same period already. */
  doubled: number;
  carriedHundredths: number;
}

/**
 * Two ledgers of one person become one sum. Nothing is rewritten: each entry of the record that is given up is
 * taken back in its own chain and posted again in the other, so both chains stay as verifiable as they were.
 */
@Injectable()
export class LedgerMerging {
  constructor(
    private readonly database: Database,
    private readonly entries: LedgerRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Who may see it was settled where the merge is decided. */
  async preview(keptId: string, otherId: string): Promise<CarriedHours> {
    const carried = await this.plan(keptId, otherId);
    const credited = carried.filter(({ doubled }) => !doubled);
    return {
      entries: carried.length,
      doubled: carried.length - credited.length,
      carriedHundredths: credited.reduce((sum, { entry }) => sum + entry.amountHundredths, 0),
    };
  }

  /** Again: finds every entry taken back and does nothing. Both heads are locked, so nothing is posted between. */
  async carry({ keptId, mergedId, actorId }: MergedRecords): Promise<void> {
    await this.database.transaction(async () => {
      for (const id of [keptId, mergedId].toSorted()) await this.entries.lockHead(id);
      for (const carried of await this.plan(keptId, mergedId)) {
        await this.ledger.append(reversalOf(carried, actorId));
        if (!carried.doubled) await this.ledger.append(counterEntry(carried, keptId, actorId));
      }
    });
  }

  private async plan(keptId: string, otherId: string): Promise<CarriedEntry<CreditEntry>[]> {
    const all = await this.entries.chains([keptId, otherId]);
    return planCarry(
      all.filter(({ memberId }) => memberId === otherId),
      all.filter(({ memberId }) => memberId === keptId),
    );
  }
}

function reversalOf({ entry, doubled }: CarriedEntry<CreditEntry>, actorId: string): NewEntry {
  const { id, studiedMs, halfDays, amountHundredths } = entry;
  return {
    ...factsOf(entry),
    source: 'adjustment',
    sourceRef: reversalRef(id),
    studiedMs: studiedMs === null ? null : -studiedMs,
    halfDays: halfDays === null ? null : -halfDays,
    amountHundredths: -amountHundredths,
    postedBy: actorId,
    reverses: id,
    reason: doubled
      ? '合并档案：保留的档案本周期同一来源已有学时，不重复计入'
      : '合并档案：转入保留的档案',
  };
}

function counterEntry(
  { entry, source, sourceRef }: CarriedEntry<CreditEntry>,
  keptId: string,
  actorId: string,
): NewEntry {
  return {
    ...factsOf(entry),
    memberId: keptId,
    source: source as CreditSource,
    sourceRef,
    postedBy: actorId,
    reason: `合并档案：由原档案学时明细 ${entry.id} 转入`,
  };
}

/** As it was earned: the day, the period, the rule, and the unit of then. */
function factsOf(entry: CreditEntry): Omit<NewEntry, 'source' | 'sourceRef' | 'postedBy'> {
  const { memberId, theme, category, title, studiedMs, mediaMs, amountHundredths, period } = entry;
  const { halfDays } = entry;
  const { ruleCode, ruleVersion, approvedBy, unitId, unitName, post } = entry;
  return {
    memberId,
    form: entry.form as CreditForm,
    theme,
    category,
    title,
    studiedMs,
    mediaMs,
    halfDays,
    amountHundredths,
    earnedAt: new Date(`${entry.earnedOn}T00:00:00+08:00`),
    period,
    rule:
      ruleCode !== null && ruleVersion !== null ? { code: ruleCode, version: ruleVersion } : null,
    approvedBy,
    place: { unitId, unitName, post },
  };
}
