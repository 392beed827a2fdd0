import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform';
import type { Member, Unit } from '#organisation';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass, type ClassWish } from '../../../test/factories/training-class.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassBuilding } from './class-building.service.js';
import { ClassCalling } from './class-calling.service.js';
import { ClassEnrolling } from './class-enrolling.service.js';
import { ClassMembers } from './class-member.service.js';
import { Classes } from './training-class.service.js';

let rooms: Rooms;
let calling: ClassCalling;
let enrolling: ClassEnrolling;
let lists: ClassMembers;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
  calling = rooms.get(ClassCalling);
  enrolling = rooms.get(ClassEnrolling);
  lists = rooms.get(ClassMembers);
}, 60_000);
afterAll(() => rooms.close());

const page = { page: 1, pageSize: 20 };

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

const stateOf = async (classId: string, { id }: Member) => (await lists.find(classId, id))?.state;

const people = async (unit: Unit, count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await aMember(rooms, { unit })).member));

/** A county that organises a class of three with two places for one of its towns, and the two administrators. */
async function countyAndTown(wish: ClassWish = {}) {
  const county = await aUnit(rooms);
  const town = await aUnit(rooms, { parent: county });
  const { actor: townAdmin } = await aMember(rooms, { unit: town, roles: ['unit-admin'] });
  const made = await aTrainingClass(rooms, {
    unit: county,
    state: 'enrolling',
    quota: 3,
    places: [{ unit: town, places: 2 }],
    ...wish,
  });
  return { ...made, county, town, townAdmin };
}

const ids = (...members: Member[]) => members.map(({ id }) => id);

describe('a unit that has places', () => {
  it('assigns people of its own; beyond its places they wait', async () => {
    const { classId, town, townAdmin } = await countyAndTown();
    const [one, two, three] = await people(town, 3);
    if (!one || !two || !three) throw new Error('three');

    const { entered } = await calling.assign(townAdmin, classId, ids(one, two, three));

    expect(entered.map(({ state }) => state)).toEqual(['assigned', 'assigned', 'waiting']);
    const listed = await lists.list(townAdmin, classId, {}, page);
    expect(listed.total).toBe(3);
    expect(listed.items[0]).toMatchObject({ unitName: town.name, way: 'assigned' });
  });

  it('assigns nobody of another subtree: not there', async () => {
    const { classId, townAdmin, county } = await countyAndTown();
    const { member: stranger } = await aMember(rooms);
    const { member: ofCounty } = await aMember(rooms, { unit: county });

    for (const id of [stranger.id, ofCounty.id, 'nobody-has-this']) {
      expect(await codeOf(calling.assign(townAdmin, classId, [id]))).toBe(
        'organisation.member-not-found',
      );
    }
  });

  it('sees its own people on the list, its own places, and nothing else of the class', async () => {
    const { classId, town, townAdmin, county, organiser } = await countyAndTown();
    const other = await aUnit(rooms, { parent: county });
    await rooms.get(ClassBuilding).shareOut(organiser, classId, [
      { unitId: town.id, places: 2 },
      { unitId: other.id, places: 1 },
    ]);
    const [own] = await people(town, 1);
    const [theirs] = await people(other, 1);
    if (!own || !theirs) throw new Error('two');
    await calling.callUp(organiser, classId, ids(own, theirs));

    const seen = await rooms.get(Classes).show(townAdmin, classId);

    expect(seen.quotas.map(({ unitId }) => unitId)).toEqual([town.id]);
    expect(seen.may).toEqual(['list-members', 'assign']);
    const { items } = await lists.list(townAdmin, classId, {}, page);
    expect(items.map(({ memberId }) => memberId)).toEqual([own.id]);
    expect(await codeOf(calling.takeOff(townAdmin, classId, theirs.id, '误派'))).toBe(
      'activity.class-member-not-found',
    );
    expect(await codeOf(calling.confirm(townAdmin, classId, own.id))).toBe('platform.forbidden');
  });

  it('has none in a class of its neighbour: it is not there', async () => {
    const { classId } = await countyAndTown();
    const { actor: neighbour, unit } = await aMember(rooms, { roles: ['unit-admin'] });
    const [own] = await people(unit, 1);

    expect(await codeOf(calling.assign(neighbour, classId, ids(own as Member)))).toBe(
      'activity.class-not-found',
    );
    expect(await codeOf(lists.list(neighbour, classId, {}, page))).toBe('activity.class-not-found');
  });

  it('does not hear of a draft', async () => {
    const { classId, townAdmin } = await countyAndTown({ state: 'draft' });

    expect(await codeOf(rooms.get(Classes).show(townAdmin, classId))).toBe(
      'activity.class-not-found',
    );
  });

  it('puts somebody else in the place of one who cannot come', async () => {
    const { classId, town, townAdmin, organiser } = await countyAndTown();
    const [one, two, three] = await people(town, 3);
    if (!one || !two || !three) throw new Error('three');
    await calling.assign(townAdmin, classId, ids(one, two));
    await calling.confirm(organiser, classId, one.id);

    const wish = { byMemberId: three.id, reason: '因病不能参训' };
    await calling.replace(townAdmin, classId, one.id, wish);

    expect(await stateOf(classId, one)).toBe('withdrawn');
    expect(await stateOf(classId, three)).toBe('assigned');
    const foreign = { byMemberId: (await aMember(rooms)).member.id, reason: '换人' };
    expect(await codeOf(calling.replace(townAdmin, classId, two.id, foreign))).toBe(
      'organisation.member-not-found',
    );
  });
});

