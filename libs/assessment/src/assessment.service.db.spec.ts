import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AssessmentModule } from './assessment.module.js';
import { Assessments } from './assessment.service.js';
import { assessmentsView } from './assessment.view.js';

let rooms: Rooms;
let assessments: Assessments;
beforeAll(async () => {
  rooms = await startRooms([AssessmentModule]);
  assessments = rooms.get(Assessments);
});
afterAll(() => rooms.close());

it('tells a member what is missing of 50 hours of online study', async () => {
  const { member } = await aMember(rooms);
  await postedEntry(rooms, { memberId: member.id, amountHundredths: 3850 });
  await postedEntry(rooms, { memberId: member.id, amountHundredths: 2000, form: 'full-time' });

  const standing = await assessments.ofMember(member.id, 2026);
  const view = assessmentsView(standing, await assessments.period(2026), '2026-12-01');

  expect(view).toEqual([
    expect.objectContaining({
      scheme: '网络自学 50 学时',
      version: 1,
      met: false,
      cutOffDay: '2026-12-31',
      daysLeft: 30,
      requirements: [
        {
          label: '网络学时',
          required: '50.00',
          counted: '38.50',
          missing: '11.50',
          working: '网络学时 38.50 / 50.00，缺 11.50',
        },
      ],
    }),
  ]);
});

it('counts for a year what was earned for that year', async () => {
  const { member } = await aMember(rooms);
  await postedEntry(rooms, { memberId: member.id, amountHundredths: 5000, period: '2025' });

  expect((await assessments.ofMember(member.id, 2025)).met).toBe(true);
  expect((await assessments.ofMember(member.id, 2026)).met).toBe(false);
});

it('holds nobody to a scheme before it is in force', async () => {
  const { member } = await aMember(rooms);

  expect(await assessments.ofMember(member.id, 2022)).toMatchObject({ met: true, assessments: [] });
});

it('answers many members at once', async () => {
  const one = await aMember(rooms);
  const other = await aMember(rooms);
  await postedEntry(rooms, { memberId: one.member.id, amountHundredths: 5000 });

  const standings = await assessments.ofMembers([one.member.id, other.member.id, 'nobody'], 2026);

  expect([...standings].map(([id, { met }]) => [id, met])).toEqual(
    expect.arrayContaining([
      [one.member.id, true],
      [other.member.id, false],
    ]),
  );
  expect(standings.size).toBe(2);
});

it('refuses a year that has no period', async () => {
  const { member } = await aMember(rooms);

  await expect(assessments.ofMember(member.id, 1999)).rejects.toMatchObject({
    code: 'assessment.period-unknown',
    kind: 'invalid',
  });
});
