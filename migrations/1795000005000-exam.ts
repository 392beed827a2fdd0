import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';

export class Exam1795000005000 implements MigrationInterface {
  readonly name = 'Exam1795000005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(exam());
    await queryRunner.createTable(question());
    await queryRunner.createTable(questionVersion());
    await queryRunner.createTable(attempt());
    await queryRunner.createTable(attemptAnswer());
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

const exam = () =>
  new Table({
    name: 'exam',
    columns: [
      id(),
      text('title', 100),
      id('lesson_id', { isNullable: true, isUnique: true }),
      id('course_id', optional),
      id('owner_id'),
      dateTime('opens_at', optional),
      dateTime('closes_at', optional),
      integer('duration_ms', optional),
      integer('attempts_allowed', optional),
      integer('pass_score'),
      integer('total_score'),
      text('review_policy', 12),
      dateTime('created_at'),
      dateTime('updated_at'),
    ],
    indices: [{ columnNames: ['course_id'] }, { columnNames: ['opens_at'] }],
  });

const question = () =>
  new Table({
    name: 'question',
    columns: [
      id(),
      id('exam_id'),
      integer('position'),
      id('current_version_id'),
      boolean('retired'),
    ],
    indices: [{ columnNames: ['exam_id', 'position'] }],
    foreignKeys: [reference('exam_id', 'exam')],
  });

const questionVersion = () =>
  new Table({
    name: 'question_version',
    columns: [
      id(),
      id('question_id'),
      text('type', 12),
      longText('stem'),
      longText('options'),
      longText('explanation'),
      integer('score'),
      dateTime('created_at'),
    ],
    indices: [{ columnNames: ['question_id'] }],
    foreignKeys: [reference('question_id', 'question')],
  });

const attempt = () =>
  new Table({
    name: 'attempt',
    columns: [
      id(),
      id('exam_id'),
      id('member_id'),
      text('state', 12),
      text('running_key', 80, { isNullable: true, isUnique: true }),
      integer('seed'),
      longText('version_ids'),
      dateTime('started_at'),
      dateTime('deadline'),
      dateTime('finished_at', optional),
      integer('score_hundredths', optional),
      boolean('passed', optional),
    ],
    indices: [
      { columnNames: ['member_id', 'exam_id'] },
      { columnNames: ['state', 'deadline'] },
      { columnNames: ['exam_id'] },
    ],
    foreignKeys: [reference('exam_id', 'exam')],
  });

const attemptAnswer = () =>
  new Table({
    name: 'attempt_answer',
    columns: [
      id('attempt_id', { isPrimary: true }),
      id('question_id', { isPrimary: true }),
      longText('option_ids'),
      integer('revision'),
      dateTime('saved_at'),
    ],
    foreignKeys: [reference('attempt_id', 'attempt')],
  });
