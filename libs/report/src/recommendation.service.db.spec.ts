import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPublishedCourse } from '../../../test/factories/course.js';
import { aMember } from '../../../test/factories/member.js';
import { aLesson, aPlaySession, watch } from '../../../test/factories/study.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Recommendations } from './recommendation.service.js';
import { ReportModule } from './report.module.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
});
afterAll(() => rooms.close());

type Member = Awaited<ReturnType<typeof aMember>>;
const reasonsOf = async ({ actor }: Member) => {
  const { items } = await rooms.get(Recommendations).list(actor);
  return new Map(items.map(({ id, reason }) => [id, reason]));
};
/** A course of one lesson of a minute that the members have seen to the end, or to the middle. */
async function studied(members: Member[], toMs: number): Promise<string> {
  const lesson = await aLesson(rooms, { durationMs: 60_000 });
  for (const { actor } of members) {
    const session = await aPlaySession(rooms, actor, lesson);
    await watch(rooms, actor, session, [0, toMs]);
  }
  return lesson.courseId;
}

describe('what a member is recommended', () => {
  it('comes with what he lacks for the year, in its own words', async () => {
    const member = await aMember(rooms);
    const { courseId } = await aPublishedCourse(rooms);

    const reasons = await reasonsOf(member);

    expect(reasons.get(courseId)).toEqual({
      kind: 'missing',
      text: '因为您的网络学时还差 50.00 学时',
    });
  });

  it('begins with what is required', async () => {
    const member = await aMember(rooms);
    const { courseId } = await aPublishedCourse(rooms, { required: true });
    await aPublishedCourse(rooms);

    const { items } = await rooms.get(Recommendations).list(member.actor);

    expect(items[0]).toMatchObject({ id: courseId, reason: { kind: 'required' } });
  });

  it('is what two others of his unit study, and never who', async () => {
    const unit = await aUnit(rooms);
    const [own, one, other] = [
      await aMember(rooms, { unit }),
      await aMember(rooms, { unit }),
      await aMember(rooms, { unit }),
    ];
    const byTwo = await studied([one, other], 30_000);
    const byOne = await studied([one], 30_000);

    const reasons = await reasonsOf(own);

    expect(reasons.get(byTwo)).toEqual({ kind: 'colleagues', text: '您单位有 2 位同志正在学' });
    expect(reasons.get(byOne)?.kind).not.toBe('colleagues');
  });

  it('is not what people of another unit study, nor what was long ago', async () => {
    const [unit, elsewhere] = [await aUnit(rooms), await aUnit(rooms)];
    const own = await aMember(rooms, { unit });
    const strangers = [
      await aMember(rooms, { unit: elsewhere }),
      await aMember(rooms, { unit: elsewhere }),
    ];
    const others = [await aMember(rooms, { unit }), await aMember(rooms, { unit })];
    const theirs = await studied(strangers, 30_000);
    const old = await studied(others, 30_000);
    expect((await reasonsOf(own)).get(old)?.kind).toBe('colleagues');

    rooms.clock.advance(31 * 86_400_000);

    const reasons = await reasonsOf(own);
    expect(reasons.get(theirs)?.kind).not.toBe('colleagues');
    expect(reasons.get(old)?.kind).not.toBe('colleagues');
  });

  it('is nothing that he has finished', async () => {
    const member = await aMember(rooms);
    const finished = await studied([member], 60_000);

    expect((await reasonsOf(member)).has(finished)).toBe(false);
  });

  it('is six courses at most, each once', async () => {
    const member = await aMember(rooms);
    for (let n = 0; n < 8; n += 1) await aPublishedCourse(rooms, { required: n % 2 === 0 });

    const { items } = await rooms.get(Recommendations).list(member.actor);

    expect(items).toHaveLength(6);
    expect(new Set(items.map(({ id }) => id)).size).toBe(6);
  });
});
