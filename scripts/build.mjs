// Builds what changed since the last build: the server by swc into dist/, the web app by vite into dist/web.
// `node scripts/build.mjs [--server] [--web]`; without a flag both.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, Stop } from './lib/console.mjs';
import { root } from './lib/root.mjs';

const dist = path.join(root, 'dist');
const serverRoots = [
  'apps/api',
  'apps/worker',
  'apps/cli',
  'apps/standalone',
  'libs',
  'migrations',
];
const manifestFile = path.join(dist, '.server.json');
const webStampFile = path.join(dist, '.web');
/** Files that change every output when they change. */
const serverInputs = ['.swcrc', 'scripts/build.mjs', 'package-lock.json'];
const webInputs = ['apps/web', 'package-lock.json', 'scripts/build.mjs'];

/** Every file under `folders` (relative, with /), specs left out. */
function listFiles(folders) {
  const found = [];
  const walk = (relative) => {
    const absolute = path.join(root, relative);
    if (!fs.existsSync(absolute)) return;
    if (!fs.statSync(absolute).isDirectory()) {
      found.push(relative);
      return;
    }
    for (const name of fs.readdirSync(absolute)) {
      if (name === 'node_modules' || name.endsWith('.spec.ts') || /^tsconfig.*\.json$/.test(name))
        continue;
      walk(`${relative}/${name}`);
    }
  };
  for (const folder of folders) walk(folder);
  return found.sort();
}

function hashOf(relative) {
  const file = path.join(root, relative);
  return fs.existsSync(file)
    ? createHash('sha256').update(fs.readFileSync(file)).digest('hex').slice(0, 24)
    : '';
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A finished write or none: a build that is interrupted never leaves half a file behind. */
function writeFile(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.half`;
  fs.writeFileSync(half, content);
  fs.renameSync(half, file);
}

function outputsOf(relative) {
  if (!relative.endsWith('.ts')) return [path.join(dist, relative)];
  const js = path.join(dist, relative.replace(/\.ts$/, '.js'));
  return [js, `${js}.map`];
}

async function compile(swc, relative, options) {
  const [target, map] = outputsOf(relative);
  const source = path.join(root, relative);
  if (!relative.endsWith('.ts')) {
    writeFile(target, fs.readFileSync(source));
    return;
  }
  const output = await swc.transform(fs.readFileSync(source, 'utf8'), {
    ...options,
    filename: source,
    sourceFileName: path.relative(path.dirname(target), source),
  });
  const link = `\n//# sourceMappingURL=${path.basename(map)}\n`;
  if (output.map) writeFile(map, output.map);
  writeFile(target, output.code + (output.map ? link : ''));
}

/** What the server's build would have to do now. */
function planServer() {
  const old = readJson(manifestFile);
  const base = serverInputs.map(hashOf).join(':');
  const known = old?.base === base ? old.files : {};
  const files = {};
  const changed = [];
  for (const relative of listFiles(serverRoots)) {
    if (!/\.(ts|json|html|ttf|otf|woff2|csv)$/.test(relative) || relative.endsWith('.d.ts'))
      continue;
    const { mtimeMs, size } = fs.statSync(path.join(root, relative));
    const before = known[relative];
    const same = before?.mtimeMs === mtimeMs && before.size === size;
    const hash = same ? before.hash : hashOf(relative);
    files[relative] = { mtimeMs, size, hash };
    if (before?.hash !== hash || !fs.existsSync(outputsOf(relative)[0])) changed.push(relative);
  }
  const gone = Object.keys(old?.files ?? {}).filter((relative) => !(relative in files));
  return { manifest: { base, files }, changed, gone };
}

/** Compiles the changed sources and removes what has no source any more. Returns how many were written. */
export async function buildServer() {
  const { manifest, changed, gone } = planServer();
  if (changed.length > 0) {
    const { default: swc } = await import('@swc/core');
    const options = { ...readJson(path.join(root, '.swcrc')), swcrc: false, configFile: false };
    delete options.$schema;
    await Promise.all(changed.map((relative) => compile(swc, relative, options)));
  }
  for (const relative of gone) {
    for (const output of outputsOf(relative)) fs.rmSync(output, { force: true });
  }
  writeFile(manifestFile, JSON.stringify(manifest));
  return changed.length;
}

function webStamp() {
  const hash = createHash('sha256');
  for (const relative of listFiles(webInputs)) hash.update(`${relative}:${hashOf(relative)}\n`);
  return hash.digest('hex');
}

function hasWeb() {
  return fs.existsSync(path.join(root, 'apps/web/index.html'));
}

function isWebFresh(stamp) {
  return (
    fs.existsSync(path.join(dist, 'web/index.html')) &&
    fs.existsSync(webStampFile) &&
    fs.readFileSync(webStampFile, 'utf8') === stamp
  );
}

/** Whether there is nothing to build. */
export function isFresh(which = ['server', 'web']) {
  const { changed, gone } = planServer();
  if (changed.length + gone.length > 0) return false;
  return !which.includes('web') || !hasWeb() || isWebFresh(webStamp());
}

/** Builds the web app when one of its files changed. Returns whether it did. */
export async function buildWeb() {
  if (!hasWeb()) return false;
  const stamp = webStamp();
  if (isWebFresh(stamp)) return false;
  fs.rmSync(webStampFile, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const web = path.join(root, 'apps/web');
  const flags = [
    'build',
    '--outDir',
    path.join(dist, 'web'),
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const child = spawn(process.execPath, [vite, ...flags], { cwd: web, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Stop('The web app could not be built: see the lines above.');
  writeFile(webStampFile, stamp);
  return true;
}

/** Both builds side by side, or those that `which` names. */
export async function build(which = ['server', 'web']) {
  try {
    const [server, web] = await Promise.all([
      which.includes('server') ? buildServer() : 0,
      which.includes('web') ? buildWeb() : false,
    ]);
    return { server, web };
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
      throw new Stop(
        `No permission to write ${error.path ?? dist}. Give the current user write access to the project folder and run again.`,
      );
    }
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2).map((flag) => flag.replace(/^--/, ''));
  await run(async () => {
    const { server, web } = await build(flags.length > 0 ? flags : undefined);
    console.log(`Built: ${server} server files, web app ${web ? 'anew' : 'unchanged'}.`);
  });
}
