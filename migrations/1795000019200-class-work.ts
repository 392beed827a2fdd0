import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';

/** Inside a training class: notices, assignments with what is handed in, sheets that are imported. */
export class ClassWork1795000019200 implements MigrationInterface {
  readonly name = 'ClassWork1795000019200';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      notice(),
      noticeRead(),
      assignment(),
      submission(),
      file(),
      sheet(),
      row(),
    ])
      await queryRunner.createTable(table);
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const notice = () =>
  new Table({
    name: 'class_notice',
    columns: [
      id(),
      id('class_id'),
      text('title', 80),
      longText('body'),
      integer('group_no', optional),
      id('author_id'),
      text('author_name', 80),
      dateTime('created_at'),
      dateTime('withdrawn_at', optional),
      text('withdrawn_by_name', 80, optional),
      text('withdrawn_reason', 200, optional),
    ],
    indices: [{ name: 'class_notice_class', columnNames: ['class_id', 'created_at'] }],
  });

const noticeRead = () =>
  new Table({
    name: 'class_notice_read',
    columns: [
      id('notice_id', { isPrimary: true }),
      id('member_id', { isPrimary: true }),
      dateTime('read_at'),
    ],
  });

const assignment = () =>
  new Table({
    name: 'class_assignment',
    columns: [
      id(),
      id('class_id'),
      text('title', 80),
      longText('body'),
      dateTime('due_at'),
      integer('min_words', optional),
      integer('max_words', optional),
      longText('file_types'),
      integer('full_points', optional),
      boolean('required'),
      id('created_by'),
      text('created_by_name', 80),
      dateTime('created_at'),
      dateTime('withdrawn_at', optional),
      text('withdrawn_reason', 200, optional),
    ],
    indices: [{ name: 'class_assignment_class', columnNames: ['class_id', 'due_at'] }],
  });

const submission = () =>
  new Table({
    name: 'class_submission',
    columns: [
      id(),
      id('assignment_id'),
      id('member_id'),
      text('state', 12),
      longText('draft'),
      dateTime('draft_saved_at'),
      longText('text', optional),
      integer('words', optional),
      dateTime('first_handed_in_at', optional),
      dateTime('handed_in_at', optional),
      boolean('late'),
      boolean('passed', optional),
      integer('points', optional),
      text('comment', 1000, optional),
      id('marked_by', optional),
      text('marked_by_name', 80, optional),
      dateTime('marked_at', optional),
    ],
    indices: [
      {
        name: 'class_submission_member',
        columnNames: ['assignment_id', 'member_id'],
        isUnique: true,
      },
      {
        name: 'class_submission_state',
        columnNames: ['assignment_id', 'state', 'handed_in_at'],
      },
    ],
  });

const file = () =>
  new Table({
    name: 'class_submission_file',
    columns: [
      id(),
      id('submission_id'),
      text('file_name', 255),
      text('type', 8),
      integer('size_bytes'),
      text('storage_key', 120),
      dateTime('added_at'),
      dateTime('handed_in_at', optional),
      dateTime('removed_at', optional),
    ],
    indices: [{ name: 'class_submission_file_of', columnNames: ['submission_id', 'added_at'] }],
  });

const sheet = () =>
  new Table({
    name: 'class_import',
    columns: [
      id(),
      id('class_id'),
      text('kind', 12),
      text('file_name', 255),
      text('state', 12),
      longText('counts'),
      id('requested_by'),
      text('requested_by_name', 80),
      dateTime('created_at'),
      dateTime('finished_at', optional),
    ],
    indices: [{ name: 'class_import_class', columnNames: ['class_id', 'created_at'] }],
  });

const row = () =>
  new Table({
    name: 'class_import_row',
    columns: [
      id('import_id', { isPrimary: true }),
      integer('line', { isPrimary: true }),
      text('verdict', 12),
      text('label', 200),
      longText('messages', optional),
      longText('staged', optional),
    ],
    indices: [{ name: 'class_import_row_verdict', columnNames: ['import_id', 'verdict', 'line'] }],
  });
