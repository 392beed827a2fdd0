// The suffix of a file is its layer; the list is closed.
import fs from 'node:fs';
import path from 'node:path';

const suffixes = [
  'module',
  'entity',
  'repository',
  'service',
  'policy',
  'plan',
  'state',
  'events',
  'errors',
  'jobs',
  'view',
  'controller',
  'dto',
  'processor',
  'listener',
  'command',
  'spec',
];
/** The framework's own words for what stands between HTTP and a controller. */
const doorSuffixes = [...suffixes, 'guard', 'filter', 'pipe', 'interceptor'];
const banned = /(^|-)(utils?|helpers?|common|managers?|misc|shared)(-|\.|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Plain data and the bodies of worker threads have no layer. */
const layerless = /^index$|-(rows|table|thread)$/;

/** What is wrong with the name of `file` (relative to the project, with /), or undefined. */
export function faultOf(file) {
  const folders = file.split('/');
  const [stem, ...marks] = folders.pop().replace(/\.ts$/, '').split('.');
  if ([...folders, stem].some((part) => banned.test(part))) {
    return 'says nothing of what it holds: no utils, helpers, common, manager, shared';
  }
  if (!kebab.test(stem)) return 'file names are kebab-case';
  const room = /^libs\/([^/]+)\/src/.exec(file)?.[1];
  const known = room === undefined ? doorSuffixes : suffixes;
  const layers = marks.filter((mark) => mark !== 'db' || !marks.includes('spec'));
  const unknown = layers.find((mark) => !known.includes(mark));
  if (unknown !== undefined) return `".${unknown}" is not in the closed list of suffixes`;
  if (room === undefined || room === 'platform') return undefined;
  if (marks.length === 0 && !layerless.test(stem))
    return 'a file of a room names its layer by its suffix';
  const inside = folders.slice(3);
  // ffmpeg/ imports nothing of ours and could be a package of its own.
  if (inside.length > 0 && inside[0] !== 'ffmpeg') return 'a room is flat';
  return undefined;
}

/** A room's index opens with what it knows, refuses to know and emits. */
export function faultOfIndex(text) {
  const lines = text.split('\n').slice(0, 3);
  const said = [/^\/\/ Knows\b/i, /^\/\/ Refuses to know\b/i, /^\/\/ Emits\b/i];
  return said.every((pattern, index) => pattern.test(lines[index] ?? ''))
    ? undefined
    : 'opens with three lines: "// Knows …", "// Refuses to know …", "// Emits …"';
}

/** @returns {string[]} one line per fault under `root` */
export function fileNameFaults(root) {
  const faults = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules') walk(file);
      if (!entry.isFile() || !file.endsWith('.ts')) continue;
      const fault = faultOf(file);
      if (fault !== undefined) faults.push(`${file}: ${fault}`);
      if (/^libs\/[^/]+\/src\/index\.ts$/.test(file)) {
        const opening = faultOfIndex(fs.readFileSync(path.join(root, file), 'utf8'));
        if (opening !== undefined) faults.push(`${file}: ${opening}`);
      }
    }
  };
  for (const folder of ['libs', 'apps/api', 'apps/worker', 'apps/cli', 'apps/standalone']) {
    if (fs.existsSync(path.join(root, folder))) walk(folder);
  }
  return faults;
}
