import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Session } from '#account';
import { AuditRecord } from '#platform';
import { anAccount, aSignedInMember, PASSWORD } from '../../../../test/factories/account.js';
import { aMember } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.close());

const login = (body: object) => request(server.http).post('/api/v1/auth/login').send(body);
const countSessions = () => server.database.repository(Session).count();

describe('POST /auth/login', () => {
  it('answers token, expiry and member, and sets the cookie', async () => {
    const unit = await aUnit(server, { name: '市水务局' });
    await anAccount(server, { unit, name: '王芳', loginName: 'wang.fang', roles: ['unit-admin'] });

    const answer = await login({ account: 'wang.fang', password: PASSWORD }).expect(200);

    expect(answer.body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: '2026-06-01T10:00:00.000Z',
      member: {
        id: expect.any(String),
        name: '王芳',
        unit: { id: unit.id, name: '市水务局' },
        roles: ['learner', 'unit-admin'],
        duty: null,
      },
    });
    expect(answer.headers['set-cookie']).toEqual([
      `xueshi_session=${answer.body.token}; Path=/; HttpOnly; SameSite=Lax`,
      expect.stringMatching(/^xueshi_device=[\w-]{22}; Path=\/api\/v1; .*HttpOnly/),
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('refuses a wrong password and an unknown account with the same answer', async () => {
    const { account } = await anAccount(server);
    const before = await countSessions();

    const wrong = await login({ account: account.loginName, password: 'wrong' }).expect(401);
    const unknown = await login({ account: 'nobody.at.all', password: 'wrong' }).expect(401);

    expect(wrong.body).toMatchObject({ code: 'account.wrong-credentials' });
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
    expect(wrong.headers['set-cookie']).toBeUndefined();
    expect(await countSessions()).toBe(before);
  });

  it('refuses the sixth attempt with 429 and says when to come back', async () => {
    const { account } = await anAccount(server);
    for (let n = 0; n < 5; n += 1) {
      await login({ account: account.loginName, password: 'wrong' }).expect(401);
    }

    const answer = await login({ account: account.loginName, password: PASSWORD }).expect(429);

    expect(answer.headers['retry-after']).toBe('900');
    expect(answer.body.code).toBe('account.too-many-attempts');
  });

  it('does not believe an address that the caller made up', async () => {
    const { account } = await anAccount(server);
    const attempt = (n: number) =>
      login({ account: account.loginName, password: 'wrong' })
        .set('X-Forwarded-For', `1.2.3.${n}`)
        .set('X-Real-IP', `1.2.3.${n}`)
        .set('Forwarded', `for=1.2.3.${n}`);
    for (let n = 0; n < 5; n += 1) await attempt(n).expect(401);

    expect((await attempt(6)).status).toBe(429);
  });

  it('refuses unknown fields, missing fields and endless passwords', async () => {
    const { account } = await anAccount(server);
    const good = { account: account.loginName, password: PASSWORD };

    for (const [body, field] of [
      [{ ...good, role: 'auditor' }, 'role'],
      [{ account: account.loginName }, 'password'],
      [{ ...good, account: ['x'] }, 'account'],
      [{ ...good, password: 'x'.repeat(10_000) }, 'password'],
    ] as const) {
      const answer = await login(body).expect(400);
      expect(answer.body).toMatchObject({
        code: 'platform.invalid',
        details: { [field]: expect.any(String) },
      });
    }
  });

  it('gives the session a new token whatever cookie the browser came with', async () => {
    const { account } = await anAccount(server);
    const planted = 'A'.repeat(43);

    const answer = await login({ account: account.loginName, password: PASSWORD })
      .set('Cookie', `xueshi_session=${planted}`)
      .expect(200);

    expect(answer.body.token).not.toBe(planted);
    await Client.withToken(server, planted).get('/me').expect(401);
  });
});

describe('POST /auth/logout', () => {
  it('ends the session everywhere at once', async () => {
    const { token } = await aSignedInMember(server);
    const client = Client.withToken(server, token);

    const answer = await client.post('/auth/logout').expect(204);

    expect(answer.headers['set-cookie']).toEqual([
      'xueshi_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ]);
    await client.get('/me').expect(401);
  });

  it('is refused to nobody’s session', async () => {
    const answer = await Client.anonymous(server).post('/auth/logout');

    expect(answer.status).toBe(401);
  });
});

describe('GET /me', () => {
  it('is refused without a session, with words that say what to do', async () => {
    const answer = await Client.anonymous(server).get('/me').expect(401);

    expect(answer.body).toMatchObject({
      code: 'account.not-signed-in',
      requestId: expect.any(String),
    });
    expect(answer.body.message).toContain('请重新登录');
  });

  it('knows the member by the cookie as by the token', async () => {
    const { token, member } = await aSignedInMember(server);

    const answer = await request(server.http)
      .get('/api/v1/me')
      .set('Cookie', `other=1; xueshi_session=${token}`)
      .expect(200);

    expect(answer.body.id).toBe(member.id);
  });
});

describe('GET /role-grants', () => {
  it('lists the grants of the subtree to its security administrator', async () => {
    const unit = await aUnit(server, { name: '市委组织部' });
    const { token } = await aSignedInMember(server, { unit, roles: ['security-admin'] });
    await anAccount(server, { unit, name: '李明', loginName: 'li.ming', roles: ['reviewer'] });
    await aSignedInMember(server, { roles: ['reviewer'] });

    const answer = await Client.withToken(server, token).get('/role-grants?pageSize=5').expect(200);

    expect(answer.body).toMatchObject({ total: 2, page: 1, pageSize: 5 });
    expect(answer.body.items[0]).toMatchObject({
      id: expect.any(String),
      memberName: '李明',
      account: 'li.ming',
      role: 'reviewer',
      line: null,
      authority: null,
      state: 'current',
      unitName: '市委组织部',
      validFrom: '2026-06-01T02:00:00.000Z',
      validTo: null,
      reason: '测试',
    });
  });

  it('is refused to every other role', async () => {
    for (const role of ['unit-admin', 'platform-admin', 'auditor', 'instructor'] as const) {
      const { token } = await aSignedInMember(server, { roles: [role] });
      const answer = await Client.withToken(server, token).get('/role-grants');
      expect(answer.status).toBe(403);
    }
  });
});

describe('GET /audit-records', () => {
  it('shows the auditor who signed in from where, newest first', async () => {
    const { token, actor } = await aSignedInMember(server, { roles: ['auditor'] });

    const answer = await Client.withToken(server, token)
      .get('/audit-records?action=account.sign-in&pageSize=1')
      .expect(200);

    expect(answer.body.items).toMatchObject([
      {
        actorId: actor.memberId,
        actorName: actor.name,
        action: 'account.sign-in',
        result: 'done',
        subject: 'session',
        subjectId: actor.sessionId,
        details: { way: 'password', secondFactor: false },
        address: '127.0.0.1',
        userAgent: 'spec',
      },
    ]);
  });

  it('is refused to everybody else, the platform administrator included', async () => {
    for (const role of ['learner', 'platform-admin', 'security-admin', 'unit-admin'] as const) {
      const { token } = await aSignedInMember(server, { roles: [role] });
      const answer = await Client.withToken(server, token).get('/audit-records');
      expect(answer.status).toBe(403);
    }
  });

  it('refuses a filter that is no action', async () => {
    const { token } = await aSignedInMember(server, { roles: ['auditor'] });

    const answer = await Client.withToken(server, token).get('/audit-records?action=x%27OR1');

    expect(answer.status).toBe(400);
  });
});

describe('GET /units', () => {
  it('shows a unit administrator his subtree, with its top as the root', async () => {
    const root = await aUnit(server, { name: '某市' });
    const own = await aUnit(server, { name: '东山县', parent: root, order: 1 });
    const below = await aUnit(server, { name: '东山县财政局', parent: own, order: 1 });
    await aUnit(server, { name: '西河县', parent: root, order: 2 });
    const { token } = await aSignedInMember(server, { unit: own, roles: ['unit-admin'] });
    await aMember(server, { unit: below });

    const answer = await Client.withToken(server, token).get('/units').expect(200);

    expect(answer.body).toMatchObject([
      { id: own.id, parentId: null, depth: 1, memberCount: 2, line: 'administrative' },
      { id: below.id, parentId: own.id, depth: 2, memberCount: 1 },
    ]);
    expect(answer.body).toHaveLength(2);
  });

  it('does not know a sibling’s unit, nor one that does not exist, in the same words', async () => {
    const root = await aUnit(server);
    const own = await aUnit(server, { parent: root });
    const sibling = await aUnit(server, { parent: root });
    const { token } = await aSignedInMember(server, { unit: own, roles: ['unit-admin'] });
    const client = Client.withToken(server, token);

    await client.get(`/units/${own.id}`).expect(200);
    const foreign = await client.get(`/units/${sibling.id}`).expect(404);
    const missing = await client.get('/units/no-such-unit').expect(404);

    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    await client.get(`/units/${root.id}`).expect(404);
  });

  it('is refused to a learner', async () => {
    const { token } = await aSignedInMember(server);

    const answer = await Client.withToken(server, token).get('/units');

    expect(answer.status).toBe(403);
  });
});

describe('a call that a browser makes with its cookie', () => {
  const logout = (token: string) =>
    request(server.http).post('/api/v1/auth/logout').set('Cookie', `xueshi_session=${token}`);
  const stillSignedIn = (token: string) => Client.withToken(server, token).get('/me').expect(200);

  it('changes something when our own page makes it', async () => {
    const { token } = await aSignedInMember(server);

    const answer = await logout(token)
      .set('X-Requested-With', 'xueshi')
      .set('Origin', server.config.publicUrl);

    expect(answer.status).toBe(204);
  });

  it('is refused without our header', async () => {
    const { token } = await aSignedInMember(server);

    const answer = await logout(token).expect(403);

    expect(answer.body.code).toBe('auth.csrf-header-missing');
    await stillSignedIn(token);
  });

  it('is refused when another site makes it, header or not', async () => {
    const { token } = await aSignedInMember(server);

    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      const answer = await logout(token)
        .set('X-Requested-With', 'xueshi')
        .set('Origin', origin)
        .expect(403);
      expect(answer.body.code).toBe('auth.foreign-origin');
    }
    await stillSignedIn(token);
  });

  it('cannot sign a visitor in as somebody else from another site', async () => {
    const { account } = await anAccount(server);
    const before = await countSessions();

    await login({ account: account.loginName, password: PASSWORD })
      .set('Origin', 'https://evil.example')
      .expect(403);

    expect(await countSessions()).toBe(before);
  });

  it('leaves no trace of a refused sign-out in the audit trail', async () => {
    const { token, actor } = await aSignedInMember(server);

    await logout(token).expect(403);

    const rows = await server.database
      .repository(AuditRecord)
      .countBy({ action: 'account.sign-out', subjectId: actor.sessionId ?? '' });
    expect(rows).toBe(0);
  });
});
