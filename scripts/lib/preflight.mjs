// What can be known to go wrong before minutes are spent on installing and building.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Stop } from './console.mjs';

/** Stops with a sentence when nothing could listen at `host:port`. */
export async function requirePort(port, host) {
  const code = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  const sentences = {
    EADDRINUSE: `Port ${port} is taken by another program (an earlier npm start, perhaps). End that one, or choose another port: npm start -- --port ${port + 1}`,
    EACCES: `No permission to listen on port ${port}. Choose one above 1023: npm start -- --port 3000`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Leave --host out, or name one of its own: npm start -- --host 0.0.0.0`,
    ENOTFOUND: `The host name ${host} is not known here. Leave --host out, or name an address of this machine: npm start -- --host 0.0.0.0`,
  };
  throw new Stop(
    sentences[code] ??
      `Cannot listen on ${host}:${port} (${code}). Choose another with --port and --host.`,
  );
}

/** Makes `folder`, or stops with a sentence when it cannot be made or written to. */
export function requireWritableFolder(folder) {
  const absolute = path.resolve(folder);
  try {
    makeFolder(absolute);
    fs.accessSync(absolute, fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new Stop(
      `The data folder ${absolute} cannot be made or written to. Give the current user write access to it, or choose another: npm start -- --data DIR`,
    );
  }
}

/** One level at a time: node's own recursive mkdir never returns below /proc and its like. */
function makeFolder(absolute) {
  if (fs.existsSync(absolute)) {
    if (!fs.statSync(absolute).isDirectory()) throw new Error('not a folder');
    return;
  }
  makeFolder(path.dirname(absolute));
  fs.mkdirSync(absolute);
}
