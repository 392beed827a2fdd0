import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditRecord, hasRole } from '#platform';
import type { Unit } from '#organisation';
import { anAccount, aSignedInMember } from '../../../test/factories/account.js';
import { aMember, hasMovedTo } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AccountModule } from './account.module.js';
import { Account } from './account.entity.js';
import { Accounts } from './account.service.js';
import { RoleGrant } from './role-grant.entity.js';
import { RoleGrants } from './role-grant.service.js';
import { Sessions } from './session.service.js';

const call = { requestId: null, address: null };
const page = { page: 1, pageSize: 20 };

let rooms: Rooms;
let grants: RoleGrants;
beforeAll(async () => {
  rooms = await startRooms([AccountModule]);
  grants = rooms.get(RoleGrants);
});
afterAll(() => rooms.close());

const authenticate = (token: string) => rooms.get(Sessions).authenticate(token, call);
const countGrants = () => rooms.database.repository(RoleGrant).count();

async function aSecurityAdmin(unit?: Unit): Promise<{ security: Actor; unit: Unit }> {
  const made = await aMember(rooms, { ...(unit && { unit }), roles: ['security-admin'] });
  return { security: made.actor, unit: made.unit };
}

describe('granting a role', () => {
  it('holds from the very next call, over the unit and what is below it', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { token, member } = await aSignedInMember(rooms, { unit });

    await grants.grant(security, member.id, { role: 'reviewer', unitId: unit.id, reason: '聘任' });

    const actor = await authenticate(token);
    expect(actor?.grants).toContainEqual({
      role: 'reviewer',
      unitId: unit.id,
      unitPath: unit.path,
      line: null,
      authority: null,
    });
  });

  it('is written down with who, whom, what and why', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { member } = await anAccount(rooms, { unit });

    const { id } = await grants.grant(security, member.id, {
      role: 'instructor',
      unitId: unit.id,
      reason: '聘为授课教师',
    });

    const rows = await rooms.database.repository(AuditRecord).findBy({ subjectId: id });
    expect(rows).toMatchObject([
      {
        action: 'role-grant.open',
        actorId: security.memberId,
        details: { memberId: member.id, role: 'instructor', reason: '聘为授课教师' },
      },
    ]);
  });

  it('holds from its first instant to its last, and not outside', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { token, member } = await aSignedInMember(rooms, { unit });
    const now = rooms.clock.now().getTime();
    const validFrom = new Date(now + 60_000);
    const validTo = new Date(now + 120_000);
    await grants.grant(security, member.id, {
      role: 'reviewer',
      unitId: unit.id,
      reason: '代理',
      validFrom,
      validTo,
    });
    const isReviewer = async () => hasRole((await authenticate(token)) ?? security, 'reviewer');

    expect(await isReviewer()).toBe(false);
    rooms.clock.set(validFrom);
    expect(await isReviewer()).toBe(true);
    rooms.clock.set(validTo);
    expect(await isReviewer()).toBe(false);
  });

  it('never joins two of the three administrations on one account', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { member } = await anAccount(rooms, { unit, roles: ['platform-admin'] });
    const before = await countGrants();

    for (const role of ['security-admin', 'auditor'] as const) {
      const granted = grants.grant(security, member.id, { role, unitId: unit.id, reason: '兼任' });
      await expect(granted).rejects.toMatchObject({ code: 'account.administrations-apart' });
    }
    expect(await countGrants()).toBe(before);
  });

  it('nor by opening an account with both: then there is no account at all', async () => {
    const { member, unit } = await aMember(rooms);
    const roles = ['platform-admin', 'auditor'] as const;

    const created = rooms.get(Accounts).create({
      memberId: member.id,
      loginName: 'both.of.them',
      password: null,
      grants: roles.map((role) => ({ role, unitId: unit.id, reason: '初始化' })),
    });

    await expect(created).rejects.toMatchObject({ code: 'account.administrations-apart' });
    expect(await rooms.database.repository(Account).existsBy({ memberId: member.id })).toBe(false);
  });

  it('nor when two security administrators grant one each at the same instant', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { security: other } = await aSecurityAdmin(unit);
    const { member } = await anAccount(rooms, { unit });

    const outcomes = await Promise.allSettled([
      grants.grant(security, member.id, { role: 'auditor', unitId: unit.id, reason: '甲' }),
      grants.grant(other, member.id, { role: 'platform-admin', unitId: unit.id, reason: '乙' }),
    ]);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is refused to every role but the security administrator', async () => {
    const { member, unit } = await anAccountIn();
    for (const role of ['unit-admin', 'platform-admin', 'auditor', 'instructor'] as const) {
      const { actor } = await aMember(rooms, { unit, roles: [role] });
      const granted = grants.grant(actor, member.id, { role, unitId: unit.id, reason: '试试' });
      await expect(granted).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  it('is refused to oneself', async () => {
    const { security, unit } = await aSecurityAdmin();

    const granted = grants.grant(security, security.memberId, {
      role: 'unit-admin',
      unitId: unit.id,
      reason: '方便',
    });

    await expect(granted).rejects.toMatchObject({ code: 'account.grant-own' });
  });

  it('is refused outside the security administrator’s own subtree', async () => {
    const root = await aUnit(rooms);
    const { security } = await aSecurityAdmin(await aUnit(rooms, { parent: root }));
    const { member, unit } = await anAccountIn(await aUnit(rooms, { parent: root }));

    const granted = grants.grant(security, member.id, {
      role: 'unit-admin',
      unitId: unit.id,
      reason: '越级',
    });

    await expect(granted).rejects.toMatchObject({ code: 'organisation.unit-not-found' });
  });

  it('is refused without a reason, twice, backwards in time, to nobody, and as learner', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { member } = await anAccount(rooms, { unit, roles: ['reviewer'] });
    const good = { role: 'instructor', unitId: unit.id, reason: '聘任' } as const;
    const now = rooms.clock.now();

    for (const [memberId, details, code] of [
      [member.id, { ...good, reason: ' ' }, 'account.grant-reason'],
      [member.id, { ...good, role: 'reviewer' }, 'account.grant-taken'],
      [member.id, { ...good, validFrom: now, validTo: now }, 'account.grant-period'],
      ['nobody', good, 'organisation.member-not-found'],
      [member.id, { ...good, line: 'party' }, 'account.grant-narrowed'],
      [member.id, { ...good, role: 'unit-admin', authority: '77' }, 'organisation.code-unknown'],
      [member.id, { ...good, role: 'learner' }, 'account.grant-learner'],
    ] as const) {
      await expect(grants.grant(security, memberId, details)).rejects.toMatchObject({ code });
    }
  });
});