describe('the last place', () => {
  it('is given once, whoever asks at the same moment', async () => {
    const { classId, town, townAdmin, organiser } = await countyAndTown();
    const four = await people(town, 4);

    const outcomes = await Promise.all(
      four.map((one) => calling.assign(townAdmin, classId, [one.id])),
    );

    const states = outcomes.map(({ entered }) => entered[0]?.state).toSorted();
    expect(states).toEqual(['assigned', 'assigned', 'waiting', 'waiting']);
    const more = await people(town, 3);
    const called = await Promise.all(
      more.map((one) => codeOf(calling.callUp(organiser, classId, [one.id]))),
    );
    expect(called).toEqual(Array(3).fill('activity.class-full'));
  });

  it('goes to one of those who are confirmed at the same moment', async () => {
    const { classId, county, organiser } = await countyAndTown({ selfEnrol: true });
    const three = await Promise.all(
      Array.from({ length: 3 }, () => aMember(rooms, { unit: county })),
    );
    for (const { actor } of three) await enrolling.apply(actor, classId);

    const codes = await Promise.all(
      three.map(({ member }) => codeOf(calling.confirm(organiser, classId, member.id))),
    );

    expect(codes.toSorted()).toEqual(['activity.class-full', 'activity.class-full', 'done']);
  });

  it('is free again when its holder is taken off the list, and may be given to who waits', async () => {
    const { classId, town, townAdmin, organiser } = await countyAndTown();
    const [one, two, three] = await people(town, 3);
    if (!one || !two || !three) throw new Error('three');
    await calling.assign(townAdmin, classId, ids(one, two, three));
    expect(await codeOf(calling.confirm(organiser, classId, three.id))).toBe('activity.class-full');

    await calling.takeOff(townAdmin, classId, two.id, '另有任务');
    await calling.confirm(organiser, classId, three.id);

    expect(await stateOf(classId, three)).toBe('confirmed');
    expect(await codeOf(rooms.get(ClassBuilding).shareOut(organiser, classId, []))).toBe(
      'activity.quota-below-taken',
    );
  });
});

describe('the organiser', () => {
  it('calls up people of his subtree, confirmed at once, and nobody from beyond it', async () => {
    const { classId, county, organiser, teacher } = await countyAndTown();
    const [own] = await people(county, 1);
    const { member: stranger } = await aMember(rooms);
    if (!own) throw new Error('one');

    await calling.callUp(organiser, classId, [own.id]);

    expect(await stateOf(classId, own)).toBe('confirmed');
    expect(await codeOf(calling.callUp(organiser, classId, [stranger.id]))).toBe(
      'organisation.member-not-found',
    );
    expect(await codeOf(calling.callUp(organiser, classId, [own.id]))).toBe(
      'activity.member-listed',
    );
    expect(await codeOf(calling.callUp(teacher, classId, [own.id]))).toBe('platform.forbidden');
  });

  it('is told of another class in the same days, and may go on', async () => {
    const { county, classId, organiser } = await countyAndTown();
    const [busy] = await people(county, 1);
    if (!busy) throw new Error('one');
    const other = await aTrainingClass(rooms, { unit: county, state: 'running', members: [busy] });
    const later = await aTrainingClass(rooms, {
      unit: county,
      state: 'enrolling',
      startsOn: '2026-06-03',
      endsOn: '2026-06-04',
    });

    const now = await calling.callUp(organiser, classId, [busy.id]);
    const then = await calling.callUp(later.organiser, later.classId, [busy.id]);

    expect(now.overlaps).toMatchObject([{ memberId: busy.id, classId: other.classId }]);
    expect(then.overlaps).toEqual([]);
    const { items } = await lists.list(organiser, classId, {}, page);
    expect(items[0]?.overlaps).toHaveLength(1);
  });

  it('refuses with a reason; who was refused may be put on the list again', async () => {
    const { classId, town, townAdmin, teacher } = await countyAndTown();
    const [one] = await people(town, 1);
    if (!one) throw new Error('one');
    await calling.assign(townAdmin, classId, [one.id]);

    expect(await codeOf(calling.refuse(teacher, classId, one.id, '  '))).toBe(
      'activity.class-reason',
    );
    await calling.refuse(teacher, classId, one.id, '不符合选调对象');

    expect(await stateOf(classId, one)).toBe('refused');
    expect(await codeOf(calling.confirm(teacher, classId, one.id))).toBe('activity.member-state');
    await calling.assign(townAdmin, classId, [one.id]);
    expect(await stateOf(classId, one)).toBe('assigned');
  });

  it('changes nobody’s place once the class runs', async () => {
    const { classId, organiser, members, unit } = await aTrainingClass(rooms);
    const [late] = await people(unit, 1);
    const [member] = members;
    if (!late || !member) throw new Error('two');

    expect(await codeOf(calling.callUp(organiser, classId, [late.id]))).toBe(
      'activity.enrolment-closed',
    );
    expect(await codeOf(calling.takeOff(organiser, classId, member.id, '退学'))).toBe(
      'activity.enrolment-closed',
    );
  });
});

