import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, type JWTPayload } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { Accounts, IdentityLink, IdentityLinks, Session } from '#account';
import { Membership } from '#organisation';
import { AuditRecord, systemActor } from '#platform';
import { anAccount, aSignedInMember, PASSWORD } from '../factories/account.js';
import { aMember } from '../factories/member.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';
import { BrowserSession, locationOf } from '../providers/browser-session.js';
import { type CasServer, startCasServer, success } from '../providers/cas-server.js';
import {
  type ForgedIssuer,
  honest,
  signed,
  startForgedIssuer,
  unsigned,
} from '../providers/forged-issuer.js';
import { providersFile } from '../providers/providers-file.js';

const PHONE = '13800001111';
const VICTIM = { user: 'victim', attributes: { mobile: PHONE } };

let server: Server;
let cas: CasServer;
let issuer: ForgedIssuer;
let victimId: string;
beforeAll(async () => {
  cas = await startCasServer();
  issuer = await startForgedIssuer('xueshi', 'victim');
  const trusts = { phone: true };
  const claims = { phone: 'mobile' };
  server = await startServer({
    environment: await providersFile([
      { id: 'portal', kind: 'cas', title: '门户', address: `${cas.address}/cas`, trusts, claims },
      {
        id: 'sso',
        kind: 'oidc',
        title: '统一身份认证',
        issuer: issuer.address,
        clientId: 'xueshi',
        clientSecret: 'secret-of-the-tests-xueshi',
      },
    ]),
  });
  const { member } = await anAccount(server, { phone: PHONE });
  victimId = member.id;
  await linkVictim();
}, 60_000);
afterAll(async () => {
  await server.close();
  await Promise.all([cas.close(), issuer.close()]);
});
beforeEach(() => {
  cas.person = VICTIM;
  cas.trick = null;
  issuer.forge = honest;
});

const countSessions = () => server.database.repository(Session).count();
const whoIs = async (browser: BrowserSession) =>
  (await Client.withToken(server, browser.token ?? '').get('/me')).body;

/** The victim has bound `sso` by signing in with his password once. */
async function linkVictim(): Promise<void> {
  const browser = new BrowserSession(server);
  await browser.signIn('sso');
  await browser.post('/api/v1/auth/login', { account: PHONE, password: PASSWORD });
  const { body } = await browser.get('/api/v1/me/pending-identity');
  const bound = await browser.post('/api/v1/me/identities', { pending: body.id });
  if (bound.status !== 201) throw new Error(bound.text);
}

async function expectRefused(browser: BrowserSession, location: string, reason: string) {
  expect(location).toMatch(new RegExp(`^/sign-in/other\\?reason=${reason}(&|$)`));
  expect(browser.token).toBeUndefined();
}

