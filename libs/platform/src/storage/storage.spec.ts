import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { AppConfig } from '../config/app-config.js';
import { Storage } from './storage.js';

let storage: Storage;
beforeEach(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-storage-'));
  storage = new Storage(Object.assign(new AppConfig(), { dataDir }));
});

describe('storage', () => {
  it('gives back what was put, whole or a part of it', async () => {
    await storage.put('media/a/init.mp4', Buffer.from('0123456789'));

    const part = await storage.read('media/a/init.mp4', { start: 2, end: 4 }).toArray();

    expect((await storage.readBuffer('media/a/init.mp4')).toString()).toBe('0123456789');
    expect(Buffer.concat(part as Buffer[]).toString()).toBe('234');
    expect(await storage.size('media/a/init.mp4')).toBe(10);
  });

  it('leaves nothing behind when a stream breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('the line broke');
      })(),
    );

    await expect(storage.put('reports/x.xlsx', broken)).rejects.toThrow('the line broke');

    expect(await storage.size('reports/x.xlsx')).toBeNull();
    expect(await readdir(storage.localPath('reports'))).toEqual([]);
  });

  it.each(['../secret', 'media/../../secret', '/etc/passwd/../../../x/../..', ''])(
    'refuses the key %p',
    (key) => {
      expect(() => storage.localPath(key)).toThrow('out of bounds');
    },
  );

  it('adopts a finished folder in one step', async () => {
    const folder = await storage.temporaryFolder();
    await storage.put('media/b/old.m4s', Buffer.from('old'));

    await storage.adopt('media/b', folder);

    expect(await readdir(storage.localPath('media/b'))).toEqual([]);
  });
});
