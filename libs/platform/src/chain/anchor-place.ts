import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where anchors are kept: a place that takes files and gives none of them up. */
export abstract class AnchorPlace {
  /** In the order in which they were written. */
  abstract names(): Promise<string[]>;
  abstract read(name: string): Promise<string>;
  /** Whole or not at all. @throws when there is such a file already. */
  abstract write(name: string, content: string): Promise<void>;
}

const OF_AN_ANCHOR = /^anchor-\d{8}\.jsonl$/;

/** A folder, best one that the database's administrator cannot write to. Its files are never opened for writing again. */
export class FolderAnchorPlace extends AnchorPlace {
  constructor(private readonly folder: string) {
    super();
  }

  async names(): Promise<string[]> {
    const found = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return found.filter((name) => OF_AN_ANCHOR.test(name)).toSorted();
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async write(name: string, content: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const draft = join(this.folder, `.${randomUUID()}.part`);
    try {
      await writeFile(draft, content, { mode: 0o444, flush: true });
      await link(draft, join(this.folder, name));
    } finally {
      await rm(draft, { force: true });
    }
  }
}
