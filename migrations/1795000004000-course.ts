import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';

export class Course1795000004000 implements MigrationInterface {
  readonly name = 'Course1795000004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(course());
    await queryRunner.createTable(chapter());
    await queryRunner.createTable(lesson());
    await queryRunner.createTable(courseReview());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const reference = (column: string, table: string) => ({
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
});

const course = () =>
  new Table({
    name: 'course',
    columns: [
      id(),
      id('owner_id'),
      text('owner_name', 80),
      text('title', 100),
      text('category', 40),
      longText('summary'),
      text('lecturer', 60),
      text('state', 12),
      integer('completion_threshold'),
      longText('allowed_rates'),
      boolean('first_view_seeking'),
      boolean('required'),
      integer('duration_ms'),
      integer('lesson_count'),
      dateTime('created_at'),
      dateTime('updated_at'),
      dateTime('submitted_at', optional),
      dateTime('published_at', optional),
    ],
    indices: [
      { columnNames: ['owner_id', 'updated_at'] },
      { columnNames: ['state', 'published_at'] },
      { columnNames: ['state', 'category', 'published_at'] },
    ],
  });

const chapter = () =>
  new Table({
    name: 'chapter',
    columns: [id(), id('course_id'), text('title', 100), integer('position')],
    indices: [{ columnNames: ['course_id', 'position'] }],
    foreignKeys: [reference('course_id', 'course')],
  });

const lesson = () =>
  new Table({
    name: 'lesson',
    columns: [
      id(),
      id('course_id'),
      id('chapter_id'),
      text('title', 100),
      text('kind', 12),
      id('media_asset_id', optional),
      integer('duration_ms'),
      integer('position'),
    ],
    indices: [{ columnNames: ['course_id'] }, { columnNames: ['chapter_id', 'position'] }],
    foreignKeys: [reference('course_id', 'course'), reference('chapter_id', 'chapter')],
  });

const courseReview = () =>
  new Table({
    name: 'course_review',
    columns: [
      id(),
      id('course_id'),
      text('decision', 12),
      longText('comment'),
      dateTime('at'),
      id('reviewer_id'),
      text('reviewer_name', 80),
    ],
    indices: [{ columnNames: ['course_id', 'at'] }],
    foreignKeys: [reference('course_id', 'course')],
  });
