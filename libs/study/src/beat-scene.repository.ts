import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Beat } from './beat.entity.js';
import type { Coverage } from './coverage.entity.js';
import { instantText, readInstant } from './instant.plan.js';
import type { MemberClock } from './member-clock.entity.js';
import type { PlaySession } from './play-session.entity.js';

export type SceneSession = Pick<
  PlaySession,
  | 'id'
  | 'memberId'
  | 'courseId'
  | 'versionId'
  | 'lessonId'
  | 'assetId'
  | 'durationMs'
  | 'thresholdPercent'
  | 'allowedRates'
  | 'supersededAt'
  | 'heldSeq'
  | 'closedAt'
> & {
  /** Since when the course refuses new time; null while it is open. */
  courseClosedAt: Date | null;
};

export interface SessionWithCoverage {
  session: SceneSession;
  coverage: Coverage | null;
  lessonCompleted: boolean;
}

/** Keys `from` to `to` of an asset. */
export interface WantedKeys {
  memberId: string;
  assetId: string;
  from: number;
  to: number;
}

type Value = string | number | boolean | null;
type Stamp = Date | string;

interface SceneRow extends Omit<
  SceneSession,
  'allowedRates' | 'supersededAt' | 'closedAt' | 'courseClosedAt'
> {
  allowedRates: string;
  supersededAt: Stamp | null;
  closedAt: Stamp | null;
  courseState: string | null;
  withdrawnAt: Stamp | null;
  takenDownAt: Stamp | null;
  ranges: string | null;
  coveredMs: number;
  positionMs: number;
  touchedAt: Stamp;
  completedAt: Stamp | null;
}

/**
 * The statements of the beat path, by hand: they run for every beat there is, several beats at once, and
 * the mapper's own would cost more than the database does. Each goes by a primary key and reads nothing
 * that grows with the history.
 */
@Injectable()
export class BeatSceneRepository {
  constructor(private readonly database: Database) {}

  /** The sessions with what was covered of their lessons. Keys of play_session, course, coverage, lesson_completion. */
  async sessions(ids: string[]): Promise<SessionWithCoverage[]> {
    const rows = await this.select<SceneRow>(`${SESSIONS} (${places(ids.length)})`, ids);
    return rows.map(sessionWithCoverage);
  }

  /** What was answered before. By the primary key of beat. */
  answers(keys: Pick<Beat, 'sessionId' | 'seq'>[]) {
    const each = keys.map(() => '(session_id = ? AND seq = ?)').join(' OR ');
    return this.select<Pick<Beat, 'sessionId' | 'seq' | 'answer'>>(
      `SELECT session_id AS sessionId, seq, answer FROM beat WHERE ${each}`,
      keys.flatMap(({ sessionId, seq }) => [sessionId, seq]),
    );
  }

  /** Which of the keys went out since then. By the primary key of key_delivery, a stretch of it for each. */
  keysSince(wanted: WantedKeys[], since: Date) {
    const each = wanted.map(() => '(member_id = ? AND asset_id = ? AND key_index BETWEEN ? AND ?)');
    return this.select<{ memberId: string; assetId: string; keyIndex: number }>(
      `SELECT member_id AS memberId, asset_id AS assetId, key_index AS keyIndex FROM key_delivery
        WHERE (${each.join(' OR ')}) AND delivered_at >= ?`,
      [
        ...wanted.flatMap(({ memberId, assetId, from, to }) => [memberId, assetId, from, to]),
        instantText(since),
      ],
    );
  }

  /** Rows that are locked and there. */
  async saveClocks(clocks: MemberClock[]): Promise<void> {
    const rows = clocks.map(({ filledAt, ...clock }) => ({
      ...clock,
      filledAt: instantText(filledAt),
    }));
    await this.upsert('member_clock', ['memberId'], rows);
  }

  async saveCoverage(coverage: Coverage[]): Promise<void> {
    const rows = coverage.map(({ touchedAt, ...row }) => ({
      ...row,
      touchedAt: instantText(touchedAt),
    }));
    await this.upsert('coverage', ['memberId', 'lessonId', 'assetId'], rows);
  }

