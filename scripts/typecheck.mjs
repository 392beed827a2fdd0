// Types of the server (tsc) and of the web app (vue-tsc): `node scripts/typecheck.mjs [server] [web]`, else both.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './lib/root.mjs';

function check(bin, flags) {
  return new Promise((resolve) => {
    const file = path.join(root, 'node_modules', bin);
    const child = spawn(process.execPath, [file, ...flags], { cwd: root, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code === 0));
  });
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['server', 'web'];
const checks = [];
if (wanted.includes('server')) {
  checks.push(check('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']));
}
if (wanted.includes('web')) {
  checks.push(check('vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'apps/web/tsconfig.json']));
}
process.exitCode = (await Promise.all(checks)).every(Boolean) ? 0 : 1;
