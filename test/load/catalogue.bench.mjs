// A member's home, the catalogue and its search over 10,000 courses, 100,000 members and 50 rules, with the plan of each
// query; and what publishing a rule that touches everybody writes.
//   npm run bench -- catalogue [--courses 10000] [--members 100000] [--rules 50] [--rounds 60] [--only mysql|sqlite] [--keep FOLDER]
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seedCatalogue } from './catalogue-seed.ts';
import { freePort, startChild } from './child-server.ts';
import { figures } from './http-load.ts';
import { seedMembers } from './members-seed.ts';
import { openMysql, openSqlite } from './raw-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    courses: { type: 'string', default: '10000' },
    members: { type: 'string', default: '100000' },
    units: { type: 'string', default: '2000' },
    rules: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '60' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const courses = Number(values.courses);
const members = Number(values.members);
const unitCount = Number(values.units);
const rules = Number(values.rules);
const rounds = Number(values.rounds);
const mysqlServer = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';
const secret = 'bench-bench-bench-bench-bench-bench';
const say = (line) => process.stdout.write(`${line}\n`);
const imported = (file) => import(path.join(root, 'dist', file));

/** The greatest p95 of each part, in ms. */
const LIMITS = { home: 100, catalogue: 100, search: 150 };

/** What the screens ask: every call of the home page, pages of the catalogue, and what people type. */
function questions({ course, categoryCode }) {
  const year = new Date().getFullYear();
  const last = Math.ceil((courses * 0.95) / 20) - 2;
  const list = (ask) => `/courses?${new URLSearchParams({ page: '1', pageSize: '20', ...ask })}`;
  const home = [
    ['who I am', '/me'],
    [
      'what is required and not finished',
      list({ required: 'true', standing: 'open', pageSize: '6' }),
    ],
    ['recommendations', '/me/recommendations'],
    ['schemes', `/me/assessments?year=${year}`],
    ['hours', `/me/credits?year=${year}`],
    ['where I stopped', '/me/resume'],
    ['last records', '/me/study-records?page=1&pageSize=5'],
    ['exams', '/exams?page=1&pageSize=20'],
  ];
  const catalogue = [
    ['first page', list({})],
    ['middle page', list({ page: String(Math.ceil(last / 2)) })],
    ['last page', list({ page: String(last) })],
    ['a hundred at once', list({ pageSize: '100' })],
    ['one category', list({ category: categoryCode })],
    ['one theme', list({ theme: 'knowledge' })],
    ['required', list({ required: 'true' })],
    ['elective', list({ required: 'false' })],
    ['shortest first', list({ sort: 'shortest' })],
    ['up to 15 minutes', list({ length: 'micro' })],
    ['not begun', list({ standing: 'new' })],
    ['finished', list({ standing: 'done' })],
    ['three filters', list({ category: categoryCode, length: 'long', standing: 'new' })],
  ];
  const search = [
    ['two characters that many have', list({ query: '建设' })],
    ['two characters that nearly all have', list({ query: '实践' })],
    ['one character', list({ query: '党' })],
    ['a subject', list({ query: '乡村振兴' })],
    ['two words', list({ query: '枫桥 治理' })],
    ['a whole title', list({ query: course.title })],
    ['a lecturer', list({ query: course.lecturer })],
    ['initials', list({ query: 'xczx' })],
    ['two initials', list({ query: 'zg' })],
    ['a beginning that many have', list({ query: 'zh' })],
    ['one letter', list({ query: 'x' })],
    ['full pinyin', list({ query: 'xiangcunzhenxing' })],
    [
      'initials, in one category, shortest first',
      list({ query: 'gw', category: categoryCode, sort: 'shortest' }),
    ],
    ['a subject, page 10', list({ query: '党', page: '10' })],
    [
      'forty characters',
      list({
        query: '习近平新时代中国特色社会主义思想学习贯彻与中国式现代化理论和实践问题研究专题辅导',
      }),
    ],
    ['nothing there', list({ query: '没有这门课' })],
    ['signs', list({ query: "%_'\\" })],
  ];
  return Object.entries({ home, catalogue, search }).flatMap(([part, asked]) =>
    asked.map(([name, address]) => ({ part, name, address })),
  );
}

async function measured(url, seeded) {
  const results = [];
  for (const { part, name, address } of questions(seeded)) {
    const latencies = [];
    let total;
    for (let round = -3; round < rounds; round += 1) {
      const { token } = seeded.learners[(round + 3) % seeded.learners.length];
      const began = performance.now();
      const answer = await fetch(`${url}/api/v1${address}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const body = await answer.json();
      if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`);
      if (round >= 0) latencies.push(performance.now() - began);
      total = body.total ?? body.items?.length ?? '';
    }
    const { p50, p95 } = figures(latencies, 1);
    const best = Math.round(Math.min(...latencies) * 10) / 10;
    results.push({ part, name, best, p50, p95, total });
    say(
      `    ${part.padEnd(10)}${name.padEnd(44)} best ${String(best).padStart(6)}   p50 ${String(p50).padStart(6)}   p95 ${String(p95).padStart(6)} ms   ${total}`,
    );
  }
  return results;
}

