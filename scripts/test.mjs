// `npm test`: installs, checks and tests. `npm run test:full`: the long specs, and each spec on the other database.
import './lib/node-version.mjs';

const { run, Stop } = await import('./lib/console.mjs');
const path = await import('node:path');
const { root } = await import('./lib/root.mjs');

await run(async () => {
  const unknown = process.argv.slice(2).find((flag) => flag !== '--full');
  if (unknown !== undefined) {
    throw new Stop(`npm test takes no ${unknown}. Single specs: npm run jest -- libs/study`);
  }
  const { ensureInstalled } = await import('./lib/install.mjs');
  await ensureInstalled();
  const { isProperNode, goOnUnderProperNode } = await import('./lib/carried-node.mjs');
  if (!isProperNode()) {
    await goOnUnderProperNode(path.join(root, 'scripts/test.mjs'), process.argv.slice(2));
    return;
  }
  const { testRun } = await import('./lib/test-run.mjs');
  const ok = await testRun({ full: process.argv.includes('--full') });
  process.exitCode = ok ? 0 : 1;
});
