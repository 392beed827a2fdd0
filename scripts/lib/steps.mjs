// Runs the steps of a test run: side by side as far as the cores reach, each once those it waits for are through.
import { spawn } from 'node:child_process';
import { seconds } from './console.mjs';
import { root } from './root.mjs';

/** A step that hangs must not take the closing line with it. */
const longestMs = 20 * 60_000;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command arguments for Node
 * @property {Record<string, string | undefined>} [env] added to ours; undefined takes a name away
 * @property {string[]} [after] names of steps that must have passed
 * @property {boolean} [alone] shows its output as it comes and has the machine to itself
 * @property {(ok: boolean) => {passed: number, failed: number, skipped: number}} [count]
 */

/** @param {Step[]} steps @returns {Promise<object[]>} one result per step, in the given order */
export async function runSteps(steps, lanes = 2) {
  const results = new Map();
  const waiting = [...steps];
  const running = new Set();
  const launch = (step) => {
    const promise = runStep(step).then((result) => {
      running.delete(promise);
      results.set(step.name, result);
    });
    running.add(promise);
    return promise;
  };
  const isReady = (step) => (step.after ?? []).every((name) => results.has(name));
  while (waiting.length > 0) {
    const side = waiting.find((step) => !step.alone && isReady(step));
    const alone = waiting.find((step) => step.alone && isReady(step));
    const next = side ?? (running.size === 0 ? alone : undefined);
    if (next === undefined || running.size >= lanes) {
      await Promise.race(running);
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const broken = (next.after ?? []).find((name) => !results.get(name).ok);
    if (broken !== undefined) {
      results.set(next.name, notRun(next, `needs "${broken}"`));
      console.log(`✗ ${next.name}: not run, it needs "${broken}"`);
      continue;
    }
    const finished = launch(next);
    if (next.alone) await finished;
  }
  await Promise.all(running);
  return steps.map((step) => results.get(step.name));
}

function notRun({ name }, note) {
  return { name, ok: false, note, time: '', counts: { passed: 0, failed: 1, skipped: 0 } };
}

async function runStep({ name, command, env, alone, count }) {
  const started = Date.now();
  if (alone) console.log(`\n── ${name} ──`);
  const { ok, output } = await execute(command, env, alone);
  const time = seconds(started);
  console.log(`${ok ? '✓' : '✗'} ${name} (${time})`);
  if (!ok && !alone) console.log(indent(output));
  const counts = count?.(ok) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return { name, ok, time, counts };
}

function execute(command, env, alone) {
  const output = alone ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }),
    );
  });
}

function indent(text) {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length > 200 ? [...lines.slice(0, 200), '…'] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}

/** The table at the end and, alone on the last line, the sum. Returns whether all is well. */
export function summarise(results, notes) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('\nSummary');
  for (const { name, ok, time, counts, note } of results) {
    const { passed, failed, skipped } = counts;
    const figures =
      passed + failed + skipped > 1 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    const line = `${ok ? '✓' : '✗'} ${name.padEnd(width)} ${time.padStart(8)}  ${note ?? figures}`;
    console.log(`  ${line.trimEnd()}`);
  }
  for (const note of notes) console.log(`  – not run: ${note}`);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of results) {
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 && results.every(({ ok }) => ok);
}