/** How long it takes until a rule for everybody holds, and how many rows of which tables it writes. */
async function publishing(url, database, { adminToken, rootId, learners, course }) {
  const call = async (method, address, token, body) => {
    const answer = await fetch(`${url}/api/v1${address}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const rule = { title: '人人必学', kind: 'required', unitId: rootId, courseIds: [course.id] };
  // Today in Shanghai, which is tomorrow in UTC from 16:00 on.
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const draft = { ...rule, targets: [{ unitId: rootId }], dueOn: day, validFrom: day };
  const { id } = await call('POST', '/assignments', adminToken, draft);
  const before = await rowCounts(database);
  const began = performance.now();
  await call('POST', `/assignments/${id}/publication`, adminToken);
  const tookMs = Math.round((performance.now() - began) * 10) / 10;
  const reached = [];
  for (const { token } of learners) {
    const { items } = await call('GET', '/me/recommendations', token);
    reached.push(items[0]?.id === course.id && items[0].reason.kind === 'required');
  }
  const after = await rowCounts(database);
  const written = [...after].flatMap(([table, rows]) => {
    const more = rows - (before.get(table) ?? 0);
    return more === 0 ? [] : [[table, more]];
  });
  const everybody = reached.every(Boolean);
  say(
    `    publishing a rule for ${members} members: ${tookMs} ms, rows written: ${written.map(([table, rows]) => `${table} ${rows}`).join(', ') || 'none'}; ${everybody ? 'the next call of each of the learners shows it' : 'NOT EVERYBODY IS SHOWN IT'}`,
  );
  if (!everybody) throw new Error('a published rule does not reach everybody at once');
  return { tookMs, written: Object.fromEntries(written) };
}

async function rowCounts(database) {
  const tables = await database
    .select("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .catch(() =>
      database.select(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'course_term'",
      ),
    );
  const counts = new Map();
  for (const { name } of tables) {
    const [{ rows }] = await database.select(`SELECT COUNT(*) AS \`rows\` FROM \`${name}\``);
    counts.set(name, Number(rows));
  }
  return counts;
}

/** Every query that each question asks of the database, with how it will find the rows. */
async function plans(config, seeded) {
  const { NestFactory } = await import('@nestjs/core');
  const { Logger } = await import('@nestjs/common');
  const [platform, account, report, exam] = await Promise.all(
    ['platform', 'account', 'report', 'exam'].map((name) => imported(`libs/${name}/src/index.js`)),
  );
  Logger.overrideLogger(['error']);
  const module = {
    module: class BenchModule {},
    imports: [
      platform.PlatformModule.forRoot(config),
      account.AccountModule,
      report.ReportModule,
      exam.ExamModule,
    ],
  };
  const rooms = await NestFactory.createApplicationContext(module, { abortOnError: false });
  try {
    const get = (token) => rooms.get(token, { strict: false });
    const database = get(platform.Database);
    const call = { requestId: null, address: null };
    const actor = await get(account.Sessions).authenticate(seeded.learners[0].token, call);
    const found = [];
    for (const { part, name, address } of questions(seeded)) {
      const asked = new URL(address, 'http://localhost');
      const ask = Object.fromEntries(asked.searchParams);
      const work =
        asked.pathname === '/courses'
          ? () => get(report.LearnerCourses).list(actor, readQuery(ask))
          : asked.pathname === '/me/recommendations'
            ? () => get(report.Recommendations).list(actor)
            : null;
      if (!work) continue;
      const queries = await logged(database, work);
      const plan = [];
      for (const { sql, parameters } of queries)
        plan.push(...(await planOf(database, sql, parameters)));
      found.push({ name: `${part}: ${name}`, queries: queries.length, plan: [...new Set(plan)] });
    }
    return found;
  } finally {
    await rooms.close();
  }
}

/** As the door reads an address. */
function readQuery({ page, pageSize, required, ...rest }) {
  return {
    ...rest,
    page: Number(page),
    pageSize: Number(pageSize),
    ...(required !== undefined && { required: required === 'true' }),
  };
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
  const { courseTerms: termsOf } = await imported('libs/course/src/search-term.plan.js');
  const began = performance.now();
  const organisation = await seedMembers(database, { members, unitCount, secret });
  const wish = { ...organisation, courses, rules, termsOf };
  const seeded = { ...organisation, ...(await seedCatalogue(database, wish)) };
  await database.execute(
    environment.DATABASE_URL
      ? 'ANALYZE TABLE membership, member, unit, appointment, account, course, course_term, lesson, coverage, audience_target, assignment_course'
      : 'ANALYZE',
  );
  say(
    `  ${courses} courses, ${members} members in ${unitCount} units, ${rules} rules, seeded in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  const port = await freePort();
  const file = path.join(root, 'dist/apps/api/src/main.js');
  const child = await startChild({ file, port, environment, readyPath: '/health/live' });
  let results;
  let rule;
  try {
    results = await measured(child.url, seeded);
    rule = await publishing(child.url, database, seeded);
  } finally {
    await child.stop();
  }
  const { parseConfig } = await imported('libs/platform/src/index.js');
  const config = parseConfig({ dataDir: environment.DATA_DIR, demo: false }, environment);
  const worst = Object.fromEntries(
    Object.keys(LIMITS).map((part) => [
      part,
      Math.max(...results.filter((each) => each.part === part).map(({ p95 }) => p95)),
    ]),
  );
  return { results, rule, plans: await plans(config, seeded), worst };
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
  const parts = Object.entries(LIMITS).map(
    ([part, limit]) =>
      `${part} ${worst[part]} of ${limit} ms${worst[part] > limit ? ' — TOO SLOW' : ''}`,
  );
  say(`\n  ${title}: the slowest p95 of ${parts.join(', ')}. How rows are found:`);
  for (const { name, queries, plan } of found) {
    say(`    ${name} (${queries} queries)`);
    for (const step of plan) say(`      ${step}`);
  }
  say('');
}

say(
  `catalogue: ${courses} courses, ${members} members, ${rules} rules, ${rounds} rounds each, one request at a time; ` +
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
const file = path.join(root, 'bench-results', 'catalogue.json');
const setting = {
  courses,
  members,
  rules,
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
