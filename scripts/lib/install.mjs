// Installs the dependencies when package-lock.json has changed since they were installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { step, Stop } from './console.mjs';

const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(modules, '.xueshi-installed');

/** Leaves node_modules as package-lock.json wants it, or stops with a sentence that says what to do. */
export async function ensureInstalled() {
  const lock = fs.readFileSync(lockFile, 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (readText(stampFile) === stamp) return;
  if (!matchesLock(JSON.parse(lock))) {
    requireWritable();
    const count = Object.keys(JSON.parse(lock).packages).length - 1;
    await step(
      `Installing ${count} packages by npm (the first time takes about a minute)`,
      install,
    );
  }
  try {
    fs.writeFileSync(stampFile, stamp);
  } catch {
    // A read-only node_modules that holds the right packages needs no stamp, only a look each time.
  }
}

/** Whether somebody's own `npm install` has already put exactly these packages there. */
function matchesLock(lock) {
  const installed = readText(path.join(modules, '.package-lock.json'));
  if (installed === undefined) return false;
  const there = JSON.parse(installed).packages ?? {};
  return Object.entries(lock.packages).every(
    ([name, { version, optional, peer, link }]) =>
      name === '' || optional || peer || link || there[name]?.version === version,
  );
}

function requireWritable() {
  try {
    fs.mkdirSync(modules, { recursive: true });
    fs.accessSync(root, fs.constants.W_OK);
    fs.accessSync(modules, fs.constants.W_OK);
  } catch {
    throw new Stop(
      `No permission to write in ${root}. Give the current user write access to the project folder, or clone it to a folder of your own, and run again.`,
    );
  }
}

async function install() {
  fs.rmSync(stampFile, { force: true });
  // Development packages carry the build and Node itself, so a NODE_ENV=production around us must not drop them.
  // Not `npm ci`: it refuses a lock file that lacks builds for platforms its registry did not have (docs/gotchas.md);
  // with --no-save the lock file decides all the same and is left as it is.
  const flags = [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const own = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const child = own
    ? spawn(process.execPath, [npm, ...flags], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
    : spawn('npm', flags, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'pipe'],
        shell: process.platform === 'win32',
      });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      complaints += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw new Stop(explain(complaints));
}

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET|network/i,
    'The packages could not be fetched: the npm registry did not answer. Connect this machine to the network, or name a mirror you can reach (npm config set registry https://registry.npmmirror.com), and run again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    `npm has no permission to write. Give the current user write access to ${root} and to npm's cache (npm config get cache), and run again.`,
  ],
  [/ENOSPC/, 'The disk is full: the packages need about 900 MB. Free some space and run again.'],
];

function explain(complaints) {
  const lines = complaints.trim().split('\n').slice(0, 12).join('\n');
  const known = reasons.find(([pattern]) => pattern.test(complaints));
  const sentence =
    known?.[1] ??
    'npm could not install the packages. Its own words above say why; run again after that is mended.';
  return `${lines}\n\n${sentence}`;
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
