import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditRecord, Settings, systemActor } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassBuilding } from './class-building.service.js';
import { ClassCalling } from './class-calling.service.js';
import { ClassEnrolling } from './class-enrolling.service.js';
import { ClassLife } from './class-life.service.js';
import { ClassMembers } from './class-member.service.js';
import { Classes } from './training-class.service.js';

let rooms: Rooms;
let life: ClassLife;
let classes: Classes;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
  life = rooms.get(ClassLife);
  classes = rooms.get(Classes);
}, 60_000);
afterAll(() => rooms.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

const stateOf = async (organiser: Actor, id: string) => (await classes.show(organiser, id)).state;

/** A bureau below a county, and the two administrators. */
async function countyAndBureau() {
  const county = await aUnit(rooms);
  const unit = await aUnit(rooms, { parent: county });
  const { actor: upper } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
  const { actor: organiser } = await aMember(rooms, { unit, roles: ['unit-admin'] });
  return { county, unit, upper, organiser };
}

describe('a class that needs the word of the upper unit', () => {
  it('is submitted, approved by it, and then takes people', async () => {
    const { unit, upper, organiser } = await countyAndBureau();
    const wish = { unit, organiser, approvalRequired: true, state: 'submitted' } as const;
    const { classId } = await aTrainingClass(rooms, wish);
    expect(await classes.countToApprove(upper)).toBe(1);
    expect(await classes.countToApprove(organiser)).toBe(0);

    await life.approve(upper, classId, '同意举办');

    expect(await classes.show(organiser, classId)).toMatchObject({
      state: 'enrolling',
      decisionComment: '同意举办',
    });
    const trail = await rooms.database
      .repository(AuditRecord)
      .findBy({ subjectId: classId, action: 'training-class.approve' });
    expect(trail).toHaveLength(1);
  });

  it('is returned with what is to be changed, and submitted again', async () => {
    const { unit, upper, organiser } = await countyAndBureau();
    const wish = { unit, organiser, approvalRequired: true, state: 'submitted' } as const;
    const { classId } = await aTrainingClass(rooms, wish);

    expect(await codeOf(life.return(upper, classId, ' '))).toBe('activity.class-reason');
    await life.return(upper, classId, '请压缩天数');

    expect(await stateOf(organiser, classId)).toBe('draft');
    await life.submit(organiser, classId);
    expect(await stateOf(organiser, classId)).toBe('submitted');
  });

  it('is decided by nobody but the upper unit, and not by who submitted it', async () => {
    const { unit, upper, organiser } = await countyAndBureau();
    const wish = { unit, organiser, approvalRequired: true, state: 'submitted' } as const;
    const { classId } = await aTrainingClass(rooms, wish);
    const own = await aTrainingClass(rooms, { ...wish, organiser: upper });
    const { actor: neighbour } = await aMember(rooms, { roles: ['unit-admin'] });

    expect(await codeOf(life.approve(organiser, classId, ''))).toBe(
      'activity.class-approval-forbidden',
    );
    expect(await codeOf(life.approve(neighbour, classId, ''))).toBe('activity.class-not-found');
    expect(await codeOf(life.approve(upper, own.classId, ''))).toBe('activity.class-own-approval');
  });

  it('is not published past it', async () => {
    const { unit, organiser } = await countyAndBureau();
    const wish = { unit, organiser, approvalRequired: true, state: 'draft' } as const;
    const { classId } = await aTrainingClass(rooms, wish);

    expect(await codeOf(life.publish(organiser, classId))).toBe('activity.class-needs-approval');
    const free = await aTrainingClass(rooms, { unit, organiser, state: 'draft' });
    expect(await codeOf(life.submit(organiser, free.classId))).toBe(
      'activity.class-needs-no-approval',
    );
  });

  it('is every class where the setting says so, but for those of the top of a tree', async () => {
    const settings = rooms.get(Settings);
    const grant = { role: 'security-admin', unitId: 'r', unitPath: '/r/' } as const;
    const security = { ...systemActor, grants: [{ ...grant, line: null, authority: null }] };
    const { county, unit, upper, organiser } = await countyAndBureau();

    await settings.change(security, 'activity.class-approval', 'always');
    const below = await aTrainingClass(rooms, { unit, organiser, state: 'draft' });
    const top = await aTrainingClass(rooms, { unit: county, organiser: upper, state: 'draft' });
    await settings.change(security, 'activity.class-approval', 'as-chosen');

    const required = async (who: Actor, id: string) =>
      (await classes.show(who, id)).approvalRequired;
    expect(await required(organiser, below.classId)).toBe(true);
    expect(await required(upper, top.classId)).toBe(false);
  });
});

describe('publication', () => {
  it('needs a timetable or courses, a teacher, and whom it is for', async () => {
    const { unit, organiser } = await countyAndBureau();
    const classId = await rooms.get(ClassBuilding).create(organiser, unit.id, {
      name: '空班',
      kind: '02',
      year: 2026,
      form: 'full-time',
      mode: 'online',
      startsOn: '2026-06-08',
      endsOn: '2026-06-09',
      quota: 5,
    });

    const publish = life.publish(organiser, classId);

    await expect(publish).rejects.toMatchObject({
      code: 'activity.class-not-ready',
      message: '还不能发布：请先安排课程表或课程；请先指定班主任；请先填写选调对象。',
    });
  });

  it('is too late for a class that is over', async () => {
    const { classId, organiser } = await aTrainingClass(rooms, {
      state: 'draft',
      startsOn: '2026-05-01',
      endsOn: '2026-05-02',
    });

    expect(await codeOf(life.publish(organiser, classId))).toBe('activity.class-over-before');
  });
});

describe('开班', () => {
  it('is by the class teacher too; who still waited for a place gets none', async () => {
    const made = await aTrainingClass(rooms, { state: 'enrolling', quota: 1, selfEnrol: true });
    const { classId, unit, organiser, teacher } = made;
    const [one, two] = [await aMember(rooms, { unit }), await aMember(rooms, { unit })];
    await rooms.get(ClassCalling).callUp(organiser, classId, [one.member.id]);
    await rooms.get(ClassEnrolling).apply(two.actor, classId);

    await life.start(teacher, classId);

    expect(await stateOf(organiser, classId)).toBe('running');
    expect(await rooms.get(ClassMembers).find(classId, two.member.id)).toMatchObject({
      state: 'refused',
      reason: '名额已满',
    });
    const { member } = await classes.requireMember(one.actor, classId);
    expect(member).toMatchObject({ state: 'confirmed' });
    expect(await codeOf(classes.requireMember(two.actor, classId))).toBe(
      'activity.class-not-found',
    );
  });

  it('is not with nobody, not with people undecided, not weeks before, not twice', async () => {
    const empty = await aTrainingClass(rooms, { state: 'enrolling' });
    const early = await aTrainingClass(rooms, {
      state: 'enrolling',
      startsOn: '2026-06-20',
      endsOn: '2026-06-21',
    });
    const undecided = await aTrainingClass(rooms, { state: 'enrolling', selfEnrol: true });
    const { actor } = await aMember(rooms, { unit: undecided.unit });
    await rooms.get(ClassEnrolling).apply(actor, undecided.classId);
    const running = await aTrainingClass(rooms);

    const starting = ({ organiser, classId }: { organiser: Actor; classId: string }) =>
      codeOf(life.start(organiser, classId));

    expect(await starting(empty)).toBe('activity.class-no-members');
    expect(await starting(early)).toBe('activity.class-too-early');
    expect(await starting(undecided)).toBe('activity.class-undecided');
    expect(await starting(running)).toBe('activity.class-state');
  });
});

describe('a class that is cancelled', () => {
  it('says why, keeps its list, and takes nobody any more', async () => {
    const { classId, organiser, members } = await aTrainingClass(rooms);

    expect(await codeOf(life.cancel(organiser, classId, ''))).toBe('activity.class-reason');
    await life.cancel(organiser, classId, '因防汛工作取消');

    const seen = await classes.show(organiser, classId);
    expect(seen).toMatchObject({ state: 'cancelled', cancelReason: '因防汛工作取消' });
    expect(seen.memberCount).toBe(members.length);
    expect(await codeOf(life.start(organiser, classId))).toBe('activity.class-state');
  });

  it('is so by its organiser: not by its teacher, not by a neighbour', async () => {
    const { classId, teacher } = await aTrainingClass(rooms);
    const { actor: neighbour } = await aMember(rooms, { roles: ['unit-admin'] });

    expect(await codeOf(life.cancel(teacher, classId, '取消'))).toBe('platform.forbidden');
    expect(await codeOf(life.cancel(neighbour, classId, '取消'))).toBe('activity.class-not-found');
  });
});
