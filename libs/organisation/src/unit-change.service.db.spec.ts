import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, AuditRecord } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { OrganisationModule } from './organisation.module.js';
import { UnitChanges } from './unit-change.service.js';
import { UnitCreation } from './unit-creation.service.js';
import { UnitPlacement } from './unit-placement.entity.js';
import { UnitRestructuring } from './unit-restructuring.service.js';
import { Unit } from './unit.entity.js';
import { Units } from './unit.service.js';

const TODAY = new Date('2026-06-01T02:00:00.000Z');
/** The last instant of 30 June and the first of 1 July in Shanghai. */
const EVE = new Date('2026-06-30T15:59:59.999Z');
const DAY = new Date('2026-06-30T16:00:00.000Z');
const page = { page: 1, pageSize: 20 };

let rooms: Rooms;
let shaping: UnitRestructuring;
let changes: UnitChanges;
let creation: UnitCreation;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  shaping = rooms.get(UnitRestructuring);
  changes = rooms.get(UnitChanges);
  creation = rooms.get(UnitCreation);
});
beforeEach(() => rooms.clock.set(TODAY));
afterAll(() => rooms.close());

const fresh = (id: string) => rooms.database.repository(Unit).findOneByOrFail({ id });
const audits = (subjectId: string, action: string) =>
  rooms.database.repository(AuditRecord).countBy({ subjectId, action });

async function aCounty() {
  const county = await aUnit(rooms, { name: '某县' });
  const one = await aUnit(rooms, { name: '甲局', parent: county });
  const other = await aUnit(rooms, { name: '乙局', parent: county });
  const { actor } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
  return { county, one, other, actor };
}

async function aScheduledMove() {
  const county = await aCounty();
  const { actor, one, other } = county;
  const move = { parentId: other.id, day: '2026-07-01', reason: '机构改革' };
  return { ...county, change: await shaping.move(actor, one.id, move) };
}