describe('a member', () => {
  const applying = async (actor: Actor, classId: string) => codeOf(enrolling.apply(actor, classId));

  it('applies for a class that is open to his unit, and leaves it again', async () => {
    const { classId, town } = await countyAndTown({ selfEnrol: true });
    const { actor, member } = await aMember(rooms, { unit: town });
    const [open] = (await enrolling.listOpen(actor, page)).items;
    expect(open).toMatchObject({ id: classId, mayApply: true, placeFree: true, myState: null });

    await enrolling.apply(actor, classId);

    expect(await stateOf(classId, member)).toBe('applied');
    expect(await applying(actor, classId)).toBe('activity.member-listed');
    expect((await enrolling.listOwn(actor, page)).items).toMatchObject([{ myState: 'applied' }]);
    expect((await enrolling.listOpen(actor, page)).total).toBe(0);
    await enrolling.leave(actor, classId, '工作安排冲突');
    expect(await stateOf(classId, member)).toBe('withdrawn');
    await enrolling.apply(actor, classId);
    expect(await stateOf(classId, member)).toBe('applied');
  });

  it('applies for none of another county, of whatever state', async () => {
    const { classId } = await countyAndTown({ selfEnrol: true });
    const { actor } = await aMember(rooms);

    expect(await applying(actor, classId)).toBe('activity.class-not-found');
    expect(await codeOf(enrolling.leave(actor, classId, '退出'))).toBe('activity.class-not-found');
    expect((await enrolling.listOpen(actor, page)).total).toBe(0);
  });

  it('applies for none that takes only those who are sent, or has closed its list', async () => {
    const sent = await countyAndTown();
    const closed = await countyAndTown({ selfEnrol: true, enrolUntil: '2026-05-31' });
    const running = await aTrainingClass(rooms, { selfEnrol: true });

    const asked = async ({ classId, unit }: { classId: string; unit: Unit }) =>
      applying((await aMember(rooms, { unit })).actor, classId);

    expect(await asked(sent)).toBe('activity.self-enrol-closed');
    expect(await asked(closed)).toBe('activity.enrolment-closed');
    expect(await asked(running)).toBe('activity.enrolment-closed');
  });

  it('is of those whom the class is meant for', async () => {
    const audienceRule = {
      postLevels: ['141', '142'],
      grades: [],
      personnelCategories: [],
      authorities: [],
    };
    const { classId, town, townAdmin } = await countyAndTown({ selfEnrol: true, audienceRule });
    const { actor, member } = await aMember(rooms, { unit: town });
    const appointment = { postLevel: '142' };
    const { actor: deputy } = await aMember(rooms, { unit: town, appointment });

    expect((await enrolling.listOpen(actor, page)).items[0]).toMatchObject({ fits: false });
    expect(await applying(actor, classId)).toBe('activity.not-in-audience');
    expect(await codeOf(calling.assign(townAdmin, classId, [member.id]))).toBe(
      'activity.not-in-audience',
    );
    expect(await applying(deputy, classId)).toBe('done');
  });

  it('waits where no place is left for his unit', async () => {
    const { classId, town, townAdmin } = await countyAndTown({ selfEnrol: true });
    const [one, two] = await people(town, 2);
    if (!one || !two) throw new Error('two');
    await calling.assign(townAdmin, classId, ids(one, two));
    const { actor, member } = await aMember(rooms, { unit: town });

    await enrolling.apply(actor, classId);

    expect(await stateOf(classId, member)).toBe('waiting');
  });
});
