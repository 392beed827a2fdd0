import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Conversion } from './conversion.service.js';
import { CourseCredit } from './course-credit.service.js';
import { CreditModule } from './credit.module.js';

const course = {
  courseId: 'course',
  courseTitle: '三分钟讲清“三资”管理',
  category: 'ability',
  studiedMs: 2_700_000,
  mediaMs: 2_700_000,
  quizPassed: true,
  required: false,
};

let rooms: Rooms;
let conversion: Conversion;
beforeAll(async () => {
  rooms = await startRooms([CreditModule]);
  conversion = rooms.get(Conversion);
});
afterAll(() => rooms.close());

describe('the rule in force', () => {
  it('shows what a course gives before it is begun', async () => {
    expect(await conversion.preview({ mediaMs: 120_000, hasQuiz: false })).toBe(25);
    expect(await conversion.preview({ mediaMs: 120_000, hasQuiz: true })).toBe(75);
  });

  it('is the one of the day on which the course was completed, and the entry names it', async () => {
    const { member } = await aMember(rooms);
    await conversion.putInForce(systemActor, 'shanxi', '2027-01-01');
    const post = (courseId: string, completedAt: string) =>
      rooms.get(CourseCredit).post({
        ...course,
        courseId,
        memberId: member.id,
        completedAt: new Date(completedAt),
      });

    const before = await post('one', '2026-12-31T15:59:59.999Z');
    const after = await post('two', '2026-12-31T16:00:00.000Z');

    expect(before).toMatchObject({ amountHundredths: 150, ruleCode: 'yunnan', period: '2026' });
    expect(after).toMatchObject({ amountHundredths: 50, ruleCode: 'shanxi', period: '2027' });
  });

  it('is the later decision where two are for the same day', async () => {
    await conversion.putInForce(systemActor, 'shanxi', '2030-01-01');
    rooms.clock.advance(1000);
    await conversion.putInForce(systemActor, 'linear-45', '2030-01-01');

    expect((await conversion.inForceOn('2030-05-01')).code).toBe('linear-45');
    expect((await conversion.inForceOn('2029-12-31')).code).toBe('shanxi');
  });

  it('is decided by the platform administrator only, and among rules that there are', async () => {
    const { actor: clerk } = await aMember(rooms, { roles: ['unit-admin'] });
    const { actor: admin } = await aMember(rooms, { roles: ['platform-admin'] });

    await expect(conversion.putInForce(clerk, 'yunnan', '2026-01-01')).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(conversion.putInForce(admin, 'nowhere', '2026-01-01')).rejects.toMatchObject({
      code: 'credit.rule-not-found',
    });
    await expect(conversion.inForceOn('1999-12-31')).rejects.toMatchObject({
      code: 'credit.no-conversion-rule',
    });
  });
});
