import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { RoleGrant, SignIn } from '#account';
import type { Unit } from '#organisation';
import {
  Audit,
  AuditHead,
  AuditRecord,
  ChainVerification,
  IntegrityCheck,
  logOptions,
  type Role,
  systemActor,
} from '#platform';
import { aSignedInMember } from '../factories/account.js';
import { aMember, anIdCard } from '../factories/member.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

let server: Server;
let unit: Unit;
const clients = new Map<Role | 'anonymous', Client>();
const ROLES = ['learner', 'unit-admin', 'platform-admin', 'security-admin', 'auditor'] as const;
const idCard = anIdCard();
const phone = '13987654321';

beforeAll(async () => {
  const environment = { PUBLIC_URL: 'https://xueshi.example.gov.cn' };
  server = await startServer({ environment });
  unit = await aUnit(server, { name: '县水务局' });
  clients.set('anonymous', Client.anonymous(server));
  for (const role of ROLES) {
    const roles = role === 'learner' ? [] : [role];
    const { token } = await aSignedInMember(server, { unit, roles });
    clients.set(role, Client.withToken(server, token));
  }
  await aMember(server, { unit, idCard, phone });
}, 60_000);
afterAll(() => server.close());

function as(role: Role | 'anonymous'): Client {
  const client = clients.get(role);
  if (!client) throw new Error(`no client for ${role}`);
  return client;
}

const rows = () => server.database.repository(AuditRecord);
const paths = async () =>
  Object.entries(
    (await request(server.http).get('/api/openapi.json')).body.paths as Record<string, object>,
  );

describe('PR-03 who reads the database or a copy of it', () => {
  it('finds no ID card and no phone in any table', async () => {
    const { entityMetadatas } = server.database.manager.connection;
    for (const { tableName } of entityMetadatas) {
      const found: unknown = await server.database.manager.query(`SELECT * FROM ${tableName}`);
      const text = JSON.stringify(found);
      expect(text).not.toContain(idCard);
      expect(text).not.toContain(phone);
    }
    expect(entityMetadatas.length).toBeGreaterThan(30);
  });

  it('finds none in the files of the data folder, the database’s among them', async () => {
    const folder = server.config.dataDir;
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name))),
    );

    const whole = Buffer.concat(contents);
    expect(whole.includes(idCard)).toBe(false);
    expect(whole.includes(phone)).toBe(false);
    // The database's file is among them where there is one.
    expect(whole.includes('县水务局')).toBe(server.database.kind === 'sqlite');
  });
});

describe('PR-06 who wants no trace', () => {
  it('finds no route that changes or removes a row of the trail', async () => {
    const methods = (await paths())
      .filter(([path]) => path.includes('audit-records'))
      .flatMap(([, routes]) => Object.keys(routes));
    // Exporting rows is a POST because it adds one.
    expect(methods).toEqual(['get', 'post']);

    const { items } = (await as('auditor').get('/audit-records').expect(200)).body;
    for (const method of ['delete', 'put', 'patch', 'post'] as const) {
      const answer = await as('auditor').call(method, `/audit-records/${items[0].id}`, {});
      expect(answer.status).toBe(404);
    }
  });

  it('changes no row of it with the log level off: the trail is no log', async () => {
    expect(server.config.logLevel).toBe('silent');
    const before = await rows().countBy({ action: 'account.sign-in-refused' });

    await as('anonymous')
      .post('/auth/login', { account: 'nobody-here', password: 'x' })
      .expect(401);

    expect(await rows().countBy({ action: 'account.sign-in-refused' })).toBe(before + 1);
  });

  it('gets no business done where its trace cannot be written', async () => {
    const { member } = await aSignedInMember(server, { unit });
    const heads = () => server.database.repository(AuditHead);
    const kept = await heads().find();
    await server.database.transaction(async () => {
      for (const { chain } of kept) await heads().delete({ chain });
    });
    const wish = { memberId: member.id, role: 'instructor', unitId: unit.id, reason: '测试' };
    const answer = await as('security-admin').post('/role-grants', wish);
    const signIn = await as('anonymous').post('/auth/login', { account: 'x', password: 'y' });
    await server.database.transaction(() => heads().insert(kept));

    expect(answer.status).toBe(500);
    expect(signIn.status).toBe(500);
    const granted = server.database.repository(RoleGrant).countBy({ memberId: member.id });
    expect(await granted).toBe(0);
    await as('security-admin').post('/role-grants', wish).expect(201);
  });

  it('raises the alarm: a row that was changed is kept as such, on the trail and for the auditor', async () => {
    const [row] = await rows().find({ take: 1 });
    const rename = (actorName: string) =>
      server.database.transaction(() => rows().update({ id: row?.id ?? '' }, { actorName }));
    await rename('无此人');
    await server.get(ChainVerification).verifyAll();
    const shown = await as('auditor').get('/integrity').expect(200);
    await rename(row?.actorName ?? '');
    await server.get(ChainVerification).verifyAll();

    expect(shown.body.verification).toMatchObject({ sound: false });
    expect(await rows().countBy({ action: 'integrity.alarm' })).toBe(1);
    const checks = server.database.repository(IntegrityCheck);
    expect(await checks.countBy({ kind: 'verification', sound: false })).toBe(1);
    const now = await as('platform-admin').get('/integrity').expect(200);
    expect(now.body.verification).toMatchObject({ sound: true });
  });
});

