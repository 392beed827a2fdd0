import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { type Actor, AuditRecord, type Role } from '#platform';
import type { Unit } from '#organisation';
import { anAccount, PASSWORD } from '../../../test/factories/account.js';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AccountCustody } from './account-custody.service.js';
import { AccountModule } from './account.module.js';
import { Accounts } from './account.service.js';
import { OneTimeCode } from './one-time-code.entity.js';
import { OneTimeCodes } from './one-time-code.service.js';
import { PasswordResets } from './password-reset.service.js';
import { SecondFactors } from './second-factor.service.js';
import { RoleGrants } from './role-grant.service.js';
import { Sessions } from './session.service.js';
import { SignIn } from './sign-in.service.js';

const HOUR_MS = 3_600_000;
const NEXT = 'tR7-mK2p-wHz3';

let rooms: Rooms;
let county: Unit;
let town: Unit;
let elsewhere: Unit;
let addresses = 0;
beforeAll(async () => {
  rooms = await startRooms([AccountModule]);
  county = await aUnit(rooms, { name: '丰水县' });
  town = await aUnit(rooms, { name: '城关镇', parent: county });
  elsewhere = await aUnit(rooms, { name: '石桥镇', parent: county });
}, 60_000);
afterAll(() => rooms.close());

const newAddress = () => `10.3.0.${(addresses += 1)}`;
const as = async (role: Role, unit: Unit): Promise<Actor> =>
  (await aMember(rooms, { unit, roles: [role] })).actor;
const codes = () => rooms.get(OneTimeCodes);
const custody = () => rooms.get(AccountCustody);
const trail = (action: string) => rooms.database.repository(AuditRecord).findBy({ action });

async function signIn(account: string, password = PASSWORD) {
  return rooms.get(SignIn).signIn({ account, password, address: newAddress(), userAgent: 'spec' });
}

const reset = (account: string, code: string, newPassword = NEXT) =>
  rooms
    .get(PasswordResets)
    .reset({ account, code, newPassword, address: newAddress(), userAgent: 'spec' });

async function give(actor: Actor, memberId: string): Promise<string> {
  const [slip] = await codes().give(actor, [memberId]);
  if (!slip) throw new Error('no slip');
  return slip.code;
}

