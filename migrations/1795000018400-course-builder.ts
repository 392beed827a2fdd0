import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';
import { insertRow } from './rows.js';

/**
 * Courses are archived, made by lists, submitted once their videos are ready; a micro-course is one that says so.
 * Who taught gets hours by a rule of its own.
 */
export class CourseBuilder1795000018400 implements MigrationInterface {
  readonly name = 'CourseBuilder1795000018400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('course', [
      new TableColumn(dateTime('archived_at', optional)),
      new TableColumn(text('format', 8, optional)),
    ]);
    await queryRunner.createTable(courseWaiting());
    await queryRunner.createTable(courseImport());
    await queryRunner.createTable(courseImportRow());
    await queryRunner.addColumn(
      'conversion_in_force',
      new TableColumn(text('applies_to', 12, optional)),
    );
    await insertRow(queryRunner, 'conversion_rule', nanjing);
    await insertRow(queryRunner, 'conversion_in_force', {
      id: 'nanjing-teaching-from-the-start',
      rule_id: nanjing.id,
      applies_to: 'teaching',
      from_day: '2000-01-01',
      decided_at: '2026-01-01 00:00:00.000',
      decided_by: 'system',
    });
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const courseWaiting = () =>
  new Table({
    name: 'course_waiting',
    columns: [
      id('course_id', { isPrimary: true }),
      id('asked_by'),
      text('asked_by_name', 80),
      dateTime('asked_at'),
      text('failure', 500, optional),
    ],
  });

const courseImport = () =>
  new Table({
    name: 'course_import',
    columns: [
      id(),
      id('requested_by'),
      text('requested_by_name', 80),
      text('file_name', 255),
      text('state', 12),
      integer('progress'),
      longText('counts', optional),
      longText('unused_files', optional),
      boolean('skips_faulty'),
      integer('round'),
      text('failure', 500, optional),
      dateTime('created_at'),
      dateTime('finished_at', optional),
    ],
    indices: [
      { columnNames: ['requested_by', 'created_at'] },
      { columnNames: ['state', 'created_at'] },
    ],
  });

const courseImportRow = () =>
  new Table({
    name: 'course_import_row',
    columns: [
      id('import_id', { isPrimary: true }),
      integer('line', { isPrimary: true }),
      text('verdict', 8),
      text('course', 100),
      text('lesson', 100),
      text('file', 255),
      longText('messages'),
      longText('staged', optional),
      id('course_id', optional),
    ],
    indices: [{ columnNames: ['import_id', 'verdict', 'line'] }],
  });

/** One convention as its region publishes it, to be replaced by a version of one's own. */
const nanjing = {
  id: 'nanjing-teaching-1',
  code: 'nanjing-teaching',
  version: 1,
  name: '南京做法（授课）',
  basis: '授课按课程时长的 5 倍计学时，45 分钟为 1 学时',
  definition: JSON.stringify({
    kind: 'linear',
    minutesPerHour: 45,
    stepHundredths: 1,
    rounding: 'half-up',
    teachingPercent: 500,
  }),
};
