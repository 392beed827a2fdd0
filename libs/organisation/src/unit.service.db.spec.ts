import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { OrganisationModule } from './organisation.module.js';
import { Unit } from './unit.entity.js';
import { Units } from './unit.service.js';

let rooms: Rooms;
let units: Units;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  units = rooms.get(Units);
});
afterAll(() => rooms.close());

const countUnits = () => rooms.database.repository(Unit).count();
const names = (found: { name: string }[]) => found.map(({ name }) => name);

describe('creating a unit', () => {
  it('puts it below its parent, on the parent’s line', async () => {
    const root = await aUnit(rooms, { line: 'party', kind: 'committee' });

    const branch = await units.create({ name: '第一党支部', kind: 'branch', parentId: root.id });

    expect(branch).toMatchObject({
      line: 'party',
      depth: 1,
      path: `${root.path}${branch.id}/`,
      validFrom: '2026-06-01',
    });
  });

  it('refuses a parent on another line, an unknown parent, kind or order, and keeps nothing', async () => {
    const root = await aUnit(rooms);
    const before = await countUnits();

    for (const [wrong, code] of [
      [{ parentId: root.id, line: 'party' }, 'organisation.unit-parent-line'],
      [{ parentId: 'nobody' }, 'organisation.unit-not-found'],
      [{ kind: 'castle' }, 'organisation.code-unknown'],
      [{ order: 100_000 }, 'organisation.unit-order'],
      [{ order: 1.5 }, 'organisation.unit-order'],
      [{ name: '  ' }, 'organisation.name-invalid'],
    ] as const) {
      const created = units.create({ name: '财政局', kind: 'department', ...wrong });
      await expect(created).rejects.toMatchObject({ code });
    }
    expect(await countUnits()).toBe(before);
  });

  it('refuses a thirteenth level', async () => {
    let unit = await aUnit(rooms);
    for (let depth = 1; depth < 12; depth += 1) unit = await aUnit(rooms, { parent: unit });

    await expect(aUnit(rooms, { parent: unit })).rejects.toMatchObject({
      code: 'organisation.unit-too-deep',
    });
  });
});

describe('the tree', () => {
  it('walks in official order and counts members at or below each unit', async () => {
    const root = await aUnit(rooms, { name: '市' });
    const second = await aUnit(rooms, { name: '乙县', parent: root, order: 20 });
    const first = await aUnit(rooms, { name: '甲县', parent: root, order: 3 });
    const below = await aUnit(rooms, { name: '甲县财政局', parent: first, order: 1 });
    await aMember(rooms, { unit: below });
    await aMember(rooms, { unit: second });
    const { actor } = await aMember(rooms, { unit: root, roles: ['unit-admin'] });

    const tree = await units.tree(actor);

    expect(tree.map(({ name, memberCount }) => [name, memberCount])).toEqual([
      ['市', 3],
      ['甲县', 1],
      ['甲县财政局', 1],
      ['乙县', 1],
    ]);
    expect(names(await units.children(root.id))).toEqual(['甲县', '乙县']);
    expect(names(await units.inSubtree(first.path))).toEqual(['甲县', '甲县财政局']);
  });

  it('leaves out units that are not there yet or no more', async () => {
    const root = await aUnit(rooms, { name: '某局' });
    await aUnit(rooms, { parent: root, validFrom: '2026-06-02' });
    const closed = await aUnit(rooms, { parent: root });
    await rooms.database.transaction(() =>
      rooms.database.repository(Unit).update({ id: closed.id }, { validTo: '2026-05-31' }),
    );

    expect(names(await units.inSubtree(root.path))).toEqual(['某局']);
  });

  it('is refused to who has no role for it', async () => {
    const { actor } = await aMember(rooms, { roles: ['instructor'] });

    await expect(units.tree(actor)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });
});

describe('a unit in scope', () => {
  it('is any unit of the granted subtree', async () => {
    const root = await aUnit(rooms);
    const below = await aUnit(rooms, { parent: root });
    const { actor } = await aMember(rooms, { unit: root, roles: ['unit-admin'] });

    const found = await units.requireInScope(actor, 'unit-admin', below.id);

    expect(found.id).toBe(below.id);
  });

  it('is never a sibling’s, a superior’s or one of another line: they do not exist', async () => {
    const root = await aUnit(rooms);
    const own = await aUnit(rooms, { parent: root });
    const sibling = await aUnit(rooms, { parent: root });
    const party = await aUnit(rooms, { line: 'party', kind: 'committee' });
    const { actor } = await aMember(rooms, { unit: own, roles: ['unit-admin'] });

    for (const id of [root.id, sibling.id, party.id, 'missing']) {
      const found = units.requireInScope(actor, 'unit-admin', id);
      await expect(found).rejects.toMatchObject({
        kind: 'not-found',
        code: 'organisation.unit-not-found',
      });
    }
  });

  it('is refused as an action to who lacks the role, even in his own unit', async () => {
    const { actor, unit } = await aMember(rooms, { roles: ['instructor'] });

    await expect(units.requireInScope(actor, 'unit-admin', unit.id)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
