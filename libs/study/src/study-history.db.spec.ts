import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, DomainError } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aBeat, aLesson, deliverKeys, type StudyLesson } from '../../../test/factories/study.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Beats } from './beat.service.js';
import type { BeatAnswer } from './beat.view.js';
import { PlaySessions } from './play-session.service.js';
import { Recomputation } from './recomputation.service.js';
import { StudyModule } from './study.module.js';

/** Everything in a history happens in steps of this, so that the model can count on its fingers. */
const TICK_MS = 100;
const LESSON_TICKS = 900;
const RUNS = Number(process.env['HISTORIES'] ?? 25);

type Step =
  | { kind: 'wait'; ticks: number }
  | { kind: 'open'; lesson: number }
  | { kind: 'close'; session: number }
  | { kind: 'keys'; lesson: number }
  | { kind: 'beat'; session: number; from: number; ticks: number; rate: number; repeats: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ticks: fc.nat(700) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), lesson: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), session: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('keys' as const), lesson: fc.nat(1) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('beat' as const),
      session: fc.nat(9),
      from: fc.nat(LESSON_TICKS),
      ticks: fc.integer({ min: 1, max: 400 }),
      rate: fc.constantFrom(1, 1, 1, 2, 4),
      repeats: fc.boolean(),
    }),
  },
);

interface ModelSession {
  id: string;
  lesson: number;
  supersededAt: number | null;
  closed: boolean;
  heldUsed: boolean;
}

/** The rules of study time once more, told tick by tick: no ranges, no bucket arithmetic, no rows. */
class Model {
  nowTicks = 0;
  sessions: ModelSession[] = [];
  readonly covered = [new Set<number>(), new Set<number>()];
  readonly delivered = [false, false];
  private live: ModelSession | null = null;
  private level = 0;

  constructor(private readonly greatestRate: number[]) {}

  wait(ticks: number): void {
    for (let tick = 0; tick < ticks; tick += 1) {
      if (this.live) this.level = Math.min(600, this.level + this.rateOf(this.live));
    }
    this.nowTicks += ticks;
  }

  open(id: string, lesson: number): void {
    if (this.live) this.live.supersededAt = this.nowTicks;
    else this.level = 0;
    this.live = { id, lesson, supersededAt: null, closed: false, heldUsed: false };
    this.sessions.push(this.live);
  }

  close(session: ModelSession): void {
    if (session !== this.live) return;
    session.closed = true;
    this.live = null;
  }

  /** Accepted ticks and rejected ticks by reason; null where the beat is refused. */
  beat(session: ModelSession, claimed: number[], rate: number) {
    const late = session.supersededAt !== null && this.nowTicks - session.supersededAt > 600;
    if (late) return null;
    const outcome = { accepted: 0, rejected: new Map<string, number>() };
    const held = session.supersededAt !== null && !session.heldUsed;
    for (const tick of claimed) {
      const reason = this.reasonAgainst(session, tick, rate, held);
      if (reason) outcome.rejected.set(reason, (outcome.rejected.get(reason) ?? 0) + 1);
      else {
        outcome.accepted += 1;
        this.level -= 1;
        this.covered[session.lesson]?.add(tick);
      }
    }
    if (held) session.heldUsed = true;
    return outcome;
  }

  private reasonAgainst(
    { lesson, closed, supersededAt }: ModelSession,
    tick: number,
    rate: number,
    held: boolean,
  ) {
    if (tick >= LESSON_TICKS) return 'outside-lesson';
    if (closed) return 'session-closed';
    if (supersededAt !== null && !held) return 'other-session';
    if (this.covered[lesson]?.has(tick)) return 'already-covered';
    if (rate > (this.greatestRate[lesson] ?? 0)) return 'rate-not-allowed';
    if (!this.delivered[lesson]) return 'not-delivered';
    return this.level < 1 ? 'faster-than-clock' : null;
  }

  private rateOf({ lesson }: ModelSession): number {
    return this.greatestRate[lesson] ?? 0;
  }
}

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([StudyModule]);
});
afterAll(() => rooms.close());

