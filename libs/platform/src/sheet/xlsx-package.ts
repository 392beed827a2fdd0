import { type FileHandle, open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { SheetRefusal } from './sheet-refusal.js';

// Used in a worker thread, from source in tests: no import of ours that loads more than this folder.

export interface PackageLimits {
  maxUnpackedBytes: number;
  maxEntries: number;
}

export interface MergedRange {
  fromLine: number;
  toLine: number;
  /** From 0. */
  fromColumn: number;
  toColumn: number;
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  attributes: number;
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
/** After the data of an entry written as a stream. */
const DESCRIPTOR_BYTES = 24;
const SYMLINK = 0o120000;
const MOST_MERGED = 20_000;
const ARCHIVE = /\.(zip|xlsx|xlsm|xls|docx|doc|pptx|ppt|rar|7z|gz|tar|jar|exe|ole|bin)$/i;
const HARMLESS_BINARY = /^xl\/printerSettings\//;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Long enough for any element that is looked for, when it falls on the border of two chunks. */
const CARRIED = 200;

/**
 * Looks through a whole .xlsx before anything reads it: what it holds, how large it really is once
 * unpacked (counted, not believed), and that nothing hides beside what its directory names.
 * @returns the merged ranges by part (`xl/worksheets/sheet1.xml`)
 * @throws SheetRefusal
 */
export async function checkPackage(
  path: string,
  limits: PackageLimits,
): Promise<Map<string, MergedRange[]>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { entries, directoryAt } = await readDirectory(file, size, limits);
    judgeNames(entries);
    await judgePlaces(file, entries, directoryAt);
    return await unpackAll(path, entries, limits, file);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle, size: number, { maxEntries }: PackageLimits) {
  const tail = await read(
    file,
    Math.max(0, size - END_BYTES - LONGEST_COMMENT),
    Math.min(size, END_BYTES + LONGEST_COMMENT),
  );
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new SheetRefusal('damaged');
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const directoryAt = tail.readUInt32LE(end + 16);
  if (count > maxEntries) throw new SheetRefusal('too-big');
  if (directoryAt + bytes > size) throw new SheetRefusal('damaged');
  return { entries: parseDirectory(await read(file, directoryAt, bytes), count), directoryAt };
}

function parseDirectory(directory: Buffer, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      attributes: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (entries.length !== count) throw new SheetRefusal('damaged');
  return entries;
}

function judgeNames(entries: Entry[]): void {
  const names = new Set<string>();
  for (const { name, flags, method, attributes } of entries) {
    const lower = name.toLowerCase();
    if (names.has(lower)) throw new SheetRefusal('damaged');
    names.add(lower);
    const outside = name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');
    if (outside || /\p{Cc}|:/u.test(name)) throw new SheetRefusal('damaged');
    if ((attributes & 0o170000) === SYMLINK) throw new SheetRefusal('damaged');
    if ((flags & ENCRYPTED) !== 0) throw new SheetRefusal('old-or-locked');
    if (method !== 0 && method !== 8) throw new SheetRefusal('damaged');
    if (lower.includes('vbaproject')) throw new SheetRefusal('has-macros');
    if (lower.startsWith('xl/externallinks/')) throw new SheetRefusal('has-links');
    if (lower.startsWith('xl/embeddings/')) throw new SheetRefusal('has-files');
    if (ARCHIVE.test(lower) && !HARMLESS_BINARY.test(name)) throw new SheetRefusal('has-files');
  }
  if (!names.has('xl/workbook.xml')) throw new SheetRefusal('not-a-sheet');
}

/** A reader that goes from entry to entry must meet exactly those that the directory names. */
async function judgePlaces(file: FileHandle, entries: Entry[], directoryAt: number): Promise<void> {
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.offset < free || entry.offset > free + (free === 0 ? 0 : DESCRIPTOR_BYTES)) {
      throw new SheetRefusal('damaged');
    }
    const { dataAt, name } = await readLocal(file, entry);
    if (name !== entry.name) throw new SheetRefusal('damaged');
    free = dataAt + entry.packedBytes;
  }
  if (free > directoryAt || directoryAt > free + DESCRIPTOR_BYTES) {
    throw new SheetRefusal('damaged');
  }
}

async function readLocal(file: FileHandle, { offset }: Entry) {
  const head = await read(file, offset, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw new SheetRefusal('damaged');
  }
  const nameBytes = head.readUInt16LE(26);
  const name = (await read(file, offset + 30, nameBytes)).toString('utf8');
  return { name, dataAt: offset + 30 + nameBytes + head.readUInt16LE(28) };
}

async function unpackAll(
  path: string,
  entries: Entry[],
  { maxUnpackedBytes }: PackageLimits,
  file: FileHandle,
): Promise<Map<string, MergedRange[]>> {
  const declared = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (declared > maxUnpackedBytes) throw new SheetRefusal('too-big');
  const merged = new Map<string, MergedRange[]>();
  let left = maxUnpackedBytes;
  for (const entry of entries) {
    if (entry.packedBytes === 0) continue;
    const scan = new PartScan(entry.name, () => left);
    const { dataAt } = await readLocal(file, entry);
    const packed = createReadStream(path, { start: dataAt, end: dataAt + entry.packedBytes - 1 });
    try {
      await (entry.method === 8
        ? pipeline(packed, createInflateRaw(), scan)
        : pipeline(packed, scan));
    } catch (error) {
      throw error instanceof SheetRefusal ? error : new SheetRefusal('damaged');
    }
    left -= scan.bytes;
    if (scan.merged.length > 0) merged.set(entry.name, scan.merged);
  }
  return merged;
}

/** Counts the bytes of one part as they are unpacked, and looks for what no sheet needs. */
class PartScan extends Writable {
  bytes = 0;
  readonly merged: MergedRange[] = [];
  private carried = '';
  private readonly isText: boolean;
  private readonly isSheet: boolean;
  private readonly left: () => number;

  constructor(name: string, left: () => number) {
    super();
    this.left = left;
    this.isText = /\.(xml|rels|vml)$/i.test(name);
    this.isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    const first = this.bytes === 0;
    this.bytes += chunk.length;
    if (this.bytes > this.left()) return done(new SheetRefusal('too-big'));
    if (!this.isText) return done();
    if (first && (chunk[0] === 0xfe || chunk[0] === 0xff || chunk[1] === 0)) {
      return done(new SheetRefusal('unsafe-text'));
    }
    return done(this.look(chunk));
  }

  private look(chunk: Buffer): Error | undefined {
    const text = this.carried + chunk.toString('latin1');
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || /<!doctype/i.test(text)) {
      return new SheetRefusal('unsafe-text');
    }
    let kept = text.length - CARRIED;
    if (this.isSheet && text.includes('mergeCell')) {
      for (const match of text.matchAll(MERGED)) {
        const [, fromColumn = '', fromLine, toColumn = '', toLine] = match;
        kept = Math.max(kept, match.index + match[0].length);
        this.merged.push({
          fromLine: Number(fromLine),
          toLine: Number(toLine),
          fromColumn: columnOf(fromColumn),
          toColumn: columnOf(toColumn),
        });
      }
      if (this.merged.length > MOST_MERGED) return new SheetRefusal('too-big');
    }
    this.carried = text.slice(Math.max(0, kept));
    return undefined;
  }
}

/** `A` → 0 */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
