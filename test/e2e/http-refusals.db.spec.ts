import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

const JSON_TYPE = 'application/json';
const CREDENTIALS = { account: 'learner', password: PASSWORD };

let server: Server;
let learner: Client;

beforeAll(async () => {
  server = await startServer();
  const unit = await aUnit(server, { name: '县水务局' });
  await anAccount(server, { unit, loginName: 'learner' });
  learner = await Client.signIn(server, 'learner', PASSWORD);
}, 60_000);
afterAll(() => server.close());

/** Chinese for the person, a code for the program, the request's number for the operator; nothing else. */
function expectRefusal(body: Record<string, unknown>): void {
  expect(body).toEqual({
    code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/),
    message: expect.stringMatching(/\p{Script=Han}/u),
    requestId: expect.any(String),
  });
}

describe('a body', () => {
  it('is JSON: what a form or a plain-text page of another site can send is refused', async () => {
    const form = new URLSearchParams(CREDENTIALS).toString();
    const plain = JSON.stringify(CREDENTIALS);
    for (const [type, text] of [
      ['application/x-www-form-urlencoded', form],
      ['text/plain', plain],
      ['application/xml', '<account/>'],
    ] as const) {
      const answer = await Client.anonymous(server)
        .call('post', '/auth/login')
        .set('Content-Type', type)
        .send(text)
        .expect(415);
      expectRefusal(answer.body);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('may be empty where none is needed, although its type is announced', async () => {
    const { token } = (await Client.anonymous(server).post('/auth/login', CREDENTIALS)).body;
    const ended = await Client.withToken(server, token)
      .call('post', '/auth/logout')
      .set('Content-Type', JSON_TYPE);
    expect(ended.status).toBe(204);
    await Client.withToken(server, token).get('/me').expect(401);
  });

  it('may not be empty where one is needed: the fields are named', async () => {
    const answer = await Client.anonymous(server)
      .call('post', '/auth/login')
      .set('Content-Type', JSON_TYPE)
      .expect(400);
    expect(answer.body.details).toEqual({
      account: '不能为空',
      password: '不能为空',
    });
  });

  it('is refused when it is broken, when it reaches for a prototype and when it is too large', async () => {
    const send = (text: string) =>
      Client.anonymous(server)
        .call('post', '/auth/login')
        .set('Content-Type', JSON_TYPE)
        .send(text);
    expectRefusal((await send('{"account":').expect(400)).body);
    expectRefusal((await send('{"__proto__":{"account":"learner"}}').expect(400)).body);
    expectRefusal((await send(`{"account":"${'x'.repeat(2_000_000)}"}`).expect(413)).body);
    expect(({} as Record<string, unknown>)['account']).toBeUndefined();
  });
});

describe('the figures for the monitor', () => {
  it('are for this machine, and not for whom a proxy speaks', async () => {
    const figures = () => request(server.http).get('/metrics');
    await figures().expect(200);
    const answer = await figures().set('X-Forwarded-For', '203.0.113.9').expect(404);
    expectRefusal(answer.body);
  });
});

describe('an address', () => {
  it('longer than any head may be is refused before there is a request', async () => {
    await server.app.listen(0, '127.0.0.1');
    const url = `${await server.app.getUrl()}/api/v1/courses?query=${'a'.repeat(40_000)}`;
    const answer = await fetch(url);
    expect(answer.status).toBe(413);
    expectRefusal((await answer.json()) as Record<string, unknown>);
  });

  it('that cannot be read, or is far too long, is refused like everything else', async () => {
    const unreadable = await learner.get('/courses/%ff').expect(400);
    expectRefusal(unreadable.body);
    const tooLong = await learner.get(`/courses/${'a'.repeat(2000)}`).expect(404);
    expectRefusal(tooLong.body);
    for (const { headers } of [unreadable, tooLong]) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
    }
  });
});

describe('a value of another kind', () => {
  it.each([
    ['a number for a word', { account: 5, password: 'x' }, { account: '应为文字' }],
    ['an object for a word', { account: {}, password: 'x' }, { account: '应为文字' }],
  ])('is named as such, not as too long: %s', async (_what, body, details) => {
    const answer = await Client.anonymous(server).post('/auth/login', body);
    expect(answer.status).toBe(400);
    expect(answer.body.details).toEqual(details);
  });

  it('is named as such, not as too great: a word for a number', async () => {
    const answer = await learner.get('/courses?page=a');
    expect(answer.status).toBe(400);
    expect(answer.body.details).toEqual({ page: '应为数字' });
  });
});
