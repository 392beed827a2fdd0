import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '#organisation';
import { anAccount, aSignedInMember, PASSWORD } from '../../../test/factories/account.js';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Account } from './account.entity.js';
import { AccountModule } from './account.module.js';
import { Accounts } from './account.service.js';
import { Session } from './session.entity.js';
import { Sessions } from './session.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInPurge } from './sign-in-purge.service.js';
import { SignInTrace } from './sign-in-trace.entity.js';

const DAY_MS = 86_400_000;

let rooms: Rooms;
let accounts: Accounts;
beforeAll(async () => {
  rooms = await startRooms([AccountModule]);
  accounts = rooms.get(Accounts);
});
afterAll(() => rooms.close());

const countAccounts = () => rooms.database.repository(Account).count();

describe('opening an account', () => {
  it('keeps the password as argon2id with a salt of its own', async () => {
    const { account } = await anAccount(rooms);
    const { account: other } = await anAccount(rooms);

    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other.passwordHash).not.toBe(account.passwordHash);
  });

  it('takes passwords whole: two that differ only at their end differ', async () => {
    const { member } = await aMember(rooms);
    const long = 'tR7-mK2p'.repeat(9) + 'wHz3m4q7';
    await accounts.create({ memberId: member.id, loginName: 'long.one', password: `${long}a` });
    const attempt = (password: string) =>
      rooms
        .get(SignIn)
        .signIn({ account: 'long.one', password, address: '10.9.9.9', userAgent: '' });

    await expect(attempt(`${long}b`)).rejects.toMatchObject({ code: 'account.wrong-credentials' });
    expect((await attempt(`${long}a`)).actor.memberId).toBe(member.id);
  });

  it('is refused with a weak password, a name that is taken or could be a number, and twice', async () => {
    const { member: owner, account } = await anAccount(rooms, { loginName: 'taken.name' });
    const { member } = await aMember(rooms);
    const before = await countAccounts();
    const good = { memberId: member.id, loginName: 'free.name', password: PASSWORD };

    for (const [wrong, code] of [
      [{ ...good, password: '12345678' }, 'account.password-weak'],
      [{ ...good, loginName: ' Taken.NAME' }, 'account.login-name-taken'],
      [{ ...good, loginName: '13812345678' }, 'account.login-name-invalid'],
      [{ ...good, loginName: '11010519491231002X' }, 'account.login-name-invalid'],
      [{ ...good, loginName: "x' OR '1'='1" }, 'account.login-name-invalid'],
      [{ ...good, memberId: owner.id }, 'account.account-exists'],
      [{ ...good, memberId: 'nobody' }, 'organisation.member-not-found'],
    ] as const) {
      await expect(accounts.create(wrong)).rejects.toMatchObject({ code });
    }
    expect(await countAccounts()).toBe(before);
    expect((await accounts.identify('taken.name'))?.id).toBe(account.id);
  });
});

describe('the password of the demo, which everybody may know', () => {
  it('is judged by no rule and does not age; one that was given is changed first', async () => {
    const { member: shown } = await aMember(rooms);
    const { member: given } = await aMember(rooms);
    const open = (memberId: string, loginName: string, more: object) =>
      accounts.create({ memberId, loginName, password: PASSWORD, ...more });

    const demo = await open(shown.id, 'demo.person', { password: 'Xueshi-2026', isPublic: true });
    const initial = await open(given.id, 'initial.person', { isInitial: true });

    expect(demo).toMatchObject({ passwordSetAt: null, changePasswordFrom: null });
    expect(initial.changePasswordFrom).toEqual(rooms.clock.now());
  });
});

describe('a member who belongs to no unit any more', () => {
  async function leave(memberId: string): Promise<void> {
    await rooms.database.transaction(() =>
      rooms.database
        .repository(Membership)
        .update({ memberId }, { toDay: '2026-05-31', openKey: null }),
    );
  }

  it('loses the session he has at once', async () => {
    const { token, member } = await aSignedInMember(rooms);

    await leave(member.id);

    const call = { requestId: null, address: null };
    expect(await rooms.get(Sessions).authenticate(token, call)).toBeNull();
  });

  it('is refused a new one, and told whom to ask', async () => {
    const { member, account } = await anAccount(rooms);
    await leave(member.id);

    const attempt = rooms.get(SignIn).signIn({
      account: account.loginName,
      password: PASSWORD,
      address: '10.9.9.8',
      userAgent: '',
    });

    await expect(attempt).rejects.toMatchObject({ code: 'account.left-unit' });
    const { id: accountId } = account;
    expect(await rooms.database.repository(Session).countBy({ accountId })).toBe(0);
  });
});

describe('the hourly purge', () => {
  it('removes sessions and attempts of a month ago and keeps the others', async () => {
    const { account: old } = await aSignedInMember(rooms);
    rooms.clock.advance(31 * DAY_MS);
    const { account: fresh } = await aSignedInMember(rooms);

    await rooms.get(SignInPurge).run();
    await rooms.get(SignInPurge).run();

    const sessions = rooms.database.repository(Session);
    expect(await sessions.countBy({ accountId: old.id })).toBe(0);
    expect(await sessions.countBy({ accountId: fresh.id })).toBe(1);
    expect(await rooms.database.repository(SignInTrace).count()).toBe(1);
  });
});