describe('AU-07 an ID token that the issuer did not make for us and for this sign-in', () => {
  it('is told from a right one', async () => {
    const browser = new BrowserSession(server);

    expect(await browser.signIn('sso', '/learn')).toBe('/learn');
    expect((await whoIs(browser)).id).toBe(victimId);
  });

  const past = () => Math.floor(Date.now() / 1000) - 3600;
  const changed =
    (change: Record<string, unknown>) =>
    (claims: JWTPayload, { ownKey }: ForgedIssuer) =>
      signed({ ...claims, ...change }, ownKey);
  const forgeries: [string, ForgedIssuer['forge']][] = [
    ['alg: none', (claims) => unsigned(claims)],
    [
      'a signature cut off',
      async (claims, { ownKey }) => (await signed(claims, ownKey)).replace(/[^.]+$/, ''),
    ],
    ['another issuer’s key', (claims, { foreignKey }) => signed(claims, foreignKey)],
    [
      'HS256 keyed with the public key',
      (claims, { publicText }) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .sign(new TextEncoder().encode(publicText)),
    ],
    [
      'HS256 keyed with a guessed secret',
      (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode('a secret of 32 bytes, or nearly so')),
    ],
    [
      'a kid that is a path',
      (claims, { foreignKey }) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: '../../etc/passwd' })
          .sign(foreignKey.privateKey),
    ],
    [
      'a subject changed after signing',
      async (claims, { ownKey }) => {
        const [head, , tail] = (await signed({ ...claims, sub: 'somebody' }, ownKey)).split('.');
        const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
        return `${head}.${body}.${tail}`;
      },
    ],
    ['another audience', changed({ aud: 'another-service' })],
    ['several audiences and another party', changed({ aud: ['xueshi', 'b'], azp: 'b' })],
    ['another issuer', changed({ iss: 'https://evil.example' })],
    [
      'expired',
      (claims, { ownKey }) => signed({ ...claims, iat: past(), exp: past() + 60 }, ownKey),
    ],
    ['not valid yet', changed({ nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['another nonce', changed({ nonce: 'of-another-sign-in' })],
    ['no nonce', changed({ nonce: undefined })],
    ['no subject', changed({ sub: undefined })],
    ['no token at all', async () => ''],
  ];
  it.each(forgeries)('is refused: %s', async (_, forge) => {
    issuer.forge = forge;
    const before = await countSessions();
    const browser = new BrowserSession(server);

    await expectRefused(browser, await browser.signIn('sso'), 'refused');

    expect(await countSessions()).toBe(before);
  });

  it('leaves a row in the audit trail that says what was wrong, and nothing of the token', async () => {
    issuer.forge = changed({ aud: 'another-service' });
    await new BrowserSession(server).signIn('sso');

    const rows = await server.database.repository(AuditRecord).find({
      where: { action: 'account.sign-in-refused', subjectId: 'sso' },
      order: { at: 'DESC', id: 'DESC' },
      take: 1,
    });

    expect(rows[0]?.details).toEqual({
      reason: 'identity.refused',
      cause: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    });
  });
});

describe('AU-09 a session that somebody planted before the victim came back', () => {
  it('is not the one that the victim gets, and opens nothing', async () => {
    const planted = 'A'.repeat(43);
    const browser = new BrowserSession(server);
    browser.cookies.set('xueshi_session', planted);

    await browser.signIn('portal');

    expect(browser.token).toMatch(/^[\w-]{43}$/);
    expect(browser.token).not.toBe(planted);
    await Client.withToken(server, planted).get('/me').expect(401);
  });

  it('is another at each sign-in, even in one browser', async () => {
    const browser = new BrowserSession(server);
    await browser.signIn('portal');
    const first = browser.token;

    await browser.signIn('portal');

    expect(browser.token).not.toBe(first);
  });
});

describe('AU-09 a call back that belongs to no sign-in of this browser', () => {
  it('is refused when an attacker’s address is opened in the victim’s browser (login CSRF)', async () => {
    const attacker = new BrowserSession(server);
    const address = await attacker.goThere('portal');
    const victim = new BrowserSession(server);

    await expectRefused(victim, locationOf(await victim.get(address)), 'expired');
  });

  it('is refused when the victim himself is on the way to the same provider', async () => {
    const address = await new BrowserSession(server).goThere('portal');
    const victim = new BrowserSession(server);
    await victim.goThere('portal');

    await expectRefused(victim, locationOf(await victim.get(address)), 'expired');
  });

  it('is refused a second time, cookie and all', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');
    const sent = browser.cookies.get('xueshi_sent') ?? '';
    expect(locationOf(await browser.get(address))).toBe('/learn');
    const again = new BrowserSession(server);
    again.cookies.set('xueshi_sent', sent);

    await expectRefused(again, locationOf(await again.get(address)), 'expired');
  });

  it('is heard once of ten at the same moment', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');
    const sent = browser.cookies.get('xueshi_sent') ?? '';

    const locations = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const one = new BrowserSession(server);
        one.cookies.set('xueshi_sent', sent);
        return locationOf(await one.get(address));
      }),
    );

    expect(locations.filter((location) => location === '/learn')).toHaveLength(1);
  });

  it('is refused after ten minutes', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');
    server.clock.advance(10 * 60_000 + 1);

    await expectRefused(browser, locationOf(await browser.get(address)), 'expired');
  });

  it('is refused with a cookie of another provider, a changed one, or one of another purpose', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');
    const sent = browser.cookies.get('xueshi_sent') ?? '';
    cas.person = { user: 'stranger' };
    const stranger = new BrowserSession(server);
    await stranger.signIn('portal');

    for (const [cookie, to] of [
      [sent, address.replace('/portal/', '/sso/')],
      [`${sent.slice(0, -2)}AA`, address],
      [stranger.cookies.get('xueshi_stranger') ?? '', address],
      ['x'.repeat(5000), address],
    ] as const) {
      const forged = new BrowserSession(server);
      forged.cookies.set('xueshi_sent', cookie);
      await expectRefused(forged, locationOf(await forged.get(to)), 'expired');
    }
  });

  it('is refused without state, with several, and with a wrong one', async () => {
    for (const change of [
      (text: string) => text.replace(/state=[^&]+/, ''),
      (text: string) => text.replace(/state=([^&]+)/, 'state=x&state=$1'),
      (text: string) => text.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`),
    ]) {
      const browser = new BrowserSession(server);
      const address = change(await browser.goThere('portal'));
      await expectRefused(browser, locationOf(await browser.get(address)), 'expired');
    }
  });
});

describe('AU-12 where a sign-in by a provider ends', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/.//evil.example',
    'https://evil.example',
    'https://localhost:3000@evil.example',
    'javascript:alert(1)',
    'data:text/html,<script>',
    '/\t//evil.example',
    '/%2F/evil.example\r\nSet-Cookie: a=b',
    '/api/v1/auth/logout',
  ])('is a page of ours, whatever was asked: %j', async (wanted) => {
    const browser = new BrowserSession(server);

    expect(await browser.signIn('portal', wanted)).toBe('/');
    expect(browser.token).toBeDefined();
  });

  it('is not changed on the way back', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal', '/learn');

    const location = locationOf(
      await browser.get(`${address}&returnUrl=//evil.example&path=//evil`),
    );

    expect(new URL(location, 'http://own').origin).toBe('http://own');
  });

  it('leaves no cookie that scripts can read or other sites send', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');

    const cookies = (await browser.get(address)).headers['set-cookie'] as unknown as string[];

    expect(cookies).toHaveLength(3);
    expect(cookies.every((line) => /HttpOnly; SameSite=Lax/.test(line))).toBe(true);
  });
});

