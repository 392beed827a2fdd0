import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head';
  path: string;
  isPaged: boolean;
}

/** What is open to those who have not signed in; the rest of the file is closed to them. */
const OPEN =
  /^(post \/api\/v1\/auth\/(login|code-requests|password-resets)|get \/api\/v1\/(auth\/(password-rules|providers.*)|certificates\/verification\/\{code\})|options \/api\/v1\/uploads)$/;
/** Who may fetch these is said by the ticket in the address. */
const TICKETED = /\/play-sessions\/\{id\}\/(playlist|keys|segments)/;
const ROLES = ['instructor', 'reviewer', 'unit-admin', 'platform-admin'] as const;

let server: Server;
let routes: Route[];
const clients: Client[] = [];

beforeAll(async () => {
  server = await startServer();
  const unit = await aUnit(server, { name: '县水务局' });
  await anAccount(server, { unit, loginName: 'learner' });
  clients.push(await Client.signIn(server, 'learner', PASSWORD));
  for (const role of ROLES) {
    await anAccount(server, { unit, loginName: role, roles: [role] });
    clients.push(await Client.signIn(server, role, PASSWORD));
  }
  routes = readRoutes((await request(server.http).get('/api/openapi.json')).body.paths);
}, 60_000);
afterAll(() => server.close());

type Paths = Record<string, Record<string, { parameters?: { name: string }[] }>>;

function readRoutes(paths: Paths): Route[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => !OPEN.test(`${method} ${path}`) && !TICKETED.test(path))
      .map(([method, { parameters = [] }]) => ({
        method: method as Route['method'],
        path,
        isPaged: parameters.some(({ name }) => name === 'pageSize'),
      })),
  );
}

/** With an id that nobody has in every place of an id. */
const addressOf = ({ path }: Route, id = 'nobody-has-this') => path.replaceAll(/\{\w+\}/g, id);

const callOf = (client: Client, route: Route, id?: string): PromiseLike<Response> =>
  client.call(route.method as 'get', addressOf(route, id));

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

async function exceptions(
  isRight: (answer: Response, route: Route) => boolean,
  ask: (route: Route) => PromiseLike<Response>,
  of: Route[] = routes,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of of) {
    const answer = await ask(route);
    if (!isRight(answer, route)) wrong.push(`${nameOf(route)}: ${answer.status} ${answer.text}`);
  }
  return wrong;
}

describe('every route of the OpenAPI file', () => {
  it('is closed to who has not signed in, and to who shows a token that nobody gave', async () => {
    expect(routes.length).toBeGreaterThan(40);
    for (const client of [Client.anonymous(server), Client.withToken(server, 'x'.repeat(43))]) {
      const wrong = await exceptions(
        ({ status }) => status === 401,
        (route) => callOf(client, route),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('answers an id that nobody has without falling over, whoever asks', async () => {
    const ofObjects = routes.filter(({ path }) => path.includes('{'));
    for (const client of clients) {
      const wrong = await exceptions(
        ({ status }) => [400, 403, 404, 415].includes(status),
        (route) => callOf(client, route),
        ofObjects,
      );
      expect(wrong).toEqual([]);
    }
  });

  it('refuses ids that were written to break out of the query or the folder', async () => {
    const reads = routes.filter(({ method, path }) => method === 'get' && path.includes('{'));
    for (const id of ["1' OR '1'='1", '..%2f..%2f.env', '%00', '__proto__', '😀', '-1']) {
      for (const client of clients) {
        const wrong = await exceptions(
          ({ status, text }) =>
            [400, 403, 404].includes(status) && !/SELECT|node_modules|\.ts\b/.test(text),
          (route) => callOf(client, route, id.includes('%') ? id : encodeURIComponent(id)),
          reads,
        );
        expect(wrong).toEqual([]);
      }
    }
  });

  it('that lists has at most 100 on a page, counts from 1 and knows no other parameter', async () => {
    const lists = routes.filter(({ isPaged }) => isPaged);
    expect(lists.length).toBeGreaterThan(6);
    for (const query of ['pageSize=101', 'pageSize=0', 'page=0', 'page=-1', 'page=x', 'sort=id']) {
      const field = String(query.split('=')[0]);
      for (const client of clients) {
        const wrong = await exceptions(
          ({ status, body }) => status === 400 && field in (body.details ?? {}),
          (route) => client.get(`${addressOf(route)}?${query}`),
          lists,
        );
        expect(wrong).toEqual([]);
      }
    }
  });

  it('keeps what it answers out of caches and says nothing about what it is made of', async () => {
    const learner = clients[0] as Client;
    const wrong = await exceptions(
      ({ headers }) =>
        String(headers['cache-control']).includes('no-store') &&
        headers['x-content-type-options'] === 'nosniff' &&
        headers['x-powered-by'] === undefined,
      (route) => callOf(learner, route),
    );
    expect(wrong).toEqual([]);
  });
});
