import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts, IdentityLink } from '#account';
import { AuditRecord } from '#platform';
import { anAccount, aSignedInMember } from '../../../../test/factories/account.js';
import { aMember } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';
import { BrowserSession } from '../../../../test/providers/browser-session.js';
import {
  OIDC_CLIENT,
  type OidcServer,
  startOidcServer,
} from '../../../../test/providers/oidc-server.js';
import { providersFile } from '../../../../test/providers/providers-file.js';

let oidc: OidcServer;
let server: Server;
beforeAll(async () => {
  oidc = await startOidcServer('http://localhost:3000/api/v1/auth/providers/gov-sso/callback');
  server = await startServer({
    environment: await providersFile([
      {
        id: 'gov-sso',
        kind: 'oidc',
        title: '统一身份认证',
        issuer: oidc.address,
        ...OIDC_CLIENT,
        scopes: 'openid profile phone card',
        claims: { name: 'name', phone: 'phone_number', idCard: 'id_card' },
        trusts: { phone: true, idCard: true },
      },
    ]),
  });
}, 60_000);
afterAll(async () => {
  await server.close();
  await oidc.close();
});

let made = 0;
const aPhone = () => `138${String((made += 1)).padStart(8, '0')}`;
const whoIs = async (token: string | undefined) =>
  (await Client.withToken(server, token ?? '').get('/me')).body;
const linksOf = (memberId: string) => server.database.repository(IdentityLink).findBy({ memberId });

beforeEach(() => {
  oidc.person = { sub: `person-${(made += 1)}` };
});

describe('the buttons of the sign-in page', () => {
  it('are those of the configuration, without what is secret', async () => {
    const answer = await Client.anonymous(server).get('/auth/providers').expect(200);

    expect(answer.body).toEqual([{ id: 'gov-sso', kind: 'oidc', title: '统一身份认证' }]);
  });

  it('lead nowhere when there is no such provider', async () => {
    const client = Client.anonymous(server);

    await client.get('/auth/providers/other/start').expect(404);
    await client.get('/auth/providers/other/callback?state=x').expect(404);
  });
});

describe('somebody whom the provider names by a trusted phone', () => {
  it('is signed in as that member, lands where he wanted, and is linked', async () => {
    const phone = aPhone();
    const { member } = await anAccount(server, { name: '王芳', phone });
    oidc.person = { sub: 'wang-1', name: '王芳', phone_number: phone };
    const browser = new BrowserSession(server);

    const location = await browser.signIn('gov-sso', '/learn/courses?x=1');

    expect(location).toBe('/learn/courses?x=1');
    expect(await whoIs(browser.token)).toMatchObject({ id: member.id, name: '王芳' });
    expect(await linksOf(member.id)).toMatchObject([{ providerId: 'gov-sso', source: 'phone' }]);
    expect(JSON.stringify(await linksOf(member.id))).not.toContain('wang-1');
  });

  it('is known by the link from then on, whatever phone he has', async () => {
    const phone = aPhone();
    const { member } = await anAccount(server, { name: '李明', phone });
    oidc.person = { sub: 'li-1', phone_number: phone };
    await new BrowserSession(server).signIn('gov-sso');
    oidc.person = { sub: 'li-1', phone_number: aPhone() };
    const browser = new BrowserSession(server);

    await browser.signIn('gov-sso');

    expect((await whoIs(browser.token)).id).toBe(member.id);
    expect(await linksOf(member.id)).toHaveLength(1);
  });

  it('leaves a row in the audit trail that names the provider', async () => {
    const phone = aPhone();
    const { member } = await anAccount(server, { phone });
    oidc.person = { sub: `p-${phone}`, phone_number: phone };

    await new BrowserSession(server).signIn('gov-sso');

    const rows = await server.database
      .repository(AuditRecord)
      .findBy({ actorId: member.id, action: 'account.sign-in' });
    expect(rows).toMatchObject([{ details: { way: 'gov-sso' } }]);
  });

  it('gets an account where he has none yet, which no password opens', async () => {
    const phone = aPhone();
    const { member } = await aMember(server, { phone });
    oidc.person = { sub: `e-${phone}`, phone_number: phone };
    const browser = new BrowserSession(server);

    await browser.signIn('gov-sso');

    expect((await whoIs(browser.token)).id).toBe(member.id);
    const account = await server.get(Accounts).findByMember(member.id);
    expect(account).toMatchObject({ state: 'active', passwordHash: null });
  });

  it('is one member with one account when he comes from two browsers at once', async () => {
    const phone = aPhone();
    const { member } = await anAccount(server, { phone });
    oidc.person = { sub: `f-${phone}`, phone_number: phone };
    const browsers = [new BrowserSession(server), new BrowserSession(server)];

    await Promise.all(browsers.map((browser) => browser.signIn('gov-sso')));

    for (const { token } of browsers) expect((await whoIs(token)).id).toBe(member.id);
    expect(await linksOf(member.id)).toHaveLength(1);
  });

  it('is nobody when two members share the phone, when the name is another’s, or when he administers', async () => {
    const [shared, renamed, admins] = [aPhone(), aPhone(), aPhone()];
    await anAccount(server, { phone: shared });
    await anAccount(server, { phone: shared });
    await anAccount(server, { phone: renamed, name: '赵强' });
    await anAccount(server, { phone: admins, roles: ['unit-admin'] });

    for (const person of [
      { sub: 'n-1', phone_number: shared },
      { sub: 'n-2', phone_number: renamed, name: '孙丽' },
      { sub: 'n-3', phone_number: admins },
    ]) {
      oidc.person = person;
      const browser = new BrowserSession(server);
      expect(await browser.signIn('gov-sso')).toBe('/sign-in/other?reason=unbound&to=%2Flearn');
      expect(browser.token).toBeUndefined();
    }
  });
});

