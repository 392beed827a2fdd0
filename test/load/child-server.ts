import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

export interface ChildServer {
  url: string;
  process: ChildProcess;
  /** What it has used of the processors, in ms; NaN where the system does not say. */
  cpuMs(): number;
  /** Ends it the polite way and waits. */
  stop(): Promise<void>;
}

/** A port of one's own on loopback. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

interface Start {
  file: string;
  parameters?: string[];
  port: number;
  environment?: Record<string, string>;
  /** Answers 200 once the server is ready. */
  readyPath: string;
}

/** Starts a built server under this Node and waits until it is ready. */
export async function startChild(start: Start): Promise<ChildServer> {
  const { file, parameters = [], port, environment = {}, readyPath } = start;
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, [file, ...parameters], {
    env: { PATH, HOME, TMPDIR, PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-4_000);
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}${readyPath}`, child, () => said);
  return {
    url,
    process: child,
    cpuMs: () => cpuMsOf(child.pid),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready: ${said()}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer && answer.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the server was not ready within a minute: ${said()}`);
}

/** From Linux's /proc, whose ticks are hundredths of a second. */
function cpuMsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
