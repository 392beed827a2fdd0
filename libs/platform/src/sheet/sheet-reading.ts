import { Worker } from 'node:worker_threads';
import { threadModule, threadOptions } from '../thread/run-in-thread.js';
import { type SheetFault, sheetErrors } from './sheet.errors.js';

export type CellFault = 'formula' | 'error' | 'merged' | 'digits-lost';

/** Text as it stands (a date as `YYYY-MM-DD`), nothing, or a cell that says nothing one may rely on. */
export type ReadCell = string | null | { fault: CellFault; text?: string };

export interface SheetLine {
  /** As the program shows it, from 1. */
  line: number;
  cells: ReadCell[];
}

export interface ReadingInput {
  path: string;
  limits: { maxUnpackedBytes: number; maxEntries: number };
  maxColumns: number;
}

export const readingLimits = {
  maxUnpackedBytes: 400 * 1024 ** 2,
  maxEntries: 1000,
  maxColumns: 100,
  /** Of the thread: a sheet that needs more is refused, and the process lives on. */
  heapMegabytes: 128,
} as const;

type Message = { lines: SheetLine[] } | { end: true } | { refused: SheetFault; cause: string };

const thread = threadModule('./sheet-reading-thread', import.meta.url);

/**
 * The rows of the first sheet of an .xlsx, or of a CSV (UTF-8, GBK, UTF-16), some hundred at a time.
 * Read in a worker thread with bounded memory; the thread waits while the caller works.
 * Formulas are never computed and nothing outside the file is looked at.
 * @throws sheet.… (`sheetErrors`) when it is no sheet, damaged, too big once unpacked or holds what no sheet needs.
 */
export async function* readSheet(
  path: string,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<SheetLine[]> {
  const { maxUnpackedBytes, maxEntries, maxColumns, heapMegabytes } = readingLimits;
  const input: ReadingInput = { path, limits: { maxUnpackedBytes, maxEntries }, maxColumns };
  const worker = new Worker(thread, {
    ...threadOptions(thread),
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 4 },
  });
  const inbox = new Inbox(worker, signal);
  try {
    for (;;) {
      const message = await inbox.next();
      if ('end' in message) return;
      if ('refused' in message) throw sheetErrors[message.refused]();
      yield message.lines;
      worker.postMessage('next');
    }
  } finally {
    await worker.terminate();
  }
}

/** The messages of the thread in order, one by one. */
class Inbox {
  private readonly waiting: Message[] = [];
  private failure: Error | null = null;
  private wake: (() => void) | null = null;

  constructor(worker: Worker, signal?: AbortSignal) {
    worker.on('message', (message: Message) => {
      this.waiting.push(message);
      this.wake?.();
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      this.fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? sheetErrors['too-big']() : error),
    );
    worker.once('exit', () => this.fail(new Error('the reading thread ended before its time')));
    const abort = () => this.fail(new Error('aborted', { cause: signal?.reason }));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  }

  async next(): Promise<Message> {
    for (;;) {
      const message = this.waiting.shift();
      if (message) return message;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }
}
