// The servers that the same specs also run on: yours by address, one that listens here, or one started for this run.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** @typedef {{ url: string, how: string, close: () => Promise<void> } | { missing: string }} Service */

/** A MariaDB or MySQL server where tests may create and drop databases. @returns {Promise<Service>} */
export function findDatabase() {
  return findService({
    name: 'MariaDB',
    variable: 'TEST_DATABASE_URL',
    usual: 'mysql://root@127.0.0.1:3306',
    answers: databaseAnswers,
    start: startMariadb,
  });
}

/** A Redis whose keys tests may add to. @returns {Promise<Service>} */
export function findRedis() {
  return findService({
    name: 'Redis',
    variable: 'TEST_REDIS_URL',
    usual: 'redis://127.0.0.1:6379',
    answers: redisAnswers,
    start: startRedis,
  });
}

async function findService({ name, variable, usual, answers, start }) {
  const close = async () => undefined;
  const given = process.env[variable];
  if (given) {
    return (await answers(given))
      ? { url: given, how: variable, close }
      : { missing: `${name} at ${variable} does not answer` };
  }
  if (await answers(usual)) return { url: usual, how: 'listening here', close };
  const service = await start();
  if (service === undefined) {
    return {
      missing: `no ${name} listens at ${usual} and none is installed (${variable} names another)`,
    };
  }
  if (await patiently(() => answers(service.url)))
    return { ...service, how: 'started for this run' };
  await service.close();
  return { missing: `a ${name} was started for this run but did not answer` };
}

async function databaseAnswers(url) {
  const { createConnection } = await import('mysql2/promise');
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 3_000 });
    await connection.query('SELECT 1');
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

function redisAnswers(url) {
  const { hostname, port, password } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port || 6379), hostname);
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(3_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('connect', () =>
      socket.write(`${password ? `AUTH ${decodeURIComponent(password)}\r\n` : ''}PING\r\n`),
    );
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
      if (heard.includes('PONG')) done(true);
      if (heard.startsWith('-')) done(false);
    });
  });
}

function findProgram(...names) {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
  ];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a program of one of these names is installed. */
export function hasProgram(...names) {
  return findProgram(...names) !== undefined;
}

async function startMariadb() {
  const install = findProgram('mariadb-install-db');
  const server = findProgram('mariadbd');
  if (install === undefined || server === undefined) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xueshi-mariadb-'));
  const data = path.join(folder, 'data');
  const user = os.userInfo().username;
  const made = spawnSync(
    install,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${user}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  );
  if (made.status !== 0) {
    fs.rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const port = await freePort();
  return startIn(folder, `mysql://root@127.0.0.1:${port}`, server, [
    '--no-defaults',
    `--datadir=${data}`,
    `--user=${user}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${path.join(folder, 'socket')}`,
    `--pid-file=${path.join(folder, 'pid')}`,
  ]);
}

async function startRedis() {
  const server = findProgram('redis-server');
  if (server === undefined) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xueshi-redis-'));
  const port = await freePort();
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
  ];
  return startIn(folder, `redis://127.0.0.1:${port}`, server, flags);
}

function startIn(folder, url, program, flags) {
  const child = spawn(program, flags, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    url,
    close: async () => {
      process.removeListener('exit', kill);
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function patiently(check) {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await check()) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
  return false;
}