describe('closing a grant', () => {
  it('takes the role away at once, and is written down', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { token, member } = await aSignedInMember(rooms, { unit });
    const { id } = await grants.grant(security, member.id, {
      role: 'unit-admin',
      unitId: unit.id,
      reason: '任命',
    });
    expect(hasRole((await authenticate(token)) ?? security, 'unit-admin')).toBe(true);

    await grants.close(security, id, '调离');

    const actor = await authenticate(token);
    expect(actor?.grants.map(({ role }) => role)).toEqual(['learner']);
    const closed = { subjectId: id, action: 'role-grant.close' };
    expect(await rooms.database.repository(AuditRecord).countBy(closed)).toBe(1);
  });

  it('of another subtree is refused as if it did not exist', async () => {
    const { security } = await aSecurityAdmin();
    const { member } = await anAccountIn(undefined, 'reviewer');
    const row = await rooms.database.repository(RoleGrant).findOneByOrFail({ memberId: member.id });

    const closed = grants.close(security, row.id, '越级');

    await expect(closed).rejects.toMatchObject({ code: 'account.grant-not-found' });
    const after = await rooms.database.repository(RoleGrant).findOneByOrFail({ id: row.id });
    expect(after.validTo).toBeNull();
  });
});

describe('a grant and the desk at which it was given', () => {
  const rolesOf = async (token: string) =>
    (await authenticate(token))?.grants.map(({ role }) => role) ?? 'no session';

  it('lapses with the next call when its holder belongs to another unit', async () => {
    const { security, unit: county } = await aSecurityAdmin();
    const office = await aUnit(rooms, { parent: county, name: '组织部' });
    const bureau = await aUnit(rooms, { parent: county, name: '财政局' });
    const { token, member } = await aSignedInMember(rooms, { unit: office });
    const wish = { role: 'unit-admin', unitId: county.id, reason: '干教科科长' } as const;
    await grants.grant(security, member.id, wish);
    expect(await rolesOf(token)).toEqual(['learner', 'unit-admin']);

    await hasMovedTo(rooms, member, bureau);

    expect(await rolesOf(token)).toEqual(['learner']);
    const lapsed = await grants.list(security, { memberId: member.id, state: 'lapsed' }, page);
    expect(lapsed.items).toMatchObject([{ state: 'lapsed', heldAtUnitName: '组织部' }]);
  });

  it('holds on when its holder only changes section within that unit', async () => {
    const { security, unit: county } = await aSecurityAdmin();
    const bureau = await aUnit(rooms, { parent: county });
    const section = await aUnit(rooms, { parent: bureau });
    const { token, member } = await aSignedInMember(rooms, { unit: bureau });
    await grants.grant(security, member.id, {
      role: 'reviewer',
      unitId: county.id,
      reason: '聘任',
    });

    await hasMovedTo(rooms, member, section);

    expect(await rolesOf(token)).toEqual(['learner', 'reviewer']);
  });

  it('counts for the parting of the administrations though it has lapsed', async () => {
    const { security, unit: county } = await aSecurityAdmin();
    const [office, bureau] = [
      await aUnit(rooms, { parent: county }),
      await aUnit(rooms, { parent: county }),
    ];
    const { member } = await anAccount(rooms, { unit: office, roles: ['auditor'] });
    await hasMovedTo(rooms, member, bureau);

    const granted = grants.grant(security, member.id, {
      role: 'platform-admin',
      unitId: county.id,
      reason: '到新单位',
    });

    await expect(granted).rejects.toMatchObject({ code: 'account.administrations-apart' });
  });
});

