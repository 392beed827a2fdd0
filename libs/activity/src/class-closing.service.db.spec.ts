import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import type { Attendance } from './class-attendance.plan.js';
import { ClassAttendance } from './class-attendance.service.js';
import { ClassCertificates } from './class-certificate.service.js';
import { ClassClosing } from './class-closing.service.js';
import { ClassLeaves } from './class-leave.service.js';
import { OverdueClasses } from './class-overdue.service.js';
import { OwnClassStandings } from './class-own-standing.service.js';
import { ClassRecognition } from './class-recognition.service.js';
import { ClassVerdicts } from './class-verdict.service.js';

const HALF_DAYS = ['2026-06-01-morning', '2026-06-01-afternoon'];

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
});
afterAll(() => rooms.close());
beforeEach(() => rooms.clock.set(new Date('2026-06-01T08:00:00+08:00')));

const closing = () => rooms.get(ClassClosing);
const verdicts = () => rooms.get(ClassVerdicts);

/** A class of two: the first was there both half-days, the second as is said. It is its last day. */
async function aClassToClose(second: Attendance[] = ['present', 'absent']) {
  const { member: one, actor: self, unit } = await aMember(rooms);
  const { member: two, actor: other } = await aMember(rooms, { unit });
  const conditions = {
    minAttendancePercent: 90,
    onlineCoursesRequired: true,
    examPassRequired: true,
    leaveLimit: {
      numerator: 1,
      denominator: 7,
    },
  };
  const made = await aTrainingClass(rooms, { unit, members: [one, two], conditions });
  for (const [n, halfDay] of HALF_DAYS.entries()) {
    rooms.clock.set(new Date(`2026-06-01T${n === 0 ? '09' : '15'}:00:00+08:00`));
    const entries = [
      { memberId: one.id, attendance: 'present' as const },
      { memberId: two.id, attendance: second[n] ?? ('absent' as const) },
    ];
    await rooms.get(ClassAttendance).call(made.teacher, made.classId, halfDay, { entries });
  }
  rooms.clock.set(new Date('2026-06-02T17:30:00+08:00'));
  return { ...made, one, two, self, other };
}

