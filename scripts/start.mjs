// `npm start`: installs, builds what changed and serves everything in one process.
import './lib/node-version.mjs';

const { run, step, Stop } = await import('./lib/console.mjs');
const { parseArgs } = await import('node:util');
const path = await import('node:path');
const { root } = await import('./lib/root.mjs');

const usage = `Usage: npm start -- [--port 3000] [--host 127.0.0.1] [--data DIR] [--no-demo]
  --port     where to listen (default: 3000, or PORT)
  --host     address to listen on (default: this machine only; 0.0.0.0 = reachable from the network)
  --data     folder of database, files and secret (default: ./data)
  --no-demo  leave an empty database empty`;

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'no-demo': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new Stop(`${error.message.split('. ')[0]}.\n\n${usage}`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`"${text}" is no port: choose a number from 1 to 65535.\n\n${usage}`);
}

async function main() {
  const flags = readFlags();
  if (flags.help) {
    console.log(usage);
    return;
  }
  const { requirePort, requireWritableFolder } = await import('./lib/preflight.mjs');
  await requirePort(readPort(flags.port ?? process.env.PORT ?? '3000'), flags.host ?? '127.0.0.1');
  requireWritableFolder(flags.data ?? path.join(root, 'data'));

  const { ensureInstalled } = await import('./lib/install.mjs');
  await ensureInstalled();
  const { endWithParent, isProperNode, goOnUnderProperNode } =
    await import('./lib/carried-node.mjs');
  endWithParent();
  if (!isProperNode()) {
    await goOnUnderProperNode(path.join(root, 'scripts/start.mjs'), process.argv.slice(2));
    return;
  }
  const { build, isFresh } = await import('./build.mjs');
  if (!isFresh()) await step('Building what changed', () => build());
  process.setSourceMapsEnabled(true);
  await import('../dist/apps/standalone/src/main.js');
}

await run(main);
