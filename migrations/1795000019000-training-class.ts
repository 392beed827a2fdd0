import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import {
  boolean,
  dateTime,
  day,
  id,
  integer,
  longText,
  optional,
  reference,
  text,
} from './columns.js';

/** Training classes: what they are, their timetable, courses and exams, places, members and teachers. */
export class TrainingClass1795000019000 implements MigrationInterface {
  readonly name = 'TrainingClass1795000019000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(trainingClass());
    await queryRunner.createTable(classSession());
    await queryRunner.createTable(classContent('class_course', 'course_id'));
    await queryRunner.createTable(classContent('class_exam', 'exam_id'));
    await queryRunner.createTable(classQuota());
    await queryRunner.createTable(classStaff());
    await queryRunner.createTable(classMember());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const trainingClass = () =>
  new Table({
    name: 'training_class',
    columns: [
      id(),
      text('name', 100),
      text('kind', 10),
      longText('plan'),
      integer('year'),
      text('form', 20),
      text('mode', 12),
      id('unit_id'),
      text('host', 120),
      text('place', 200),
      day('starts_on'),
      day('ends_on'),
      integer('days'),
      integer('hours_hundredths'),
      integer('quota'),
      text('audience', 500),
      longText('audience_rule', optional),
      boolean('self_enrol'),
      day('enrol_until', optional),
      longText('conditions'),
      text('state', 12),
      boolean('approval_required'),
      id('created_by_id'),
      dateTime('created_at'),
      dateTime('updated_at'),
      id('submitted_by_id', optional),
      dateTime('submitted_at', optional),
      id('decided_by_id', optional),
      dateTime('decided_at', optional),
      text('decision_comment', 300, optional),
      dateTime('published_at', optional),
      dateTime('started_at', optional),
      dateTime('closed_at', optional),
      dateTime('cancelled_at', optional),
      text('cancel_reason', 300, optional),
    ],
    indices: [
      { columnNames: ['unit_id', 'starts_on'] },
      { columnNames: ['year', 'starts_on'] },
      { columnNames: ['state', 'starts_on'] },
    ],
  });

const ofClass = () => [reference('class_id', 'training_class')];

const classSession = () =>
  new Table({
    name: 'class_session',
    columns: [
      id(),
      id('class_id'),
      day('day'),
      text('half', 12),
      text('starts_at', 5, optional),
      text('ends_at', 5, optional),
      text('kind', 12),
      text('title', 100),
      text('teacher', 60),
      text('place', 100),
      integer('hours_hundredths'),
    ],
    indices: [{ columnNames: ['class_id', 'day'] }],
    foreignKeys: ofClass(),
  });

const classContent = (name: string, column: string) =>
  new Table({
    name,
    columns: [
      id('class_id', { isPrimary: true }),
      id(column, { isPrimary: true }),
      boolean('required'),
      integer('position'),
    ],
    indices: [{ columnNames: [column] }],
    foreignKeys: ofClass(),
  });

const classQuota = () =>
  new Table({
    name: 'class_quota',
    columns: [
      id('class_id', { isPrimary: true }),
      id('unit_id', { isPrimary: true }),
      integer('places'),
    ],
    indices: [{ columnNames: ['unit_id'] }],
    foreignKeys: ofClass(),
  });

const classStaff = () =>
  new Table({
    name: 'class_staff',
    columns: [
      id('class_id', { isPrimary: true }),
      id('member_id', { isPrimary: true }),
      dateTime('since'),
    ],
    indices: [{ columnNames: ['member_id'] }],
    foreignKeys: ofClass(),
  });

const classMember = () =>
  new Table({
    name: 'class_member',
    columns: [
      id(),
      id('class_id'),
      id('member_id'),
      id('unit_id'),
      text('unit_name', 120),
      text('title', 120, optional),
      text('post_level', 10, optional),
      text('grade', 10, optional),
      text('authority', 10, optional),
      text('way', 12),
      text('state', 16),
      id('quota_unit_id', optional),
      id('entered_by_id'),
      dateTime('entered_at'),
      id('decided_by_id', optional),
      dateTime('decided_at', optional),
      text('reason', 200, optional),
      integer('group_no', optional),
      text('duty', 16, optional),
      boolean('excellent'),
    ],
    indices: [
      { columnNames: ['class_id', 'member_id'], isUnique: true },
      { columnNames: ['class_id', 'state'] },
      { columnNames: ['member_id', 'state'] },
      { columnNames: ['unit_id', 'class_id'] },
    ],
    foreignKeys: ofClass(),
  });