describe('AU-05 codes that somebody makes up by the hundred', () => {
  it('are refused each time, and the trail is not filled with them', async () => {
    const countRows = () =>
      server.database
        .repository(AuditRecord)
        .countBy({ action: 'account.sign-in-refused', subjectId: 'portal' });
    const before = await countRows();

    for (let n = 0; n < 80; n += 1) {
      const browser = new BrowserSession(server);
      const start = locationOf(await browser.get('/api/v1/auth/providers/portal/start'));
      const back = new URL(new URL(start).searchParams.get('service') ?? '');
      const made = `${back.pathname}${back.search}&ticket=ST-${n}`;
      await expectRefused(browser, locationOf(await browser.get(made)), 'refused');
    }

    const rows = (await countRows()) - before;
    expect(rows).toBeGreaterThan(5);
    expect(rows).toBeLessThanOrEqual(60);
  });
});

describe('AC-12 a member who is disabled, or who belongs to no unit any more', () => {
  const comeBack = async (user: string) => {
    cas.person = { user };
    const browser = new BrowserSession(server);
    return { browser, location: await browser.signIn('portal') };
  };
  const bound = async (user: string) => {
    const { member } = await anAccount(server);
    const at = { providerId: 'portal', subject: user };
    await server.get(IdentityLinks).write(systemActor, at, member.id, 'member');
    return member;
  };

  it('is refused by a provider as by password, and nothing is written but the refusal', async () => {
    const member = await bound('disabled-1');
    const before = await comeBack('disabled-1');
    expect(before.location).toBe('/learn');
    await server.get(Accounts).disable(member.id, '停用');
    const sessions = await countSessions();

    const { browser, location } = await comeBack('disabled-1');

    await expectRefused(browser, location, 'disabled');
    expect(await countSessions()).toBe(sessions);
    await Client.withToken(server, before.browser.token ?? '')
      .get('/me')
      .expect(401);
  });

  it('is refused though he has no account yet', async () => {
    const { member } = await aMember(server);
    const at = { providerId: 'portal', subject: 'left-1' };
    await server.get(IdentityLinks).write(systemActor, at, member.id, 'member');
    await server.database.transaction(() =>
      server.database
        .repository(Membership)
        .update({ memberId: member.id }, { openKey: null, toDay: '2026-05-31' }),
    );

    const { browser, location } = await comeBack('left-1');

    await expectRefused(browser, location, 'left-unit');
    expect(await server.get(Accounts).findByMember(member.id)).toBeNull();
  });

  it('is not bound by a trusted phone either', async () => {
    const { member } = await anAccount(server, { phone: '13800003333' });
    await server.get(Accounts).disable(member.id, '停用');
    cas.person = { user: 'disabled-2', attributes: { mobile: '13800003333' } };
    const browser = new BrowserSession(server);

    await expectRefused(browser, await browser.signIn('portal'), 'disabled');

    expect(await server.database.repository(IdentityLink).countBy({ memberId: member.id })).toBe(0);
  });
});

