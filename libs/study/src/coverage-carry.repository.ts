import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { CoverageCarry } from './coverage-carry.entity.js';
import { Coverage } from './coverage.entity.js';

@Injectable()
export class CoverageCarryRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(CoverageCarry);
  }

  /** By the head of the primary key. */
  ofMember(memberId: string): Promise<CoverageCarry[]> {
    return this.rows.findBy({ memberId });
  }

  /** Whether something was carried from the one to the other. */
  isCarried(memberId: string, fromMemberId: string): Promise<boolean> {
    return this.rows.existsBy({ memberId, fromMemberId });
  }

  /** Writes what was carried together with the coverage that it leads to. */
  async add(carry: CoverageCarry, coverage: Coverage): Promise<void> {
    await this.rows.insert(carry);
    await this.database.repository(Coverage).upsert(coverage, ['memberId', 'lessonId', 'assetId']);
  }
}
