import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform';
import { AuditRecord } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Membership } from './membership.entity.js';
import { Members } from './member.service.js';
import { OrganisationModule } from './organisation.module.js';
import { UnitPlacement } from './unit-placement.entity.js';
import { UnitRestructuring } from './unit-restructuring.service.js';
import { Unit } from './unit.entity.js';
import { Units } from './unit.service.js';

const TODAY = '2026-06-01';

let rooms: Rooms;
let shaping: UnitRestructuring;
let units: Units;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  shaping = rooms.get(UnitRestructuring);
  units = rooms.get(Units);
});
afterAll(() => rooms.close());

/** A city with two counties; the first has a bureau with an office. */
async function aCity() {
  const city = await aUnit(rooms, { name: '某市', order: 1 });
  const first = await aUnit(rooms, { name: '甲县', parent: city, order: 1 });
  const second = await aUnit(rooms, { name: '乙县', parent: city, order: 2 });
  const bureau = await aUnit(rooms, { name: '财政局', parent: first, order: 1 });
  const office = await aUnit(rooms, { name: '办公室', parent: bureau, order: 1 });
  const { actor } = await aMember(rooms, { unit: city, roles: ['unit-admin'] });
  return { city, first, second, bureau, office, actor };
}

const fresh = (id: string) => rooms.database.repository(Unit).findOneByOrFail({ id });
const spansOf = (unitId: string) =>
  rooms.database.repository(UnitPlacement).find({ where: { unitId }, order: { fromDay: 'ASC' } });
const treeOn = async (actor: Actor, day: string) =>
  (await units.treeOn(actor, day)).map(({ name, depth, memberCount }) => [
    name,
    depth,
    memberCount,
  ]);
/** Everything that a change of a unit could touch. */
const everything = () =>
  Promise.all(
    ['unit', 'unit_placement', 'unit_change', 'membership', 'audit_record'].map((table) =>
      rooms.database.manager.query<object[]>(`SELECT * FROM ${table} ORDER BY id`),
    ),
  );
async function expectRefused(asked: () => Promise<unknown>, code: string): Promise<void> {
  const before = await everything();
  await expect(asked()).rejects.toMatchObject({ code });
  expect(await everything()).toEqual(before);
}
async function anAdminElsewhere(): Promise<Actor> {
  return (await aMember(rooms, { roles: ['unit-admin'] })).actor;
}

