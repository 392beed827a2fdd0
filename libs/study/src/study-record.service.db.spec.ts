import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMember } from '../../../test/factories/member.js';
import {
  aBeat,
  aLesson,
  aPlaySession,
  setCourseState,
  watch,
} from '../../../test/factories/study.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Beats } from './beat.service.js';
import { Progress } from './progress.service.js';
import { StudyRecords } from './study-record.service.js';
import { StudyModule } from './study.module.js';

const S = 1_000;
const page = { page: 1, pageSize: 20 };

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([StudyModule]);
});
afterAll(() => rooms.close());

describe('study records', () => {
  it('say what was counted and what was not, newest first', async () => {
    const { actor } = await aMember(rooms);
    const [one, other] = [await aLesson(rooms), await aLesson(rooms)];
    const first = await aPlaySession(rooms, actor, one);
    const startedAt = rooms.clock.now();
    await watch(rooms, actor, first, [0, 45 * S]);
    await rooms.get(Beats).handIn(actor, first.id, aBeat(900, [[0, 100 * S]]));
    const lastBeatAt = rooms.clock.now();
    rooms.clock.advance(S);
    const second = await aPlaySession(rooms, actor, other);
    await rooms.get(Beats).handIn(actor, first.id, aBeat(901, [[95 * S, 95 * S + 500]]));
    await rooms.get(Beats).handIn(actor, first.id, aBeat(902, [[70 * S, 71 * S]]));
    await watch(rooms, actor, second, [0, 15 * S]);

    const records = await rooms.get(StudyRecords).list(actor, undefined, page);

    expect(records).toMatchObject({ total: 2, page: 1, pageSize: 20 });
    expect(records.items[0]).toMatchObject({ playSessionId: second.id, acceptedMs: 15 * S });
    expect(records.items[1]).toEqual({
      playSessionId: first.id,
      courseId: one.courseId,
      courseTitle: '测试课程',
      lessonId: one.lessonId,
      lessonTitle: '第1节',
      startedAt,
      lastBeatAt: expect.any(Date),
      acceptedMs: 90 * S + 500,
      rejected: [
        { reason: 'other-session', ms: S },
        { reason: 'already-covered', ms: 45 * S },
        { reason: 'faster-than-clock', ms: 10 * S },
      ],
    });
    expect(records.items[1]?.lastBeatAt.getTime()).toBe(lastBeatAt.getTime() + S);
  });

  it('can be asked for one lesson and page by page, and leave out what was never watched', async () => {
    const { actor } = await aMember(rooms);
    const [one, other] = [await aLesson(rooms), await aLesson(rooms)];
    for (const lesson of [one, other, one]) {
      await watch(rooms, actor, await aPlaySession(rooms, actor, lesson), [0, 15 * S]);
    }
    await aPlaySession(rooms, actor, one);
    const records = rooms.get(StudyRecords);

    const ofOne = await records.list(actor, one.lessonId, page);
    const secondPage = await records.list(actor, undefined, { page: 2, pageSize: 2 });

    expect(ofOne.total).toBe(2);
    expect(ofOne.items.every(({ lessonId }) => lessonId === one.lessonId)).toBe(true);
    expect([secondPage.total, secondPage.items.length]).toEqual([3, 1]);
  });

  it('are one’s own only', async () => {
    const { actor } = await aMember(rooms);
    const { actor: other } = await aMember(rooms);
    const lesson = await aLesson(rooms);
    await watch(rooms, actor, await aPlaySession(rooms, actor, lesson), [0, 15 * S]);

    const records = await rooms.get(StudyRecords).list(other, lesson.lessonId, page);

    expect(records).toMatchObject({ items: [], total: 0 });
  });
});

describe('what can be resumed', () => {
  it('is the unfinished lesson that was watched last', async () => {
    const { actor } = await aMember(rooms);
    const [long, short] = [await aLesson(rooms), await aLesson(rooms, { durationMs: 15 * S })];
    await watch(rooms, actor, await aPlaySession(rooms, actor, long), [0, 30 * S]);
    await watch(rooms, actor, await aPlaySession(rooms, actor, short), [0, 15 * S]);

    expect(await rooms.get(Progress).resume(actor)).toEqual({
      courseId: long.courseId,
      courseTitle: '测试课程',
      lessonId: long.lessonId,
      lessonTitle: '第1节',
      lecturer: '主讲人',
      durationMs: 600 * S,
      coveredMs: 30 * S,
      resumeAtMs: 30 * S,
    });
  });

  it('is nothing for who has begun nothing, and not what was withdrawn', async () => {
    const { actor } = await aMember(rooms);
    expect(await rooms.get(Progress).resume(actor)).toBeNull();
    const lesson = await aLesson(rooms);
    await watch(rooms, actor, await aPlaySession(rooms, actor, lesson), [0, 30 * S]);

    await setCourseState(rooms, lesson.courseId, 'withdrawn');

    expect(await rooms.get(Progress).resume(actor)).toBeNull();
  });
});
