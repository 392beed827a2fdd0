import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` says and how it ends; each of these ends before anything is installed or built. */
function run(...flags: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, flags, { cwd: root });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
}

const start = (...flags: string[]) => run('scripts/start.mjs', ...flags);

describe('npm start', () => {
  let folder: string;
  let taken: Server;
  let port: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xueshi-start-'));
    taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve);
    });
    port = (taken.address() as AddressInfo).port;
  });
  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says which port is taken and how to choose another', async () => {
    const { code, output } = await start('--port', String(port), '--data', folder);

    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain('--port');
    expect(code).toBe(1);
  });

  it('says that the data folder cannot be written to', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');

    const { code, output } = await start('--port', String(port + 1), '--data', join(file, 'data'));

    expect(output).toContain('cannot be made or written to');
    expect(code).toBe(1);
  });

  it('says that an address is not of this machine', async () => {
    const { code, output } = await start('--port', '4999', '--host', '192.0.2.1');

    expect(output).toContain('has no address 192.0.2.1');
    expect(code).toBe(1);
  });

  it('shows its flags when it does not know one', async () => {
    const { code, output } = await start('--portt', '4000');

    expect(output).toContain("Unknown option '--portt'");
    expect(output).toContain('Usage: npm start');
    expect(code).toBe(1);
  });

  it('refuses what is no port', async () => {
    const { code, output } = await start('--port', '70000');

    expect(output).toContain('"70000" is no port');
    expect(code).toBe(1);
  });

  it('says that Node is too old and where to get a newer one', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });
      await import('./scripts/start.mjs');`;
    const { code, output } = await run('--input-type=module', '--eval', older);

    expect(output).toContain('needs Node 20.19 or newer to start; here runs Node 18.20.4');
    expect(output).toContain('https://nodejs.org');
    expect(code).toBe(1);
  });
});