describe('AU-10 a session that a provider opened', () => {
  const signInAs = async (user: string, memberId: string) => {
    const at = { providerId: 'portal', subject: user };
    await server.get(IdentityLinks).write(systemActor, at, memberId, 'member');
    cas.person = { user };
    const browser = new BrowserSession(server);
    await browser.signIn('portal');
    return Client.withToken(server, browser.token ?? '');
  };

  it('does nothing before an initial password is changed: it is a way in as well', async () => {
    const { member } = await aMember(server);
    const own = { memberId: member.id, loginName: 'initial-1', password: PASSWORD };
    await server.get(Accounts).create({ ...own, isInitial: true });

    const client = await signInAs('initial-1', member.id);

    expect((await client.get('/me').expect(200)).body.duty).toBe('change-password');
    await client.get('/me/identities').expect(403);
  });

  it('owes nothing where there is no password', async () => {
    const { member } = await aMember(server);

    const client = await signInAs('no-password-1', member.id);

    expect((await client.get('/me').expect(200)).body.duty).toBeNull();
    await client.get('/me/identities').expect(200);
  });

  it('does nothing before the second factor is shown', async () => {
    const { member, token } = await aSignedInMember(server);
    const first = Client.withToken(server, token);
    const { body } = await first.post('/me/second-factor').expect(201);
    const secret = Secret.fromBase32(String(body.secret).replaceAll(' ', ''));
    const codeNow = () =>
      new TOTP({ secret }).generate({ timestamp: server.clock.now().getTime() });
    await first.post('/me/second-factor/confirmation', { code: codeNow() }).expect(200);
    server.clock.advance(30_000);

    const client = await signInAs('two-factors-1', member.id);

    expect((await client.get('/me').expect(200)).body.duty).toBe('show-second-factor');
    await client.get('/me/identities').expect(403);
    await client.post('/me/second-factor/verification', { code: codeNow() });
    await client.get('/me/identities').expect(200);
  });
});

