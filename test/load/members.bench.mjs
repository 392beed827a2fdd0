// Any page, filter and search of the members table over 100,000 members, with the plan of each query.
//   npm run bench -- members [--members 100000] [--units 2000] [--rounds 30] [--only mysql|sqlite] [--keep FOLDER]
// --keep leaves the SQLite data folder behind, to look at the screens with (its secret stands in FOLDER/secret).
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, startChild } from './child-server.ts';
import { figures } from './http-load.ts';
import { seedMembers } from './members-seed.ts';
import { openMysql, openSqlite } from './raw-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    members: { type: 'string', default: '100000' },
    units: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '30' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const members = Number(values.members);
const unitCount = Number(values.units);
const rounds = Number(values.rounds);
const mysqlServer = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';
const secret = 'bench-bench-bench-bench-bench-bench';
const say = (line) => process.stdout.write(`${line}\n`);

/** What an administrator does with the table. A full number goes in a body, never in an address. */
function questions({ countyId, someone }) {
  const last = Math.ceil((members + 1) / 20);
  const middle = Math.ceil(last / 2);
  const pages = (sort) =>
    [
      ['first', 1],
      ['middle', middle],
      ['last', last],
    ].map(([name, page]) => ({ name: `${sort}, ${name} page`, ask: { sort, page } }));
  return [
    ...['official', 'unit', 'name', 'postLevel'].flatMap(pages),
    { name: 'one county', ask: { unitId: countyId } },
    { name: 'one county by name, page 100', ask: { unitId: countyId, sort: 'name', page: 100 } },
    { name: 'line: party', ask: { line: 'party' } },
    { name: 'post level 141', ask: { postLevel: '141' } },
    { name: 'grade Z07', ask: { grade: 'Z07' } },
    { name: 'authority 04', ask: { authority: '04' } },
    { name: 'category 01', ask: { personnelCategory: '01' } },
    { name: 'political status 01', ask: { politicalStatus: '01' } },
    { name: 'political status 01, page 2000', ask: { politicalStatus: '01', page: 2000 } },
    { name: 'party post 01', ask: { partyPost: '01' } },
    { name: 'no account', ask: { account: 'none' } },
    {
      name: 'account in use, by name, page 2000',
      ask: { account: 'active', sort: 'name', page: 2000 },
    },
    { name: 'account disabled', ask: { account: 'disabled' } },
    { name: 'beside their home', ask: { standing: 'secondary' } },
    { name: 'left', ask: { standing: 'left' } },
    {
      name: 'three filters',
      ask: { politicalStatus: '01', personnelCategory: '02', grade: 'Z10' },
    },
    { name: 'search: part of a name', ask: { query: '明' } },
    { name: 'search: a surname, last page', ask: { query: '王', page: 120 } },
    { name: 'search: a name, by post', ask: { query: someone.name, sort: 'postLevel' } },
    { name: 'search: nobody', ask: { query: '没有这个人' } },
    { name: 'search: account name', ask: { query: someone.loginName } },
    { name: 'search: ID card', ask: { query: someone.idCard }, finds: 1 },
    { name: 'search: phone', ask: { query: someone.phone }, finds: 1 },
  ];
}

async function measured(url, seeded) {
  const results = [];
  for (const question of questions(seeded)) {
    const latencies = [];
    let total = 0;
    for (let round = -3; round < rounds; round += 1) {
      const began = performance.now();
      const answer = await fetch(`${url}/api/v1/members/search`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${seeded.adminToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(question.ask),
      });
      const body = await answer.json();
      if (answer.status !== 200) throw new Error(`${question.name}: ${JSON.stringify(body)}`);
      if (round >= 0) latencies.push(performance.now() - began);
      total = body.total;
    }
    if (question.finds !== undefined && total !== question.finds) {
      throw new Error(`${question.name}: found ${total}`);
    }
    const { p50, p95 } = figures(latencies, 1);
    const best = Math.round(Math.min(...latencies) * 10) / 10;
    results.push({ name: question.name, best, p50, p95, total });
    say(
      `    ${question.name.padEnd(38)} best ${String(best).padStart(6)}   p50 ${String(p50).padStart(6)}   p95 ${String(p95).padStart(6)} ms   ${total} found`,
    );
  }
  return results;
}

/** Every query that each question asks, with what the database says how it will find the rows. */
async function plans(config, { adminToken, ...seeded }) {
  const { NestFactory } = await import('@nestjs/core');
  const { Logger } = await import('@nestjs/common');
  const room = (name) => import(path.join(root, `dist/libs/${name}/src/index.js`));
  const [platform, account] = await Promise.all([room('platform'), room('account')]);
  Logger.overrideLogger(['error']);
  const module = {
    module: class BenchModule {},
    imports: [platform.PlatformModule.forRoot(config), account.AccountModule],
  };
  const rooms = await NestFactory.createApplicationContext(module, { abortOnError: false });
  try {
    const database = rooms.get(platform.Database, { strict: false });
    const call = { requestId: null, address: null };
    const actor = await rooms
      .get(account.Sessions, { strict: false })
      .authenticate(adminToken, call);
    const directory = rooms.get(account.MemberDirectory, { strict: false });
    const found = [];
    for (const { name, ask } of questions(seeded)) {
      const { page = 1, account: access, ...request } = ask;
      const asked = access ? { ...request, access } : request;
      const queries = await logged(database, () =>
        directory.list(actor, asked, { page, pageSize: 20 }),
      );
      const plan = [];
      for (const { sql, parameters } of queries)
        plan.push(...(await planOf(database, sql, parameters)));
      found.push({ name, queries: queries.length, plan: [...new Set(plan)] });
    }
    return found;
  } finally {
    await rooms.close();
  }
}

