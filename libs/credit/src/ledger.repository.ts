import { Injectable } from '@nestjs/common';
import { CHAIN_START, Database } from '#platform';
import { In, MoreThan, MoreThanOrEqual } from 'typeorm';
import { CreditEntry } from './credit-entry.entity.js';
import { CreditHead } from './credit-head.entity.js';

export interface SumRow {
  memberId: string;
  form: string;
  category: string;
  amountHundredths: number;
}

type EntryKey = Pick<CreditEntry, 'memberId' | 'source' | 'sourceRef' | 'period'>;

@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  private get entries() {
    return this.database.repository(CreditEntry);
  }

  private get heads() {
    return this.database.repository(CreditHead);
  }

  /**
   * The member's head row, locked until the unit ends; made on first use.
   * A plain insert would leave parallel first posts waiting for each other with shared locks.
   */
  async lockHead(memberId: string): Promise<CreditHead> {
    if (!(await this.heads.existsBy({ memberId }))) {
      await this.heads
        .createQueryBuilder()
        .insert()
        .values({ memberId, seq: 0, mac: CHAIN_START })
        .orUpdate(['member_id'], ['member_id'])
        .updateEntity(false)
        .execute();
    }
    const [head] = await this.database.lockRows(CreditHead, 'memberId', [memberId]);
    if (!head) throw new Error(`no ledger head for member ${memberId}`);
    return head;
  }

  find(key: EntryKey): Promise<CreditEntry | null> {
    const { memberId, source, sourceRef, period } = key;
    return this.entries.findOneBy({ memberId, source, sourceRef, period });
  }

  async append(entry: CreditEntry, keyId: string): Promise<void> {
    await this.entries.insert(entry);
    const { memberId, seq, mac, postedAt: changedAt } = entry;
    await this.heads.update({ memberId }, { seq, mac, keyId, changedAt });
  }

  /** Newest first. */
  ofMember(memberId: string, period: string): Promise<CreditEntry[]> {
    return this.entries.find({ where: { memberId, period }, order: { seq: 'DESC' } });
  }

  /** Sums per member, form and category in one query; the index `credit_entry_sums` answers it alone. */
  async sums(memberIds: string[], period: string): Promise<SumRow[]> {
    if (memberIds.length === 0) return [];
    const rows = await this.entries
      .createQueryBuilder('entry')
      .select('entry.memberId', 'memberId')
      .addSelect('entry.form', 'form')
      .addSelect('entry.category', 'category')
      .addSelect('SUM(entry.amountHundredths)', 'amount')
      .where('entry.memberId IN (:...memberIds) AND entry.period = :period', { memberIds, period })
      .groupBy('entry.memberId')
      .addGroupBy('entry.form')
      .addGroupBy('entry.category')
      .getRawMany<Omit<SumRow, 'amountHundredths'> & { amount: string | number }>();
    return rows.map(({ amount, ...row }) => ({ ...row, amountHundredths: Number(amount) }));
  }

  /** Which of the references have an entry for this member in this period. */
  async creditedRefs(
    memberId: string,
    source: string,
    sourceRefs: string[],
    period: string,
  ): Promise<CreditEntry[]> {
    if (sourceRefs.length === 0) return [];
    return this.entries.findBy({ memberId, source, sourceRef: In(sourceRefs), period });
  }

  headsAfter(memberId: string, take: number): Promise<CreditHead[]> {
    const where = { memberId: MoreThan(memberId) };
    return this.heads.find({ where, order: { memberId: 'ASC' }, take });
  }

  /** As `headsAfter`, of members whose chain changed at or after the instant: by the index `credit_head_changed`. */
  headsChangedSince(since: Date, memberId: string, take: number): Promise<CreditHead[]> {
    const where = { changedAt: MoreThanOrEqual(since), memberId: MoreThan(memberId) };
    return this.heads.find({ where, order: { memberId: 'ASC' }, take });
  }

  at(memberId: string, seq: number): Promise<CreditEntry | null> {
    return this.entries.findOneBy({ memberId, seq });
  }

  /** In order of the chain. */
  chains(memberIds: string[]): Promise<CreditEntry[]> {
    const where = { memberId: In(memberIds) };
    return this.entries.find({ where, order: { memberId: 'ASC', seq: 'ASC' } });
  }

  /** An entry whose member has no head row at all. */
  orphan(): Promise<CreditEntry | null> {
    return this.entries
      .createQueryBuilder('entry')
      .leftJoin(CreditHead, 'head', 'head.memberId = entry.memberId')
      .where('head.memberId IS NULL')
      .orderBy('entry.memberId')
      .addOrderBy('entry.seq')
      .limit(1)
      .getOne();
  }
}
