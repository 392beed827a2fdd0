import { createHash } from 'node:crypto';
import type { ChainPoint } from './sealed-chains.js';

/** The first line of an anchor. */
export interface AnchorHead {
  anchor: number;
  at: string;
  /** SHA-256 of the whole anchor before; null in the first. */
  previous: string | null;
  /** Why earlier anchors no longer bind: the database was restored from a backup, and somebody stands for it. */
  restored?: string;
}

export interface AnchoredEnd extends ChainPoint {
  of: string;
}

export interface Anchor {
  head: AnchorHead;
  ends: AnchoredEnd[];
  /** SHA-256 of the whole text. */
  hash: string;
}

export type AnchorFault = 'unreadable' | 'forged' | 'not-in-order';

type Signer = (text: string) => string;
type Checker = (text: string, mac: string) => boolean;

export function anchorName(number: number): string {
  return `anchor-${String(number).padStart(8, '0')}.jsonl`;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON lines: the head, the end of each chain, and the seal of all lines before it. */
export function writeAnchor(head: AnchorHead, ends: AnchoredEnd[], sign: Signer): string {
  const body = [head, ...ends].map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${body}${JSON.stringify({ mac: sign(body) })}\n`;
}

/** @param before the anchor before, which this one must name. */
export function readAnchor(
  text: string,
  before: Anchor | null,
  isSealed: Checker,
): Anchor | AnchorFault {
  const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, lastLine);
  try {
    const { mac } = JSON.parse(text.slice(lastLine)) as { mac: string };
    if (!isSealed(body, mac)) return 'forged';
    const [first, ...lines] = body.trimEnd().split('\n');
    const head = JSON.parse(first ?? '') as AnchorHead;
    if (!follows(head, before)) return 'not-in-order';
    return { head, ends: lines.map((line) => JSON.parse(line) as AnchoredEnd), hash: hashOf(text) };
  } catch {
    return 'unreadable';
  }
}

function follows({ anchor, previous }: AnchorHead, before: Anchor | null): boolean {
  return anchor === (before?.head.anchor ?? 0) + 1 && previous === (before?.hash ?? null);
}
