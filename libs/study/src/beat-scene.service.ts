import { Injectable } from '@nestjs/common';
import { MediaService } from '#media';
import { BeatRepository } from './beat.repository.js';
import type { BeatReport } from './beat.plan.js';
import { CompletionRepository } from './completion.repository.js';
import { decodeRanges, type Range, type Ranges } from './coverage.plan.js';
import type { Coverage } from './coverage.entity.js';
import { CoverageRepository } from './coverage.repository.js';
import { DELIVERY_VALID_MS, deliveredRanges } from './delivery.plan.js';
import { KeyDeliveryRepository } from './key-delivery.repository.js';
import type { PlaySession } from './play-session.entity.js';
import { PlaySessionRepository } from './play-session.repository.js';

export interface BeatCall {
  memberId: string;
  sessionId: string;
  report: BeatReport;
}

/** All that is known about the sessions of some beats, read after their members' rows were locked. */
export interface BeatScene {
  /** Only those that belong to the member who called. */
  sessions: Map<string, PlaySession>;
  /** By session and number. */
  answers: Map<string, string>;
  coverage: Map<string, Coverage>;
  delivered: Map<string, Ranges>;
  completed: Set<string>;
}

export const beatKey = (sessionId: string, seq: number) => `${sessionId}/${seq}`;
export const coverageKey = ({ memberId, lessonId, assetId }: PlaySession | Coverage) =>
  `${memberId}/${lessonId}/${assetId}`;
export const deliveryKey = ({ memberId, assetId }: { memberId: string; assetId: string }) =>
  `${memberId}/${assetId}`;
export const lessonKey = ({ memberId, lessonId }: { memberId: string; lessonId: string }) =>
  `${memberId}/${lessonId}`;

const ASSETS_KEPT = 5_000;

/** Reads scenes: six look-ups by primary key, however many beats are handed in together. */
@Injectable()
export class BeatScenes {
  /** An asset never changes. */
  private readonly keyWindows = new Map<string, readonly Range[]>();

  constructor(
    private readonly sessions: PlaySessionRepository,
    private readonly beats: BeatRepository,
    private readonly coverages: CoverageRepository,
    private readonly completions: CompletionRepository,
    private readonly deliveries: KeyDeliveryRepository,
    private readonly media: MediaService,
  ) {}

  async load(calls: BeatCall[], now: Date): Promise<BeatScene> {
    const callers = new Map(calls.map(({ sessionId, memberId }) => [sessionId, memberId]));
    const found = await this.sessions.findMany([...callers.keys()]);
    const sessions = found.filter(({ id, memberId }) => callers.get(id) === memberId);
    if (sessions.length === 0) return nothing();
    const keys = calls.map(({ sessionId, report }) => ({ sessionId, seq: report.seq }));
    const answers = await this.beats.findAnswers(keys);
    const coverage = await this.coverages.findMany(sessions);
    const completed = await this.completions.findLessons(sessions);
    return {
      sessions: new Map(sessions.map((session) => [session.id, session])),
      answers: new Map(answers.map((row) => [beatKey(row.sessionId, row.seq), row.answer])),
      coverage: new Map(coverage.map((row) => [coverageKey(row), row])),
      completed: new Set(completed.map(lessonKey)),
      delivered: await this.delivered(sessions, now),
    };
  }

  private async delivered(sessions: PlaySession[], now: Date): Promise<Map<string, Ranges>> {
    await this.readKeyWindows(sessions.map(({ assetId }) => assetId));
    const since = new Date(now.getTime() - DELIVERY_VALID_MS);
    const rows = await this.deliveries.since(sessions, since);
    const indexes = Map.groupBy(rows, deliveryKey);
    return new Map(
      sessions.map((session) => {
        const sent = indexes.get(deliveryKey(session)) ?? [];
        const windows = this.keyWindows.get(session.assetId) ?? [];
        const keys = sent.map(({ keyIndex }) => keyIndex);
        return [deliveryKey(session), deliveredRanges(windows, keys)];
      }),
    );
  }

  private async readKeyWindows(assetIds: string[]): Promise<void> {
    const unknown = [...new Set(assetIds)].filter((id) => !this.keyWindows.has(id));
    if (unknown.length === 0) return;
    if (this.keyWindows.size > ASSETS_KEPT) this.keyWindows.clear();
    for (const { id, keyWindows } of await this.media.findMany(unknown)) {
      this.keyWindows.set(id, keyWindows);
    }
  }
}

export function coveredOf(scene: BeatScene, session: PlaySession): Ranges {
  return decodeRanges(scene.coverage.get(coverageKey(session))?.ranges ?? '');
}

function nothing(): BeatScene {
  return {
    sessions: new Map(),
    answers: new Map(),
    coverage: new Map(),
    delivered: new Map(),
    completed: new Set(),
  };
}
