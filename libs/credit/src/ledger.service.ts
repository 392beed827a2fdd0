import { Injectable } from '@nestjs/common';
import { Members } from '#organisation';
import { Clock, Database, newId, shanghaiDay, Vault } from '#platform';
import type { CreditEntry } from './credit-entry.entity.js';
import type { CreditForm, CreditSource } from './credit-form.plan.js';
import { canonicalEntry, type SealedFacts } from './chain.plan.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerVerification, type Verdict } from './ledger-verification.service.js';

export interface NewEntry {
  memberId: string;
  source: CreditSource;
  sourceRef: string;
  form: CreditForm;
  theme?: string | null;
  category: string;
  title: string;
  studiedMs: number | null;
  mediaMs: number | null;
  halfDays?: number | null;
  amountHundredths: number;
  /** The instant of completion; the entry keeps its day in Asia/Shanghai. */
  earnedAt: Date;
  period: string;
  rule: { code: string; version: number } | null;
  postedBy: string;
  approvedBy?: string | null;
  reverses?: string | null;
  reason?: string | null;
  /** Where the member belonged when it was earned; his unit and post of now unless given. */
  place?: EntryPlace;
}

export type EntryPlace = Pick<CreditEntry, 'unitId' | 'unitName' | 'post'>;

export interface MemberSums {
  totalHundredths: number;
  byForm: Record<string, number>;
  byCategory: Record<string, number>;
}

const TITLE_LENGTH = 200;

/** The ledger of study hours (学时台账): entries are added, summed and checked; nothing changes one. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly entries: LedgerRepository,
    private readonly members: Members,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly verification: LedgerVerification,
  ) {}

  /**
   * Posts an entry once: the same (member, source, reference, period) again, also at the same
   * moment, answers the entry that is there and changes nothing. What is still to be posted for a record
   * that was merged into another is the other's.
   */
  async post(entry: NewEntry): Promise<CreditEntry> {
    return this.database.transaction(async () => {
      await this.entries.lockHead(entry.memberId);
      const memberId = await this.members.survivorOf(entry.memberId);
      return this.append({ ...entry, memberId });
    });
  }

  /** Posts once, into the chain of the very record that the entry names. */
  async append(entry: NewEntry): Promise<CreditEntry> {
    return this.database.transaction(async () => {
      const head = await this.entries.lockHead(entry.memberId);
      const posted = await this.entries.find(entry);
      if (posted) return posted;
      if (head.keyId) this.vault.requireKnown(head.keyId);
      const facts = await this.facts(entry, head.seq + 1);
      const mac = this.vault.sign('credit-entry', canonicalEntry(facts, head.mac));
      const row = { ...facts, mac };
      await this.entries.append(row, this.vault.keyId);
      return row;
    });
  }

  /** A member's entries that count for a year, newest first. */
  statement(memberId: string, year: number): Promise<CreditEntry[]> {
    return this.entries.ofMember(memberId, String(year));
  }

  /** What members have for a year; a member without entries is not in the map. */
  async sumsOf(memberIds: string[], year: number): Promise<Map<string, MemberSums>> {
    const sums = new Map<string, MemberSums>();
    for (const row of await this.entries.sums(memberIds, String(year))) {
      const sum = sums.get(row.memberId) ?? { totalHundredths: 0, byForm: {}, byCategory: {} };
      sum.totalHundredths += row.amountHundredths;
      sum.byForm[row.form] = (sum.byForm[row.form] ?? 0) + row.amountHundredths;
      sum.byCategory[row.category] = (sum.byCategory[row.category] ?? 0) + row.amountHundredths;
      sums.set(row.memberId, sum);
    }
    return sums;
  }

  /** The courses among these that are credited to the member for a year, with what they gave (hundredths). */
  async creditedCourses(
    memberId: string,
    courseIds: string[],
    year: number,
  ): Promise<Map<string, number>> {
    const period = String(year);
    const rows = await this.entries.creditedRefs(memberId, 'online-course', courseIds, period);
    return new Map(rows.map(({ sourceRef, amountHundredths }) => [sourceRef, amountHundredths]));
  }

  /** Walks every chain; names the first row that does not fit. */
  verify(): Promise<Verdict> {
    return this.verification.verify();
  }

  private async facts(entry: NewEntry, seq: number): Promise<SealedFacts> {
    const { rule, earnedAt, place, ...columns } = entry;
    const { unitId, unitName, post } = place ?? (await this.placeOf(entry.memberId));
    return {
      ...columns,
      id: newId(),
      title: Array.from(entry.title.toWellFormed()).slice(0, TITLE_LENGTH).join(''),
      unitId,
      unitName,
      post,
      theme: entry.theme ?? null,
      halfDays: entry.halfDays ?? null,
      earnedOn: shanghaiDay(earnedAt),
      ruleCode: rule?.code ?? null,
      ruleVersion: rule?.version ?? null,
      postedAt: this.clock.now(),
      approvedBy: entry.approvedBy ?? null,
      reverses: entry.reverses ?? null,
      reason: entry.reason?.toWellFormed() ?? null,
      seq,
    };
  }

  private async placeOf(memberId: string): Promise<EntryPlace> {
    const [member] = await this.members.summariesOf([memberId]);
    const { unitId = null, unitName = null, title: post = null } = member ?? {};
    return { unitId, unitName, post };
  }
}
