import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassBuilding, type NewClass } from './class-building.service.js';
import { ClassTimetables } from './class-timetable.service.js';
import { Classes } from './training-class.service.js';

let rooms: Rooms;
let building: ClassBuilding;
let classes: Classes;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
  building = rooms.get(ClassBuilding);
  classes = rooms.get(Classes);
}, 60_000);
afterAll(() => rooms.close());

const facts: NewClass = {
  name: '科级干部进修班',
  kind: '05',
  year: 2026,
  form: 'full-time',
  mode: 'offline',
  place: '县委党校',
  startsOn: '2026-06-08',
  endsOn: '2026-06-12',
  quota: 40,
};

const anOrganiser = async () => {
  const unit = await aUnit(rooms);
  return { unit, organiser: (await aMember(rooms, { unit, roles: ['unit-admin'] })).actor };
};

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describe('a class that is drawn up', () => {
  it('belongs to the unit that organises it, and asks of its members what the rules ask', async () => {
    const { unit, organiser } = await anOrganiser();

    const id = await building.create(organiser, unit.id, facts);

    expect(await classes.show(organiser, id)).toMatchObject({
      name: '科级干部进修班',
      kindName: '进修班',
      formName: '脱产',
      state: 'draft',
      unit: { id: unit.id },
      conditions: { leaveLimit: { numerator: 1, denominator: 7 } },
      quota: 40,
      openPlaces: 40,
    });
    const trail = await rooms.database
      .repository(AuditRecord)
      .findBy({ subjectId: id, action: 'training-class.create' });
    expect(trail).toHaveLength(1);
  });

  it('is refused in a unit of somebody else, in the words of a missing one', async () => {
    const { organiser } = await anOrganiser();
    const { unit: other } = await anOrganiser();

    for (const unitId of [other.id, 'nobody-has-this']) {
      expect(await codeOf(building.create(organiser, unitId, facts))).toBe(
        'organisation.unit-not-found',
      );
    }
  });

  it('is refused to who administers nothing', async () => {
    const { unit, actor } = await aMember(rooms);

    expect(await codeOf(building.create(actor, unit.id, facts))).toBe('platform.forbidden');
  });

  it.each<[string, Partial<NewClass>, string]>([
    ['ends before it begins', { endsOn: '2026-06-07' }, 'class-ends-before'],
    ['has a day that no calendar has', { endsOn: '2026-02-30' }, 'class-day'],
    ['lasts for years', { startsOn: '2026-01-01', endsOn: '2027-12-31' }, 'class-too-long'],
    ['has more days of training than days', { days: 6 }, 'class-days'],
    ['counts for another year', { year: 2025 }, 'class-year'],
    ['is of no known kind', { kind: '77' }, 'class-kind'],
    ['is of no known form', { form: 'nowhere' }, 'class-form'],
    ['has a name of blanks', { name: '   ' }, 'class-name'],
    ['meets nowhere', { place: ' ' }, 'class-place'],
    ['enrols after it is over', { enrolUntil: '2026-06-13' }, 'class-enrol-until'],
  ])('that %s is refused', async (_, wish, code) => {
    const { unit, organiser } = await anOrganiser();

    const create = building.create(organiser, unit.id, { ...facts, ...wish });

    expect(await codeOf(create)).toBe(`activity.${code}`);
  });

  it('asks for no post that does not exist, and bears no leave that is the whole of it', async () => {
    const { unit, organiser } = await anOrganiser();
    const rule = { postLevels: ['999'], grades: [], personnelCategories: [], authorities: [] };
    const conditions = {
      minAttendancePercent: 0,
      onlineCoursesRequired: false,
      examPassRequired: false,
      leaveLimit: { numerator: 7, denominator: 7 },
    };

    const wished = (wish: Partial<NewClass>) =>
      codeOf(building.create(organiser, unit.id, { ...facts, ...wish }));

    expect(await wished({ audienceRule: rule })).toBe('activity.class-audience');
    expect(await wished({ conditions })).toBe('activity.class-leave-limit');
  });

  it('is not there for a neighbour, a plain member and a unit without places', async () => {
    const { classId } = await aTrainingClass(rooms, { state: 'draft' });
    const { organiser: neighbour } = await anOrganiser();
    const { actor: learner } = await aMember(rooms);

    for (const who of [neighbour, learner]) {
      expect(await codeOf(classes.show(who, classId))).toBe('activity.class-not-found');
      expect(await codeOf(building.edit(who, classId, { plan: '改过' }))).toBe(
        'activity.class-not-found',
      );
      expect(await codeOf(building.remove(who, classId))).toBe('activity.class-not-found');
      expect(await codeOf(building.shareOut(who, classId, []))).toBe('activity.class-not-found');
      expect(await codeOf(building.setStaff(who, classId, []))).toBe('activity.class-not-found');
    }
  });
});