describe('a change on a day to come', () => {
  it('is noted, and happens on that day in Shanghai and not an instant earlier', async () => {
    const { actor, one, other, change } = await aScheduledMove();
    expect(change).toMatchObject({ state: 'scheduled', unitName: '甲局', otherUnitName: '乙局' });

    rooms.clock.set(EVE);
    await changes.applyDue();
    expect((await fresh(one.id)).path).toBe(one.path);

    rooms.clock.set(DAY);
    await changes.applyDue();
    expect((await fresh(one.id)).path).toBe(`${other.path}${one.id}/`);
    expect(
      await rooms.database.repository(UnitPlacement).findBy({ unitId: one.id }),
    ).toContainEqual(
      expect.objectContaining({ fromDay: '2026-07-01', toDay: null, parentId: other.id }),
    );
    expect((await changes.scheduled(actor, page)).total).toBe(0);
    expect(await audits(one.id, 'unit-change.schedule')).toBe(1);
    expect(await audits(one.id, 'unit.move')).toBe(1);
  });

  it('happens once, whoever is told of it at the same time', async () => {
    const { one } = await aScheduledMove();
    rooms.clock.set(DAY);

    await Promise.all([changes.applyDue(), changes.applyDue(), changes.applyDue()]);
    await changes.applyDue();

    expect(await audits(one.id, 'unit.move')).toBe(1);
    expect(await rooms.database.repository(UnitPlacement).countBy({ unitId: one.id })).toBe(2);
  });

  it('holds from its day even when no worker ran for days', async () => {
    const { one } = await aScheduledMove();
    rooms.clock.set(new Date('2026-07-09T02:00:00.000Z'));

    await changes.applyDue();

    const spans = await rooms.database.repository(UnitPlacement).findBy({ unitId: one.id });
    expect(spans.map(({ fromDay }) => fromDay).toSorted()).toEqual(['2020-01-01', '2026-07-01']);
  });

  it('that can be no more fails with the reason, is shown so, and can be put away', async () => {
    const { actor, one, other, change } = await aScheduledMove();
    await shaping.close(actor, other.id, { reason: '撤销' });
    rooms.clock.set(DAY);

    await changes.applyDue();

    expect((await fresh(one.id)).path).toBe(one.path);
    const listed = await changes.scheduled(actor, page);
    expect(listed.items).toMatchObject([
      { id: change.id, state: 'failed', failure: expect.stringContaining('“乙局”已于') },
    ]);
    expect(await audits(one.id, 'unit-change.fail')).toBe(1);
    await changes.withdraw(actor, change.id);
    expect((await changes.scheduled(actor, page)).total).toBe(0);
  });

  it('that fails does not hold up the others', async () => {
    const first = await aScheduledMove();
    const second = await aScheduledMove();
    await shaping.close(first.actor, first.other.id, { reason: '撤销' });
    rooms.clock.set(DAY);

    await changes.applyDue();

    expect((await fresh(second.one.id)).parentId).toBe(second.other.id);
  });

  it('is judged already when it is asked for', async () => {
    const { actor, county, one } = await aCounty();
    const move = (parentId: string, day: string) =>
      shaping.move(actor, one.id, { parentId, day, reason: '调整' });

    await expect(move(one.id, '2026-07-01')).rejects.toMatchObject({
      code: 'organisation.unit-cycle',
    });
    await expect(move(county.id, '2031-01-01')).rejects.toMatchObject({
      code: 'organisation.unit-day-far',
    });
  });

  it('can be withdrawn until it happens, once', async () => {
    const { actor, one, change } = await aScheduledMove();

    await changes.withdraw(actor, change.id);

    rooms.clock.set(DAY);
    await changes.applyDue();
    expect((await fresh(one.id)).path).toBe(one.path);
    await expect(changes.withdraw(actor, change.id)).rejects.toMatchObject({
      code: 'organisation.unit-change-ended',
    });
    expect(await audits(one.id, 'unit-change.withdraw')).toBe(1);
  });

  it('is neither seen nor withdrawn by the administrator of another unit, nor by who lacks the role', async () => {
    const { county, one, change } = await aScheduledMove();
    const { actor: other } = await aMember(rooms, { roles: ['unit-admin'] });
    const { actor: own } = await aMember(rooms, { unit: one, roles: ['unit-admin'] });
    const { actor: auditor } = await aMember(rooms, { unit: county, roles: ['auditor'] });

    expect((await changes.scheduled(other, page)).total).toBe(0);
    await expect(changes.withdraw(other, change.id)).rejects.toMatchObject({
      code: 'organisation.unit-change-not-found',
    });
    await expect(changes.withdraw(own, change.id)).rejects.toMatchObject({
      code: 'organisation.unit-own-top',
    });
    await expect(changes.scheduled(auditor, page)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(changes.withdraw(auditor, change.id)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the story of a unit', () => {
  it('says what happened when, by whom and why, the last first', async () => {
    const { actor, one, other } = await aCounty();
    await shaping.edit(actor, one.id, { name: '甲局（新）', day: '2026-02-01', reason: '更名' });
    await shaping.move(actor, one.id, { parentId: other.id, day: '2026-03-01', reason: '划转' });

    const { items, total } = await changes.timeline(actor, one.id, page);

    expect(total).toBe(3);
    expect(items).toMatchObject([
      {
        day: '2026-03-01',
        change: { kind: 'move', otherUnitName: '乙局', requestedByName: actor.name },
      },
      {
        day: '2026-02-01',
        change: { kind: 'edit', formerName: '甲局', name: '甲局（新）', reason: '更名' },
      },
      { day: '2020-01-01', change: { kind: 'create' } },
    ]);
  });

  it('of who took another in says so; of who was moved along says when', async () => {
    const { actor, one, other } = await aCounty();
    const below = await aUnit(rooms, { parent: one });
    await shaping.merge(actor, one.id, { intoUnitId: other.id, reason: '并入' });

    const taken = await changes.timeline(actor, other.id, page);
    const along = await changes.timeline(actor, below.id, page);

    expect(taken.items[0]).toMatchObject({ change: { kind: 'merge', unitName: '甲局', units: 1 } });
    expect(along.items[0]).toEqual({ day: '2026-06-01', change: null });
  });

  it('does not exist for the administrator of another unit, and is no action of an instructor', async () => {
    const { county, one } = await aCounty();
    const { actor: other } = await aMember(rooms, { roles: ['unit-admin'] });
    const { actor: teacher } = await aMember(rooms, { unit: county, roles: ['instructor'] });

    await expect(changes.timeline(other, one.id, page)).rejects.toMatchObject({
      code: 'organisation.unit-not-found',
    });
    await expect(changes.timeline(teacher, one.id, page)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('creating a unit as an administrator', () => {
  const details = { name: '新设中心', kind: 'institution' };
  const tree = async (actor: Actor, day: string) =>
    (await rooms.get(Units).treeOn(actor, day)).map(({ name }) => name);

  it('puts it below a unit of his, from a day past or to come, and writes it down', async () => {
    const { actor, one } = await aCounty();
    const create = (name: string, validFrom: string) =>
      creation.create(actor, { ...details, name, parentId: one.id, validFrom });

    const past = await create('早设中心', '2025-01-01');
    await create('将设中心', '2026-09-01');

    expect(await tree(actor, '2024-12-31')).toEqual(['某县', '甲局', '乙局']);
    expect(await tree(actor, '2026-06-01')).toEqual(['某县', '甲局', '早设中心', '乙局']);
    expect(await tree(actor, '2026-09-01')).toHaveLength(5);
    expect(await audits(past.id, 'unit.create')).toBe(1);
  });

  it('is refused before its parent stood there, under a closed unit and another’s', async () => {
    const { actor, one, other } = await aCounty();
    await shaping.edit(actor, one.id, { order: 77, day: '2026-05-01' });
    await shaping.close(actor, other.id, { reason: '撤销' });
    const { actor: stranger } = await aMember(rooms, { roles: ['unit-admin'] });
    const before = await rooms.database.repository(Unit).count();

    for (const [by, parentId, validFrom, code] of [
      [actor, one.id, '2026-04-30', 'organisation.unit-day-early'],
      [actor, one.id, '2026-02-30', 'organisation.unit-day-invalid'],
      [actor, other.id, '2026-06-01', 'organisation.unit-ended'],
      [stranger, one.id, '2026-06-01', 'organisation.unit-not-found'],
    ] as const) {
      const created = creation.create(by, { ...details, parentId, validFrom });
      await expect(created).rejects.toMatchObject({ code });
    }
    expect(await rooms.database.repository(Unit).count()).toBe(before);
  });

  it('as a new tree is for who administers the platform from a root', async () => {
    const { actor, county, one } = await aCounty();
    const { actor: platform } = await aMember(rooms, { unit: county, roles: ['platform-admin'] });
    const { actor: below } = await aMember(rooms, { unit: one, roles: ['platform-admin'] });
    const root = { name: '县直机关工委', kind: 'committee', line: 'party' } as const;

    await expect(creation.create(actor, root)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(creation.create(below, root)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(creation.create(platform, root)).resolves.toMatchObject({
      line: 'party',
      depth: 0,
    });
  });
});