describe('AU-13 an identity that somebody else brought', () => {
  /** The attacker comes back from the provider as a stranger and sends the victim his pending link. */
  const pendingOf = async (user: string) => {
    cas.person = { user };
    const attacker = new BrowserSession(server);
    await attacker.signIn('portal');
    const own = await anAccount(server);
    await attacker.post('/api/v1/auth/login', {
      account: own.account.loginName,
      password: PASSWORD,
    });
    return (await attacker.get('/api/v1/me/pending-identity')).body.id as string;
  };
  const linksOf = (memberId: string) =>
    server.database.repository(IdentityLink).countBy({ memberId });

  it('is not bound to who is signed in, without the browser in which it waits', async () => {
    const pending = await pendingOf('attacker-1');
    const { member, account } = await anAccount(server);
    const victim = new BrowserSession(server);
    await victim.post('/api/v1/auth/login', { account: account.loginName, password: PASSWORD });

    const answer = await victim.post('/api/v1/me/identities', { pending });

    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('identity.pending-expired');
    expect(await linksOf(member.id)).toBe(0);
  });

  it('is not bound by a page of another site, nor under another id, nor with more fields', async () => {
    cas.person = { user: 'visitor-2' };
    const { member, account } = await anAccount(server);
    const browser = new BrowserSession(server);
    await browser.signIn('portal');
    await browser.post('/api/v1/auth/login', { account: account.loginName, password: PASSWORD });
    const { id: pending } = (await browser.get('/api/v1/me/pending-identity')).body;

    const more = { pending, memberId: victimId };
    expect((await browser.post('/api/v1/me/identities', more)).status).toBe(400);
    expect((await browser.post('/api/v1/me/identities', { pending: 'x' })).status).toBe(400);
    expect((await browser.post('/api/v1/me/identities', { pending: [pending] })).status).toBe(400);
    const foreign = await Client.withToken(server, browser.token ?? '')
      .post('/me/identities', { pending })
      .expect(400);
    expect(foreign.body.code).toBe('identity.pending-expired');

    expect(await linksOf(member.id)).toBe(0);
  });

  it('stays with the member who has it', async () => {
    cas.person = { user: 'shared' };
    const accounts = [(await anAccount(server)).account, (await anAccount(server)).account];
    const browsers = await Promise.all(
      accounts.map(async (account) => {
        const browser = new BrowserSession(server);
        await browser.signIn('portal');
        await browser.post('/api/v1/auth/login', {
          account: account.loginName,
          password: PASSWORD,
        });
        return { browser, id: (await browser.get('/api/v1/me/pending-identity')).body.id };
      }),
    );

    const answers = await Promise.all(
      browsers.map(({ browser, id }) => browser.post('/api/v1/me/identities', { pending: id })),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('the XML of a CAS server', () => {
  const evil = success(VICTIM);
  it.each([
    [
      'an external entity (XXE)',
      evil.replace(/^/, '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ['two users', evil.replace('<cas:user>', '<cas:user>x</cas:user><cas:user>')],
    [
      'a response wrapped in another',
      `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">${evil}</cas:serviceResponse>`,
    ],
    [
      'a success wrapped in a failure',
      evil
        .replace(
          '<cas:authenticationSuccess>',
          '<cas:authenticationFailure code="X"><cas:authenticationSuccess>',
        )
        .replace(
          '</cas:authenticationSuccess>',
          '</cas:authenticationSuccess></cas:authenticationFailure>',
        ),
    ],
    ['a comment inside the name', evil.replace('victim', 'vic<!-- -->tim')],
    ['another namespace', evil.replace('www.yale.edu', 'evil.example')],
  ])('AU-07 signs nobody in: %s', async (_, xml) => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');
    cas.trick = xml;

    await expectRefused(browser, locationOf(await browser.get(address)), 'refused');
  });

  it('AU-07 signs nobody in by a ticket of another service', async () => {
    const browser = new BrowserSession(server);
    const address = await browser.goThere('portal');
    const other = await new BrowserSession(server).goThere('portal');
    const ticket = new URLSearchParams(other.split('?')[1]).get('ticket') ?? '';

    const stolen = address.replace(/ticket=[^&]+/, `ticket=${ticket}`);

    await expectRefused(browser, locationOf(await browser.get(stolen)), 'refused');
  });
});

describe('PR-01 what is written of people who came from providers', () => {
  it('shows neither a phone nor what they are called there', async () => {
    cas.person = { user: '110101199003071234', attributes: { mobile: '13900002222' } };
    const browser = new BrowserSession(server);
    const location = await browser.signIn('portal');
    await browser.post('/api/v1/auth/login', { account: PHONE, password: PASSWORD });
    const { body } = await browser.get('/api/v1/me/pending-identity');
    await browser.post('/api/v1/me/identities', { pending: body.id });

    const audit = await server.database.repository(AuditRecord).find();
    const links = await server.database.repository(IdentityLink).find();
    const written = JSON.stringify([location, body, [...browser.cookies], audit, links]);

    expect(written).not.toContain('110101199003071234');
    expect(written).not.toContain('13900002222');
  });
});
