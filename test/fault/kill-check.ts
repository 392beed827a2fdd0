import { readFile } from 'node:fs/promises';
import { decodeRanges, encodeRanges, type Ranges } from '#study';
import type { RawDatabase } from '../load/raw-database.js';

/** What a learner was told about a beat in the end. */
export interface Answered {
  memberId: string;
  sessionId: string;
  seq: number;
  status: number;
  text: string;
  tries: number;
}

/** All lists are empty when nothing was lost and nothing counted twice. */
export interface Finding {
  sent: number;
  acknowledged: number;
  creditedMs: number;
  /** Acknowledged, and not in the database as it was told. */
  lost: string[];
  /** In the database, and never sent. */
  phantom: string[];
  /** Members whose coverage is not what their beats add up to, to the millisecond. */
  differing: string[];
  /** Members who were credited more than the clock allows (H2). */
  overpaid: string[];
}

interface BeatRow {
  session_id: string;
  seq: number;
  member_id: string;
  accepted: string;
  accepted_ms: number;
  answer: string;
}

interface CoverageRow {
  member_id: string;
  ranges: string;
  covered_ms: number;
}

/** The greatest rate of the seeded course, and what a bucket holds. */
const GREATEST_RATE = 2;
const BUCKET_MS = 60_000;

/** One reading of the database against what was sent and what was answered; the product's own services stay out of it. */
export async function judgeRun(
  database: RawDatabase,
  diary: string,
  answered: Answered[],
  seconds: number,
): Promise<Finding> {
  const intents = new Set(
    (await readFile(diary, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => keyOf(JSON.parse(line) as { sessionId: string; seq: number })),
  );
  const beats = await database.select<BeatRow>(
    'SELECT session_id, seq, member_id, accepted, accepted_ms, answer FROM beat',
  );
  const coverage = await database.select<CoverageRow>(
    'SELECT member_id, ranges, covered_ms FROM coverage',
  );
  const stored = new Map(beats.map((beat) => [rowKey(beat), beat.answer]));
  const acknowledged = answered.filter(({ status }) => status === 200);
  const sums = Map.groupBy(beats, (beat) => beat.member_id);
  const mostMs = BUCKET_MS + seconds * 1_000 * GREATEST_RATE;
  return {
    sent: intents.size,
    acknowledged: acknowledged.length,
    creditedMs: beats.reduce((sum, beat) => sum + beat.accepted_ms, 0),
    lost: acknowledged.filter((beat) => stored.get(keyOf(beat)) !== beat.text).map(keyOf),
    phantom: beats.map(rowKey).filter((key) => !intents.has(key)),
    differing: [...sums].filter(([id, own]) => differs(id, own, coverage)).map(([id]) => id),
    overpaid: [...sums].filter(([, own]) => creditOf(own) > mostMs).map(([id]) => id),
  };
}

const keyOf = ({ sessionId, seq }: { sessionId: string; seq: number }) => `${sessionId}/${seq}`;
const rowKey = ({ session_id, seq }: BeatRow) => `${session_id}/${seq}`;
const creditOf = (beats: BeatRow[]) => beats.reduce((sum, beat) => sum + beat.accepted_ms, 0);

/** By marking every millisecond, not by the product's own arithmetic. */
function differs(memberId: string, beats: BeatRow[], coverage: CoverageRow[]): boolean {
  const marked = new Set<number>();
  for (const { accepted } of beats) {
    for (const [from, to] of decodeRanges(accepted)) {
      for (let ms = from; ms < to; ms += 1) {
        if (marked.has(ms)) return true;
        marked.add(ms);
      }
    }
  }
  const rows = coverage.filter((row) => row.member_id === memberId);
  const [row] = rows;
  if (!row) return marked.size > 0;
  const sums = [row.covered_ms, creditOf(beats), marked.size];
  return rows.length > 1 || new Set(sums).size > 1 || row.ranges !== encodeRanges(joined(marked));
}

function joined(marked: Set<number>): Ranges {
  const ranges: [number, number][] = [];
  for (const ms of [...marked].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === ms) last[1] = ms + 1;
    else ranges.push([ms, ms + 1]);
  }
  return ranges;
}
