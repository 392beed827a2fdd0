import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoleGrant, RoleGrants, Sessions, UnitGrants } from '#account';
import { UnitCreation, UnitRestructuring } from '#organisation';
import { type Actor, AuditRecord, hasRole } from '#platform';
import { anAccount, aSignedInMember } from '../../../../test/factories/account.js';
import { aMember } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { AccountWorkerModule } from './account-worker.module.js';
import { OrganisationWorkerModule } from '../organisation/organisation-worker.module.js';

const call = { requestId: null, address: null };
const reason = '机构改革';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([AccountWorkerModule, OrganisationWorkerModule]);
});
afterAll(() => rooms.close());

async function aCounty() {
  const county = await aUnit(rooms, { name: '某县' });
  const one = await aUnit(rooms, { name: '甲局', parent: county });
  const other = await aUnit(rooms, { name: '乙局', parent: county });
  const { actor } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
  return { county, one, other, actor };
}

const authenticate = (token: string) => rooms.get(Sessions).authenticate(token, call);
const grantsOf = (memberId: string) =>
  rooms.database.repository(RoleGrant).find({ where: { memberId }, order: { id: 'ASC' } });
const administers = (actor: Actor | null) => actor !== null && hasRole(actor, 'unit-admin');

describe('the administrator of a unit', () => {
  it('that is merged administers nothing any more, with his very next call, and his grant ends', async () => {
    const { one, other, actor } = await aCounty();
    const { token, member } = await aSignedInMember(rooms, { unit: one, roles: ['unit-admin'] });
    expect(administers(await authenticate(token))).toBe(true);

    await rooms.get(UnitRestructuring).merge(actor, one.id, { intoUnitId: other.id, reason });

    const after = await authenticate(token);
    expect(administers(after)).toBe(false);
    expect(after?.grants).toMatchObject([{ role: 'learner', unitId: other.id }]);
    await rooms.drain();
    expect(await grantsOf(member.id)).toMatchObject([{ closeReason: '单位已并入其他单位' }]);
  });

  it('that is closed loses it as well', async () => {
    const { county, one, actor } = await aCounty();
    const { token, member } = await aSignedInMember(rooms, { unit: county });
    const { actor: security } = await aMember(rooms, { unit: county, roles: ['security-admin'] });
    const grant = { role: 'unit-admin' as const, unitId: one.id, reason: '任命' };
    await rooms.get(RoleGrants).grant(security, member.id, grant);
    expect(administers(await authenticate(token))).toBe(true);

    await rooms.get(UnitRestructuring).close(actor, one.id, { reason });

    expect(administers(await authenticate(token))).toBe(false);
    await rooms.drain();
    expect(await grantsOf(member.id)).toMatchObject([{ closeReason: '单位已撤销' }]);
  });

  it('keeps it where his unit was only moved', async () => {
    const { one, other, actor } = await aCounty();
    const { token } = await aSignedInMember(rooms, { unit: one, roles: ['unit-admin'] });

    await rooms.get(UnitRestructuring).move(actor, one.id, { parentId: other.id, reason });

    const after = await authenticate(token);
    expect(after?.grants.find(({ role }) => role === 'unit-admin')).toMatchObject({
      unitId: one.id,
      unitPath: `${other.path}${one.id}/`,
    });
  });
});

describe('an office held from a desk of a unit that is merged', () => {
  it('goes on from the other unit, and once, however often it is told', async () => {
    const { county, one, other, actor } = await aCounty();
    const { token, member } = await aSignedInMember(rooms, { unit: one });
    const { actor: security } = await aMember(rooms, { unit: county, roles: ['security-admin'] });
    const grant = { role: 'unit-admin' as const, unitId: county.id, reason: '任命' };
    await rooms.get(RoleGrants).grant(security, member.id, grant);

    await rooms.get(UnitRestructuring).merge(actor, one.id, { intoUnitId: other.id, reason });
    await rooms.drain();
    await rooms.get(UnitGrants).followMerge(one.id, other.id);

    expect(administers(await authenticate(token))).toBe(true);
    expect(await grantsOf(member.id)).toMatchObject([{ heldAtUnitId: other.id, validTo: null }]);
    const moved = { action: 'role-grant.move-desk', subjectId: one.id };
    expect(await rooms.database.repository(AuditRecord).countBy(moved)).toBe(1);
  });
});

describe('who governs a root', () => {
  it('governs a tree begun beside it, each in his own office and nobody else', async () => {
    const { county } = await aCounty();
    const { member, actor: platform } = await anAccount(rooms, {
      unit: county,
      roles: ['platform-admin'],
    });
    const security = await anAccount(rooms, { unit: county, roles: ['security-admin'] });
    const clerk = await anAccount(rooms, { unit: county, roles: ['unit-admin'] });

    const root = await rooms.get(UnitCreation).create(platform, {
      name: '县委',
      kind: 'committee',
      line: 'party',
    });
    await rooms.drain();
    await rooms.get(UnitGrants).followFounding(root.id, county.id);

    const rolesAtRoot = await rooms.database.repository(RoleGrant).findBy({ unitId: root.id });
    expect(new Map(rolesAtRoot.map(({ memberId, role }) => [memberId, role]))).toEqual(
      new Map([
        [member.id, 'platform-admin'],
        [security.member.id, 'security-admin'],
      ]),
    );
    expect(rolesAtRoot).toHaveLength(2);
    expect(await grantsOf(clerk.member.id)).toHaveLength(1);
  });
});