describe('moving a unit', () => {
  it('takes all that is below along, today and in the spans, and keeps what was', async () => {
    const { actor, first, second, bureau, office } = await aCity();
    await aMember(rooms, { unit: office });

    await shaping.move(actor, bureau.id, { parentId: second.id, reason: '机构改革' });

    expect(await fresh(office.id)).toMatchObject({
      path: `${second.path}${bureau.id}/${office.id}/`,
      depth: 3,
      orderPath: '00001.00002.00001.00001.',
    });
    expect(await spansOf(office.id)).toMatchObject([
      { path: office.path, fromDay: '2020-01-01', toDay: '2026-05-31' },
      { path: `${second.path}${bureau.id}/${office.id}/`, fromDay: TODAY, toDay: null },
    ]);
    expect(await spansOf(bureau.id)).toMatchObject([
      { parentId: first.id, toDay: '2026-05-31' },
      { parentId: second.id, toDay: null },
    ]);
  });

  it('as of a past day says since then where the people were', async () => {
    const { actor, second, bureau, office } = await aCity();
    await aMember(rooms, { unit: office });

    await shaping.move(actor, bureau.id, {
      parentId: second.id,
      day: '2026-03-01',
      reason: '划转',
    });

    const before = [
      ['某市', 0, 2],
      ['甲县', 1, 1],
      ['财政局', 2, 1],
      ['办公室', 3, 1],
      ['乙县', 1, 0],
    ];
    const after = [
      ['某市', 0, 2],
      ['甲县', 1, 0],
      ['乙县', 1, 1],
      ['财政局', 2, 1],
      ['办公室', 3, 1],
    ];
    expect(await treeOn(actor, '2026-02-28')).toEqual(before);
    expect(await treeOn(actor, '2026-03-01')).toEqual(after);
    expect(await treeOn(actor, TODAY)).toEqual(after);
  });

  it('twice on one day leaves one span of that day, and back again leaves the tree as it was', async () => {
    const { actor, first, second, bureau, office } = await aCity();
    const reason = '误操作';

    await shaping.move(actor, bureau.id, { parentId: second.id, reason });
    await shaping.move(actor, bureau.id, { parentId: first.id, reason: '撤销' });

    expect(await fresh(office.id)).toMatchObject({
      path: office.path,
      orderPath: office.orderPath,
    });
    expect((await spansOf(bureau.id)).map(({ fromDay }) => fromDay)).toEqual(['2020-01-01', TODAY]);
  });

  it('takes closed units and units to come along, so that they stay below', async () => {
    const { actor, second, bureau, office } = await aCity();
    const later = await aUnit(rooms, { parent: bureau, validFrom: '2026-09-01' });
    await shaping.close(actor, office.id, { reason: '撤销' });

    await shaping.move(actor, bureau.id, { parentId: second.id, reason: '划转' });

    const place = `${second.path}${bureau.id}/`;
    expect((await fresh(office.id)).path).toBe(`${place}${office.id}/`);
    expect(await spansOf(later.id)).toMatchObject([
      { path: `${place}${later.id}/`, fromDay: '2026-09-01', toDay: null },
    ]);
    expect(await spansOf(office.id)).toMatchObject([{ path: office.path, toDay: '2026-05-31' }]);
  });

  it('is refused below itself, across lines, too deep and before the last change', async () => {
    const { actor, first, second, bureau, office } = await aCity();
    const { both, party } = await partyBeside(actor);
    const reason = '调整';
    let deep = second;
    while (deep.depth < 10) deep = await aUnit(rooms, { parent: deep });
    const { id } = bureau;

    await expectRefused(
      () => shaping.move(actor, id, { parentId: id, reason }),
      'organisation.unit-cycle',
    );
    await expectRefused(
      () => shaping.move(actor, id, { parentId: office.id, reason }),
      'organisation.unit-cycle',
    );
    await expectRefused(
      () => shaping.move(both, id, { parentId: party.id, reason }),
      'organisation.unit-parent-line',
    );
    await expectRefused(
      () => shaping.move(actor, id, { parentId: deep.id, reason }),
      'organisation.unit-too-deep',
    );
    await expectRefused(
      () => shaping.move(actor, id, { parentId: second.id, reason, day: '2019-12-31' }),
      'organisation.unit-day-early',
    );
    await expectRefused(
      () => shaping.move(actor, id, { parentId: second.id, reason, day: '2026-02-30' }),
      'organisation.unit-day-invalid',
    );
    await expectRefused(
      () => shaping.move(actor, id, { parentId: second.id, reason: ' ' }),
      'organisation.unit-reason',
    );
    await expectRefused(
      () => shaping.move(actor, id, { parentId: 'nobody', reason }),
      'organisation.unit-not-found',
    );
    await expectRefused(
      () => shaping.move(actor, 'nobody', { parentId: first.id, reason }),
      'organisation.unit-not-found',
    );
  });

  it('is refused before what is below it changed last', async () => {
    const { actor, second, bureau, office } = await aCity();
    await shaping.edit(actor, office.id, { name: '综合办公室', day: '2026-05-01' });

    const move = (day: string) =>
      shaping.move(actor, bureau.id, { parentId: second.id, day, reason: '划转' });

    await expectRefused(() => move('2026-04-30'), 'organisation.unit-day-early');
    await expect(move('2026-05-01')).resolves.toMatchObject({ state: 'applied' });
  });

  it('is not for the administrator of another unit: neither unit exists for him', async () => {
    const { second, bureau } = await aCity();
    const other = await anAdminElsewhere();
    const own = await aUnit(rooms, { parent: await fresh(other.grants[0]?.unitId ?? '') });

    for (const [id, parentId] of [
      [bureau.id, second.id],
      [own.id, second.id],
      [bureau.id, own.id],
    ] as const) {
      const move = () => shaping.move(other, id, { parentId, reason: '越权' });
      await expectRefused(move, 'organisation.unit-not-found');
    }
  });

  it('is not for who administers the unit itself and nothing above it', async () => {
    const { second, bureau } = await aCity();
    const { actor } = await aMember(rooms, { unit: bureau, roles: ['unit-admin'] });
    const whole = { line: null, authority: null };
    const grant = {
      role: 'unit-admin' as const,
      unitId: second.id,
      unitPath: second.path,
      ...whole,
    };
    const withTarget = { ...actor, grants: [...actor.grants, grant] };

    const move = () => shaping.move(withTarget, bureau.id, { parentId: second.id, reason: '自立' });

    await expectRefused(move, 'organisation.unit-own-top');
  });

  it('is no action of a learner, an instructor, a reviewer, an auditor or the security administrator', async () => {
    const { city, second, bureau } = await aCity();
    for (const role of ['instructor', 'reviewer', 'auditor', 'security-admin'] as const) {
      const { actor } = await aMember(rooms, { unit: city, roles: [role] });
      const move = async () =>
        shaping.move(actor, bureau.id, { parentId: second.id, reason: '试试' });
      await expectRefused(move, 'platform.forbidden');
    }
  });

  it('of two at once that would hang two units below each other lets one through', async () => {
    const { actor, first, second } = await aCity();
    const reason = '同时';

    const outcomes = await Promise.allSettled([
      shaping.move(actor, first.id, { parentId: second.id, reason }),
      shaping.move(actor, second.id, { parentId: first.id, reason }),
    ]);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [one, other] = [await fresh(first.id), await fresh(second.id)];
    expect(one.path.startsWith(other.path) !== other.path.startsWith(one.path)).toBe(true);
  });

  it('of many at once keeps every path the continuation of its parent’s', async () => {
    const city = await aUnit(rooms);
    const counties = await Promise.all([1, 2, 3, 4].map(() => aUnit(rooms, { parent: city })));
    const { actor } = await aMember(rooms, { unit: city, roles: ['unit-admin'] });
    const moves = counties.flatMap((one) =>
      counties.filter((other) => other !== one).map((other) => [one.id, other.id] as const),
    );

    await Promise.allSettled([
      ...moves.map(([id, parentId]) => shaping.move(actor, id, { parentId, reason: '并发' })),
      ...counties.map((parent) => aUnit(rooms, { parent, validFrom: TODAY })),
    ]);

    const all = await units.inSubtree(city.path);
    expect(all).toHaveLength(9);
    for (const { id, path, parentId, depth } of all.slice(1)) {
      const parent = await fresh(parentId ?? '');
      expect({ path, depth }).toEqual({ path: `${parent.path}${id}/`, depth: parent.depth + 1 });
      expect((await spansOf(id)).at(-1)).toMatchObject({ path, depth, parentId, toDay: null });
    }
  });
});

