import { Injectable } from '@nestjs/common';
import { MediaService } from '#media';
import {
  BeatSceneRepository,
  type SceneSession,
  type SessionWithCoverage,
  type WantedKeys,
} from './beat-scene.repository.js';
import type { BeatReport } from './beat.plan.js';
import type { Coverage } from './coverage.entity.js';
import { decodeRanges, type Range, type Ranges } from './coverage.plan.js';
import { DELIVERY_VALID_MS, deliveredRanges, keysTouched } from './delivery.plan.js';
import type { MemberClock } from './member-clock.entity.js';
import { ViewerRepository } from './viewer.repository.js';

export interface BeatCall {
  memberId: string;
  /** The sign-in by which it came; null for work of the system itself. */
  signInId: string | null;
  sessionId: string;
  report: BeatReport;
}

/** All that is known about the sessions of some beats, read after their members' rows were locked. */
export interface BeatScene {
  clocks: Map<string, MemberClock>;
  sessions: Map<string, SceneSession>;
  /** By session and number. */
  answers: Map<string, string>;
  coverage: Map<string, Coverage>;
  delivered: Map<string, Ranges>;
  completed: Set<string>;
  /** The sign-ins that are still open, of those by which beats came. */
  signIns: Set<string>;
}

interface OfLesson {
  memberId: string;
  lessonId: string;
  assetId: string;
}

export const beatKey = (sessionId: string, seq: number) => `${sessionId}/${seq}`;
export const coverageKey = ({ memberId, lessonId, assetId }: OfLesson) =>
  `${memberId}/${lessonId}/${assetId}`;
export const deliveryKey = ({ memberId, assetId }: Pick<OfLesson, 'memberId' | 'assetId'>) =>
  `${memberId}/${assetId}`;
export const lessonKey = ({ memberId, lessonId }: Pick<OfLesson, 'memberId' | 'lessonId'>) =>
  `${memberId}/${lessonId}`;

const ASSETS_KEPT = 5_000;

/** Reads scenes: three statements as a rule, however many beats are handed in together. */
@Injectable()
export class BeatScenes {
  /** An asset never changes. */
  private readonly keyWindows = new Map<string, readonly Range[]>();

  constructor(
    private readonly rows: BeatSceneRepository,
    private readonly viewers: ViewerRepository,
    private readonly media: MediaService,
  ) {}

  async load(calls: BeatCall[], clocks: MemberClock[], now: Date): Promise<BeatScene> {
    const scene = emptyScene(clocks);
    const signIns = new Set(calls.flatMap(({ signInId }) => signInId ?? []));
    scene.signIns = await this.viewers.openSignIns([...signIns], now);
    const ids = [...new Set(calls.map(({ sessionId }) => sessionId))];
    for (const row of await this.rows.sessions(ids)) add(scene, row);
    const known = calls.filter(({ sessionId }) => scene.sessions.has(sessionId));
    await this.readAnswers(known, scene);
    await this.readDeliveries(known, scene, now);
    return scene;
  }

  /** Only of beats that may have come before: one above the live session's highest has not. */
  private async readAnswers(calls: BeatCall[], scene: BeatScene): Promise<void> {
    const doubtful = calls.filter(({ memberId, sessionId, report }) => {
      const clock = scene.clocks.get(memberId);
      return clock?.liveSessionId !== sessionId || report.seq <= clock.liveSeq;
    });
    if (doubtful.length === 0) return;
    const keys = doubtful.map(({ sessionId, report }) => ({ sessionId, seq: report.seq }));
    for (const { sessionId, seq, answer } of await this.rows.answers(keys)) {
      scene.answers.set(beatKey(sessionId, seq), answer);
    }
  }

  private async readDeliveries(calls: BeatCall[], scene: BeatScene, now: Date): Promise<void> {
    await this.readKeyWindows([...scene.sessions.values()].map(({ assetId }) => assetId));
    const wanted = calls.flatMap(({ sessionId, report }): WantedKeys[] => {
      const session = scene.sessions.get(sessionId);
      const keys = session && keysTouched(this.windowsOf(session), report.ranges);
      return keys ? [{ memberId: session.memberId, assetId: session.assetId, ...keys }] : [];
    });
    if (wanted.length === 0) return;
    const since = new Date(now.getTime() - DELIVERY_VALID_MS);
    const sent = Map.groupBy(await this.rows.keysSince(wanted, since), deliveryKey);
    for (const session of scene.sessions.values()) {
      const indexes = (sent.get(deliveryKey(session)) ?? []).map(({ keyIndex }) => keyIndex);
      const ranges = deliveredRanges(this.windowsOf(session), indexes);
      scene.delivered.set(deliveryKey(session), ranges);
    }
  }

  private windowsOf({ assetId }: SceneSession): readonly Range[] {
    return this.keyWindows.get(assetId) ?? [];
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

export function coveredOf(scene: BeatScene, session: SceneSession): Ranges {
  return decodeRanges(scene.coverage.get(coverageKey(session))?.ranges ?? '');
}

function add(scene: BeatScene, { session, coverage, lessonCompleted }: SessionWithCoverage): void {
  scene.sessions.set(session.id, session);
  if (coverage) scene.coverage.set(coverageKey(session), coverage);
  if (lessonCompleted) scene.completed.add(lessonKey(session));
}

function emptyScene(clocks: MemberClock[]): BeatScene {
  return {
    clocks: new Map(clocks.map((clock) => [clock.memberId, clock])),
    sessions: new Map(),
    answers: new Map(),
    coverage: new Map(),
    delivered: new Map(),
    completed: new Set(),
    signIns: new Set(),
  };
}
