import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';
import { dateTime, id, longText, optional } from './columns.js';

/** The quiz of a published lesson changes with the next version; what a change of version asks for is indexed. */
export class QuizDraft1795000018010 implements MigrationInterface {
  readonly name = 'QuizDraft1795000018010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(quizDraft());
    await queryRunner.addColumn('exam', new TableColumn(dateTime('retired_at', optional)));
    const ofCourse = new TableIndex({ columnNames: ['course_id', 'member_id'] });
    await queryRunner.createIndex('coverage', ofCourse);
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const quizDraft = () =>
  new Table({
    name: 'quiz_draft',
    columns: [
      id('lesson_id', { isPrimary: true }),
      id('course_id'),
      id('owner_id'),
      longText('paper'),
      dateTime('updated_at'),
    ],
    indices: [{ columnNames: ['course_id'] }],
  });
