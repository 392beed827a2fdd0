// The steps of `npm test` and of `npm run test:full`; runs under the project's own Node, after the install.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findDatabase, findRedis, hasProgram } from './services.mjs';
import { root } from './root.mjs';
import { runSteps, summarise } from './steps.mjs';

const bin = (file) => path.join('node_modules', file);
/** Where the specs live that take minutes: they belong to `npm run test:full`. */
const longFolders = ['test/browser', 'test/fault', 'test/full'];
/** The specs that a server makes a difference to. */
const serverSpecs = '(\\.db|/job-queue)\\.spec\\.ts$';
/**
 * Of those, what goes through the doors of the running application: every route, every attack. They run on SQLite in
 * `npm test`, which is to end within ten minutes, and on the server in `npm run test:full`.
 */
const throughTheDoor = ['apps', 'test/access', 'test/attack', 'test/e2e'];
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

function shortSpecs(services) {
  const ignored = `/node_modules/|<rootDir>/(${longFolders.join('|')})/`;
  const flags = ['--testPathIgnorePatterns', ignored];
  const steps = [specs('specs on SQLite', flags, onSqlite)];
  if (services.name) {
    const left = `/node_modules/|<rootDir>/(${[...longFolders, ...throughTheDoor].join('|')})/`;
    const rooms = [serverSpecs, '--testPathIgnorePatterns', left];
    steps.push(specs(`specs of the rooms on ${services.name}`, rooms, services.env));
  }
  return steps;
}

function longSpecs(services) {
  const places = `(${longFolders.join('|')})/`;
  const flags = ['--maxWorkers=1'];
  const steps = [specs('long specs on SQLite', [places, ...flags], onSqlite)];
  if (services.name) {
    const database = `${places}.*\\.db\\.spec\\.ts$`;
    const doors = `${root}/(${throughTheDoor.join('|')})/.*${serverSpecs}`;
    steps.push(
      specs(`specs through the door on ${services.name}`, [doors], services.env),
      specs(`long specs on ${services.name}`, [database, ...flags], services.env),
    );
  }
  return steps;
}

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
