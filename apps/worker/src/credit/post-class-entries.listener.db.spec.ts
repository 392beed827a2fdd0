import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ActivityModule, ClassAttendance, ClassClosing } from '#activity';
import { CreditModule, Ledger } from '#credit';
import { aMember } from '../../../../test/factories/member.js';
import { aTrainingClass } from '../../../../test/factories/training-class.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { PostClassEntriesListener } from './post-class-entries.listener.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule, CreditModule], {
    providers: [PostClassEntriesListener],
  });
});
afterAll(() => rooms.close());
beforeEach(() => rooms.clock.set(new Date('2026-06-01T09:00:00+08:00')));

/** Closed half a year after its last day. */
async function aClosedClass() {
  const { member, actor, unit } = await aMember(rooms, {
    appointment: { title: '县水利局副局长' },
  });
  const { member: absent } = await aMember(rooms, { unit });
  const made = await aTrainingClass(rooms, {
    unit,
    members: [member, absent],
    name: '2026年春季乡科级干部进修班',
    conditions: {
      minAttendancePercent: 50,
      onlineCoursesRequired: true,
      examPassRequired: true,
      leaveLimit: null,
    },
  });
  const entries = [{ memberId: member.id, attendance: 'present' as const }];
  await rooms
    .get(ClassAttendance)
    .call(made.teacher, made.classId, '2026-06-01-morning', { entries });
  rooms.clock.set(new Date('2027-01-05T09:00:00+08:00'));
  await rooms.get(ClassClosing).begin(made.organiser, made.classId);
  await rooms.get(ClassClosing).close(made.organiser, made.classId);
  return { ...made, member, actor, absent, unit };
}

it('a closed class becomes an entry of who completed it: what was attended, for the training year of the class', async () => {
  const { classId, member, absent, unit } = await aClosedClass();

  await rooms.drain();

  const [entry, ...others] = await rooms.get(Ledger).statement(member.id, 2026);
  expect(others).toHaveLength(0);
  expect(entry).toMatchObject({
    source: 'training-class',
    sourceRef: classId,
    form: 'full-time',
    title: '2026年春季乡科级干部进修班',
    amountHundredths: 800,
    halfDays: 1,
    earnedOn: '2026-06-02',
    period: '2026',
    unitId: unit.id,
    post: '县水利局副局长',
  });
  expect(await rooms.get(Ledger).statement(absent.id, 2026)).toEqual([]);
  expect(await rooms.get(Ledger).verify()).toMatchObject({ ok: true });
});

it('is not credited twice although it is told twice', async () => {
  const { classId, member } = await aClosedClass();

  await rooms.get(PostClassEntriesListener).handle({ classId });
  await rooms.get(PostClassEntriesListener).handle({ classId });
  await rooms.drain();

  expect(await rooms.get(Ledger).statement(member.id, 2026)).toHaveLength(1);
});

it('of a class that is not closed gives nothing', async () => {
  const { member, unit } = await aMember(rooms);
  const { classId } = await aTrainingClass(rooms, { unit, members: [member] });

  await rooms.get(PostClassEntriesListener).handle({ classId });

  expect(await rooms.get(Ledger).statement(member.id, 2026)).toEqual([]);
});
