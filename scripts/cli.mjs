// `npm run cli -- COMMAND`: the operations commands, on the same build as the server.
import './lib/node-version.mjs';

const { run, step } = await import('./lib/console.mjs');
const path = await import('node:path');
const { root } = await import('./lib/root.mjs');

await run(async () => {
  const { ensureInstalled } = await import('./lib/install.mjs');
  await ensureInstalled();
  const { isProperNode, goOnUnderProperNode } = await import('./lib/carried-node.mjs');
  if (!isProperNode()) {
    await goOnUnderProperNode(path.join(root, 'scripts/cli.mjs'), process.argv.slice(2));
    return;
  }
  const { build, isFresh } = await import('./build.mjs');
  if (!isFresh(['server'])) await step('Building what changed', () => build(['server']));
  process.setSourceMapsEnabled(true);
  await import('../dist/apps/cli/src/main.js');
});