/** One member's life, lived by the product and by the model side by side. */
class History {
  private readonly model = new Model([1, 2]);
  /** What was answered, and what the model would have answered. */
  readonly told: unknown[] = [];
  readonly expected: unknown[] = [];
  private seq = 0;

  constructor(
    private readonly actor: Actor,
    private readonly lessons: StudyLesson[],
  ) {}

  async live(steps: Step[]): Promise<this> {
    for (const next of steps) await this.take(next);
    const { studiedMs, differences } = await rooms.get(Recomputation).ofMember(this.actor.memberId);
    const coveredTicks = this.model.covered.reduce((sum, { size }) => sum + size, 0);
    this.note({ studiedMs, differences }, { studiedMs: coveredTicks * TICK_MS, differences: [] });
    return this;
  }

  private note(told: unknown, expectation: unknown): void {
    this.told.push(told);
    this.expected.push(expectation);
  }

  private async take(next: Step): Promise<void> {
    const { model, actor } = this;
    if (next.kind === 'wait') {
      rooms.clock.advance(next.ticks * TICK_MS);
      model.wait(next.ticks);
    } else if (next.kind === 'open') {
      const { lessonId = '' } = this.lessons[next.lesson] ?? {};
      const { id } = await rooms.get(PlaySessions).open(actor, lessonId, 'history');
      model.open(id, next.lesson);
    } else if (next.kind === 'keys') {
      const lesson = this.lessons[next.lesson];
      if (lesson) await deliverKeys(rooms, actor.memberId, lesson);
      model.delivered[next.lesson] = true;
    } else await this.useSession(next);
  }

  private async useSession(next: Extract<Step, { session: number }>): Promise<void> {
    const { model, actor } = this;
    const session = model.sessions[next.session % Math.max(1, model.sessions.length)];
    if (!session) return;
    if (next.kind === 'close') {
      await rooms.get(PlaySessions).close(actor, session.id, null);
      model.close(session);
      return;
    }
    this.seq += 1;
    const { from, ticks, rate, repeats } = next;
    const report = aBeat(this.seq, [[from * TICK_MS, (from + ticks) * TICK_MS]], { rate });
    const send = () => rooms.get(Beats).handIn(actor, session.id, report).catch(codeOf);
    const answer = await send();
    const claimed = Array.from({ length: ticks }, (_, i) => from + i);
    this.note(readable(answer), expectation(model.beat(session, claimed, rate), session, model));
    if (repeats) this.note(await send(), answer);
  }
}

const codeOf = (error: unknown) => {
  if (error instanceof DomainError) return error.code;
  throw error;
};

function readable(answer: string) {
  if (!answer.startsWith('{')) return answer;
  const { acceptedMs, coveredMs, rejected, superseded } = JSON.parse(answer) as BeatAnswer;
  const sums = Object.fromEntries(rejected.map(({ reason, ms }) => [reason, ms]));
  return { acceptedMs, coveredMs, rejected: sums, superseded: superseded ?? false };
}

function expectation(outcome: ReturnType<Model['beat']>, session: ModelSession, model: Model) {
  if (!outcome) return 'study.session-superseded';
  const sums = [...outcome.rejected].map(([reason, ticks]) => [reason, ticks * TICK_MS]);
  return {
    acceptedMs: outcome.accepted * TICK_MS,
    coveredMs: (model.covered[session.lesson]?.size ?? 0) * TICK_MS,
    rejected: Object.fromEntries(sums) as Record<string, number>,
    superseded: session.supersededAt !== null,
  };
}

describe('any history of openings, beats, repeats, takeovers and closings', () => {
  it('is credited to the millisecond as an independent model says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const { actor } = await aMember(rooms);
        const durationMs = LESSON_TICKS * TICK_MS;
        const lessons = [
          await aLesson(rooms, { durationMs, allowedRates: [1] }),
          await aLesson(rooms, { durationMs, allowedRates: [1, 2] }),
        ];
        const { told, expected } = await new History(actor, lessons).live(steps);
        expect(told).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