describe('a change of a class', () => {
  it('is free in a draft, and of plan and place alone once it runs', async () => {
    const draft = await aTrainingClass(rooms, { state: 'draft' });
    const running = await aTrainingClass(rooms, { state: 'running' });

    await building.edit(draft.organiser, draft.classId, { name: '改名', quota: 20 });
    await building.edit(running.organiser, running.classId, { place: '二教室' });

    expect(await classes.show(draft.organiser, draft.classId)).toMatchObject({ name: '改名' });
    expect(
      await codeOf(building.edit(running.organiser, running.classId, { hoursHundredths: 9900 })),
    ).toBe('activity.class-locked');
  });

  it('is the organiser’s: the class teacher may not', async () => {
    const { classId, teacher } = await aTrainingClass(rooms, { state: 'draft' });

    expect(await codeOf(building.edit(teacher, classId, { plan: '改过' }))).toBe(
      'platform.forbidden',
    );
  });

  it('of its days may leave no row of the timetable outside', async () => {
    const { classId, organiser } = await aTrainingClass(rooms, { state: 'draft' });

    const edit = building.edit(organiser, classId, { startsOn: '2026-06-02', days: 1 });

    expect(await codeOf(edit)).toBe('activity.class-dates-sessions');
  });

  it('gives up a draft, and nothing that others know of', async () => {
    const draft = await aTrainingClass(rooms, { state: 'draft' });
    const enrolling = await aTrainingClass(rooms, { state: 'enrolling' });

    await building.remove(draft.organiser, draft.classId);

    expect(await codeOf(classes.show(draft.organiser, draft.classId))).toBe(
      'activity.class-not-found',
    );
    expect(await codeOf(building.remove(enrolling.organiser, enrolling.classId))).toBe(
      'activity.class-state',
    );
  });
});

describe('the places of a class', () => {
  it('are shared out among units of one’s own', async () => {
    const { unit, organiser } = await anOrganiser();
    const [one, two] = [await aUnit(rooms, { parent: unit }), await aUnit(rooms, { parent: unit })];
    const { classId } = await aTrainingClass(rooms, { unit, organiser, state: 'draft' });

    await building.shareOut(organiser, classId, [
      { unitId: one.id, places: 3 },
      { unitId: two.id, places: 4 },
    ]);

    const { quotas, openPlaces } = await classes.show(organiser, classId);
    expect(quotas.map(({ places }) => places).toSorted()).toEqual([3, 4]);
    expect(openPlaces).toBe(3);
  });

  it('are not more than there are, not twice a unit’s, and none are a foreign unit’s', async () => {
    const { unit, organiser } = await anOrganiser();
    const one = await aUnit(rooms, { parent: unit });
    const section = await aUnit(rooms, { parent: one });
    const { unit: foreign } = await anOrganiser();
    const { classId } = await aTrainingClass(rooms, { unit, organiser, state: 'draft' });
    const share = (...shares: [string, number][]) =>
      codeOf(
        building.shareOut(
          organiser,
          classId,
          shares.map(([unitId, places]) => ({ unitId, places })),
        ),
      );

    expect(await share([one.id, 11])).toBe('activity.quota-exceeds');
    expect(await share([one.id, 1], [one.id, 2])).toBe('activity.quota-unit-twice');
    expect(await share([one.id, 1], [section.id, 2])).toBe('activity.quota-nested');
    expect(await share([foreign.id, 1])).toBe('organisation.unit-not-found');
    expect(await share(['nobody-has-this', 1])).toBe('organisation.unit-not-found');
  });
});

