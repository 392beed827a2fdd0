import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';

export class Study1795000006000 implements MigrationInterface {
  readonly name = 'Study1795000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const tables = [
      memberClock(),
      playSession(),
      beat(),
      coverage(),
      keyDelivery(),
      lessonCompletion(),
      courseCompletion(),
    ];
    for (const table of tables) await queryRunner.createTable(table);
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const key = { isPrimary: true };

/** One row per member, locked first by whatever moves that member's study time. */
const memberClock = () =>
  new Table({
    name: 'member_clock',
    columns: [
      id('member_id', key),
      integer('level_ms'),
      dateTime('filled_at'),
      integer('rate_percent', optional),
      id('live_session_id', optional),
      integer('live_seq'),
    ],
  });

const playSession = () =>
  new Table({
    name: 'play_session',
    columns: [
      id(),
      id('member_id'),
      id('sign_in_id', optional),
      id('course_id'),
      id('lesson_id'),
      id('asset_id'),
      integer('duration_ms'),
      integer('threshold_percent'),
      text('allowed_rates', 60),
      text('user_agent', 200),
      dateTime('opened_at'),
      dateTime('ticket_expires_at'),
      dateTime('superseded_at', optional),
      integer('held_seq', optional),
      dateTime('closed_at', optional),
    ],
    // A member's records, newest first: all of them, or those of one lesson.
    indices: [
      { columnNames: ['member_id', 'opened_at'] },
      { columnNames: ['member_id', 'lesson_id', 'opened_at'] },
    ],
  });

/**
 * Append-only, and by far the largest table. The key begins with the session's id, a UUIDv7, which grows
 * with time: inserts go to the end, sums of a session read neighbours, and the table can be partitioned
 * by month on `session_id` (RANGE COLUMNS) without touching the key. No foreign keys, which partitions refuse.
 */
const beat = () =>
  new Table({
    name: 'beat',
    columns: [
      id('session_id', key),
      integer('seq', key),
      id('member_id'),
      dateTime('received_at'),
      longText('claimed'),
      longText('accepted'),
      integer('accepted_ms'),
      integer('rejected_ms'),
      text('rejected', 400),
      integer('position_ms'),
      integer('rate_percent'),
      boolean('visible'),
      text('answer', 600),
    ],
  });

const coverage = () =>
  new Table({
    name: 'coverage',
    columns: [
      id('member_id', key),
      id('lesson_id', key),
      id('asset_id', key),
      id('course_id'),
      longText('ranges'),
      integer('covered_ms'),
      integer('position_ms'),
      dateTime('touched_at'),
    ],
    // Resume: what a member watched last.
    indices: [{ columnNames: ['member_id', 'touched_at'] }],
  });

const keyDelivery = () =>
  new Table({
    name: 'key_delivery',
    columns: [
      id('member_id', key),
      id('asset_id', key),
      integer('key_index', key),
      dateTime('delivered_at'),
    ],
  });

const lessonCompletion = () =>
  new Table({
    name: 'lesson_completion',
    columns: [
      id('member_id', key),
      id('lesson_id', key),
      id('course_id'),
      dateTime('completed_at'),
    ],
  });

const courseCompletion = () =>
  new Table({
    name: 'course_completion',
    columns: [
      id('member_id', key),
      id('course_id', key),
      dateTime('completed_at'),
      integer('studied_ms'),
      integer('media_ms'),
    ],
  });
