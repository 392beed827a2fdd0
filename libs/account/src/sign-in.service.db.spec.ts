import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import { anAccount, aSignedInMember, PASSWORD } from '../../../test/factories/account.js';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { FakeClock } from '#platform';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AccountModule } from './account.module.js';
import { Accounts } from './account.service.js';
import { Session } from './session.entity.js';
import { Sessions } from './session.service.js';
import { SignIn } from './sign-in.service.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WRONG = 'not the password';
const call = { requestId: null, address: '127.0.0.1' };

let rooms: Rooms;
let addresses = 0;
beforeAll(async () => {
  rooms = await startRooms([AccountModule], { clock: new FakeClock() });
});
afterAll(() => rooms.close());

/** An address from which nobody has tried anything yet. */
const newAddress = () => `10.1.${Math.floor((addresses += 1) / 200)}.${addresses % 200}`;

const signIn = (account: string, password: string, address = newAddress()) =>
  rooms.get(SignIn).signIn({ account, password, address, userAgent: 'spec' });

const authenticate = (token: string) => rooms.get(Sessions).authenticate(token, call);

async function fail(account: string, times: number, address: string): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await expect(signIn(account, WRONG, address)).rejects.toMatchObject({
      code: 'account.wrong-credentials',
    });
  }
}

const sessionsOf = (accountId: string) => rooms.database.repository(Session).countBy({ accountId });

const trail = (action: string, subjectId: string) =>
  rooms.database.repository(AuditRecord).findBy({ action, subjectId });

describe('signing in', () => {
  it('works with the account name, in capitals or not', async () => {
    const { member } = await anAccount(rooms, { loginName: 'zhang.wei' });

    const { actor } = await signIn(' Zhang.Wei ', PASSWORD);

    expect(actor.memberId).toBe(member.id);
  });

  it('works with the ID card, x or X, full-width digits too', async () => {
    const { member } = await anAccount(rooms, { idCard: '11010519491231002X' });

    for (const typed of [
      '11010519491231002X',
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２ｘ',
    ]) {
      expect((await signIn(typed, PASSWORD)).actor.memberId).toBe(member.id);
    }
  });

  it('works with the phone', async () => {
    const { member } = await anAccount(rooms, { phone: '13800000001' });

    expect((await signIn('138 0000 0001', PASSWORD)).actor.memberId).toBe(member.id);
  });

  it('makes the session known to every later call', async () => {
    const { token, member } = await aSignedInMember(rooms, { roles: ['instructor'] });

    const actor = await authenticate(token);

    expect(actor).toMatchObject({ memberId: member.id, name: member.name });
    expect(actor?.grants.map(({ role }) => role)).toEqual(['learner', 'instructor']);
  });

  it('gives another token each time, and keeps none of them', async () => {
    const { account } = await anAccount(rooms);

    const first = await signIn(account.loginName, PASSWORD);
    const second = await signIn(account.loginName, PASSWORD);

    expect(second.token).not.toBe(first.token);
    const rows = await rooms.database.repository(Session).findBy({ accountId: account.id });
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(first.token);
  });

  it('leaves a line in the audit trail', async () => {
    const { account, actor } = await aSignedInMember(rooms);

    expect(await trail('account.sign-in', actor.sessionId ?? '')).toMatchObject([
      { actorId: actor.memberId, address: '127.0.0.1' },
    ]);
    expect(await sessionsOf(account.id)).toBe(1);
  });

  it('refuses a wrong password, opens no session and writes it down', async () => {
    const { account } = await anAccount(rooms);

    await fail(account.loginName, 1, newAddress());

    expect(await sessionsOf(account.id)).toBe(0);
    expect(await trail('account.sign-in-refused', account.id)).toMatchObject([
      { details: { account: account.loginName, reason: 'wrong-credentials' } },
    ]);
  });

  it('refuses an unknown account with the very same words', async () => {
    const { account } = await anAccount(rooms);

    const wrong = await signIn(account.loginName, WRONG).catch((error: unknown) => error);
    const unknown = await signIn('nobody.here', WRONG).catch((error: unknown) => error);

    expect(unknown).toEqual(wrong);
  });

  it('never writes an ID card into the trail', async () => {
    const idCard = anIdCard();

    await fail(idCard, 1, newAddress());

    const rows = await rooms.database
      .repository(AuditRecord)
      .findBy({ action: 'account.sign-in-refused' });
    expect(JSON.stringify(rows)).not.toContain(idCard);
  });

  it('refuses an account that has no password yet', async () => {
    const { member } = await aMember(rooms);
    await rooms
      .get(Accounts)
      .create({ memberId: member.id, loginName: 'no.password', password: null });

    await expect(signIn('no.password', '')).rejects.toMatchObject({
      code: 'account.wrong-credentials',
    });
  });

  it('tells a disabled account’s owner so, and nobody else', async () => {
    const { account, member } = await anAccount(rooms);
    await rooms.get(Accounts).disable(member.id, '离职');

    await expect(signIn(account.loginName, PASSWORD)).rejects.toMatchObject({
      code: 'account.disabled',
    });
    await fail(account.loginName, 1, newAddress());
    expect(await sessionsOf(account.id)).toBe(0);
  });
});

