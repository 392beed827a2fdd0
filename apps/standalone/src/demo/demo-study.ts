import type { INestApplicationContext } from '@nestjs/common';
import { CourseLookup, type LessonFacts } from '#course';
import { Attempts, Quizzes } from '#exam';
import { MediaService } from '#media';
import { type Actor, type FakeClock, JobRunner } from '#platform';
import { Beats, KeyDelivery, PlaySessions } from '#study';

const STEP_MS = 30_000;
const READING_MS = 40_000;

/** One sitting of the past: whole lessons are watched in real time, their quizzes taken. */
export class DemoStudent {
  constructor(
    private readonly rooms: INestApplicationContext,
    private readonly clock: FakeClock,
  ) {}

  /** Begins at `startsAt` and ends when the course is complete, or after `partMs` of its first lesson. */
  async study(actor: Actor, courseId: string, startsAt: Date, partMs = Infinity): Promise<void> {
    this.clock.set(startsAt);
    const lessons = await this.rooms.get(CourseLookup, { strict: false }).lessonsOf([courseId]);
    for (const lesson of lessons) {
      await this.watch(actor, lesson, partMs);
      if (partMs !== Infinity) break;
      await this.passQuiz(actor, lesson.lessonId);
    }
    await this.rooms.get(JobRunner, { strict: false }).runAllDue();
  }

  private async watch(
    actor: Actor,
    { lessonId, mediaAssetId }: LessonFacts,
    partMs: number,
  ): Promise<void> {
    const session = await this.rooms
      .get(PlaySessions, { strict: false })
      .open(actor, lessonId, 'demo');
    const endMs = Math.min(session.durationMs, partMs);
    await this.fetchKeys(session.id, session.ticket, mediaAssetId ?? '', endMs);
    const beats = this.rooms.get(Beats, { strict: false });
    for (let fromMs = 0, seq = 1; fromMs < endMs; fromMs += STEP_MS, seq += 1) {
      const toMs = Math.min(fromMs + STEP_MS, endMs);
      this.clock.advance(toMs - fromMs);
      const report = {
        seq,
        ranges: [[fromMs, toMs]] as [number, number][],
        positionMs: toMs,
        rate: 1,
        visible: true,
      };
      await beats.handIn(actor, session.id, report);
    }
    await this.rooms.get(PlaySessions, { strict: false }).close(actor, session.id, null);
  }

  private async fetchKeys(
    sessionId: string,
    ticket: string,
    assetId: string,
    endMs: number,
  ): Promise<void> {
    const [asset] = await this.rooms.get(MediaService, { strict: false }).findMany([assetId]);
    for (const [index, [fromMs]] of (asset?.keyWindows ?? []).entries()) {
      if (fromMs < endMs)
        await this.rooms.get(KeyDelivery, { strict: false }).key(sessionId, ticket, index);
    }
  }

  private async passQuiz(actor: Actor, lessonId: string): Promise<void> {
    const quizzes = this.rooms.get(Quizzes, { strict: false });
    const quiz = (await quizzes.forEditor([lessonId])).get(lessonId);
    if (!quiz?.examId) return;
    const attempts = this.rooms.get(Attempts, { strict: false });
    const { attempt } = await attempts.start(actor, quiz.examId);
    this.clock.advance(READING_MS);
    for (const question of quiz.questions) {
      const right = question.options.filter(({ correct }) => correct).map(({ id }) => id);
      const answer = question.type === 'multiple' ? right : (right[0] ?? null);
      await attempts.answer(actor, attempt.id, question.id, { answer });
    }
    await attempts.submit(actor, attempt.id);
  }
}
