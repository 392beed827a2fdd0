// `npm run bench -- NAME`: one benchmark (test/load/NAME.bench.mjs), ours and its baseline in the same run.
import './lib/node-version.mjs';

const { run, step, Stop } = await import('./lib/console.mjs');
const fs = await import('node:fs');
const path = await import('node:path');
const { root } = await import('./lib/root.mjs');

const folder = path.join(root, 'test/load');
const suffix = '.bench.mjs';

await run(async () => {
  const names = fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((file) => file.endsWith(suffix))
        .map((file) => file.slice(0, -suffix.length))
    : [];
  const name = process.argv[2];
  if (!names.includes(name)) {
    const list = names.length > 0 ? names.join(', ') : 'none yet';
    throw new Stop(`Name a benchmark: npm run bench -- NAME. There are: ${list}.`);
  }
  const { ensureInstalled } = await import('./lib/install.mjs');
  await ensureInstalled();
  const { isProperNode, goOnUnderProperNode } = await import('./lib/carried-node.mjs');
  if (!isProperNode()) {
    await goOnUnderProperNode(path.join(root, 'scripts/bench.mjs'), process.argv.slice(2));
    return;
  }
  const { build, isFresh } = await import('./build.mjs');
  if (!isFresh()) await step('Building what changed', () => build());
  fs.mkdirSync(path.join(root, 'bench-results'), { recursive: true });
  await import(`../test/load/${name}${suffix}`);
});