describe('somebody whom nobody knows', () => {
  it('binds himself once by signing in with his password in the same browser', async () => {
    const { member, account } = await anAccount(server, { name: '周敏' });
    oidc.person = { sub: 'zhou-1', name: '周敏' };
    const browser = new BrowserSession(server);
    expect(await browser.signIn('gov-sso')).toContain('reason=unbound');
    await browser.post('/api/v1/auth/login', {
      account: account.loginName,
      password: 'Xueshi-Spec-2026',
    });

    const { body: pending } = await browser.get('/api/v1/me/pending-identity');
    expect(pending).toEqual({ id: expect.any(String), title: '统一身份认证', name: '周敏' });
    const bound = await browser.post('/api/v1/me/identities', { pending: pending.id });

    expect(bound.status).toBe(201);
    expect(bound.body).toMatchObject({ providerId: 'gov-sso', title: '统一身份认证' });
    const later = new BrowserSession(server);
    await later.signIn('gov-sso');
    expect((await whoIs(later.token)).id).toBe(member.id);
  });

  it('is refused politely by a provider that he turned back from', async () => {
    oidc.person = null;

    const location = await new BrowserSession(server).signIn('gov-sso');

    expect(location).toMatch(/^\/sign-in\/other\?reason=cancelled&request=[\w-]+$/);
  });
});

describe('the ways to sign in that a member has bound', () => {
  it('are listed to him and taken away by him, after which they open nothing', async () => {
    const phone = aPhone();
    const { member } = await anAccount(server, { phone });
    oidc.person = { sub: `b-${phone}`, phone_number: phone };
    const browser = new BrowserSession(server);
    await browser.signIn('gov-sso');
    const client = Client.withToken(server, browser.token ?? '');

    const { body } = await client.get('/me/identities').expect(200);
    expect(body).toMatchObject([{ title: '统一身份认证', lastUsedAt: '2026-06-01T02:00:00.000Z' }]);
    await client.call('delete', `/me/identities/${body[0].id}`).expect(204);

    expect(await linksOf(member.id)).toEqual([]);
    oidc.person = { sub: `b-${phone}` };
    expect(await new BrowserSession(server).signIn('gov-sso')).toContain('reason=unbound');
  });

  it('are nobody else’s to take away', async () => {
    const phone = aPhone();
    const { member } = await anAccount(server, { phone });
    oidc.person = { sub: `c-${phone}`, phone_number: phone };
    await new BrowserSession(server).signIn('gov-sso');
    const [link] = await linksOf(member.id);
    const other = await anAccount(server);
    const client = await Client.signIn(server, other.account.loginName, 'Xueshi-Spec-2026');

    const foreign = await client.call('delete', `/me/identities/${link?.id}`).expect(404);
    const missing = await client.call('delete', '/me/identities/nothing').expect(404);

    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    expect(await linksOf(member.id)).toHaveLength(1);
  });
});

describe('a member whose record was merged into another', () => {
  it('signs in as that other by what he had bound, sees it there and takes it away there', async () => {
    const unit = await aUnit(server);
    const phone = aPhone();
    const { member: other } = await anAccount(server, { unit, name: '吴静', phone });
    const { member: kept } = await anAccount(server, { unit, name: '吴静' });
    const { token } = await aSignedInMember(server, { unit, roles: ['platform-admin'] });
    oidc.person = { sub: `m-${phone}`, phone_number: phone };
    await new BrowserSession(server).signIn('gov-sso');

    const wanted = { otherId: other.id, reason: '重复录入' };
    const merged = await Client.withToken(server, token).post(`/members/${kept.id}/merge`, wanted);
    expect(merged.status).toBeLessThan(300);
    await server.drain();

    const browser = new BrowserSession(server);
    await browser.signIn('gov-sso');
    expect((await whoIs(browser.token)).id).toBe(kept.id);
    const client = Client.withToken(server, browser.token ?? '');
    const { body } = await client.get('/me/identities').expect(200);
    expect(body).toHaveLength(1);
    await client.call('delete', `/me/identities/${body[0].id}`).expect(204);
  });
});
