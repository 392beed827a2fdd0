import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassAttendance } from './class-attendance.service.js';
import { ClassLeaves } from './class-leave.service.js';
import { LEAVE_STATES, leaveAfter } from './class-leave.state.js';
import { OwnClassStandings } from './class-own-standing.service.js';
import { ClassTimetables } from './class-timetable.service.js';
import { ClassVerdicts } from './class-verdict.service.js';

const MORNING = '2026-06-01-morning';
const AFTERNOON = '2026-06-01-afternoon';
const EVENING = '2026-06-01-evening';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
});
afterAll(() => rooms.close());
beforeEach(() => rooms.clock.set(new Date('2026-06-01T08:00:00+08:00')));

const leaves = () => rooms.get(ClassLeaves);

/** Three half-days on one day. */
async function aClass() {
  const { member, actor: self, unit } = await aMember(rooms);
  const made = await aTrainingClass(rooms, { unit, members: [member] });
  await rooms.get(ClassTimetables).add(made.organiser, made.classId, [
    {
      day: '2026-06-01',
      half: 'evening',
      kind: 'activity',
      title: '晚间研讨',
      hoursHundredths: 200,
    },
  ]);
  return { ...made, self, member };
}

const ask = (reason: string, ...halfDays: string[]) => ({ reason, halfDays });
const yes = { approve: true, note: '' };

