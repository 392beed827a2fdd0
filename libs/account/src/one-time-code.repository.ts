import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Member } from '#organisation';
import { LessThan, MoreThan } from 'typeorm';
import { type CodeKind, OneTimeCode } from './one-time-code.entity.js';

@Injectable()
export class OneTimeCodeRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(OneTimeCode);
  }

  /** One code at a time is written for a member. */
  async lockMembers(memberIds: string[]): Promise<void> {
    await this.database.lockRows(Member, 'id', memberIds);
  }

  /** The one that may be used, by its unique key. */
  findOpen(memberId: string, kind: CodeKind): Promise<OneTimeCode | null> {
    return this.rows.findOneBy({ openKey: openKeyOf(memberId, kind) });
  }

  /** The same, locked until the unit of work ends. */
  async lockOpen(memberId: string, kind: CodeKind): Promise<OneTimeCode | null> {
    const key = openKeyOf(memberId, kind);
    const [row] = await this.database.lockRows(OneTimeCode, 'openKey', [key]);
    return row ?? null;
  }

  /** From now on the only one of its kind that the member may use. */
  async insert(row: OneTimeCode): Promise<void> {
    const openKey = openKeyOf(row.memberId, row.kind);
    await this.rows.update({ openKey }, { openKey: null });
    await this.rows.insert(Object.assign(row, { openKey }));
  }

  async update(id: string, change: Partial<OneTimeCode>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** When codes went to a phone since then, by the index of phone and time. */
  async sentTo(phoneHash: string, since: Date): Promise<Date[]> {
    const rows = await this.rows.findBy({ phoneHash, createdAt: MoreThan(since) });
    return rows.map(({ createdAt }) => createdAt);
  }

  async purge(before: Date): Promise<void> {
    await this.rows.delete({ expiresAt: LessThan(before) });
  }
}

function openKeyOf(memberId: string, kind: CodeKind): string {
  return `${memberId}:${kind}`;
}
