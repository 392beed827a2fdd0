import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn } from 'typeorm';
import { boolean, dateTime, day, id, integer, optional, reference, text } from './columns.js';

/** Who may see a course, and for whom it is required or elective: as rules, never a row per person whom they touch. */
export class Audience1795000018300 implements MigrationInterface {
  readonly name = 'Audience1795000018300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('course', new TableColumn(dateTime('audience_since', optional)));
    await queryRunner.createTable(audienceList());
    await queryRunner.createTable(audienceListMember());
    await queryRunner.createTable(assignment());
    await queryRunner.createTable(assignmentCourse());
    await queryRunner.createTable(audienceTarget());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const audienceList = () =>
  new Table({
    name: 'audience_list',
    columns: [
      id(),
      text('name', 80),
      id('unit_id'),
      integer('size'),
      id('created_by'),
      text('created_by_name', 80),
      dateTime('created_at'),
      dateTime('updated_at'),
    ],
    indices: [{ columnNames: ['unit_id', 'updated_at'] }],
  });

const audienceListMember = () =>
  new Table({
    name: 'audience_list_member',
    columns: [id('list_id', { isPrimary: true }), id('member_id', { isPrimary: true })],
    indices: [{ columnNames: ['member_id'] }],
    foreignKeys: [reference('list_id', 'audience_list')],
  });

const assignment = () =>
  new Table({
    name: 'assignment',
    columns: [
      id(),
      text('title', 100),
      text('kind', 10),
      text('state', 10),
      id('unit_id'),
      text('note', 300),
      day('due_on', optional),
      day('valid_from'),
      day('valid_to', optional),
      id('created_by'),
      text('created_by_name', 80),
      dateTime('created_at'),
      dateTime('updated_at'),
      dateTime('published_at', optional),
      dateTime('closed_at', optional),
      text('close_reason', 200, optional),
    ],
    indices: [{ columnNames: ['unit_id', 'updated_at'] }],
  });

const assignmentCourse = () =>
  new Table({
    name: 'assignment_course',
    columns: [
      id('assignment_id', { isPrimary: true }),
      id('course_id', { isPrimary: true }),
      integer('position'),
    ],
    indices: [{ columnNames: ['course_id', 'assignment_id'] }],
    foreignKeys: [reference('assignment_id', 'assignment'), reference('course_id', 'course')],
  });

const audienceTarget = () =>
  new Table({
    name: 'audience_target',
    columns: [
      id(),
      id('assignment_id', optional),
      id('course_id', optional),
      id('unit_id'),
      text('line', 16, optional),
      integer('seniority_from', optional),
      integer('seniority_to', optional),
      text('authorities', 120, optional),
      text('party_posts', 120, optional),
      text('personnel_categories', 120, optional),
      text('political_statuses', 120, optional),
      boolean('in_leadership', optional),
      id('list_id', optional),
      id('member_id', optional),
      integer('position'),
    ],
    indices: [
      { columnNames: ['assignment_id'] },
      { columnNames: ['course_id'] },
      { columnNames: ['unit_id', 'assignment_id'] },
    ],
    foreignKeys: [
      reference('assignment_id', 'assignment'),
      reference('course_id', 'course'),
      reference('list_id', 'audience_list'),
    ],
  });