describe('leave', () => {
  it('is asked for by the member and granted by the class teacher; the half-days are marked', async () => {
    const { classId, teacher, self } = await aClass();

    const { id, level } = await leaves().ask(self, classId, ask('单位防汛值班', AFTERNOON));
    await leaves().decide(teacher, classId, id, yes);

    expect(level).toBe('teacher');
    const [leave] = await leaves().mine(self, classId);
    expect(leave).toMatchObject({ state: 'approved', decidedByName: teacher.name });
    const { tally, halfDays } = await rooms.get(OwnClassStandings).of(self, classId);
    expect(tally).toMatchObject({ leave: 1, total: 3 });
    expect(halfDays[1]).toMatchObject({ attendance: 'leave', reason: '单位防汛值班' });
  });

  it('above what the class teacher may grant goes to the organiser, also in small pieces', async () => {
    const { classId, teacher, organiser, self } = await aClass();
    const first = await leaves().ask(self, classId, ask('就医', MORNING, AFTERNOON));
    await leaves().decide(teacher, classId, first.id, yes);

    const second = await leaves().ask(self, classId, ask('就医', EVENING));

    expect([first.level, second.level]).toEqual(['teacher', 'organiser']);
    await expect(leaves().decide(teacher, classId, second.id, yes)).rejects.toMatchObject({
      code: 'activity.leave-above-teacher',
    });
    await leaves().decide(organiser, classId, second.id, yes);
    expect((await leaves().list(organiser, classId, 'approved')).map(({ mine }) => mine)).toEqual([
      false,
      false,
    ]);
  });

  it('is refused with a word only, and what is decided stays', async () => {
    const { classId, teacher, self } = await aClass();
    const { id } = await leaves().ask(self, classId, ask('私事', MORNING));

    await expect(
      leaves().decide(teacher, classId, id, { approve: false, note: ' ' }),
    ).rejects.toMatchObject({
      code: 'activity.leave-note',
    });
    await leaves().decide(teacher, classId, id, { approve: false, note: '当日有考试' });

    await expect(leaves().decide(teacher, classId, id, yes)).rejects.toMatchObject({
      code: 'activity.leave-decided',
    });
    await expect(leaves().withdraw(self, classId, id)).rejects.toMatchObject({
      code: 'activity.leave-decided',
    });
  });

  it('is decided once when two decide at the same moment', async () => {
    const { classId, teacher, organiser, self } = await aClass();
    const { id } = await leaves().ask(self, classId, ask('就医', MORNING));

    const answers = await Promise.allSettled([
      leaves().decide(teacher, classId, id, yes),
      leaves().decide(organiser, classId, id, { approve: false, note: '不同意' }),
    ]);

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is asked for once at a time, not twice for the same half-day, and only for what is on the timetable', async () => {
    const { classId, teacher, self } = await aClass();
    const { id } = await leaves().ask(self, classId, ask('就医', MORNING));
    await expect(leaves().ask(self, classId, ask('就医', AFTERNOON))).rejects.toMatchObject({
      code: 'activity.leave-waiting',
    });
    await leaves().decide(teacher, classId, id, yes);

    await expect(leaves().ask(self, classId, ask('就医', MORNING))).rejects.toMatchObject({
      code: 'activity.leave-taken',
    });
    await expect(
      leaves().ask(self, classId, ask('就医', '2026-06-02-morning')),
    ).rejects.toMatchObject({
      code: 'activity.half-day-not-found',
    });
  });

  it('is withdrawn by who asked, while it waits', async () => {
    const { classId, self } = await aClass();
    const { id } = await leaves().ask(self, classId, ask('就医', MORNING));

    await leaves().withdraw(self, classId, id);

    expect((await leaves().mine(self, classId))[0]?.state).toBe('withdrawn');
  });

  it('of another class, or of another member, does not exist', async () => {
    const { classId, self } = await aClass();
    const other = await aClass();
    const { id } = await leaves().ask(self, classId, ask('就医', MORNING));

    const notFound = { code: 'activity.leave-not-found' };
    await expect(leaves().decide(other.teacher, other.classId, id, yes)).rejects.toMatchObject(
      notFound,
    );
    await expect(leaves().withdraw(other.self, other.classId, id)).rejects.toMatchObject(notFound);
    const noClass = { code: 'activity.class-not-found' };
    await expect(leaves().decide(other.organiser, classId, id, yes)).rejects.toMatchObject(noClass);
    await expect(leaves().ask(other.self, classId, ask('就医', MORNING))).rejects.toMatchObject(
      noClass,
    );
  });

  it('does not overwrite a half-day that was attended after all', async () => {
    const { classId, teacher, self, member } = await aClass();
    const { id } = await leaves().ask(self, classId, ask('就医', MORNING));
    await rooms.get(ClassAttendance).call(teacher, classId, MORNING, {
      entries: [{ memberId: member.id, attendance: 'present' }],
    });

    await leaves().decide(teacher, classId, id, yes);

    const { tally } = await rooms.get(OwnClassStandings).of(self, classId);
    expect(tally).toMatchObject({ present: 1, leave: 0 });
  });

  it('has an answer for every step in every state', () => {
    const steps = ['approve', 'refuse', 'withdraw'] as const;
    const table = LEAVE_STATES.map((state) => steps.map((step) => leaveAfter(state, step)));

    expect(table).toEqual([
      ['approved', 'refused', 'withdrawn'],
      ...Array.from({ length: 3 }, () => [null, null, null]),
    ]);
  });
});

describe('leave above the limit', () => {
  it('proposes 退学, which happens with the organiser’s word only and is said to the member', async () => {
    const { classId, teacher, organiser, self, member } = await aClass();
    const { id } = await leaves().ask(self, classId, ask('长期出差', MORNING));
    await leaves().decide(teacher, classId, id, yes);
    const verdicts = rooms.get(ClassVerdicts);
    expect((await verdicts.preview(teacher, classId)).expulsions).toMatchObject([
      { memberId: member.id, state: 'confirmed', leave: 1, mostLeave: 0 },
    ]);

    await expect(verdicts.expel(teacher, classId, member.id, '同意退学')).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await verdicts.expel(organiser, classId, member.id, '已与本人及所在单位沟通');

    const { memberState, reason } = await rooms.get(OwnClassStandings).of(self, classId);
    expect(memberState).toBe('expelled');
    expect(reason).toBe('请假 1 半天，超过上限 0 半天：已与本人及所在单位沟通');
  });

  it('is no matter for who is within it', async () => {
    const { classId, organiser, member } = await aClass();

    await expect(
      rooms.get(ClassVerdicts).expel(organiser, classId, member.id, '同意退学'),
    ).rejects.toMatchObject({ code: 'activity.not-above-limit' });
  });
});
