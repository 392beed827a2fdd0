// Beats acknowledged after commit, beside a bare Fastify JSON echo and bare single upserts in the same run.
//   npm run bench -- beats [--seconds 10] [--connections 64] [--members 2000] [--stored 0]
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, startChild } from './child-server.ts';
import { figures, httpLoad } from './http-load.ts';
import { openMysql, openSqlite } from './raw-database.ts';
import { instant, seedStudy } from './study-seed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
    members: { type: 'string', default: '2000' },
    stored: { type: 'string', default: '0' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const members = Number(values.members);
const stored = Number(values.stored);
const warmUpSeconds = 3;
const lessonMs = 1_800_000;
const stepMs = 1_000;
const mysqlServer = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';
const secret = 'bench-bench-bench-bench-bench-bench';

const say = (line) => process.stdout.write(`${line}\n`);

function beatBody(seq) {
  const from = (seq * stepMs) % lessonMs;
  const ranges = [[from, from + stepMs]];
  return JSON.stringify({ seq, ranges, positionMs: from + stepMs, rate: 1, visible: true });
}

async function echo() {
  const port = await freePort();
  const file = path.join(root, 'test/load/echo-server.mjs');
  const child = await startChild({ file, port, readyPath: '/' });
  let seq = 0;
  const next = () => ({ path: '/echo', body: beatBody((seq += 1)) });
  const judge = (status) => status === 200;
  try {
    return await measured(child, { port, next, judge });
  } finally {
    await child.stop();
  }
}

/**
 * With the processor time that the server took for each request: on a machine that others use too, it says
 * more than the requests per second do.
 */
async function measured(child, load) {
  const before = child.cpuMs();
  let asked = 0;
  const next = () => {
    asked += 1;
    return load.next();
  };
  const result = await httpLoad({ ...load, next, connections, seconds, warmUpSeconds });
  return { ...result, cpuMs: Math.round((1_000 * (child.cpuMs() - before)) / asked) / 1_000 };
}

/** The same load for the real thing: each request is the next beat of the next learner. */
async function ours(child, port, learners) {
  const seqs = new Uint32Array(learners.length);
  let turn = 0;
  let acceptedMs = 0;
  const next = () => {
    turn = (turn + 1) % learners.length;
    const { token, sessionId } = learners[turn];
    seqs[turn] += 1;
    return { path: `/api/v1/play-sessions/${sessionId}/beats`, body: beatBody(seqs[turn]), token };
  };
  const judge = (status, body) => {
    if (status !== 200) return false;
    acceptedMs += JSON.parse(body).acceptedMs;
    return true;
  };
  const result = await measured(child, { port, next, judge });
  return { ...result, acceptedShare: round(acceptedMs / (result.good * stepMs)) };
}

/** One row per member, written again and again: what no design that commits each beat alone can beat. */
async function bareUpserts(upsert, atOnce) {
  const ids = Array.from({ length: members }, () => randomUUID());
  const latencies = [];
  const endsAt = performance.now() + seconds * 1_000;
  let turn = 0;
  const work = async () => {
    while (performance.now() < endsAt) {
      turn = (turn + 1) % ids.length;
      const began = performance.now();
      await upsert(ids[turn], turn);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return figures(latencies, seconds);
}

const bareTable =
  'CREATE TABLE bench_bare (member_id varchar(36) PRIMARY KEY, covered_ms integer, ranges text)';
const ranges = 'x'.repeat(450);

async function onSqlite() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xueshi-bench-'));
  const port = await freePort();
  const environment = { DATA_DIR: dataDir, XUESHI_SECRET: secret, LOG_LEVEL: 'error' };
  const file = path.join(root, 'dist/apps/api/src/main.js');
  const child = await startChild({ file, port, environment, readyPath: '/health/live' });
  const database = openSqlite(path.join(dataDir, 'xueshi.sqlite'));
  try {
    const { learners } = await seedStudy(database, { learners: members, durationMs: lessonMs });
    if (stored > 0) await storeBeats(database);
    const result = await ours(child, port, learners);
    await child.stop();
    return { ...result, bare: await bareSqlite(path.join(dataDir, 'bare.sqlite')) };
  } finally {
    await child.stop();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function bareSqlite(file) {
  const { default: Sqlite } = await import('better-sqlite3');
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(bareTable);
  const upsert = database.prepare(
    'INSERT INTO bench_bare VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET covered_ms = excluded.covered_ms',
  );
  const result = await bareUpserts(async (id, ms) => void upsert.run(id, ms, ranges), 1);
  database.close();
  return result;
}

async function onMysql() {
  const name = `xueshi_bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xueshi-bench-'));
  const admin = openMysql(mysqlServer);
  await admin.execute(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(mysqlServer);
  url.pathname = `/${name}`;
  const database = openMysql(url.toString());
  let child = null;
  try {
    const [settings] = await admin.select(
      'SELECT VERSION() AS version, @@innodb_flush_log_at_trx_commit AS flush',
    );
    const environment = {
      DATA_DIR: dataDir,
      XUESHI_SECRET: secret,
      LOG_LEVEL: 'error',
      DATABASE_URL: url.toString(),
    };
    migrate(environment);
    const { learners } = await seedStudy(database, { learners: members, durationMs: lessonMs });
    if (stored > 0) await storeBeats(database);
    const port = await freePort();
    const file = path.join(root, 'dist/apps/api/src/main.js');
    child = await startChild({ file, port, environment, readyPath: '/health/live' });
    const result = await ours(child, port, learners);
    await child.stop();
    await database.execute(bareTable);
    const sql =
      'INSERT INTO bench_bare VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE covered_ms = VALUES(covered_ms)';
    const bare = await bareUpserts((id, ms) => database.pool.query(sql, [id, ms, ranges]), 12);
    return { server: settings, ...result, bare };
  } finally {
    await child?.stop();
    await database.close();
    await admin.execute(`DROP DATABASE IF EXISTS ${name}`);
    await admin.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function migrate(environment) {
  const file = path.join(root, 'dist/apps/cli/src/main.js');
  const env = { PATH: process.env.PATH, ...environment };
  const { status, stderr } = spawnSync(process.execPath, [file, 'migrate'], { env });
  if (status !== 0) throw new Error(`migrate: ${stderr}`);
}

/** Beats of other people, long ago: the cost of one more must not know of them. */
async function storeBeats(database) {
  const perSession = 200;
  say(`  storing ${stored} older beats`);
  for (let made = 0; made < stored; made += perSession) {
    const [session, member] = [`0${randomUUID().slice(1)}`, randomUUID()];
    await database.insert(
      'beat',
      Array.from({ length: perSession }, (_, seq) => ({
        session_id: session,
        seq,
        member_id: member,
        received_at: instant(Date.now() - 86_400_000),
        claimed: 'bko.bko',
        accepted: 'bko.bko',
        accepted_ms: 15_000,
        rejected_ms: 0,
        rejected: '[]',
        position_ms: 15_000,
        rate_percent: 100,
        visible: 1,
        answer: '{"acceptedMs":15000,"rejected":[],"coveredMs":15000,"completed":false}',
      })),
    );
  }
}

const round = (number) => Math.round(number * 100) / 100;
const line = (title, { perSecond, p50, p95, p99 }) =>
  say(
    `  ${title.padEnd(44)} ${String(perSecond).padStart(7)}/s   p50 ${p50}   p95 ${p95}   p99 ${p99} ms`,
  );

function report(title, result, baseline) {
  line(`${title}: beats, all checks, after commit`, result);
  line(`${title}: bare single upserts`, result.bare);
  const refused = result.bad > 0 ? `, ${result.bad} REFUSED` : '';
  say(
    `  = ${round(result.perSecond / baseline.perSecond)} of the echo, ` +
      `${round(result.perSecond / result.bare.perSecond)} of the bare upserts; ` +
      `processor time per request ${result.cpuMs} ms, the echo's ${baseline.cpuMs}; ` +
      `${round(result.acceptedShare * 100)} % of the claimed time accepted${refused}\n`,
  );
}

say(
  `beats: ${members} learners, ${connections} connections, ${seconds} s each; ` +
    `generator, server and database share ${availableParallelism()} processors\n`,
);
const baseline = await echo();
line('bare Fastify JSON echo', baseline);
const sqlite = await onSqlite();
report('SQLite', sqlite, baseline);
const mysql = await onMysql().catch((error) => {
  if (error.code !== 'ECONNREFUSED') throw error;
  say(`  MySQL/MariaDB: not measured, nobody answers at ${new URL(mysqlServer).host}\n`);
  return null;
});
if (mysql) report('MariaDB', mysql, baseline);
const file = path.join(root, 'bench-results', 'beats.json');
const setting = { members, connections, seconds, stored, processors: availableParallelism() };
const ratio = (result) => result && round(result.perSecond / baseline.perSecond);
await writeFile(
  file,
  JSON.stringify(
    {
      at: new Date().toISOString(),
      setting,
      echo: baseline,
      sqlite: { ...sqlite, ratioToEcho: ratio(sqlite) },
      mysql: mysql && { ...mysql, ratioToEcho: ratio(mysql) },
    },
    null,
    2,
  ),
);
say(`Written to ${path.relative(root, file)}`);
