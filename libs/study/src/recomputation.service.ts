import { Injectable } from '@nestjs/common';
import { BeatRepository } from './beat.repository.js';
import { CoverageCarryRepository } from './coverage-carry.repository.js';
import { decodeRanges, encodeRanges, type Ranges, sizeOf, union } from './coverage.plan.js';
import { CoverageRepository } from './coverage.repository.js';
import type { PlaySession } from './play-session.entity.js';
import { PlaySessionRepository } from './play-session.repository.js';

export interface CoverageDifference {
  lessonId: string;
  assetId: string;
  storedMs: number;
  recomputedMs: number;
}

export interface Recomputed {
  /** Of all lessons, from the beats and what was carried from merged records alone. */
  studiedMs: number;
  /** Where the stored coverage says something else, or a stretch was credited twice. */
  differences: CoverageDifference[];
}

/** Study time from the append-only rows, to the millisecond (invariant H5). Changes nothing. */
@Injectable()
export class Recomputation {
  constructor(
    private readonly sessions: PlaySessionRepository,
    private readonly beats: BeatRepository,
    private readonly coverages: CoverageRepository,
    private readonly carries: CoverageCarryRepository,
  ) {}

  async ofMember(memberId: string): Promise<Recomputed> {
    const sessions = await this.sessions.ofMember(memberId);
    const recomputed = await this.fromBeats(sessions);
    for (const { ranges, carriedMs, ...carry } of await this.carries.ofMember(memberId)) {
      add(recomputed, keyOf(carry), decodeRanges(ranges), carriedMs);
    }
    const stored = await this.coverages.ofMember(memberId);
    const keys = new Set([...recomputed.keys(), ...stored.map(keyOf)]);
    const differences: CoverageDifference[] = [];
    for (const key of keys) {
      const { ranges, acceptedMs } = recomputed.get(key) ?? { ranges: [], acceptedMs: 0 };
      const row = stored.find((coverage) => keyOf(coverage) === key);
      const same = (row?.ranges ?? '') === encodeRanges(ranges);
      const sums = [row?.coveredMs ?? 0, sizeOf(ranges)];
      if (same && sums.every((ms) => ms === acceptedMs)) continue;
      const [lessonId = '', assetId = ''] = key.split('/');
      differences.push({
        lessonId,
        assetId,
        storedMs: row?.coveredMs ?? 0,
        recomputedMs: sizeOf(ranges),
      });
    }
    const all = [...recomputed.values()];
    return { studiedMs: all.reduce((sum, { ranges }) => sum + sizeOf(ranges), 0), differences };
  }

  private async fromBeats(sessions: PlaySession[]) {
    const beats = await this.beats.acceptedOf(sessions.map(({ id }) => id));
    const keys = new Map(sessions.map((session) => [session.id, keyOf(session)]));
    const sums: Sums = new Map();
    for (const { sessionId, accepted, acceptedMs } of beats) {
      add(sums, keys.get(sessionId) ?? '', decodeRanges(accepted), acceptedMs);
    }
    return sums;
  }
}

type Sums = Map<string, { ranges: Ranges; acceptedMs: number }>;

function add(sums: Sums, key: string, ranges: Ranges, acceptedMs: number): void {
  const before = sums.get(key) ?? { ranges: [], acceptedMs: 0 };
  sums.set(key, {
    ranges: union(before.ranges, ranges),
    acceptedMs: before.acceptedMs + acceptedMs,
  });
}

const keyOf = ({ lessonId, assetId }: { lessonId: string; assetId: string }) =>
  `${lessonId}/${assetId}`;