async function logged(database, work) {
  const { connection } = database.manager;
  const queries = [];
  const before = connection.logger;
  const silent = () => {};
  connection.logger = {
    logQuery: (sql, parameters = []) => queries.push({ sql, parameters }),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  try {
    await work();
  } finally {
    connection.logger = before;
  }
  return queries;
}

async function planOf(database, sql, parameters) {
  const isSqlite = database.kind === 'sqlite';
  const rows = await database.manager.query(
    `${isSqlite ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} ${sql}`,
    parameters,
  );
  return rows.map((row) =>
    isSqlite
      ? row.detail
      : `${row.table}: ${row.type} by ${row.key ?? 'nothing'}, ${row.rows} rows, ${row.Extra}`,
  );
}

function migrate(environment) {
  const file = path.join(root, 'dist/apps/cli/src/main.js');
  const env = { PATH: process.env.PATH, ...environment };
  const { status, stderr } = spawnSync(process.execPath, [file, 'migrate'], { env });
  if (status !== 0) throw new Error(`migrate: ${stderr}`);
}

async function run(database, environment) {
  migrate(environment);
  const began = performance.now();
  const seeded = await seedMembers(database, { members, unitCount, secret });
  await database.execute(
    environment.DATABASE_URL
      ? 'ANALYZE TABLE membership, member, unit, appointment, account'
      : 'ANALYZE',
  );
  say(
    `  ${members} members in ${unitCount} units, seeded in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  const port = await freePort();
  const file = path.join(root, 'dist/apps/api/src/main.js');
  const child = await startChild({ file, port, environment, readyPath: '/health/live' });
  let results;
  try {
    results = await measured(child.url, seeded);
  } finally {
    await child.stop();
  }
  const { parseConfig } = await import(path.join(root, 'dist/libs/platform/src/index.js'));
  const config = parseConfig({ dataDir: environment.DATA_DIR, demo: false }, environment);
  return {
    results,
    plans: await plans(config, seeded),
    worst: Math.max(...results.map(({ p95 }) => p95)),
  };
}

async function onSqlite() {
  const dataDir = values.keep ?? (await mkdtemp(path.join(tmpdir(), 'xueshi-bench-')));
  await mkdir(dataDir, { recursive: true });
  if (values.keep) await writeFile(path.join(dataDir, 'secret'), secret);
  const environment = { DATA_DIR: dataDir, XUESHI_SECRET: secret, LOG_LEVEL: 'error' };
  migrate(environment);
  const database = openSqlite(path.join(dataDir, 'xueshi.sqlite'));
  try {
    return await run(database, environment);
  } finally {
    await database.close();
    if (!values.keep) await rm(dataDir, { recursive: true, force: true });
  }
}

async function onMysql() {
  const name = `xueshi_bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xueshi-bench-'));
  const admin = openMysql(mysqlServer);
  await admin.execute(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(mysqlServer);
  url.pathname = `/${name}`;
  const database = openMysql(url.toString());
  try {
    const [server] = await admin.select('SELECT VERSION() AS version');
    const environment = {
      DATA_DIR: dataDir,
      XUESHI_SECRET: secret,
      LOG_LEVEL: 'error',
      DATABASE_URL: url.toString(),
    };
    return { server, ...(await run(database, environment)) };
  } finally {
    await database.close();
    await admin.execute(`DROP DATABASE IF EXISTS ${name}`);
    await admin.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(title, { plans: found, worst }) {
  say(`\n  ${title}: the slowest p95 is ${worst} ms. How rows are found:`);
  for (const { name, queries, plan } of found) {
    say(`    ${name} (${queries} queries)`);
    for (const step of plan) say(`      ${step}`);
  }
  say('');
}

say(
  `members: ${members} members, ${rounds} rounds each, one request at a time; ` +
    `client, server and database share ${availableParallelism()} processors (load ${loadavg()[0].toFixed(1)})`,
);
const results = {};
if (values.only !== 'mysql') {
  say('\n  SQLite');
  results.sqlite = await onSqlite();
  report('SQLite', results.sqlite);
}
if (values.only !== 'sqlite') {
  say('\n  MariaDB');
  results.mysql = await onMysql().catch((error) => {
    if (error.code !== 'ECONNREFUSED') throw error;
    say(`  not measured, nobody answers at ${new URL(mysqlServer).host}\n`);
    return null;
  });
  if (results.mysql) report('MariaDB', results.mysql);
}
const file = path.join(root, 'bench-results', 'members.json');
const setting = {
  members,
  unitCount,
  rounds,
  processors: availableParallelism(),
  load: loadavg()[0],
};
await writeFile(
  file,
  JSON.stringify({ at: new Date().toISOString(), setting, ...results }, null, 2),
);
say(`Written to ${path.relative(root, file)}`);
