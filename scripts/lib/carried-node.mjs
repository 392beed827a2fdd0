// The project carries its own Node (package `node`); the scripts begin on the machine's and go on under that one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';
import { Stop } from './console.mjs';

/** Lowest Node that the database driver runs on; it crashes below. */
const lowestMajor = 22;

function carried() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules/node/bin', name);
  return fs.existsSync(file) ? fs.realpathSync(file) : undefined;
}

/** Path of the Node to go on with: the carried one, else this one if it is new enough. */
export function properNode() {
  const file = carried();
  if (file !== undefined) return file;
  if (Number(process.versions.node.split('.')[0]) >= lowestMajor) return process.execPath;
  throw new Stop(
    `The Node that this project carries was not installed (npm runs here without install scripts), and the machine's Node ${process.versions.node} is too old to do without it. Install Node ${lowestMajor} or newer, or allow install scripts (npm config set ignore-scripts false), delete node_modules and run again.`,
  );
}

/** True where this process already is the Node to go on with. */
export function isProperNode() {
  return fs.realpathSync(process.execPath) === fs.realpathSync(properNode());
}

/** Runs `script` under the proper Node in place of this process: same terminal, same signals, same exit code. */
export function goOnUnderProperNode(script, flags) {
  const child = spawn(properNode(), [script, ...flags], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A Ctrl-C in a terminal reaches the child by itself.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? 128 + (os.constants.signals[signal] ?? 1);
      resolve();
    });
  });
}

/**
 * Ends this process when what started it under npm is gone: npm and its shell do not pass a signal on,
 * and a server left behind would keep the port and the data folder.
 */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
