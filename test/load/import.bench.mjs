// A roster from xlsx, checked, confirmed and applied by a worker, beside reading the same file alone by the same reader.
//   npm run bench -- import [--members 100000] [--units 200]
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeRoster } from './import-sheet.mjs';
import { openMysql } from './raw-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    members: { type: 'string', default: '100000' },
    units: { type: 'string', default: '200' },
  },
});
const members = Number(values.members);
const units = Number(values.units);
const mysqlServer = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';
const secret = 'bench-bench-bench-bench-bench-bench';
/** As docker/Dockerfile.worker runs a worker. */
const flags = ['--max-semi-space-size=4', '--max-old-space-size=256'];
const most = { times: 5, megabytes: 400 };
const say = (line) => process.stdout.write(`${line}\n`);

function child(task, file, environment = {}) {
  const script = path.join(root, 'test/load/import-child.mjs');
  const env = { PATH: process.env.PATH, XUESHI_SECRET: secret, LOG_LEVEL: 'error', ...environment };
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [...flags, script, task, file, String(units)], {
      env,
      cwd: root,
    });
    let [printed, complaint] = ['', ''];
    process_.stdout.on('data', (text) => (printed += text));
    process_.stderr.on('data', (text) => (complaint += text));
    process_.on('exit', (code) => {
      const line = printed.trim().split('\n').at(-1) ?? '';
      if (code === 0 && line.startsWith('{')) resolve(JSON.parse(line));
      else reject(new Error(`${task} ended with ${code}: ${complaint}${printed}`));
    });
  });
}

async function onSqlite(files) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xueshi-bench-'));
  try {
    return await child('run', files, { DATA_DIR: dataDir });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function onMysql(files) {
  const name = `xueshi_bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xueshi-bench-'));
  const admin = openMysql(mysqlServer);
  const url = new URL(mysqlServer);
  url.pathname = `/${name}`;
  const environment = { DATA_DIR: dataDir, DATABASE_URL: url.toString() };
  try {
    await admin.execute(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    const file = path.join(root, 'dist/apps/cli/src/main.js');
    const env = { PATH: process.env.PATH, XUESHI_SECRET: secret, ...environment };
    const { status, stderr } = spawnSync(process.execPath, [file, 'migrate'], { env });
    if (status !== 0) throw new Error(`migrate: ${stderr}`);
    return await child('run', files, environment);
  } finally {
    await admin.execute(`DROP DATABASE IF EXISTS ${name}`);
    await admin.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const ROUNDS = ['all new', 'every post changed', 'nothing changed'];

function report(title, { results, peakMegabytes }, alone) {
  for (const { round, ms, checkMs, applyMs, cpuMs, otherWriters } of results) {
    const times = ms / alone.ms;
    say(
      `  ${title}, ${ROUNDS[round].padEnd(19)} ${String(ms).padStart(6)} ms = ${times.toFixed(1)} × reading ` +
        `(check ${checkMs}, apply ${applyMs}, processor ${cpuMs}); other writers meanwhile p50 ${otherWriters.p50}, ` +
        `p95 ${otherWriters.p95}, longest ${otherWriters.longest} ms${times > most.times ? '  MISSED' : ''}`,
    );
  }
  const over = peakMegabytes > most.megabytes ? '  MISSED' : '';
  say(`  ${title}, peak of the worker process: ${peakMegabytes} MB${over}\n`);
}

const folder = await mkdtemp(path.join(tmpdir(), 'xueshi-roster-'));
try {
  const [first, second] = [path.join(folder, 'new.xlsx'), path.join(folder, 'changed.xlsx')];
  say(
    `import: ${members} members of ${units} units; everything shares ${availableParallelism()} processors`,
  );
  await writeRoster(first, { members, units });
  await writeRoster(second, { members, units, titleOf: (index) => `第${index % 40}科副科长` });
  const alone = await child('read', first);
  say(
    `  reading the xlsx alone                ${String(alone.ms).padStart(6)} ms, peak ${alone.peakMegabytes} MB\n`,
  );
  const files = [first, second, second].join(',');
  // The third round changes nothing and cannot be confirmed: its check alone is what a needless import costs.
  const sqlite = await onSqlite(files);
  report('SQLite', sqlite, alone);
  const mysql = await onMysql(files).catch((error) => {
    if (error.code !== 'ECONNREFUSED') throw error;
    say(`  MySQL/MariaDB: not measured, nobody answers at ${new URL(mysqlServer).host}\n`);
    return null;
  });
  if (mysql) report('MariaDB', mysql, alone);
  const file = path.join(root, 'bench-results', 'import.json');
  const setting = { members, units, processors: availableParallelism() };
  const all = { at: new Date().toISOString(), setting, alone, sqlite, mysql };
  await writeFile(file, JSON.stringify(all, null, 2));
  say(`Written to ${path.relative(root, file)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