describe('PR-02 who takes the trail away', () => {
  it('is on the trail himself, with what he asked for and how much he got', async () => {
    const wish = { action: 'account', result: 'refused' };
    const { items } = (await as('auditor').post('/audit-records/exports', wish).expect(200)).body;

    expect(items.length).toBeGreaterThan(0);
    const row = await rows().findOneByOrFail({ action: 'audit.export' });
    expect(row.details).toEqual({ ...wish, rows: items.length });
    for (const role of ['platform-admin', 'security-admin', 'learner'] as const) {
      await as(role).post('/audit-records/exports', wish).expect(403);
    }
  });
});

describe('PR-06 the place of the anchors is full, or gone', () => {
  it('is an alarm, and tried again', async () => {
    const blocked = join(server.config.dataDir, 'a-file');
    await writeFile(blocked, '');
    const other = await startServer({ environment: { ANCHOR_DIR: blocked } });
    const { token } = await aSignedInMember(other, { roles: ['auditor'] });
    const auditor = Client.withToken(other, token);

    await expect(other.get(ChainVerification).anchor()).rejects.toThrow('ENOTDIR');

    expect((await auditor.get('/integrity').expect(200)).body.anchor).toMatchObject({
      sound: false,
    });
    const alarms = (await auditor.get('/audit-records?action=integrity.alarm')).body;
    expect(alarms.total).toBe(1);
    await other.close();
  });
});

describe('PR-07 who writes lines of his own', () => {
  const forged = '张三\r\n{"level":30,"message":"role granted"}';

  it('gets one line in the log, escaped', async () => {
    const stream = new PassThrough();
    const log = pino(logOptions({ logLevel: 'info' }), stream);
    log.info({ account: forged }, forged);

    const text = String(stream.read());
    expect(text.trimEnd().split(/\r?\n/)).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ message: forged });
  });

  it('gets one line of 200 characters on the trail', async () => {
    const attempt = server.get(SignIn).signIn({
      account: forged,
      password: 'x',
      address: '10.9.9.9',
      userAgent: `${forged}${'x'.repeat(100_000)}`,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'account.wrong-credentials' });

    const row = await rows().findOneByOrFail({ address: '10.9.9.9' });
    expect(row.userAgent).toHaveLength(200);
    // oxlint-disable-next-line no-control-regex
    expect(`${row.userAgent}${JSON.stringify(row.details)}`).not.toMatch(/[\u0000-\u001f]/);
  });

  it('is refused a head of 100 KB', async () => {
    const answer = await as('anonymous').get('/me').set('User-Agent', 'x'.repeat(100_000));

    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ code: expect.any(String), requestId: expect.any(String) });
  });

  it('is shown to the auditor as what he is', async () => {
    await server
      .get(Audit)
      .record({ ...systemActor, name: forged }, 'test.act', { subject: 'test' });

    const { items } = (await as('auditor').get('/audit-records?action=test.act')).body;
    expect(items[0].actorName).toBe('张三\\r\\n{"level":30,"message":"role granted"}');
  });
});

