import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseSchedules, CourseWithdrawals, Takedowns } from '#course';
import type { HlsUrls } from '#media';
import { type Actor, newId } from '#platform';
import {
  type BeatAnswer,
  Beats,
  KeyDelivery,
  PlaySessions,
  type PlaySessionView,
  StudyModule,
} from '#study';
import { Course } from '../../libs/course/src/course.entity.js';
import { CourseSchedule } from '../../libs/course/src/course-schedule.entity.js';
import { aReviewer } from '../factories/course.js';
import { aMember } from '../factories/member.js';
import { anActor } from '../factories/media.js';
import { aBeat, aLesson, aPlaySession, type StudyLesson } from '../factories/study.js';
import { type Rooms, startRooms } from '../harness/start-rooms.js';

const S = 1_000;

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([StudyModule]);
});
afterAll(() => rooms.close());

async function handIn(
  actor: Actor,
  { id }: PlaySessionView,
  ...beat: Parameters<typeof aBeat>
): Promise<BeatAnswer> {
  return JSON.parse(await rooms.get(Beats).handIn(actor, id, aBeat(...beat))) as BeatAnswer;
}

/** Somebody who has watched 15 s and goes on watching; at normal speed, so that the clock gives a second for a second. */
async function aViewer() {
  const { actor } = await aMember(rooms);
  const lesson = await aLesson(rooms, { allowedRates: [1] });
  const session = await aPlaySession(rooms, actor, lesson);
  rooms.clock.advance(15 * S);
  await handIn(actor, session, 1, [[0, 15 * S]]);
  rooms.clock.advance(15 * S);
  return { actor, lesson, session };
}

async function aTakedown({ courseId }: StudyLesson) {
  const admin = anActor('platform-admin');
  const word = `词${newId().slice(-8)}`;
  await rooms.database.transaction(() =>
    rooms.database.repository(Course).update({ id: courseId }, { title: word }),
  );
  const wish = { kind: 'keyword' as const, term: word, reason: '核查' };
  const { id } = await rooms.get(Takedowns).take(admin, wish);
  return { giveBack: () => rooms.get(Takedowns).restore(admin, id, { reason: '核实无误' }) };
}

const withdraw = ({ courseId }: StudyLesson) =>
  rooms.get(CourseWithdrawals).withdraw(aReviewer(), courseId, '内容过时');

const closings: [string, (lesson: StudyLesson) => Promise<unknown>][] = [
  ['withdrawn', withdraw],
  ['taken down in an emergency', aTakedown],
  [
    'withdrawn at its hour',
    async ({ courseId }) => {
      const at = new Date(rooms.clock.now().getTime() + 1);
      const plan = { act: 'withdrawal' as const, at, reason: '到期' };
      await rooms.get(CourseSchedules).set(aReviewer(), courseId, plan);
      // Due now, without a millisecond more for those who watch.
      const dueAt = rooms.clock.now();
      await rooms.database.transaction(() =>
        rooms.database.repository(CourseSchedule).update({ courseId }, { dueAt }),
      );
      await rooms.get(CourseSchedules).runDue();
    },
  ],
];

describe.each(closings)('a course that is %s while somebody watches', (_, close) => {
  it('keeps every second that was watched before, accepts none after, and says why', async () => {
    const { actor, lesson, session } = await aViewer();

    await close(lesson);
    const held = await handIn(actor, session, 2, [[15 * S, 30 * S]]);
    rooms.clock.advance(15 * S);
    const after = await handIn(actor, session, 3, [[30 * S, 45 * S]]);

    expect(held).toMatchObject({ acceptedMs: 15 * S, rejected: [] });
    expect(after).toEqual({
      acceptedMs: 0,
      rejected: [{ reason: 'course-withdrawn', ms: 15 * S }],
      coveredMs: 30 * S,
      completed: false,
    });
  });

  it('counts of what is handed in late only what there was time for before', async () => {
    const { actor, lesson, session } = await aViewer();

    await close(lesson);
    rooms.clock.advance(30 * S);
    const late = await handIn(actor, session, 2, [[15 * S, 60 * S]]);

    expect(late).toMatchObject({
      acceptedMs: 15 * S,
      rejected: [{ reason: 'course-withdrawn', ms: 30 * S }],
    });
  });

  it('takes nothing at all once a minute has passed, however kindly it answers', async () => {
    const { actor, lesson, session } = await aViewer();

    await close(lesson);
    rooms.clock.advance(60 * S + 1);

    expect(await handIn(actor, session, 2, [[15 * S, 30 * S]])).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'course-withdrawn', ms: 15 * S }],
      coveredMs: 15 * S,
    });
  });

  it('answers a beat from before with its first answer, and an empty one kindly', async () => {
    const { actor, lesson, session } = await aViewer();

    await close(lesson);

    expect(await handIn(actor, session, 1, [[0, 15 * S]])).toMatchObject({ acceptedMs: 15 * S });
    expect(await handIn(actor, session, 3, [])).toMatchObject({ rejected: [], coveredMs: 15 * S });
  });

  it('hands out no key and opens no session any more', async () => {
    const { actor, lesson, session } = await aViewer();

    await close(lesson);

    const { ticket, id } = session;
    const urls = { key: () => '', segment: () => '' } as unknown as HlsUrls;
    await expect(rooms.get(KeyDelivery).playlist(id, ticket, urls)).rejects.toMatchObject({
      code: 'study.ticket-invalid',
    });
    await expect(
      rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec'),
    ).rejects.toMatchObject({ code: 'study.lesson-not-found' });
  });
});

describe('a course that was taken down and given back', () => {
  it('goes on where it was, in the very session', async () => {
    const { actor, lesson, session } = await aViewer();
    const { giveBack } = await aTakedown(lesson);
    await handIn(actor, session, 2, [[15 * S, 30 * S]]);
    rooms.clock.advance(15 * S);
    const down = await handIn(actor, session, 3, [[30 * S, 45 * S]]);

    await giveBack();
    rooms.clock.advance(15 * S);

    expect(down.acceptedMs).toBe(0);
    expect(await handIn(actor, session, 4, [[30 * S, 60 * S]])).toMatchObject({
      acceptedMs: 15 * S,
      coveredMs: 45 * S,
    });
  });
});

describe('withdrawing under load', () => {
  it('loses and doubles no second of the beats that come in at the same moment', async () => {
    const lesson = await aLesson(rooms, { allowedRates: [1] });
    const viewers: { actor: Actor; session: PlaySessionView }[] = [];
    for (let n = 0; n < 8; n += 1) {
      const { actor } = await aMember(rooms);
      viewers.push({ actor, session: await aPlaySession(rooms, actor, lesson) });
    }
    const all = (seq: number, range: [number, number]) =>
      viewers.map(({ actor, session }) => handIn(actor, session, seq, [range]));
    rooms.clock.advance(15 * S);

    const [, ...answers] = await Promise.all([withdraw(lesson), ...all(1, [0, 15 * S])]);
    rooms.clock.advance(15 * S);
    const later = await Promise.all(all(2, [15 * S, 30 * S]));

    for (const answer of answers)
      expect(answer).toMatchObject({ acceptedMs: 15 * S, rejected: [] });
    for (const answer of later) expect(answer).toMatchObject({ acceptedMs: 0, coveredMs: 15 * S });
  });
});