/** The same administrator, also over a tree of the party line. */
async function partyBeside(actor: Actor) {
  const party = await aUnit(rooms, { line: 'party', kind: 'committee' });
  const grant = { ...actor.grants[0], role: 'unit-admin', unitId: party.id, unitPath: party.path };
  return { both: { ...actor, grants: [...actor.grants, grant] } as Actor, party };
}

describe('renaming a unit', () => {
  it('holds from its day on, in its own spans only, and is written down', async () => {
    const { actor, bureau, office } = await aCity();

    const change = await shaping.edit(actor, bureau.id, {
      name: ' 财政和国资局 ',
      kind: 'institution',
      day: '2026-04-01',
    });

    expect(await spansOf(bureau.id)).toMatchObject([
      { name: '财政局', kind: 'department', toDay: '2026-03-31' },
      { name: '财政和国资局', kind: 'institution', fromDay: '2026-04-01' },
    ]);
    expect(await spansOf(office.id)).toHaveLength(1);
    expect(change).toMatchObject({
      formerName: '财政局',
      name: '财政和国资局',
      unitName: '财政和国资局',
    });
    const row = { subjectId: bureau.id, action: 'unit.edit' };
    expect(await rooms.database.repository(AuditRecord).countBy(row)).toBe(1);
  });

  it('of the top of one’s own grant is one’s own, its place among its neighbours is not', async () => {
    const { bureau } = await aCity();
    const { actor } = await aMember(rooms, { unit: bureau, roles: ['unit-admin'] });

    await expect(shaping.edit(actor, bureau.id, { name: '县财政局' })).resolves.toBeTruthy();
    await expectRefused(
      () => shaping.edit(actor, bureau.id, { order: 9 }),
      'organisation.unit-own-top',
    );
  });

  it('is refused for another’s unit, an unknown kind, an empty name, and nothing to change', async () => {
    const { actor, bureau } = await aCity();
    const other = await anAdminElsewhere();
    const edit =
      (details: object, by = actor) =>
      async () =>
        shaping.edit(by, bureau.id, details);

    await expectRefused(edit({ name: '改' }, other), 'organisation.unit-not-found');
    await expectRefused(edit({ kind: 'castle' }), 'organisation.code-unknown');
    await expectRefused(edit({ name: ' ' }), 'organisation.name-invalid');
    await expectRefused(edit({ order: -1 }), 'organisation.unit-order');
    await expectRefused(edit({}), 'organisation.unit-unchanged');
  });

  it('with a new order moves the unit and all below it among its neighbours', async () => {
    const { actor, first } = await aCity();

    await shaping.edit(actor, first.id, { order: 3 });

    expect((await treeOn(actor, TODAY)).map(([name]) => name)).toEqual([
      '某市',
      '乙县',
      '甲县',
      '财政局',
      '办公室',
    ]);
    expect((await treeOn(actor, '2026-05-31')).map(([name]) => name)).toEqual([
      '某市',
      '甲县',
      '财政局',
      '办公室',
      '乙县',
    ]);
  });
});

