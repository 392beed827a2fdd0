import { Injectable } from '@nestjs/common';
import { accountErrors } from '#account';
import { Database, DomainError } from '#platform';
import { BeatSceneRepository, type SceneSession } from './beat-scene.repository.js';
import {
  type BeatCall,
  beatKey,
  type BeatScene,
  BeatScenes,
  coveredOf,
  coverageKey,
  deliveryKey,
  lessonKey,
} from './beat-scene.service.js';
import type { Beat } from './beat.entity.js';
import { type BeatOutcome, type BeatReport, decideBeat, standingOf } from './beat.plan.js';
import { beatAnswerText } from './beat.view.js';
import { isWatched } from './completion.plan.js';
import { Completion } from './completion.service.js';
import type { Coverage } from './coverage.entity.js';
import { encodeRanges, normalise } from './coverage.plan.js';
import { bucketOf, MemberClockRepository, withBucket } from './member-clock.repository.js';
import { PlaySessionRepository } from './play-session.repository.js';
import { studyErrors } from './study.errors.js';

/** The text of the answer, or why there is none. */
export type BeatResult = string | DomainError;

/** A beat that was decided and is not written yet. */
interface Decided {
  session: SceneSession;
  report: BeatReport;
  outcome: BeatOutcome;
}

type Decision = Decided | 'repeat' | DomainError;

/**
 * Hands in beats within the open unit of work: several at once, of several members, in the order in which
 * they arrived, so that they can share a commit. Each is decided as if it came alone.
 */
@Injectable()
export class BeatDesk {
  constructor(
    private readonly database: Database,
    private readonly clocks: MemberClockRepository,
    private readonly scenes: BeatScenes,
    private readonly sessions: PlaySessionRepository,
    private readonly rows: BeatSceneRepository,
    private readonly completion: Completion,
  ) {}

  /** The first statement locks the members' rows in the order of ids: a member's beats are decided one by one. */
  async handIn(calls: BeatCall[]): Promise<BeatResult[]> {
    const clocks = await this.clocks.lock([...new Set(calls.map(({ memberId }) => memberId))]);
    const now = await this.database.now();
    const scene = await this.scenes.load(calls, clocks, now);
    const decisions = calls.map((call) => decide(call, scene, now));
    const decided = decisions.filter(isDecided);
    if (decided.length > 0) await this.write(decided, scene, now);
    return calls.map(({ sessionId, report }, i) => {
      const decision = decisions[i];
      if (decision instanceof DomainError) return decision;
      const answer = scene.answers.get(beatKey(sessionId, report.seq));
      if (answer === undefined) throw new Error('a beat was decided and has no answer');
      return answer;
    });
  }

  /** As `handIn`, for one. @throws what it refuses, so that nothing of the unit stays. */
  async handInOne(call: BeatCall): Promise<string> {
    const [result] = await this.handIn([call]);
    if (typeof result !== 'string') throw result ?? new Error('no result');
    return result;
  }

  private async write(decided: Decided[], scene: BeatScene, now: Date): Promise<void> {
    const sessions = [...new Set(decided.map(({ session }) => session))];
    const memberIds = sessions.map(({ memberId }) => memberId);
    await this.rows.saveClocks(only(scene.clocks, memberIds));
    await this.rows.saveCoverage(only(scene.coverage, sessions.map(coverageKey)));
    for (const session of sessions) await this.completeIfWatched(session, scene, now);
    const rows = decided.map((decision) => beatRow(decision, scene, now));
    for (const { sessionId, seq, answer } of rows) {
      scene.answers.set(beatKey(sessionId, seq), answer);
    }
    await this.rows.insertBeats(rows);
    for (const { id, heldSeq } of sessions) {
      if (heldSeq !== null) await this.sessions.noteHeldBeat(id, heldSeq);
    }
  }

