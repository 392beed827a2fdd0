import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Completion } from './completion.service.js';
import { CoverageCarryRepository } from './coverage-carry.repository.js';
import { encodeRanges } from './coverage.plan.js';
import { CoverageRepository } from './coverage.repository.js';
import { MemberClockRepository } from './member-clock.repository.js';
import { type Carry, planCarry } from './study-merging.plan.js';

/** What of the study a merge would carry. */
export interface CarriedStudy {
  lessons: number;
  carriedMs: number;
}

/** The study of two records of one person becomes one: coverage is the union, what was completed is complete. */
@Injectable()
export class StudyMerging {
  constructor(
    private readonly database: Database,
    private readonly clocks: MemberClockRepository,
    private readonly coverages: CoverageRepository,
    private readonly carries: CoverageCarryRepository,
    private readonly completion: Completion,
  ) {}

  /** Who may see it was settled where the merge is decided. */
  async preview(keptId: string, otherId: string): Promise<CarriedStudy> {
    const carried = await this.plan(keptId, otherId);
    return {
      lessons: carried.length,
      carriedMs: carried.reduce((sum, { carriedMs }) => sum + carriedMs, 0),
    };
  }

  /**
   * Under the lock of both members' clocks, in the order of ids: no beat comes between. Again: nothing is new,
   * so nothing happens. What is complete only by both together is completed now, with its events.
   */
  async carry(keptId: string, mergedId: string): Promise<void> {
    await this.database.transaction(async () => {
      for (const id of [keptId, mergedId].toSorted()) await this.clocks.lockOrCreate(id);
      if (await this.carries.isCarried(keptId, mergedId)) return;
      const now = await this.database.now();
      const carried = await this.plan(keptId, mergedId);
      for (const { ranges, carriedMs, coverage } of carried) {
        const { lessonId, assetId } = coverage;
        await this.carries.add(
          {
            memberId: keptId,
            fromMemberId: mergedId,
            lessonId,
            assetId,
            ranges: encodeRanges(ranges),
            carriedMs,
            carriedAt: now,
          },
          coverage,
        );
      }
      await this.completion.carry(
        keptId,
        mergedId,
        carried.map(({ coverage }) => coverage.lessonId),
        now,
      );
    });
  }

  private async plan(keptId: string, otherId: string): Promise<Carry[]> {
    const own = await this.coverages.ofMember(keptId);
    const others = await this.coverages.ofMember(otherId);
    return others.flatMap((other) => {
      const { lessonId, assetId } = other;
      const same = own.find((row) => row.lessonId === lessonId && row.assetId === assetId) ?? null;
      return planCarry(keptId, same, other) ?? [];
    });
  }
}