describe('merging a unit into another', () => {
  it('moves its people and what is below it as of the day, and keeps what was', async () => {
    const { actor, first, second, bureau, office } = await aCity();
    const { member: settled } = await aMember(rooms, { unit: first });
    const { member: recent } = await aMember(rooms, { unit: first, fromDay: '2026-05-10' });

    const change = await shaping.merge(actor, first.id, {
      intoUnitId: second.id,
      day: '2026-05-01',
      reason: '撤县并入',
    });

    expect(change).toMatchObject({ state: 'applied', memberships: 2, units: 1 });
    const rows = (memberId: string) =>
      rooms.database
        .repository(Membership)
        .find({ where: { memberId }, order: { fromDay: 'ASC' } });
    expect(await rows(settled.id)).toMatchObject([
      { unitId: first.id, fromDay: '2020-01-01', toDay: '2026-04-30', openKey: null },
      {
        unitId: second.id,
        fromDay: '2026-05-01',
        toDay: null,
        openKey: `${settled.id}:administrative`,
      },
    ]);
    expect(await rows(recent.id)).toMatchObject([
      { unitId: second.id, fromDay: '2026-05-10', toDay: null },
    ]);
    expect(await fresh(first.id)).toMatchObject({ validTo: '2026-04-30' });
    expect(await fresh(bureau.id)).toMatchObject({ parentId: second.id, depth: 2 });
    expect((await fresh(office.id)).path).toBe(`${second.path}${bureau.id}/${office.id}/`);
    expect(await treeOn(actor, '2026-04-30')).toEqual([
      ['某市', 0, 2],
      ['甲县', 1, 1],
      ['财政局', 2, 0],
      ['办公室', 3, 0],
      ['乙县', 1, 0],
    ]);
    expect(await treeOn(actor, TODAY)).toEqual([
      ['某市', 0, 3],
      ['乙县', 1, 2],
      ['财政局', 2, 0],
      ['办公室', 3, 0],
    ]);
  });

  it('takes who left between the day and today along for that span', async () => {
    const { actor, first, second } = await aCity();
    const { member } = await aMember(rooms, { unit: first });
    await rooms.database.transaction(() =>
      rooms.database
        .repository(Membership)
        .update({ memberId: member.id }, { toDay: '2026-05-20', openKey: null }),
    );

    await shaping.merge(actor, first.id, {
      intoUnitId: second.id,
      day: '2026-05-01',
      reason: '并入',
    });

    const rows = await rooms.database
      .repository(Membership)
      .find({ where: { memberId: member.id }, order: { fromDay: 'ASC' } });
    expect(rows).toMatchObject([
      { unitId: first.id, toDay: '2026-04-30' },
      { unitId: second.id, fromDay: '2026-05-01', toDay: '2026-05-20', openKey: null },
    ]);
  });

  it('leaves a member who signs in where he belongs now', async () => {
    const { actor, first, second } = await aCity();
    const { member } = await aMember(rooms, { unit: first });

    await shaping.merge(actor, first.id, { intoUnitId: second.id, reason: '并入' });

    const belongs = await rooms.get(Members).unitsOf(member.id);
    expect(belongs.map(({ id }) => id)).toEqual([second.id]);
  });

  it('is refused into itself, into what is below it, into a closed unit and across lines', async () => {
    const { actor, second, bureau, office } = await aCity();
    const { both, party } = await partyBeside(actor);
    await shaping.close(actor, second.id, { reason: '撤销' });
    const merge =
      (intoUnitId: string, by = actor) =>
      async () =>
        shaping.merge(by, bureau.id, { intoUnitId, reason: '并入' });

    await expectRefused(merge(bureau.id), 'organisation.unit-merge-self');
    await expectRefused(merge(office.id), 'organisation.unit-cycle');
    await expectRefused(merge(second.id), 'organisation.unit-ended');
    await expectRefused(merge(party.id, both), 'organisation.unit-parent-line');
  });

  it('is not for the administrator of another unit, nor of the unit itself alone', async () => {
    const { second, bureau } = await aCity();
    const other = await anAdminElsewhere();
    const { actor: own } = await aMember(rooms, { unit: bureau, roles: ['unit-admin'] });
    const merge = (by: Actor) => () =>
      shaping.merge(by, bureau.id, { intoUnitId: second.id, reason: '并入' });

    await expectRefused(merge(other), 'organisation.unit-not-found');
    await expectRefused(merge(own), 'organisation.unit-not-found');
  });
});