  async insertBeats(beats: Beat[]): Promise<void> {
    const rows = beats.map(({ receivedAt, visible, ...beat }) => ({
      ...beat,
      visible: visible ? 1 : 0,
      receivedAt: instantText(receivedAt),
    }));
    const { sql, values } = insertOf('beat', rows);
    await this.database.manager.query(sql, values);
  }

  private select<Row>(sql: string, values: Value[]): Promise<Row[]> {
    return this.database.manager.query<Row[]>(sql, values);
  }

  private async upsert(
    table: string,
    keys: string[],
    rows: Record<string, Value>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { sql, values, columns } = insertOf(table, rows);
    const changed = columns.filter((column) => !keys.map(snake).includes(column));
    const isSqlite = this.database.kind === 'sqlite';
    const change = changed
      .map((column) => `${column} = ${isSqlite ? `excluded.${column}` : `VALUES(${column})`}`)
      .join(', ');
    const onConflict = isSqlite
      ? `ON CONFLICT (${keys.map(snake).join(', ')}) DO UPDATE SET`
      : 'ON DUPLICATE KEY UPDATE';
    await this.database.manager.query(`${sql} ${onConflict} ${change}`, values);
  }
}

const SESSIONS = `
  SELECT s.id, s.member_id AS memberId, s.course_id AS courseId, s.version_id AS versionId, s.lesson_id AS lessonId,
    s.asset_id AS assetId, s.duration_ms AS durationMs, s.threshold_percent AS thresholdPercent,
    s.allowed_rates AS allowedRates, s.superseded_at AS supersededAt, s.held_seq AS heldSeq,
    s.closed_at AS closedAt, k.state AS courseState, k.withdrawn_at AS withdrawnAt,
    k.taken_down_at AS takenDownAt, c.ranges, c.covered_ms AS coveredMs, c.position_ms AS positionMs,
    c.touched_at AS touchedAt, d.completed_at AS completedAt
  FROM play_session s
  LEFT JOIN course k ON k.id = s.course_id
  LEFT JOIN coverage c
    ON c.member_id = s.member_id AND c.lesson_id = s.lesson_id AND c.asset_id = s.asset_id
  LEFT JOIN lesson_completion d
    ON d.member_id = s.member_id AND d.lesson_id = s.lesson_id AND d.asset_id = s.asset_id
  WHERE s.id IN`;

function sessionWithCoverage(row: SceneRow): SessionWithCoverage {
  const { id, memberId, courseId, versionId, lessonId, assetId, durationMs, heldSeq } = row;
  const { thresholdPercent, ranges, coveredMs, positionMs } = row;
  const session = {
    id,
    memberId,
    courseId,
    versionId,
    lessonId,
    assetId,
    durationMs,
    thresholdPercent,
    heldSeq,
    allowedRates: row.allowedRates.split(' ').map(Number),
    supersededAt: row.supersededAt === null ? null : readInstant(row.supersededAt),
    closedAt: row.closedAt === null ? null : readInstant(row.closedAt),
    courseClosedAt: courseClosedAt(row),
  };
  const touchedAt = ranges === null ? null : readInstant(row.touchedAt);
  const coverage =
    ranges === null || touchedAt === null
      ? null
      : { memberId, lessonId, assetId, courseId, ranges, coveredMs, positionMs, touchedAt };
  return { session, coverage, lessonCompleted: row.completedAt !== null };
}

/** As `isOpen` of the course room says it; a course that is open no more without a day closed long ago. */
function courseClosedAt({ courseState, withdrawnAt, takenDownAt }: SceneRow): Date | null {
  if (courseState === 'published' && takenDownAt === null) return null;
  const since = [withdrawnAt, takenDownAt].flatMap((at) => (at === null ? [] : readInstant(at)));
  return since.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? new Date(0);
}

const places = (count: number) => Array.from({ length: count }, () => '?').join(', ');
const snakes = new Map<string, string>();

/** The column of a property, as the naming strategy has it. */
function snake(name: string): string {
  const known = snakes.get(name);
  if (known !== undefined) return known;
  const column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  snakes.set(name, column);
  return column;
}

function insertOf(table: string, rows: Record<string, Value>[]) {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map(snake);
  const each = `(${places(names.length)})`;
  return {
    columns,
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => each).join(', ')}`,
    values: rows.flatMap((row) => names.map((name) => row[name] ?? null)),
  };
}