describe('a session', () => {
  it('is dead at once after signing out, and no other session with it', async () => {
    const { account, token, actor } = await aSignedInMember(rooms);
    const other = await signIn(account.loginName, PASSWORD);

    await rooms.get(SignIn).signOut(actor);

    expect(await authenticate(token)).toBeNull();
    expect(await authenticate(other.token)).not.toBeNull();
    expect(await trail('account.sign-out', actor.sessionId ?? '')).toHaveLength(1);
  });

  it('signed out twice is written down once', async () => {
    const { actor } = await aSignedInMember(rooms);

    await rooms.get(SignIn).signOut(actor);
    await rooms.get(SignIn).signOut(actor);

    expect(await trail('account.sign-out', actor.sessionId ?? '')).toHaveLength(1);
  });

  it('of a disabled account is dead at once', async () => {
    const { token, member } = await aSignedInMember(rooms);

    await rooms.get(Accounts).disable(member.id, '离职');

    expect(await authenticate(token)).toBeNull();
  });

  it('unused for eight hours has run out', async () => {
    const { token } = await aSignedInMember(rooms);

    rooms.clock.advance(8 * HOUR_MS);

    expect(await authenticate(token)).toBeNull();
  });

  it('in use lives on, but not past a day', async () => {
    const { token } = await aSignedInMember(rooms);

    for (let hours = 0; hours < 21; hours += 7) {
      rooms.clock.advance(7 * HOUR_MS);
      expect(await authenticate(token)).not.toBeNull();
    }

    rooms.clock.advance(3 * HOUR_MS);
    expect(await authenticate(token)).toBeNull();
  });

  it('is refused to a token that was never given', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`, 'A'.repeat(10_000)]) {
      expect(await authenticate(token)).toBeNull();
    }
  });

  it('read from a moment’s memory is still dead in this process after signing out', async () => {
    const { token, actor } = await aSignedInMember(rooms);
    const recent = () => rooms.get(Sessions).authenticate(token, call, 1000);
    expect(await recent()).not.toBeNull();

    await rooms.get(SignIn).signOut(actor);

    expect(await recent()).toBeNull();
  });
});

describe('guessing one account’s password', () => {
  it('is refused from the sixth attempt on, even with the right password, for a quarter of an hour', async () => {
    const { account } = await anAccount(rooms);
    const address = newAddress();
    await fail(account.loginName, 5, address);

    await expect(signIn(account.loginName, PASSWORD, address)).rejects.toMatchObject({
      code: 'account.too-many-attempts',
      kind: 'too-many',
      details: { retryAfterSeconds: 900 },
    });

    rooms.clock.advance(15 * MINUTE_MS);
    await expect(signIn(account.loginName, PASSWORD, address)).resolves.toBeDefined();
  });

  it('counts name, ID card and phone as the one account they are', async () => {
    const idCard = anIdCard();
    const { account } = await anAccount(rooms, { idCard, phone: '13800000009' });
    const address = newAddress();
    await fail(account.loginName, 2, address);
    await fail(idCard, 2, address);
    await fail('13800000009', 1, address);

    await expect(signIn(idCard, PASSWORD, address)).rejects.toMatchObject({
      code: 'account.too-many-attempts',
    });
  });

  it('never keeps its owner out who comes from elsewhere', async () => {
    const { account } = await anAccount(rooms);
    await fail(account.loginName, 5, newAddress());

    await expect(signIn(account.loginName, PASSWORD, newAddress())).resolves.toBeDefined();
  });

  it('gains nothing from twenty attempts at one instant', async () => {
    const { account } = await anAccount(rooms);
    const address = newAddress();

    const codes = await Promise.all(
      Array.from({ length: 20 }, () =>
        signIn(account.loginName, WRONG, address).catch((error: { code: string }) => error.code),
      ),
    );

    expect(codes.filter((code) => code === 'account.wrong-credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'account.too-many-attempts')).toHaveLength(15);
    expect(await trail('account.sign-in-refused', account.id)).toHaveLength(20);
  });

  it('begins anew after a success', async () => {
    const { account } = await anAccount(rooms);
    const address = newAddress();
    await fail(account.loginName, 4, address);
    await signIn(account.loginName, PASSWORD, address);

    await fail(account.loginName, 4, address);

    await expect(signIn(account.loginName, PASSWORD, address)).resolves.toBeDefined();
  });

  it('is refused for an account that does not exist just so', async () => {
    const address = newAddress();
    await fail('no.such.account', 5, address);

    await expect(signIn('no.such.account', WRONG, address)).rejects.toMatchObject({
      code: 'account.too-many-attempts',
    });
  });
});

describe('one password tried on many accounts from one address', () => {
  it('is refused from the thirty-first account on', async () => {
    const address = newAddress();
    for (let n = 0; n < 30; n += 1) await fail(`sprayed.${n}`, 1, address);

    await expect(signIn('sprayed.30', WRONG, address)).rejects.toMatchObject({
      code: 'account.too-many-attempts',
    });
  });

  it('does not keep out who has signed in from there before', async () => {
    const { account } = await anAccount(rooms);
    const address = newAddress();
    await signIn(account.loginName, PASSWORD, address);
    for (let n = 0; n < 30; n += 1) await fail(`village.${n}`, 1, address);

    await expect(signIn(account.loginName, PASSWORD, address)).resolves.toBeDefined();
  });

  it('is not what a whole village does that mistypes once each and then signs in', async () => {
    const address = newAddress();
    for (let n = 0; n < 32; n += 1) {
      const { account } = await anAccount(rooms);
      await fail(account.loginName, 1, address);
      await expect(signIn(account.loginName, PASSWORD, address)).resolves.toBeDefined();
    }
  });
});