describe('somebody who is taken on while his unit ends', () => {
  const reason = '同时';

  it('is never left behind: the unit ends without him, or he is refused', async () => {
    const { actor, second, city } = await aCity();
    const ending = await Promise.all(
      Array.from({ length: 6 }, () => aUnit(rooms, { parent: city })),
    );

    const outcomes = await Promise.allSettled(
      ending.flatMap((unit, at) => [
        aMember(rooms, { unit }),
        at % 2 === 0
          ? shaping.close(actor, unit.id, { reason })
          : shaping.merge(actor, unit.id, { intoUnitId: second.id, reason }),
        aMember(rooms, { unit }),
      ]),
    );

    const codes = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(['organisation.unit-ended', 'organisation.unit-not-empty']).toEqual(
      expect.arrayContaining([...new Set(codes)]),
    );
    for (const { id } of ending) {
      const { validTo } = await fresh(id);
      const rows = await rooms.database.repository(Membership).find({ where: { unitId: id } });
      const open = rows.filter(({ toDay }) => toDay === null);
      expect(validTo === null || open.length === 0).toBe(true);
    }
  });

  it('afterwards is refused, saying what became of it', async () => {
    const { actor, office } = await aCity();
    await shaping.close(actor, office.id, { reason });
    const before = await rooms.database.repository(Membership).count();

    await expect(aMember(rooms, { unit: office })).rejects.toMatchObject({
      code: 'organisation.unit-ended',
    });
    expect(await rooms.database.repository(Membership).count()).toBe(before);
  });
});

describe('closing a unit', () => {
  it('ends it the day before and takes it out of the tree at once', async () => {
    const { actor, office } = await aCity();

    await shaping.close(actor, office.id, { reason: '撤销内设机构' });

    expect(await fresh(office.id)).toMatchObject({ validTo: '2026-05-31' });
    expect((await treeOn(actor, TODAY)).map(([name]) => name)).not.toContain('办公室');
    expect((await treeOn(actor, '2026-05-31')).map(([name]) => name)).toContain('办公室');
  });

  it('is refused while it has people or units, saying how many', async () => {
    const { actor, bureau, office } = await aCity();
    await aMember(rooms, { unit: bureau });
    await aMember(rooms, { unit: bureau });

    const close = shaping.close(actor, bureau.id, { reason: '撤销' });

    await expect(close).rejects.toMatchObject({
      code: 'organisation.unit-not-empty',
      message: expect.stringContaining('2 名学员、1 个下级单位'),
    });
    expect(await fresh(office.id)).toMatchObject({ validTo: null });
  });

  it('is refused as of a day on which somebody was still there, and a second time', async () => {
    const { actor, office } = await aCity();
    const { member } = await aMember(rooms, { unit: office });
    await rooms.database.transaction(() =>
      rooms.database
        .repository(Membership)
        .update({ memberId: member.id }, { toDay: '2026-05-20', openKey: null }),
    );
    const close = (day: string) => () => shaping.close(actor, office.id, { day, reason: '撤销' });

    await expectRefused(close('2026-05-20'), 'organisation.unit-not-empty');
    await close('2026-05-21')();
    await expectRefused(close(TODAY), 'organisation.unit-ended');
  });

  it('is not for the administrator of another unit, nor of the unit itself alone', async () => {
    const { office } = await aCity();
    const { actor: own } = await aMember(rooms, { unit: office, roles: ['unit-admin'] });
    const other = await anAdminElsewhere();
    const close = (by: Actor) => () => shaping.close(by, office.id, { reason: '撤销' });

    await expectRefused(close(other), 'organisation.unit-not-found');
    await expectRefused(close(own), 'organisation.unit-own-top');
  });
});
