import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

/** Files by key (`media/ID/init.mp4`), kept in a folder. A key never leaves the folder. */
@Injectable()
export class Storage {
  private readonly root: string;

  constructor(config: AppConfig) {
    this.root = resolve(config.dataDir, 'files');
  }

  /** Whole or not at all: written beside its place, then moved. */
  async put(key: string, content: Buffer | Readable): Promise<void> {
    const path = this.localPath(key);
    const draft = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline(Buffer.isBuffer(content) ? [content] : content, createWriteStream(draft));
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Moves a finished file or folder of this machine into its place in one step, replacing what was there. */
  async adopt(key: string, localSource: string): Promise<void> {
    const path = this.localPath(key);
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { recursive: true, force: true });
    await rename(localSource, path);
  }

  /** `start` and `end` are byte offsets, both inclusive. */
  read(key: string, range: { start?: number; end?: number } = {}): Readable {
    return createReadStream(this.localPath(key), range);
  }

  readBuffer(key: string): Promise<Buffer> {
    return readFile(this.localPath(key));
  }

  /** Bytes, or null when there is no such file. */
  async size(key: string): Promise<number | null> {
    try {
      const found = await stat(this.localPath(key));
      return found.isFile() ? found.size : null;
    } catch {
      return null;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.localPath(key), { force: true });
  }

  async deletePrefix(prefix: string): Promise<void> {
    await rm(this.localPath(prefix), { recursive: true, force: true });
  }

  /** A new empty folder on the same disk, for work that is adopted when it is finished. The caller removes it. */
  async temporaryFolder(): Promise<string> {
    const folder = this.localPath(`tmp/${randomUUID()}`);
    await mkdir(folder, { recursive: true });
    return folder;
  }

  async freeBytes(): Promise<number> {
    await mkdir(this.root, { recursive: true });
    const { bavail, bsize } = await statfs(this.root);
    return bavail * bsize;
  }

  /** @throws when the key would lead out of the folder. */
  localPath(key: string): string {
    const path = resolve(join(this.root, key));
    if (!path.startsWith(this.root + sep)) throw new Error(`storage key out of bounds: ${key}`);
    return path;
  }
}
