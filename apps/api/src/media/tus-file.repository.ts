import { createHash, type Hash } from 'node:crypto';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, type Readable, Transform } from 'node:stream';
import { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import type { Checksum } from './upload-headers.plan.js';

/** tus 1.0, checksum extension. The library takes thrown objects of this shape for answers. */
const mismatch = Object.assign(new Error('checksum mismatch'), {
  status_code: 460,
  body: 'Checksum Mismatch\n',
});

/**
 * The files of running uploads, in a folder. Adds to the library's store what it lacks: parts that come with
 * a checksum count only once it was right. A mark beside the file remembers where the unproven part begins,
 * so that a server that dies while it writes does not count it afterwards.
 */
export class TusFileRepository extends FileStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'checksum'];

  constructor(
    directory: string,
    private readonly currentChecksum: () => Checksum | null,
  ) {
    super({ directory });
  }

  /** @returns the offset after it. @throws status 460 when the part is not what its checksum says. */
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const checksum = this.currentChecksum();
    if (!checksum) return super.write(source, id, offset);
    await writeFile(this.markOf(id), String(offset));
    const end = await this.writeProven(source, id, offset, checksum);
    if (end === null) await this.takeBack(id, offset);
    await rm(this.markOf(id), { force: true });
    if (end === null) throw mismatch;
    return end;
  }

  override async getUpload(id: string): Promise<Upload> {
    const mark = await readFile(this.markOf(id), 'utf8').catch(() => null);
    if (mark !== null) {
      await this.takeBack(id, Number(mark));
      await rm(this.markOf(id), { force: true });
    }
    return super.getUpload(id);
  }

  /** @returns null when the part did not arrive as its checksum says, or not at all. */
  private async writeProven(source: Readable, id: string, offset: number, checksum: Checksum) {
    const hash = createHash(checksum.algorithm);
    const end = await super.write(hashed(source, hash), id, offset).catch(() => null);
    return hash.digest().equals(checksum.digest) ? end : null;
  }

  private async takeBack(id: string, offset: number): Promise<void> {
    await truncate(join(this.directory, id), offset);
  }

  private markOf(id: string): string {
    return join(this.directory, `${id}.unverified`);
  }
}

function hashed(source: Readable, hash: Hash): Readable {
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return pipeline(source, through, () => undefined);
}
