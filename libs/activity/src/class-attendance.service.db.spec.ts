import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassAttendance } from './class-attendance.service.js';
import { ClassClosing } from './class-closing.service.js';
import { ClassSignIn } from './class-sign-in.service.js';
import { AuditRecord } from '#platform';

const MORNING = '2026-06-01-morning';
const AFTERNOON = '2026-06-01-afternoon';
const at = (text: string) => new Date(`2026-06-01T${text}+08:00`);

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
});
afterAll(() => rooms.close());
beforeEach(() => rooms.clock.set(at('10:00:00')));

async function aClassOf(count: number) {
  const people = [];
  const first = await aMember(rooms);
  people.push(first);
  for (let n = 1; n < count; n += 1) people.push(await aMember(rooms, { unit: first.unit }));
  const made = await aTrainingClass(rooms, {
    unit: first.unit,
    members: people.map(({ member }) => member),
  });
  return { ...made, people };
}

const attendance = () => rooms.get(ClassAttendance);
const signIns = () => rooms.get(ClassSignIn);

describe('the roll', () => {
  it('is called by the class teacher for the whole group, and shows in the figures at once', async () => {
    const { classId, teacher, people } = await aClassOf(3);
    const [one, two, three] = people.map(({ member }) => member.id);
    const entries = [one, two].map((memberId = '') => ({
      memberId,
      attendance: 'present' as const,
    }));

    await attendance().call(teacher, classId, MORNING, {
      entries: [...entries, { memberId: three ?? '', attendance: 'absent' }],
    });

    const { halfDays, members } = await attendance().overview(teacher, classId);
    expect(halfDays[0]).toMatchObject({
      key: MORNING,
      present: 2,
      absent: 1,
      unmarked: 0,
      open: true,
    });
    expect(members.find(({ memberId }) => memberId === three)?.tally).toMatchObject({
      absent: 1,
      total: 2,
    });
  });

  it('may be changed while the half-day runs; what stood before stays readable', async () => {
    const { classId, teacher, people } = await aClassOf(1);
    const memberId = people[0]?.member.id ?? '';
    await attendance().call(teacher, classId, MORNING, {
      entries: [{ memberId, attendance: 'absent' }],
    });

    const roll = await attendance().call(teacher, classId, MORNING, {
      entries: [{ memberId, attendance: 'late' }],
    });

    expect(roll.entries[0]).toMatchObject({
      mark: { attendance: 'late', source: 'roll' },
      earlier: [{ attendance: 'absent' }],
    });
  });

  it('is corrected afterwards with a reason only, which is on the trail', async () => {
    const { classId, teacher, people } = await aClassOf(1);
    const memberId = people[0]?.member.id ?? '';
    await attendance().call(teacher, classId, MORNING, {
      entries: [{ memberId, attendance: 'absent' }],
    });
    rooms.clock.set(at('15:00:00'));
    const entries = [{ memberId, attendance: 'present' as const }];

    await expect(attendance().call(teacher, classId, MORNING, { entries })).rejects.toMatchObject({
      code: 'activity.roll-reason',
    });
    const roll = await attendance().call(teacher, classId, MORNING, {
      entries,
      reason: '点名时漏记',
    });

    expect(roll.entries[0]?.mark).toMatchObject({ source: 'correction', reason: '点名时漏记' });
    const [, corrected] = await rooms.database.repository(AuditRecord).find({
      where: { subjectId: classId, action: 'class-attendance.call' },
      order: { at: 'ASC' },
    });
    expect(corrected?.details).toMatchObject({
      changed: [`${memberId} absent→present`],
      reason: '点名时漏记',
    });
  });

  it('says the same twice without a second mark', async () => {
    const { classId, teacher, people } = await aClassOf(1);
    const entries = [{ memberId: people[0]?.member.id ?? '', attendance: 'present' as const }];

    await attendance().call(teacher, classId, MORNING, { entries });
    const roll = await attendance().call(teacher, classId, MORNING, { entries });

    expect(roll.entries[0]?.earlier).toEqual([]);
  });

  it('is not called of a half-day that has not begun, nor of one that is not on the timetable', async () => {
    const { classId, teacher, people } = await aClassOf(1);
    const entries = [{ memberId: people[0]?.member.id ?? '', attendance: 'present' as const }];

    await expect(attendance().call(teacher, classId, AFTERNOON, { entries })).rejects.toMatchObject(
      {
        code: 'activity.roll-too-early',
      },
    );
    await expect(
      attendance().call(teacher, classId, '2026-06-02-morning', { entries }),
    ).rejects.toMatchObject({ code: 'activity.half-day-not-found' });
  });

  it('names nobody who is not of the class', async () => {
    const { classId, teacher, people } = await aClassOf(1);
    const { member: stranger } = await aMember(rooms);
    const entries = [people[0]?.member.id ?? '', stranger.id].map((memberId) => ({
      memberId,
      attendance: 'present' as const,
    }));

    await expect(attendance().call(teacher, classId, MORNING, { entries })).rejects.toMatchObject({
      code: 'activity.class-member-not-found',
    });
    expect((await attendance().roll(teacher, classId, MORNING)).entries[0]?.mark).toBeNull();
  });

  it('cannot excuse more half-days than the class teacher may grant', async () => {
    const { classId, teacher, organiser, people } = await aClassOf(1);
    const memberId = people[0]?.member.id ?? '';
    await setTeacherLeave(classId, 0);
    const entries = [{ memberId, attendance: 'leave' as const }];

    await expect(attendance().call(teacher, classId, MORNING, { entries })).rejects.toMatchObject({
      code: 'activity.leave-above-teacher',
    });
    const roll = await attendance().call(organiser, classId, MORNING, { entries });

    expect(roll.entries[0]?.mark?.attendance).toBe('leave');
  });

  it('of another unit’s class does not exist for a neighbour, nor for one of its members', async () => {
    const { classId, people } = await aClassOf(1);
    const { actor: neighbour } = await aMember(rooms, { roles: ['unit-admin'] });
    const [self] = people;

    for (const actor of [neighbour, self?.actor ?? neighbour]) {
      await expect(attendance().overview(actor, classId)).rejects.toMatchObject({
        code: 'activity.class-not-found',
      });
      await expect(signIns().code(actor, classId, MORNING)).rejects.toMatchObject({
        code: 'activity.class-not-found',
      });
    }
  });
});

