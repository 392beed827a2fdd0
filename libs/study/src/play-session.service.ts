import { Injectable } from '@nestjs/common';
import { CourseAudience, CourseLookup, type LessonFacts } from '#course';
import { type MediaAsset, MediaService } from '#media';
import { type Actor, Database, hasRole, newId } from '#platform';
import { BeatDesk } from './beat-desk.service.js';
import { type BeatReport, resumePosition } from './beat.plan.js';
import { closeBucket, openBucket } from './budget.plan.js';
import { decodeRanges } from './coverage.plan.js';
import { CoverageRepository } from './coverage.repository.js';
import { DELIVERY_VALID_MS } from './delivery.plan.js';
import { LessonOrder } from './lesson-order.service.js';
import type { MemberClock } from './member-clock.entity.js';
import { bucketOf, MemberClockRepository, withBucket } from './member-clock.repository.js';
import { PlaySession } from './play-session.entity.js';
import { PlaySessionRepository } from './play-session.repository.js';
import { type PlaySessionView, playSessionView } from './play-session.view.js';
import { PlayTickets } from './play-ticket.service.js';
import { studyErrors } from './study.errors.js';

/** Opens and closes play sessions. A member has at most one live session, whatever devices and lessons are open. */
@Injectable()
export class PlaySessions {
  constructor(
    private readonly database: Database,
    private readonly lessons: CourseLookup,
    private readonly audience: CourseAudience,
    private readonly order: LessonOrder,
    private readonly media: MediaService,
    private readonly clocks: MemberClockRepository,
    private readonly sessions: PlaySessionRepository,
    private readonly coverages: CoverageRepository,
    private readonly beats: BeatDesk,
    private readonly tickets: PlayTickets,
  ) {}

  /**
   * Pressing play: supersedes the member's other live session, which keeps 60 s to hand in what it held.
   * @throws study.lesson-not-found unless the course is published and the member may see it;
   * study.lesson-locked before its turn;
   * study.lesson-not-playable without media.
   */
  async open(actor: Actor, lessonId: string, userAgent: string): Promise<PlaySessionView> {
    if (!hasRole(actor, 'learner')) throw studyErrors['not-a-learner']();
    const lesson = await this.lessons.lesson(lessonId);
    if (!lesson?.open) throw studyErrors['lesson-not-found']();
    if (!(await this.audience.mayStudy(actor.memberId, lesson.courseId))) {
      throw studyErrors['lesson-not-found']();
    }
    await this.order.requireUnlocked(actor.memberId, lesson);
    const asset = lesson.mediaAssetId && (await this.media.findReady(lesson.mediaAssetId));
    if (!asset) throw studyErrors['lesson-not-playable']();

    const session = await this.database.transaction(async () => {
      const clock = await this.clocks.lockOrCreate(actor.memberId);
      const now = await this.database.now();
      const opened = newSession(actor, lesson, asset, userAgent, now);
      await this.takeOver(clock, opened, now);
      await this.sessions.insert(opened);
      return opened;
    });
    return this.view(session);
  }

  /**
   * The member stops watching; with the last beat or without. Again: changes nothing.
   * @throws study.session-not-found for another's session; what `Beats` throws for the beat.
   */
  async close(actor: Actor, sessionId: string, lastBeat: BeatReport | null): Promise<void> {
    const { memberId, sessionId: signInId } = actor;
    await this.database.transaction(async () => {
      const [clock] = await this.clocks.lock([memberId]);
      const session = await this.sessions.find(sessionId);
      if (!clock || session?.memberId !== memberId) throw studyErrors['session-not-found']();
      if (lastBeat) await this.beats.handInOne({ memberId, signInId, sessionId, report: lastBeat });
      if (session.closedAt ?? session.supersededAt) return;
      const now = await this.database.now();
      await this.sessions.close(sessionId, now);
      await this.endLive(memberId, sessionId, now);
    });
  }

  private async takeOver(clock: MemberClock, opened: PlaySession, now: Date): Promise<void> {
    if (clock.liveSessionId) await this.sessions.supersede(clock.liveSessionId, now);
    const ratePercent = Math.round(100 * Math.max(...opened.allowedRates));
    const bucket = openBucket(bucketOf(clock), now.getTime(), ratePercent);
    const live = { liveSessionId: opened.id, liveSeq: -1 };
    await this.clocks.save([Object.assign(withBucket(clock, bucket), live)]);
  }

  /** Read again: the last beat may just have spent from the bucket. */
  private async endLive(memberId: string, sessionId: string, now: Date): Promise<void> {
    const [clock] = await this.clocks.lock([memberId]);
    if (clock?.liveSessionId !== sessionId) return;
    const bucket = closeBucket(bucketOf(clock), now.getTime());
    const nothing = { liveSessionId: null, liveSeq: -1 };
    await this.clocks.save([Object.assign(withBucket(clock, bucket), nothing)]);
  }

  private async view(session: PlaySession): Promise<PlaySessionView> {
    const coverage = await this.coverages.find(session);
    return playSessionView(session, {
      ticket: this.tickets.issue(session),
      resumeAtMs: resumePosition(coverage?.positionMs ?? 0, session.durationMs),
      coveredRanges: decodeRanges(coverage?.ranges ?? ''),
    });
  }
}

function newSession(
  actor: Actor,
  lesson: LessonFacts,
  asset: MediaAsset,
  userAgent: string,
  now: Date,
): PlaySession {
  return {
    id: newId(),
    memberId: actor.memberId,
    signInId: actor.sessionId,
    courseId: lesson.courseId,
    versionId: lesson.versionId,
    lessonId: lesson.lessonId,
    assetId: asset.id,
    durationMs: asset.durationMs,
    thresholdPercent: lesson.completionThreshold,
    allowedRates: lesson.allowedRates,
    userAgent: userAgent.slice(0, 200),
    openedAt: now,
    ticketExpiresAt: new Date(now.getTime() + DELIVERY_VALID_MS),
    supersededAt: null,
    heldSeq: null,
    closedAt: null,
  };
}