  private async completeIfWatched(
    session: SceneSession,
    scene: BeatScene,
    now: Date,
  ): Promise<void> {
    if (scene.completed.has(lessonKey(session))) return;
    const { durationMs, thresholdPercent } = session;
    if (!isWatched(coveredOf(scene, session), durationMs, thresholdPercent)) return;
    if (await this.completion.lessonWatched(session, now)) scene.completed.add(lessonKey(session));
  }
}

function decide(
  { memberId, signInId, sessionId, report }: BeatCall,
  scene: BeatScene,
  now: Date,
): Decision {
  if (signInId !== null && !scene.signIns.has(signInId)) return accountErrors['not-signed-in']();
  const session = scene.sessions.get(sessionId);
  const clock = scene.clocks.get(memberId);
  if (!clock || session?.memberId !== memberId) return studyErrors['session-not-found']();
  const key = beatKey(sessionId, report.seq);
  if (scene.answers.has(key)) return 'repeat';
  const standing = standingOf(session, now.getTime());
  if (!standing) return studyErrors['session-superseded']();

  const outcome = decideBeat(report, {
    nowMs: now.getTime(),
    standing,
    courseClosedAtMs: session.courseClosedAt?.getTime() ?? null,
    durationMs: session.durationMs,
    allowedRates: session.allowedRates,
    covered: coveredOf(scene, session),
    delivered: scene.delivered.get(deliveryKey(session)) ?? [],
    bucket: bucketOf(clock),
  });
  if (!outcome) return studyErrors['ranges-scattered']({ ranges: '片段过于零散' });
  const after = withBucket(clock, outcome.bucket);
  if (after.liveSessionId === sessionId) after.liveSeq = Math.max(after.liveSeq, report.seq);
  scene.clocks.set(memberId, after);
  scene.coverage.set(coverageKey(session), coverageAfter(scene, session, report, outcome, now));
  // Written before the answer is known: the same number again in this round is a repeat.
  scene.answers.set(key, '');
  const holds = session.supersededAt !== null && standing === 'counting';
  if (holds && report.ranges.length > 0) session.heldSeq = report.seq;
  return { session, report, outcome };
}

/** Only the live session says where to resume; one that was superseded or closed is behind. */
function coverageAfter(
  scene: BeatScene,
  session: SceneSession,
  report: BeatReport,
  { covered, coveredMs }: BeatOutcome,
  now: Date,
): Coverage {
  const { memberId, lessonId, assetId, courseId, durationMs, supersededAt, closedAt } = session;
  const before = scene.coverage.get(coverageKey(session));
  const isLive = !supersededAt && !closedAt;
  const positionMs = Math.min(report.positionMs, durationMs);
  return {
    memberId,
    lessonId,
    assetId,
    courseId,
    coveredMs,
    ranges: encodeRanges(covered),
    positionMs: isLive || !before ? positionMs : before.positionMs,
    touchedAt: isLive || !before ? now : before.touchedAt,
  };
}

function beatRow({ session, report, outcome }: Decided, scene: BeatScene, now: Date): Beat {
  const { acceptedMs, rejected, coveredMs } = outcome;
  const completed = scene.completed.has(lessonKey(session));
  const answer = { acceptedMs, rejected, coveredMs, completed };
  return {
    sessionId: session.id,
    seq: report.seq,
    memberId: session.memberId,
    receivedAt: now,
    claimed: encodeRanges(normalise(report.ranges)),
    accepted: encodeRanges(outcome.acceptedRanges),
    acceptedMs,
    rejectedMs: rejected.reduce((sum, { ms }) => sum + ms, 0),
    rejected: JSON.stringify(rejected),
    positionMs: report.positionMs,
    ratePercent: Math.round(report.rate * 100),
    visible: report.visible,
    answer: beatAnswerText({ ...answer, ...(session.supersededAt && { superseded: true }) }),
  };
}

function isDecided(decision: Decision): decision is Decided {
  return decision !== 'repeat' && !(decision instanceof DomainError);
}

function only<Key, Row>(rows: Map<Key, Row>, keys: Key[]): Row[] {
  return [...new Set(keys)].flatMap((key) => rows.get(key) ?? []);
}
