import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';
import { dateTime, id, integer, longText, optional, reference, text } from './columns.js';

/** Review in up to three levels, comments at a place, what is to happen at an instant, emergency takedowns. */
export class CourseReview1795000018100 implements MigrationInterface {
  readonly name = 'CourseReview1795000018100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('course_review', [
      new TableColumn(id('version_id', optional)),
      new TableColumn(integer('level', optional)),
    ]);
    // Every course that was reviewed so far has one version, under its own id.
    await queryRunner.query(
      `UPDATE course_review SET version_id = course_id,
        level = CASE WHEN decision = 'withdraw' THEN NULL ELSE 1 END`,
    );
    await queryRunner.createIndex(
      'course_review',
      new TableIndex({ columnNames: ['version_id', 'at'] }),
    );
    await queryRunner.createTable(reviewComment());
    await queryRunner.createTable(courseSchedule());
    await queryRunner.createTable(takedown());
    await queryRunner.createTable(takedownCourse());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const reviewComment = () =>
  new Table({
    name: 'review_comment',
    columns: [
      id(),
      id('course_id'),
      id('version_id'),
      id('lesson_id', optional),
      text('lesson_title', 100),
      integer('at_ms', optional),
      integer('level'),
      longText('text'),
      id('author_id'),
      text('author_name', 80),
      dateTime('created_at'),
      dateTime('resolved_at', optional),
      text('resolved_by_name', 80, optional),
    ],
    indices: [{ columnNames: ['course_id', 'created_at'] }],
    foreignKeys: [reference('course_id', 'course')],
  });

const courseSchedule = () =>
  new Table({
    name: 'course_schedule',
    columns: [
      id(),
      id('course_id'),
      text('act', 12),
      text('open_key', 60, { ...optional, isUnique: true }),
      id('version_id', optional),
      dateTime('due_at'),
      longText('reason'),
      id('set_by'),
      text('set_by_name', 80),
      dateTime('set_at'),
      dateTime('ended_at', optional),
      text('outcome', 12, optional),
    ],
    indices: [{ columnNames: ['ended_at', 'due_at'] }, { columnNames: ['course_id', 'set_at'] }],
    foreignKeys: [reference('course_id', 'course')],
  });

const takedown = () =>
  new Table({
    name: 'takedown',
    columns: [
      id(),
      text('kind', 12),
      text('term', 60),
      longText('reason'),
      integer('course_count'),
      dateTime('at'),
      id('actor_id'),
      text('actor_name', 80),
    ],
    indices: [{ columnNames: ['at'] }],
  });

const takedownCourse = () =>
  new Table({
    name: 'takedown_course',
    columns: [
      id('takedown_id', { isPrimary: true }),
      id('course_id', { isPrimary: true }),
      text('title', 100),
      text('found_in', 200),
      dateTime('restored_at', optional),
      text('restored_by_name', 80, optional),
      longText('restore_reason', optional),
    ],
    indices: [{ columnNames: ['course_id', 'restored_at'] }],
    foreignKeys: [reference('takedown_id', 'takedown')],
  });
