import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Conversion } from './conversion.service.js';
import { CreditModule } from './credit.module.js';
import { type TaughtCourse, TeachingCredit } from './teaching-credit.service.js';

let rooms: Rooms;
let teaching: TeachingCredit;
beforeAll(async () => {
  rooms = await startRooms([CreditModule]);
  teaching = rooms.get(TeachingCredit);
});
afterAll(() => rooms.close());

let made = 0;
const taught = (lecturerIds: string[], wish: Partial<TaughtCourse> = {}): TaughtCourse => ({
  courseId: `taught-${(made += 1)}`,
  courseTitle: '基层治理案例精讲',
  category: 'ability',
  publishedAt: new Date('2026-06-01T02:00:00Z'),
  taughtMs: 45 * 60_000,
  lecturerIds,
  ...wish,
});
const lecturer = async () => (await aMember(rooms)).member.id;

describe('teaching hours', () => {
  it('are five times the length of the course by the rule that is shipped, at the unit of the time', async () => {
    const unit = await aUnit(rooms);
    const { member } = await aMember(rooms, { unit });

    const [entry] = await teaching.post(taught([member.id]));

    expect(entry).toMatchObject({
      memberId: member.id,
      unitId: unit.id,
      source: 'teaching',
      amountHundredths: 500,
      period: '2026',
      ruleCode: 'nanjing-teaching',
      ruleVersion: 1,
    });
    expect(await teaching.ofMember(member.id, 2026)).toHaveLength(1);
  });

  it('are shared by those who taught together', async () => {
    const both = [await lecturer(), await lecturer()];

    const entries = await teaching.post(taught(both));

    expect(entries.map(({ amountHundredths }) => amountHundredths)).toEqual([250, 250]);
  });

  it('come once per course and year, whether told again or of another version', async () => {
    const who = await lecturer();
    const course = taught([who]);
    await teaching.post(course);

    await teaching.post(course);
    await teaching.post({ ...course, taughtMs: 90 * 60_000 });

    expect(await teaching.ofMember(who, 2026)).toHaveLength(1);
  });

  it('come again in another year, for what was new by then', async () => {
    const who = await lecturer();
    const course = taught([who]);
    await teaching.post(course);

    const publishedAt = new Date('2027-03-01T02:00:00Z');
    await teaching.post({ ...course, publishedAt, taughtMs: 9 * 60_000 });

    expect(await teaching.ofMember(who, 2027)).toMatchObject([{ amountHundredths: 100 }]);
  });

  it('are none where nothing new was taught, or nobody with an account did', async () => {
    const who = await lecturer();

    expect(await teaching.post(taught([who], { taughtMs: 0 }))).toEqual([]);
    expect(await teaching.post(taught([]))).toEqual([]);
  });

  it('follow the rule of the day, and the rule for study is another', async () => {
    const conversion = rooms.get(Conversion);
    await conversion.putInForce(systemActor, 'linear-45', '2028-01-01', 'teaching');
    const who = await lecturer();

    const late = taught([who], { publishedAt: new Date('2028-02-01T02:00:00Z') });

    expect(await teaching.post(late)).toEqual([]);
    expect(await conversion.inForceOn('2028-02-01')).toMatchObject({ code: 'yunnan' });
  });
});
