import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditRecord } from '#platform';
import type { Unit } from '#organisation';
import { anAccount, aSignedInMember } from '../../../test/factories/account.js';
import { aMember, hasMovedTo, type MemberWish } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AccountModule } from './account.module.js';
import { type Handover, Handovers } from './handover.service.js';
import { RoleGrant } from './role-grant.entity.js';
import { RoleGrants } from './role-grant.service.js';
import { Sessions } from './session.service.js';

const page = { page: 1, pageSize: 20 };

let rooms: Rooms;
let handovers: Handovers;
let county: Unit;
let office: Unit;
let security: Actor;
beforeAll(async () => {
  rooms = await startRooms([AccountModule]);
  handovers = rooms.get(Handovers);
  county = await aUnit(rooms, { name: '丰水县' });
  office = await aUnit(rooms, { parent: county, name: '组织部' });
  security = (await aMember(rooms, { unit: county, roles: ['security-admin'] })).actor;
});
afterAll(() => rooms.close());

const inOffice = (wish: MemberWish = {}) => aSignedInMember(rooms, { unit: office, ...wish });

const rolesOf = async (token: string) => {
  const actor = await rooms.get(Sessions).authenticate(token, { requestId: null, address: null });
  return actor?.grants.map(({ role }) => role);
};

const held = async (memberId: string) =>
  (await rooms.get(RoleGrants).list(security, { memberId, state: 'current' }, page)).items;

describe('a handover', () => {
  it('moves everything the one holds to the other at once, with its terms and a reason', async () => {
    const before = await inOffice({ roles: ['unit-admin', 'reviewer'] });
    const after = await inOffice();
    const later = new Date(rooms.clock.now().getTime() + 86_400_000);
    await rooms.get(RoleGrants).grant(security, before.member.id, {
      role: 'unit-admin',
      unitId: county.id,
      reason: '代管',
      line: 'party',
      authority: '04',
      validTo: later,
    });

    const result = await handovers.handOver(security, {
      fromMemberId: before.member.id,
      toMemberId: after.member.id,
      reason: '岗位调整',
    });

    expect(result).toEqual({ passed: 3 });
    expect(await rolesOf(before.token)).toEqual(['learner']);
    expect((await rolesOf(after.token))?.toSorted()).toEqual([
      'learner',
      'reviewer',
      'unit-admin',
      'unit-admin',
    ]);
    const now = await held(after.member.id);
    expect(now).toContainEqual(
      expect.objectContaining({
        line: 'party',
        authority: '04',
        unitName: '丰水县',
        validTo: later,
        reason: '岗位调整',
      }),
    );
    const audited = await rooms.database
      .repository(AuditRecord)
      .countBy({ action: 'role-grant.hand-over', subjectId: before.member.id });
    expect(audited).toBe(1);
  });

  it('moves only what is named, and does not double what the other holds', async () => {
    const before = await inOffice({ roles: ['unit-admin', 'reviewer'] });
    const after = await inOffice({ roles: ['reviewer'] });
    const reviewer = (await held(before.member.id)).find(({ role }) => role === 'reviewer');

    await handovers.handOver(security, {
      fromMemberId: before.member.id,
      toMemberId: after.member.id,
      grantIds: [reviewer?.id ?? ''],
      reason: '交接审核',
    });

    expect((await held(before.member.id)).map(({ role }) => role)).toEqual(['unit-admin']);
    expect((await held(after.member.id)).map(({ role }) => role)).toEqual(['reviewer']);
  });

  it('also moves what lapsed when the one left the unit', async () => {
    const before = await inOffice({ roles: ['unit-admin'] });
    const after = await inOffice();
    await hasMovedTo(rooms, before.member, await aUnit(rooms, { parent: county }));

    await handovers.handOver(security, {
      fromMemberId: before.member.id,
      toMemberId: after.member.id,
      reason: '人员调离',
    });

    expect(await rolesOf(after.token)).toEqual(['learner', 'unit-admin']);
  });

  it('is refused as a whole when the other would join two administrations', async () => {
    const before = await inOffice({ roles: ['unit-admin', 'platform-admin'] });
    const after = await inOffice({ roles: ['auditor'] });
    const snapshot = () => rooms.database.repository(RoleGrant).find({ order: { id: 'ASC' } });
    const rows = await snapshot();

    const passed = handovers.handOver(security, {
      fromMemberId: before.member.id,
      toMemberId: after.member.id,
      reason: '交接',
    });

    await expect(passed).rejects.toMatchObject({ code: 'account.administrations-apart' });
    expect(await snapshot()).toEqual(rows);
  });

  it('is refused to oneself, from oneself, to the same person, without grants, reason or account', async () => {
    const { member: from } = await anAccount(rooms, { unit: office, roles: ['reviewer'] });
    const { member: to } = await anAccount(rooms, { unit: office });
    const { member: without } = await aMember(rooms, { unit: office });
    const me = security.memberId;

    for (const [fromMemberId, toMemberId, change, code] of [
      [from.id, me, {}, 'account.grant-own'],
      [me, to.id, {}, 'account.grant-own'],
      [from.id, from.id, {}, 'account.handover-same'],
      [to.id, from.id, {}, 'account.handover-empty'],
      [from.id, to.id, { reason: ' ' }, 'account.grant-reason'],
      [from.id, without.id, {}, 'account.grant-without-account'],
      [from.id, 'nobody', {}, 'organisation.member-not-found'],
      [from.id, to.id, { grantIds: ['another'] }, 'account.grant-not-found'],
    ] as [string, string, Partial<Handover>, string][]) {
      const wish = { fromMemberId, toMemberId, reason: '交接', ...change };
      const passed = handovers.handOver(security, wish);
      await expect(passed).rejects.toMatchObject({ code });
    }
    expect((await held(from.id)).map(({ role }) => role)).toEqual(['reviewer']);
  });

  it('is refused to every other role, and knows nothing of another subtree', async () => {
    const before = await inOffice({ roles: ['unit-admin'] });
    const after = await inOffice();
    const handover = {
      fromMemberId: before.member.id,
      toMemberId: after.member.id,
      reason: '交接',
    };
    for (const role of ['unit-admin', 'platform-admin', 'auditor'] as const) {
      const { actor } = await aMember(rooms, { unit: county, roles: [role] });
      await expect(handovers.handOver(actor, handover)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
    const { actor: foreign } = await aMember(rooms, { roles: ['security-admin'] });
    await expect(handovers.handOver(foreign, handover)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await rolesOf(before.token)).toEqual(['learner', 'unit-admin']);
  });
});
