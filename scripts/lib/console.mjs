// What a person sees while a script works: plain lines, also where the output is no terminal.

/** A failure that its sentence explains fully: printed without a stack. */
export class Stop extends Error {}

/** `fn` under a line that says what is done, how long it took, and a sign of life every 10 s. */
export async function step(title, fn) {
  const started = Date.now();
  process.stdout.write(`· ${title}\n`);
  const alive = setInterval(() => {
    process.stdout.write(`  … still at it after ${seconds(started)}: ${title}\n`);
  }, 10_000);
  alive.unref();
  try {
    const result = await fn();
    process.stdout.write(`  done in ${seconds(started)}\n`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs `main`; a `Stop` ends with its sentence, anything else with its stack, both with exit code 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    const text = error instanceof Stop ? error.message : (error?.stack ?? String(error));
    process.stderr.write(`\n${text}\n`);
    process.exitCode = 1;
  }
}