async function setTeacherLeave(classId: string, teacherLeaveHalfDays: number): Promise<void> {
  const { TrainingClass } = await import('./training-class.entity.js');
  await rooms.database.transaction(async () => {
    const rows = rooms.database.repository(TrainingClass);
    const row = await rows.findOneByOrFail({ id: classId });
    await rows.update({ id: classId }, { conditions: { ...row.conditions, teacherLeaveHalfDays } });
  });
}

describe('signing in', () => {
  it('with the code on the screen makes one present, and late after ten minutes', async () => {
    const { classId, teacher, people } = await aClassOf(2);
    rooms.clock.set(at('08:35:00'));
    const { code, expected } = await signIns().code(teacher, classId, MORNING);

    const [early, late] = people;
    const first = await signIns().signIn(early?.actor ?? teacher, classId, code);
    rooms.clock.set(at('08:50:00'));
    const { code: next } = await signIns().code(teacher, classId, MORNING);
    const second = await signIns().signIn(late?.actor ?? teacher, classId, next);

    expect(expected).toBe(2);
    expect([first.attendance, second.attendance]).toEqual(['present', 'late']);
    expect((await signIns().code(teacher, classId, MORNING)).signedIn).toBe(2);
  });

  it('again answers what stands, and a code of a minute ago is refused', async () => {
    const { classId, teacher, people } = await aClassOf(2);
    const { code } = await signIns().code(teacher, classId, MORNING);
    const [one, other] = people.map(({ actor }) => actor);
    const first = await signIns().signIn(one ?? teacher, classId, code);
    rooms.clock.advance(20_000);
    expect(await signIns().signIn(one ?? teacher, classId, code)).toEqual(first);

    rooms.clock.advance(60_000);
    await expect(signIns().signIn(other ?? teacher, classId, code)).rejects.toMatchObject({
      code: 'activity.sign-in-code',
    });
  });

  it('by hundreds at the same moment marks each once', async () => {
    const { classId, teacher, people } = await aClassOf(3);
    const { code } = await signIns().code(teacher, classId, MORNING);

    await Promise.all(
      [...people, ...people].map(({ actor }) => signIns().signIn(actor, classId, code)),
    );

    const roll = await attendance().roll(teacher, classId, MORNING);
    expect(roll.entries.map(({ mark, earlier }) => [mark?.source, earlier.length])).toEqual([
      ['sign-in', 0],
      ['sign-in', 0],
      ['sign-in', 0],
    ]);
  });

  it('does not undo what the teacher called', async () => {
    const { classId, teacher, people } = await aClassOf(1);
    const [self] = people;
    const memberId = self?.member.id ?? '';
    await attendance().call(teacher, classId, MORNING, {
      entries: [{ memberId, attendance: 'absent' }],
    });
    const { code } = await signIns().code(teacher, classId, MORNING);

    await expect(signIns().signIn(self?.actor ?? teacher, classId, code)).rejects.toMatchObject({
      code: 'activity.sign-in-marked',
    });
  });

  it('is open in the half-day only, and over once the class is being closed', async () => {
    const { classId, teacher, organiser, people } = await aClassOf(1);
    const self = people[0]?.actor ?? teacher;
    const { code } = await signIns().code(teacher, classId, MORNING);
    rooms.clock.set(at('12:30:00'));
    await expect(signIns().signIn(self, classId, code)).rejects.toMatchObject({
      code: 'activity.sign-in-closed',
    });
    await expect(signIns().code(teacher, classId, MORNING)).rejects.toMatchObject({
      code: 'activity.sign-in-closed',
    });

    rooms.clock.set(new Date('2026-06-02T10:00:00+08:00'));
    await rooms.get(ClassClosing).begin(organiser, classId);
    await expect(signIns().signIn(self, classId, code)).rejects.toMatchObject({
      code: 'activity.class-state',
    });
  });
});