const LEAKS =
  /node_modules|\bat [\w.]+ \(|\.[jt]s:\d|\/(?:src|libs|apps|dist|work|home|app)\/|SQLITE|ER_[A-Z]|\bSELECT\b.*\bFROM\b|typeorm|fastify|QueryFailed|TypeError|Nest\b/i;

function expectNothingTold(answer: Response, what: string): void {
  const told = `${answer.text ?? ''} ${JSON.stringify(answer.headers)}`;
  if (answer.status < 300) return;
  expect({ what, status: answer.status, leak: LEAKS.exec(told)?.[0] }).toMatchObject({
    leak: undefined,
  });
  expect({ what, isFault: answer.status >= 500 }).toEqual({ what, isFault: false });
  expect(answer.headers).not.toHaveProperty('x-powered-by');
  expect(answer.headers).not.toHaveProperty('server');
}

describe('PR-08 wrong input on every route', () => {
  /** These end the session with which the others are asked, or answer with a stream that does not end. */
  const LEFT_OUT = /auth\/logout|\/events$|^\/health|^\/metrics/;
  const HOSTILE: object[] = [
    { __proto__: null, constructor: 1 },
    { id: "x' OR 1=1 --", name: '\u0000', unitId: { $gt: '' }, page: -1, reason: 1e308 },
    [[[]]],
  ];

  it.each(['anonymous', 'learner', 'platform-admin', 'security-admin'] as const)(
    'tells %s nothing about what is inside',
    async (role) => {
      let asked = 0;
      for (const [path, routes] of await paths()) {
        if (LEFT_OUT.test(path)) continue;
        for (const method of Object.keys(routes) as 'get'[]) {
          const address = path.replaceAll(/\{\w+\}/g, 'nobody-has-this');
          const calls = [
            as(role).call(method, address).set('Content-Type', 'application/json').send('{"a":'),
            ...HOSTILE.map((body) => as(role).call(method, address, body)),
            as(role).call(method, `${address}?page=-1&sort=name;DROP&x[]=1&fields=*`),
            as(role).call(method, path.replaceAll(/\{\w+\}/g, "'%27;--")),
          ];
          if (method === 'get' || String(method) === 'head') calls.splice(0, 4);
          for (const call of calls) {
            expectNothingTold(await call, `${role} ${String(method)} ${path}`);
            asked += 1;
          }
        }
      }
      expect(asked).toBeGreaterThan(200);
    },
    240_000,
  );

  it.each([
    ['an answer', '/me', 200],
    ['a refusal', '/audit-records', 403],
    ['what is not there', '/nowhere', 404],
  ])('carries the headers on %s', async (_, path, status) => {
    const { headers } = await as('learner').get(path).expect(status);

    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('keeps nothing for Back after the session has ended', async () => {
    const { token } = await aSignedInMember(server, { unit });
    const client = Client.withToken(server, token);
    expect((await client.get('/me').expect(200)).headers['cache-control']).toBe('no-store');
    await client.post('/auth/logout').expect(204);

    const after = await client.get('/me').expect(401);
    expect(after.headers['cache-control']).toBe('no-store');
  });
});

describe('PR-09 what a production start shows', () => {
  it('opens the web port and no other, and no debugger', async () => {
    const sockets = () => listening().length;
    const before = sockets();
    const environment = {
      NODE_ENV: 'production',
      XUESHI_SECRET: 'a secret for this test only, 32+ characters',
      LOG_LEVEL: 'silent',
    };
    const production = await startServer({ environment });
    await production.app.listen(0, '127.0.0.1');
    const { url } = await import('node:inspector');
    const opened = sockets() - before;
    const answers = await Promise.all(
      PRIVATE.map((path) => request(production.http).get(path).set('X-Forwarded-For', '10.0.0.1')),
    );
    const traced = await request(production.http).get('/api/v1/nowhere');
    await production.close();

    expect(opened).toBe(1);
    expect(url()).toBeUndefined();
    expect(answers.map(({ status }) => status)).toEqual(PRIVATE.map(() => 404));
    expect(traced.text).not.toMatch(/stack/);
  });

  const PRIVATE = [
    '/api/docs',
    '/api-json',
    '/api/docs-json',
    '/metrics',
    '/.git/config',
    '/.env',
    '/xueshi.sqlite',
    '/secret',
    '/assets/index.js.map',
    '/../secret',
    '/%2e%2e/secret',
    '/queues',
    '/admin/queues',
  ];

  it('builds the web app without maps of its sources', async () => {
    const config = await readFile(fileOf('../../apps/web/vite.config.ts'), 'utf8');

    expect(config).not.toMatch(/sourcemap/);
  });

  it('publishes one port of all containers, and Redis has a password', async () => {
    const compose = await readFile(fileOf('../../docker/compose.yaml'), 'utf8');

    expect(compose.match(/^ +ports:/gm)).toHaveLength(1);
    expect(compose).toContain("'${WEB_PORT:-80}:80'");
    expect(compose).toContain('--requirepass ${REDIS_PASSWORD:?');
    expect(compose).not.toMatch(/inspect|9229/);
  });
});

describe('AC-14 the three administrations', () => {
  it.each([
    ['platform-admin', 'get', '/audit-records', undefined],
    ['security-admin', 'get', '/audit-records', undefined],
    ['security-admin', 'get', '/system/status', undefined],
    ['auditor', 'put', '/settings/account.session-hours', { value: 1 }],
    ['auditor', 'get', '/members', undefined],
    ['auditor', 'get', '/settings', undefined],
  ] as const)('AC-14 %s may not %s %s', async (role, method, path, body) => {
    const answer = await as(role).call(method, path, body);

    expect(answer.status).toBe(403);
  });
});

describe('IN-03 lists asked for what they do not give', () => {
  const HOSTILE = [
    'sort=name;DROP TABLE member',
    'sort=(SELECT SLEEP(5))',
    'order=passwordHash',
    'sort=idCardCipher',
    'fields=*',
    'page=-1',
    'page=1e9',
    'pageSize=1000000000',
    'pageSize=201',
    'page[]=1',
    'page=1&page=2',
  ];
  it.each([
    ['auditor', '/audit-records'],
    ['security-admin', '/role-grants'],
    ['platform-admin', '/members'],
    ['learner', '/courses'],
  ] as const)('IN-03 %s at %s is refused, by name of the field', async (role, path) => {
    for (const query of HOSTILE) {
      const answer = await as(role).get(`${path}?${encodeURI(query)}`);
      expect({ query, status: answer.status }).toEqual({ query, status: 400 });
    }
  });

  it.each(['%%', '__', '%_%', "' OR '1'='1", '\\\\', '张%'])(
    'IN-03 a name is looked for as it is written: %s',
    async (query) => {
      const path = `/audit-records?query=${encodeURIComponent(query)}`;
      const { total } = (await as('auditor').get(path).expect(200)).body;

      expect(total).toBe(0);
    },
  );

  it.each([
    'action=%',
    'action=a.b.c',
    'from=yesterday',
    'from=+012345-01-01T00:00:00Z',
    'result=x',
    'address=%25',
  ])('IN-03 the trail is not narrowed by %s', async (query) => {
    await as('auditor').get(`/audit-records?${query}`).expect(400);
  });
});

describe('IN-08 the search for courses', () => {
  it.each(['((((a+)+)+)+)$', "%_'\\", 'ａｂｃ', '党', '\u0000', '𠮷'.repeat(40), 'x'.repeat(80)])(
    'IN-08 takes %j as it is written',
    async (query) => {
      const answer = await as('learner').get(`/courses?query=${encodeURIComponent(query)}`);

      expect([answer.status, answer.body.total]).toEqual([200, 0]);
    },
  );

  it('IN-08 refuses more than anybody types', async () => {
    for (const length of [81, 8_000]) {
      const answer = await as('learner').get(`/courses?query=${'x'.repeat(length)}`);
      expect([answer.status, answer.body.details]).toEqual([400, { query: '内容太长' }]);
    }
  });
});

/** The ports that this very process listens on, as the kernel sees them. */
function listening(): string[] {
  const own = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
  const tables = ['tcp', 'tcp6'].map((name) => readFileSync(`/proc/self/net/${name}`, 'utf8'));
  const rows = tables.flatMap((text) => text.split('\n').map((line) => line.trim().split(/\s+/)));
  return rows
    .filter((row) => row[3] === '0A' && own.includes(row[9] ?? ''))
    .map((row) => row[1] ?? '');
}

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
