import { createReadStream } from 'node:fs';
import type { ReadCell, SheetLine } from './sheet-reading.js';
import { SheetRefusal } from './sheet-refusal.js';

// Used in a worker thread, from source in tests: no import of ours that loads more than this folder.

/** Chinese Excel writes CSV in GBK, others in UTF-8; "Unicode text" is UTF-16. */
const ENCODINGS = ['utf-8', 'gb18030'];
const LONGEST_RECORD = 1_000_000;
/** Our own exports put this before what a program would take for a formula. */
const DEFUSED = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** The records of a CSV or tab-separated file, without empty ones. @throws SheetRefusal */
export async function* csvLines(path: string, maxColumns: number): AsyncGenerator<SheetLine> {
  const encoding = await encodingOf(path);
  const state = new CsvState(maxColumns);
  for await (const text of decoded(path, encoding)) {
    if (text.includes('\0')) throw new SheetRefusal('not-a-sheet');
    yield* state.take(text);
  }
  yield* state.end();
}

async function encodingOf(path: string): Promise<string> {
  const [first] = await Array.fromAsync(createReadStream(path, { end: 3 }));
  const head = first as Buffer | undefined;
  if (!head) throw new SheetRefusal('no-rows');
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  for (const encoding of ENCODINGS) {
    try {
      for await (const text of decoded(path, encoding)) void text;
      return encoding;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new SheetRefusal('unknown-encoding');
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

class CsvState {
  private readonly maxColumns: number;
  private separator = '';
  private record: string[] = [];
  private field = '';
  private quoted = false;
  /** A quote inside a quoted field: its end, or the first of two. */
  private halfQuote = false;
  private afterReturn = false;
  private line = 1;
  private recordLine = 1;
  private length = 0;

  constructor(maxColumns: number) {
    this.maxColumns = maxColumns;
  }

  *take(text: string): Generator<SheetLine> {
    if (this.separator === '' && text !== '') this.separator = separatorOf(text);
    for (const character of text) {
      const record = this.step(character);
      if (record) yield record;
    }
  }

  *end(): Generator<SheetLine> {
    const record = this.endRecord();
    if (record) yield record;
  }

  private step(character: string): SheetLine | null {
    this.length += 1;
    if (this.length > LONGEST_RECORD) throw new SheetRefusal('damaged');
    const wasReturn = this.afterReturn;
    this.afterReturn = character === '\r';
    if (character === '\n' && wasReturn && !this.quoted) return null;
    if (this.quoted && !this.halfQuote) {
      if (character === '"') this.halfQuote = true;
      else this.add(character);
      return null;
    }
    if (this.halfQuote) {
      this.halfQuote = false;
      if (character === '"') {
        this.field += '"';
        return null;
      }
      this.quoted = false;
    }
    return this.plain(character);
  }

  private plain(character: string): SheetLine | null {
    if (character === '"' && this.field === '') this.quoted = true;
    else if (character === this.separator) this.endField();
    else if (character === '\n' || character === '\r') return this.endLine();
    else this.add(character);
    return null;
  }

  private add(character: string): void {
    if (character === '\n') this.line += 1;
    this.field += character;
  }

  private endField(): void {
    if (this.record.length < this.maxColumns) this.record.push(this.field);
    this.field = '';
  }

  private endLine(): SheetLine | null {
    this.line += 1;
    return this.endRecord();
  }

  private endRecord(): SheetLine | null {
    this.endField();
    const cells = this.record.map(cellOf);
    const line = this.recordLine;
    this.record = [];
    this.recordLine = this.line;
    this.length = 0;
    return cells.some((cell) => cell !== null) ? { line, cells } : null;
  }
}

function cellOf(field: string): ReadCell {
  const text = field.replace(DEFUSED, '');
  return text.trim() === '' ? null : text;
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r|\n/, 1);
  const count = (separator: string) => first.split(separator).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best), ',');
}