describe('closing a class', () => {
  it('is previewed with the working of each member', async () => {
    const { classId, teacher, one, two } = await aClassToClose();

    const { members, completing, mayClose } = await verdicts().preview(teacher, classId);

    const of = (id: string) => members.find(({ memberId }) => memberId === id);
    expect({ completing, mayClose }).toEqual({ completing: 1, mayClose: false });
    expect(of(one.id)).toMatchObject({
      working: '出勤 2/2 半天：准予结业',
      amountHundredths: 1600,
    });
    expect(of(two.id)).toMatchObject({
      working: '出勤 1/2 半天（须 2 半天）：不予结业',
      amountHundredths: 0,
    });
  });

  it('writes every result down, issues certificates, and gives what was attended', async () => {
    const { classId, organiser, one, self, other } = await aClassToClose();
    await closing().begin(organiser, classId);

    await closing().close(organiser, classId);

    expect(await rooms.get(ClassRecognition).of(classId)).toMatchObject({
      year: 2026,
      endsOn: '2026-06-02',
      members: [{ memberId: one.id, amountHundredths: 1600, halfDays: 2 }],
    });
    const mine = await rooms.get(OwnClassStandings).of(self, classId);
    expect(mine).toMatchObject({ memberState: 'completed', amountHundredths: 1600 });
    expect(await rooms.get(ClassCertificates).mine(self)).toMatchObject([
      { id: mine.certificateId, voidedAt: null, holderName: one.name, amountHundredths: 1600 },
    ]);
    expect(await rooms.get(OwnClassStandings).of(other, classId)).toMatchObject({
      memberState: 'not-completed',
      working: '出勤 1/2 半天（须 2 半天）：不予结业',
      certificateId: null,
    });
  });

  it('happens once, however many close it at the same moment', async () => {
    const { classId, organiser, self } = await aClassToClose();
    await closing().begin(organiser, classId);

    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => closing().close(organiser, classId)),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rooms.get(ClassCertificates).mine(self)).toHaveLength(1);
  });

  it('follows the organiser’s decision against the working, with his reason', async () => {
    const { classId, organiser, two, other } = await aClassToClose();
    await closing().begin(organiser, classId);
    await expect(
      verdicts().override(organiser, classId, two.id, { complete: true, reason: ' ' }),
    ).rejects.toMatchObject({ code: 'activity.class-reason' });
    await verdicts().override(organiser, classId, two.id, {
      complete: true,
      reason: '当日因公抽调，已补课',
    });

    await closing().close(organiser, classId);

    const { memberState, working, amountHundredths } = await rooms
      .get(OwnClassStandings)
      .of(other, classId);
    expect(memberState).toBe('completed');
    expect(working).toContain('准予结业（主办单位决定：当日因公抽调，已补课）');
    expect(amountHundredths).toBe(800);
  });

  it('takes a decision back', async () => {
    const { classId, organiser, one } = await aClassToClose();
    await closing().begin(organiser, classId);
    await verdicts().override(organiser, classId, one.id, {
      complete: false,
      reason: '违反学风纪律',
    });
    await verdicts().override(organiser, classId, one.id, { complete: null, reason: '' });

    const { members } = await verdicts().preview(organiser, classId);

    expect(members.find(({ memberId }) => memberId === one.id)).toMatchObject({
      override: null,
      complete: true,
    });
  });

  it('names 优秀学员 only of those who complete it, and no more than the share', async () => {
    const { classId, organiser, one, two } = await aClassToClose();
    await closing().begin(organiser, classId);

    await expect(
      verdicts().nameExcellent(organiser, classId, [one.id, two.id]),
    ).rejects.toMatchObject({
      code: 'activity.excellent-incomplete',
    });
    await verdicts().nameExcellent(organiser, classId, [one.id]);

    const { members } = await verdicts().preview(organiser, classId);
    expect(members.filter(({ excellent }) => excellent).map(({ memberId }) => memberId)).toEqual([
      one.id,
    ]);
  });

  it('waits for the last day, for leave that is undecided, and for its own turn', async () => {
    const { classId, organiser, self } = await aClassToClose();
    rooms.clock.set(new Date('2026-06-01T17:00:00+08:00'));
    await expect(closing().begin(organiser, classId)).rejects.toMatchObject({
      code: 'activity.closing-early',
    });
    await expect(closing().close(organiser, classId)).rejects.toMatchObject({
      code: 'activity.class-state',
    });
    await rooms
      .get(ClassLeaves)
      .ask(self, classId, { halfDays: [HALF_DAYS[1] ?? ''], reason: '就医' });
    rooms.clock.set(new Date('2026-06-02T10:00:00+08:00'));
    await closing().begin(organiser, classId);

    await expect(closing().close(organiser, classId)).rejects.toMatchObject({
      code: 'activity.closing-leaves',
    });
    await closing().reopen(organiser, classId);
    expect((await verdicts().preview(organiser, classId)).state).toBe('running');
  });

  it('is the organiser’s alone: not the class teacher’s, and to a neighbour the class does not exist', async () => {
    const { classId, teacher, one } = await aClassToClose();
    const { actor: neighbour } = await aMember(rooms, { roles: ['unit-admin'] });

    const acts = [
      (actor: typeof teacher) => closing().begin(actor, classId),
      (actor: typeof teacher) => closing().close(actor, classId),
      (actor: typeof teacher) =>
        verdicts().override(actor, classId, one.id, { complete: false, reason: '无' }),
      (actor: typeof teacher) => verdicts().nameExcellent(actor, classId, [one.id]),
    ];
    for (const act of acts) {
      await expect(act(teacher)).rejects.toMatchObject({ code: 'platform.forbidden' });
      await expect(act(neighbour)).rejects.toMatchObject({ code: 'activity.class-not-found' });
    }
  });

  it('leaves nothing to mark or to decide afterwards', async () => {
    const { classId, organiser, teacher, one } = await aClassToClose();
    await closing().begin(organiser, classId);
    await closing().close(organiser, classId);
    const state = { code: 'activity.class-state' };

    const entries = [{ memberId: one.id, attendance: 'absent' as const }];
    const call = { entries, reason: '更正' };
    await expect(
      rooms.get(ClassAttendance).call(teacher, classId, HALF_DAYS[0] ?? '', call),
    ).rejects.toMatchObject(state);
    await expect(
      verdicts().override(organiser, classId, one.id, { complete: false, reason: '更正' }),
    ).rejects.toMatchObject(state);
    await expect(closing().reopen(organiser, classId)).rejects.toMatchObject(state);
  });
});