describe('a code that an administrator gives', () => {
  it('opens the account of a member who has none, who then signs in by ID card', async () => {
    const admin = await as('unit-admin', town);
    const idCard = '110101199003070812';
    const { member } = await aMember(rooms, { unit: town, idCard, name: '王芳' });

    const [slip] = await codes().give(admin, [member.id]);
    const { loginName } = await reset(idCard, slip?.code.toLowerCase() ?? '');

    expect(slip).toMatchObject({ name: '王芳', unitName: '城关镇', loginName: null });
    expect(slip?.idCardMask).not.toContain('19900307');
    expect(loginName).toMatch(/^u[a-z0-9]{8}$/);
    expect((await signIn(idCard, NEXT)).actor).toMatchObject({ memberId: member.id, duty: null });
    expect((await signIn(loginName, NEXT)).actor.memberId).toBe(member.id);
  });

  it('ends every session of whoever had a password, and the password with them', async () => {
    const admin = await as('unit-admin', town);
    const { member, account } = await anAccount(rooms, { unit: town });
    const { token } = await signIn(account.loginName);

    await reset(account.loginName, await give(admin, member.id));

    const call = { requestId: null, address: null };
    expect(await rooms.get(Sessions).authenticate(token, call)).toBeNull();
    await expect(signIn(account.loginName)).rejects.toMatchObject({
      code: 'account.wrong-credentials',
    });
  });

  it('leaves who is studying alone, and asks for another password at the next sign-in', async () => {
    const admin = await as('unit-admin', town);
    const { member, account } = await anAccount(rooms, { unit: town });
    const { token } = await signIn(account.loginName);
    rooms.clock.advance(1000);

    await give(admin, member.id);

    const call = { requestId: null, address: null };
    expect((await rooms.get(Sessions).authenticate(token, call))?.duty).toBeNull();
    expect((await signIn(account.loginName)).actor.duty).toBe('change-password');
  });

  it('voids the one before, serves once, and lasts a day', async () => {
    const admin = await as('unit-admin', town);
    const { member, account } = await anAccount(rooms, { unit: town });
    const wrong = { code: 'account.code-wrong' };
    const first = await give(admin, member.id);
    const second = await give(admin, member.id);

    await expect(reset(account.loginName, first)).rejects.toMatchObject(wrong);
    await reset(account.loginName, second);
    await expect(reset(account.loginName, second, `${NEXT}!`)).rejects.toMatchObject(wrong);

    const late = await give(admin, member.id);
    rooms.clock.advance(24 * HOUR_MS);
    await expect(reset(account.loginName, late)).rejects.toMatchObject(wrong);
  });

  it('is not spent on a password that is too weak', async () => {
    const admin = await as('unit-admin', town);
    const { member, account } = await anAccount(rooms, { unit: town });
    const code = await give(admin, member.id);

    for (const weak of ['short', 'password1234', `${account.loginName}-2026`, 'x1x1x1x1x1x1']) {
      await expect(reset(account.loginName, code, weak)).rejects.toMatchObject({
        code: 'account.password-weak',
      });
    }
    await expect(reset(account.loginName, code)).resolves.toBeDefined();
  });

  it('used by two at one moment serves one of them', async () => {
    const admin = await as('unit-admin', town);
    const { member } = await aMember(rooms, { unit: town, phone: '13700000077' });
    const code = await give(admin, member.id);

    const outcomes = await Promise.allSettled([
      reset('13700000077', code),
      reset('13700000077', code, `${NEXT}-other`),
    ]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('stands nowhere: neither in its row nor in the trail', async () => {
    const admin = await as('unit-admin', town);
    const { member } = await anAccount(rooms, { unit: town });

    const code = await give(admin, member.id);

    const rows = await rooms.database.repository(OneTimeCode).findBy({ memberId: member.id });
    const said = JSON.stringify([rows, await trail('account.code-give')]);
    expect(said).not.toContain(code);
    expect(said).not.toContain(code.replace('-', ''));
  });

  it('given by several at one moment is one code', async () => {
    const admin = await as('unit-admin', town);
    const { member, account } = await anAccount(rooms, { unit: town });

    const given = await Promise.all([1, 2, 3].map(() => give(admin, member.id)));

    const outcomes = [];
    for (const code of given) {
      const said = await reset(account.loginName, code).then(
        () => 'reset',
        (refusal) => refusal.code,
      );
      outcomes.push(said);
    }
    expect(outcomes.toSorted()).toEqual(['account.code-wrong', 'account.code-wrong', 'reset']);
  });

  it('is given to all of a list or to none of it', async () => {
    const admin = await as('unit-admin', town);
    const { member: own } = await aMember(rooms, { unit: town });
    const { member: other } = await aMember(rooms, { unit: elsewhere });

    await expect(codes().give(admin, [own.id, other.id])).rejects.toMatchObject({
      code: 'organisation.member-not-found',
    });
    expect(await rooms.database.repository(OneTimeCode).countBy({ memberId: own.id })).toBe(0);
    const many = Array.from({ length: 101 }, (_, at) => `m${at}`);
    await expect(codes().give(admin, many)).rejects.toMatchObject({
      code: 'account.too-many-codes',
    });
  });
});

/** Every act on the account of another, and what is left undone when it is refused. */
const ACTS: [string, (actor: Actor, memberId: string) => Promise<unknown>][] = [
  ['give a code', (actor, id) => codes().give(actor, [id])],
  ['see the account', (actor, id) => custody().stateOf(actor, id)],
  ['disable it', (actor, id) => custody().disable(actor, id, '离职')],
  ['enable it', (actor, id) => custody().enable(actor, id, '返岗')],
  ['sign its owner out', (actor, id) => custody().endSessions(actor, id)],
];

describe('the account of somebody of another unit', () => {
  it.each(ACTS)('does not exist for who would %s', async (_, act) => {
    const admin = await as('unit-admin', elsewhere);
    const { member, account } = await anAccount(rooms, { unit: town });
    const { token } = await signIn(account.loginName);

    await expect(act(admin, member.id)).rejects.toMatchObject({
      code: 'organisation.member-not-found',
    });
    await expect(act(admin, 'nobody-has-this')).rejects.toMatchObject({
      code: 'organisation.member-not-found',
    });
    const call = { requestId: null, address: null };
    expect(await rooms.get(Sessions).authenticate(token, call)).not.toBeNull();
    expect((await rooms.get(Accounts).findByMember(member.id))?.state).toBe('active');
  });

  it.each(ACTS)(
    'is no business of a learner, an instructor, a reviewer or the auditor: %s',
    async (_, act) => {
      const { member } = await anAccount(rooms, { unit: town });
      for (const role of ['learner', 'instructor', 'reviewer', 'auditor'] as const) {
        await expect(act(await as(role, county), member.id)).rejects.toMatchObject({
          code: 'platform.forbidden',
        });
      }
    },
  );
});

describe('the account of somebody who may do more', () => {
  it.each(ACTS.filter(([name]) => name !== 'see the account'))(
    'is not for the administrator of his home unit: %s',
    async (_, act) => {
      const admin = await as('unit-admin', town);
      const { member: superior } = await anAccount(rooms, { unit: town });
      const { actor: securityAdmin } = await aMember(rooms, {
        unit: county,
        roles: ['security-admin'],
      });
      await rooms.get(RoleGrants).grant(securityAdmin, superior.id, {
        role: 'unit-admin',
        unitId: county.id,
        reason: '任命',
      });

      await expect(act(admin, superior.id)).rejects.toMatchObject({
        code: 'account.code-above-you',
      });
      await expect(act(securityAdmin, superior.id)).resolves.not.toBeNull();
    },
  );

  it.each(['platform-admin', 'security-admin', 'auditor'] as const)(
    'a %s is left to the security administrator',
    async (role) => {
      const platform = await as('platform-admin', county);
      const security = await as('security-admin', county);
      const { member } = await anAccount(rooms, { unit: county, roles: [role] });

      await expect(custody().disable(platform, member.id, '离职')).rejects.toMatchObject({
        code: 'account.code-above-you',
      });
      await custody().disable(security, member.id, '离职');
      expect((await rooms.get(Accounts).findByMember(member.id))?.state).toBe('disabled');
    },
  );

  it('is never one’s own', async () => {
    const { actor, member } = await anAccount(rooms, { unit: county, roles: ['security-admin'] });

    for (const act of [
      () => custody().disable(actor, member.id, '离职'),
      () => codes().give(actor, [member.id]),
      () => custody().removeSecondFactor(actor, member.id, '手机丢失'),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'account.own-account' });
    }
  });
});

describe('disabling and enabling', () => {
  it('takes effect at once and leaves who, whom and why', async () => {
    const admin = await as('unit-admin', town);
    const { member, account } = await anAccount(rooms, { unit: town });
    const { token } = await signIn(account.loginName);
    const call = { requestId: null, address: null };

    await custody().disable(admin, member.id, '借调外单位');
    expect(await rooms.get(Sessions).authenticate(token, call)).toBeNull();
    await expect(signIn(account.loginName)).rejects.toMatchObject({ code: 'account.disabled' });

    await custody().enable(admin, member.id, '返岗');
    expect(await rooms.get(Sessions).authenticate(token, call)).toBeNull();
    expect((await signIn(account.loginName)).actor.memberId).toBe(member.id);
    expect(await trail('account.disable')).toContainEqual(
      expect.objectContaining({
        actorId: admin.memberId,
        subjectId: account.id,
        details: expect.objectContaining({ reason: '借调外单位' }),
      }),
    );
  });

  it('needs a reason', async () => {
    const admin = await as('unit-admin', town);
    const { member } = await anAccount(rooms, { unit: town });

    for (const reason of ['', '  ', '长'.repeat(201)]) {
      await expect(custody().disable(admin, member.id, reason)).rejects.toMatchObject({
        code: 'account.reason-required',
      });
    }
  });
});

describe('the second factor of somebody who lost the phone', () => {
  it('is taken away by the security administrator alone', async () => {
    const { member, account, actor } = await anAccount(rooms, { unit: town });
    const { secret } = await rooms.get(SecondFactors).enrol(actor);
    const key = Secret.fromBase32(secret.replaceAll(' ', ''));
    const code = new TOTP({ secret: key }).generate({ timestamp: rooms.clock.now().getTime() });
    await rooms.get(SecondFactors).confirm(actor, code);

    const admin = await as('unit-admin', town);
    await expect(custody().removeSecondFactor(admin, member.id, '手机丢失')).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await expect(
      custody().removeSecondFactor(await as('security-admin', elsewhere), member.id, '手机丢失'),
    ).rejects.toMatchObject({ code: 'organisation.member-not-found' });
    await custody().removeSecondFactor(await as('security-admin', county), member.id, '手机丢失');

    expect((await signIn(account.loginName)).actor.duty).toBeNull();
  });
});

describe('an administrator whom nobody else can help', () => {
  it('gets a code from the operator, is signed out and needs no second factor once', async () => {
    const { account, actor } = await anAccount(rooms, { unit: county, roles: ['security-admin'] });
    const { secret } = await rooms.get(SecondFactors).enrol(actor);
    const key = Secret.fromBase32(secret.replaceAll(' ', ''));
    const shown = new TOTP({ secret: key }).generate({ timestamp: rooms.clock.now().getTime() });
    await rooms.get(SecondFactors).confirm(actor, shown);

    const { code } = await custody().rescue(account.loginName);
    await reset(account.loginName, code);

    expect((await signIn(account.loginName, NEXT)).actor.duty).toBeNull();
    expect(await trail('account.rescue')).toMatchObject([
      { actorId: 'system', subjectId: account.id, details: { secondFactor: true } },
    ]);
    await expect(custody().rescue('nobody-here')).rejects.toMatchObject({
      code: 'account.account-not-found',
    });
  });
});
