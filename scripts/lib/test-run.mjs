// The steps of `npm test` and of `npm run test:full`; runs under the project's own Node, after the install.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findDatabase, findRedis, hasProgram } from './services.mjs';
import { root as folder } from './root.mjs';
import { runSteps, summarise } from './steps.mjs';

const root = RegExp.escape(folder);
const bin = (file) => path.join('node_modules', file);
/** Where the specs live that take minutes: they belong to `npm run test:full`. */
const longFolders = ['test/browser', 'test/fault', 'test/full'];
/** The specs that a server makes a difference to: of the rooms, and through the doors of the running application. */
const roomSpecs = '/(libs|migrations)/.*(\\.db|/job-queue)\\.spec\\.ts$';
const doorSpecs = '/(apps|test)/.*\\.db\\.spec\\.ts$';
const onSqlite = { TEST_DATABASE_URL: undefined, TEST_REDIS_URL: undefined };

const checks = [
  { name: 'build', command: ['scripts/build.mjs'] },
  { name: 'types of the server', command: ['scripts/typecheck.mjs', 'server'] },
  { name: 'types of the web app', command: ['scripts/typecheck.mjs', 'web'] },
  { name: 'lint', command: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    command: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'],
  },
  { name: 'boundaries', command: ['scripts/boundaries.mjs'] },
  { name: 'dead code', command: [bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints'] },
  { name: 'OpenAPI fresh', command: ['scripts/openapi.mjs', '--check'], after: ['build'] },
];

/** A jest run whose figures are read from its own report. */
function specs(name, flags, env) {
  const report = path.join(os.tmpdir(), `xueshi-${process.pid}-${name.replace(/\W+/g, '-')}.json`);
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [
    bin('jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    '--passWithNoTests',
    '--forceExit',
  ];
  return {
    name,
    command: [...node, ...jest, ...flags],
    env,
    alone: true,
    after: ['build'],
    count: () => readReport(report),
  };
}

function readReport(report) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  fs.rmSync(report);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * `npm test` is to end within ten minutes, so each spec runs once in it: where there is a server those of the rooms
 * run there and all others on SQLite. `npm run test:full` has it the other way round, and the long ones on both.
 */
function shortSpecs(services) {
  const long = ['/node_modules/', ...longFolders.map((folder) => `<rootDir>/${folder}/`)];
  if (!services.name) return [specs('specs on SQLite', butFor(...long), onSqlite)];
  return [
    specs('specs on SQLite', butFor(...long, `<rootDir>${roomSpecs}`), onSqlite),
    specs(`specs of the rooms on ${services.name}`, [root + roomSpecs], services.env),
  ];
}

function longSpecs(services) {
  const places = `${root}/(${longFolders.join('|')})/`;
  const oneByOne = '--maxWorkers=1';
  const long = specs('long specs on SQLite', [places, oneByOne], onSqlite);
  if (!services.name) return [long];
  const onServer = [`${places}.*\\.db\\.spec\\.ts$`, oneByOne];
  const doors = [root + doorSpecs, ...butFor('/node_modules/', places)];
  return [
    long,
    specs('specs of the rooms on SQLite', [root + roomSpecs], onSqlite),
    specs(`specs through the doors on ${services.name}`, doors, services.env),
    specs(`long specs on ${services.name}`, onServer, services.env),
  ];
}

const butFor = (...paths) => ['--testPathIgnorePatterns', paths.join('|')];

/** What is here to test with, and a note for each thing that is not. */
async function lookAround() {
  const [database, redis] = await Promise.all([findDatabase(), findRedis()]);
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  const missing = [];
  const env = { ...onSqlite };
  for (const { name, service, variable } of [
    { name: 'MariaDB', service: database, variable: 'TEST_DATABASE_URL' },
    { name: 'Redis', service: redis, variable: 'TEST_REDIS_URL' },
  ]) {
    if ('missing' in service) {
      missing.push(`the specs on ${name}: ${service.missing}`);
      continue;
    }
    console.log(`  ${name}: ${service.how}`);
    names.push(name);
    env[variable] = service.url;
  }
  for (const [what, ...programs] of [
    ['specs that make or play clips: no ffmpeg', 'ffmpeg'],
    ['browser walks: no Chromium', 'chromium', 'chromium-browser', 'google-chrome'],
    ['the check of the nginx configuration: no nginx', 'nginx'],
    ['directories that are read: no slapd', 'slapd'],
  ]) {
    if (!hasProgram(...programs)) missing.push(what);
  }
  const close = () => Promise.all([database.close?.(), redis.close?.()]);
  return { name: names.join(' and '), env, missing, close };
}

/** Runs everything and prints the summary. Returns whether all is well. */
export async function testRun({ full }) {
  console.log('· Looking for MariaDB and Redis');
  const services = await lookAround();
  for (const note of services.missing) console.log(`  not run: ${note}`);
  try {
    const steps = full ? [checks[0], ...longSpecs(services)] : [...checks, ...shortSpecs(services)];
    const results = await runSteps(steps);
    // A machine at home may lack a server; the one that guards the main branch may not.
    const strict = process.env.CI === 'true';
    const lacking = strict ? services.missing.map(lack) : [];
    return summarise([...results, ...lacking], strict ? [] : services.missing);
  } finally {
    await services.close();
  }
}

function lack(note) {
  const counts = { passed: 0, failed: 1, skipped: 0 };
  return { name: 'must run in CI', ok: false, time: '', note, counts };
}