describe('a class that is over and not closed', () => {
  it('is said to its members at once, and to its organiser after a week', async () => {
    const { classId, organiser, self } = await aClassToClose();
    const awaited = () => rooms.get(OwnClassStandings).awaited(self);
    const overdue = async () =>
      (await rooms.get(OverdueClasses).list(organiser)).filter((one) => one.classId === classId);

    expect(await awaited()).toEqual([]);
    rooms.clock.set(new Date('2026-06-03T00:00:00+08:00'));
    expect(await awaited()).toMatchObject([{ classId, endsOn: '2026-06-02' }]);
    expect(await overdue()).toEqual([]);
    rooms.clock.set(new Date('2026-06-09T09:00:00+08:00'));
    expect(await overdue()).toMatchObject([{ classId, days: 7 }]);

    await closing().begin(organiser, classId);
    await closing().close(organiser, classId);
    expect([await awaited(), await overdue()]).toEqual([[], []]);
  });

  it('is no reminder for a neighbour', async () => {
    const { classId } = await aClassToClose();
    const { actor: neighbour } = await aMember(rooms, { roles: ['unit-admin'] });
    rooms.clock.set(new Date('2026-07-01T09:00:00+08:00'));

    expect(
      (await rooms.get(OverdueClasses).list(neighbour)).map((one) => one.classId),
    ).not.toContain(classId);
  });
});

describe('a certificate', () => {
  async function aCertificate() {
    const made = await aClassToClose();
    await closing().begin(made.organiser, made.classId);
    await closing().close(made.organiser, made.classId);
    const [certificate] = await rooms.get(ClassCertificates).mine(made.self);
    if (!certificate) throw new Error('no certificate');
    return { ...made, certificate };
  }

  it('is verified by its code, which shows no more than the paper', async () => {
    const { certificate } = await aCertificate();

    const shown = await rooms
      .get(ClassCertificates)
      .verify(certificate.code.toUpperCase(), '203.0.113.9');

    expect(shown).toMatchObject({
      number: certificate.number,
      valid: true,
      className: certificate.className,
    });
    expect(shown.holder).toMatch(/^学○+$/u);
    expect(JSON.stringify(shown)).not.toContain(certificate.holderName);
  });

  it('issued anew has another number, and the old one is void', async () => {
    const { classId, organiser, self, certificate } = await aCertificate();
    const certificates = rooms.get(ClassCertificates);

    const fresh = await certificates.reissue(organiser, classId, certificate.id, '姓名用字更正');

    expect(fresh.number).not.toBe(certificate.number);
    expect(await certificates.verify(certificate.code, '203.0.113.9')).toMatchObject({
      valid: false,
    });
    expect(await certificates.verify(fresh.code, '203.0.113.9')).toMatchObject({ valid: true });
    expect((await certificates.mine(self)).map(({ voidReason }) => voidReason)).toEqual([
      null,
      '姓名用字更正',
    ]);
    await expect(
      certificates.reissue(organiser, classId, certificate.id, '再发'),
    ).rejects.toMatchObject({
      code: 'activity.certificate-void',
    });
  });

  it('that nobody has is refused like any other, and after thirty looks in a minute nobody is heard', async () => {
    await aCertificate();
    const look = (code: string) => rooms.get(ClassCertificates).verify(code, '198.51.100.7');
    const unknown = { code: 'activity.certificate-unknown' };

    await expect(look('PX2026-000001')).rejects.toMatchObject(unknown);
    for (let n = 1; n < 30; n += 1) {
      await expect(look('2222-2222-2222-2222')).rejects.toMatchObject(unknown);
    }
    await expect(look('2222-2222-2222-2222')).rejects.toMatchObject({
      code: 'activity.too-many-tries',
    });
    rooms.clock.advance(60_000);
    await expect(look('2222-2222-2222-2222')).rejects.toMatchObject(unknown);
  });

  it('is shown to its holder alone', async () => {
    const { certificate, other, self } = await aCertificate();

    expect(await rooms.get(ClassCertificates).own(self, certificate.id)).toMatchObject({
      id: certificate.id,
    });
    await expect(rooms.get(ClassCertificates).own(other, certificate.id)).rejects.toMatchObject({
      code: 'activity.certificate-not-found',
    });
  });
});