describe('the class teacher', () => {
  it('runs the class without any other right', async () => {
    const { classId, teacher, organiser } = await aTrainingClass(rooms, { state: 'enrolling' });

    expect(await classes.requireRun(teacher, classId)).toMatchObject({ id: classId });
    const seen = await classes.show(teacher, classId);
    expect(seen.standing).toMatchObject({ teaches: true, administers: false });
    expect(seen.may).toEqual(['arrange', 'list-members', 'start']);
    const page = { page: 1, pageSize: 20 };
    expect((await classes.list(teacher, { view: 'teach' }, page)).total).toBe(1);
    expect((await classes.list(organiser, {}, page)).total).toBe(1);
  });

  it('is somebody of one’s own people', async () => {
    const { classId, organiser } = await aTrainingClass(rooms, { state: 'draft' });
    const { member: stranger } = await aMember(rooms);

    expect(await codeOf(building.setStaff(organiser, classId, [stranger.id]))).toBe(
      'organisation.member-not-found',
    );
  });
});

describe('a row of the timetable', () => {
  const row = { day: '2026-06-01', half: 'morning', kind: 'lecture', title: '党课' } as const;

  it('stands where a timetable is read', async () => {
    const { classId, teacher } = await aTrainingClass(rooms, { state: 'draft' });
    const timetables = rooms.get(ClassTimetables);

    await timetables.add(teacher, classId, [
      { ...row, day: '2026-06-02', title: '第二天' },
      { ...row, half: 'evening', kind: 'activity', title: '晚自习' },
    ]);

    const titles = (await timetables.list(teacher, classId)).map(({ title }) => title);
    expect(titles).toEqual(['专题辅导', '分组研讨', '晚自习', '第二天']);
  });

  it.each([
    ['before the class begins', { day: '2026-05-31' }, 'session-day'],
    ['after it is over', { day: '2026-06-03' }, 'session-day'],
    ['on no day', { day: '2026-06-31' }, 'session-day'],
    ['that ends before it begins', { startsAt: '10:00', endsAt: '09:00' }, 'session-time'],
    ['with half a time', { startsAt: '10:00' }, 'session-time'],
    ['at 25 o’clock', { startsAt: '24:00', endsAt: '25:00' }, 'session-time'],
    ['without a title', { title: '  ' }, 'session-title'],
  ])('%s is refused, and with it all that came along', async (_, wish, code) => {
    const { classId, organiser } = await aTrainingClass(rooms, { state: 'draft' });
    const timetables = rooms.get(ClassTimetables);

    const add = timetables.add(organiser, classId, [row, { ...row, ...wish }]);

    expect(await codeOf(add)).toBe(`activity.${code}`);
    expect(await timetables.list(organiser, classId)).toHaveLength(2);
  });

  it('is not there for a neighbour, and not another class’s', async () => {
    const { classId, organiser } = await aTrainingClass(rooms, { state: 'draft' });
    const other = await aTrainingClass(rooms, { state: 'draft' });
    const timetables = rooms.get(ClassTimetables);
    const [theirs] = await timetables.list(other.organiser, other.classId);

    const id = theirs?.id ?? '';
    expect(await codeOf(timetables.remove(organiser, classId, id))).toBe(
      'activity.session-not-found',
    );
    expect(await codeOf(timetables.remove(organiser, other.classId, id))).toBe(
      'activity.class-not-found',
    );
    expect(await codeOf(timetables.add(other.organiser, classId, [row]))).toBe(
      'activity.class-not-found',
    );
  });
});
