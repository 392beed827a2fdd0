import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const docker = fileURLToPath(new URL('../../docker', import.meta.url));
const hasNginx = spawnSync('nginx', ['-v']).status === 0;
if (!hasNginx && process.env['CI'] === 'true') throw new Error('CI must have nginx');
if (!hasNginx) console.warn('nginx was not found: its configuration is not tried.');

/** The image's places, as they are on this machine; the api's name is known inside compose only. */
async function prepared(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-nginx-'));
  await cp(docker, folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  const text = (await readFile(file, 'utf8'))
    .replaceAll(/\/etc\/nginx\/(proxy_params|page_headers)_xueshi/g, `${folder}/$1_xueshi`)
    .replace('server api:3000', 'server 127.0.0.1:3000')
    .replace('/dev/stdout', `${folder}/access.log`)
    .replace('listen 80', 'listen 127.0.0.1:18080');
  await writeFile(file, `pid ${folder}/nginx.pid;\n${text}`);
  return file;
}

describe('the nginx in front', () => {
  if (hasNginx) {
    it('accepts its configuration', async () => {
      const { status, stderr } = spawnSync('nginx', ['-t', '-c', await prepared()], {
        encoding: 'utf8',
      });

      expect(stderr).toContain('test is successful');
      expect(status).toBe(0);
    });

    it('would refuse a wrong one', async () => {
      const file = await prepared();
      await writeFile(
        file,
        (await readFile(file, 'utf8')).replace('proxy_buffering off', 'proxy_bufering off'),
      );

      expect(spawnSync('nginx', ['-t', '-c', file]).status).not.toBe(0);
    });
  }

  it('keeps figures about the processes inside', async () => {
    const text = await readFile(join(docker, 'nginx.conf'), 'utf8');

    expect(text).toMatch(/location \/metrics \{\s*return 404;/);
  });
});