describe('a grant to somebody without an account', () => {
  it('is refused with what to do first', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { member } = await aMember(rooms, { unit });

    const granted = grants.grant(security, member.id, {
      role: 'unit-admin',
      unitId: unit.id,
      reason: '任命',
    });

    await expect(granted).rejects.toMatchObject({
      code: 'account.grant-without-account',
      message: expect.stringContaining('一次性登录码'),
    });
  });
});

describe('a grant for later', () => {
  it('may follow the one that ends before it, and never overlaps its like', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { member } = await anAccount(rooms, { unit });
    const now = rooms.clock.now().getTime();
    const [soon, later] = [new Date(now + 60_000), new Date(now + 120_000)];
    const wish = { role: 'unit-admin', unitId: unit.id, reason: '任期' } as const;
    await grants.grant(security, member.id, { ...wish, validTo: soon });

    await grants.grant(security, member.id, { ...wish, validFrom: soon, validTo: later });
    const overlapping = grants.grant(security, member.id, { ...wish, validFrom: soon });

    await expect(overlapping).rejects.toMatchObject({ code: 'account.grant-taken' });
    const states = (await grants.list(security, { memberId: member.id }, page)).items;
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['current', 'future']));
  });

  it('keeps the administrations apart from the day it is given', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { member } = await anAccount(rooms, { unit });
    const validFrom = new Date(rooms.clock.now().getTime() + 86_400_000);
    const wish = { unitId: unit.id, reason: '任期' };
    await grants.grant(security, member.id, { ...wish, role: 'auditor', validFrom });

    const granted = grants.grant(security, member.id, { ...wish, role: 'platform-admin' });

    await expect(granted).rejects.toMatchObject({ code: 'account.administrations-apart' });
  });

  it('that is taken back before it begins never holds', async () => {
    const { security, unit } = await aSecurityAdmin();
    const { token, member } = await aSignedInMember(rooms, { unit });
    const validFrom = new Date(rooms.clock.now().getTime() + 60_000);
    const wish = { role: 'reviewer', unitId: unit.id, reason: '任期', validFrom } as const;
    const { id } = await grants.grant(security, member.id, wish);

    await grants.close(security, id, '另有任用');
    rooms.clock.set(validFrom);

    expect((await authenticate(token))?.grants).toHaveLength(1);
    await expect(grants.close(security, id, '再收一次')).rejects.toMatchObject({
      code: 'account.grant-ended',
    });
  });
});

describe('the list of grants', () => {
  it('is narrowed by role, holder, unit and state', async () => {
    const { security, unit } = await aSecurityAdmin();
    const below = await aUnit(rooms, { parent: unit });
    const { member } = await anAccount(rooms, { unit, roles: ['reviewer'] });
    await anAccount(rooms, { unit: below, roles: ['reviewer', 'instructor'] });
    const closed = (await grants.list(security, { memberId: member.id }, page)).items[0];
    await grants.close(security, closed?.id ?? '', '到期不续聘');
    const count = async (filter: Parameters<RoleGrants['list']>[1]) =>
      (await grants.list(security, filter, page)).total;

    expect(await count({})).toBe(3);
    expect(await count({ role: 'reviewer' })).toBe(2);
    expect(await count({ unitId: below.id })).toBe(2);
    expect(await count({ state: 'current' })).toBe(2);
    expect(await count({ state: 'ended' })).toBe(1);
    expect(await count({ state: 'lapsed' })).toBe(0);
    const [ended] = (await grants.list(security, { state: 'ended' }, page)).items;
    expect(ended).toMatchObject({ state: 'ended', closeReason: '到期不续聘' });
  });

  it('shows those of one’s own subtree and no others', async () => {
    const { security, unit } = await aSecurityAdmin();
    const below = await aUnit(rooms, { parent: unit, name: '办公室' });
    await anAccount(rooms, { unit: below, name: '赵敏', roles: ['reviewer', 'instructor'] });
    await anAccountIn(undefined, 'reviewer');

    const listed = await grants.list(security, {}, page);
    const second = await grants.list(security, {}, { page: 2, pageSize: 1 });

    expect(listed.total).toBe(2);
    expect(listed.items).toMatchObject([
      { memberName: '赵敏', unitName: '办公室' },
      { memberName: '赵敏', unitName: '办公室' },
    ]);
    expect(new Set(listed.items.map(({ role }) => role))).toEqual(
      new Set(['reviewer', 'instructor']),
    );
    expect(second.items).toEqual([listed.items[1]]);
  });

  it('is refused to everybody else', async () => {
    const { actor } = await aMember(rooms, { roles: ['auditor'] });

    await expect(grants.list(actor, {}, page)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

async function anAccountIn(unit?: Unit, role?: 'reviewer') {
  const own = unit ?? (await aUnit(rooms));
  const { member } = await anAccount(rooms, { unit: own, ...(role && { roles: [role] }) });
  return { member, unit: own };
}
