import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { csvLines } from './csv-lines.js';
import type { ReadingInput, SheetLine } from './sheet-reading.js';
import { SheetRefusal } from './sheet-refusal.js';
import { checkPackage } from './xlsx-package.js';

const LINES_PER_MESSAGE = 250;
/** Messages on their way before the thread waits for the reader. */
const MOST_UNREAD = 2;
const ZIP = '504b0304';
const OLE = 'd0cf11e0';
const KNOWN_OTHERS = ['25504446', '89504e47', 'ffd8ffe0', 'ffd8ffe1', '52617221', '377abcaf'];

const { path, limits, maxColumns } = workerData as ReadingInput;
let unread = 0;
let goOn: (() => void) | null = null;
parentPort?.on('message', () => {
  unread -= 1;
  goOn?.();
});

async function lines(): Promise<AsyncGenerator<SheetLine>> {
  const kind = await firstBytes();
  if (kind === OLE) throw new SheetRefusal('old-or-locked');
  if (kind.startsWith('504b') && kind !== ZIP) throw new SheetRefusal('damaged');
  if (KNOWN_OTHERS.includes(kind)) throw new SheetRefusal('not-a-sheet');
  if (kind !== ZIP) return csvLines(path, maxColumns);
  const checked = await checkPackage(path, limits);
  // The library takes longer to load than most lists take to read: only where it is needed.
  const { xlsxLines } = await import('./xlsx-lines.js');
  return xlsxLines(path, checked, maxColumns);
}

async function firstBytes(): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

async function send(batch: SheetLine[]): Promise<void> {
  unread += 1;
  parentPort?.postMessage({ lines: batch });
  while (unread > MOST_UNREAD) await new Promise<void>((resolve) => (goOn = resolve));
}

async function readAll(): Promise<void> {
  let batch: SheetLine[] = [];
  for await (const line of await lines()) {
    batch.push(line);
    if (batch.length < LINES_PER_MESSAGE) continue;
    await send(batch);
    batch = [];
  }
  if (batch.length > 0) await send(batch);
}

try {
  await readAll();
  parentPort?.postMessage({ end: true });
} catch (error) {
  // What the library cannot read is a damaged file; nothing else happens in this thread.
  const fault = error instanceof SheetRefusal ? error.fault : 'damaged';
  parentPort?.postMessage({ refused: fault, cause: String(error) });
} finally {
  parentPort?.close();
}
