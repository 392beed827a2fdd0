import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';
import { insertRow } from './rows.js';

/** The category tree, and the catalogue's own full-text index: neither database has one for Chinese. */
export class Catalogue1795000018200 implements MigrationInterface {
  readonly name = 'Catalogue1795000018200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(category());
    await queryRunner.createTable(courseTerm());
    for (const [at, [code, name]] of FIRST_CATEGORIES.entries()) {
      await insertRow(queryRunner, 'category', { code, name, path: `/${code}/`, '`order`': at });
    }
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const FIRST_CATEGORIES = [
  ['theory', '党的创新理论'],
  ['party-spirit', '党性教育'],
  ['ability', '履职能力'],
  ['knowledge', '知识培训'],
] as const;

const category = () =>
  new Table({
    name: 'category',
    columns: [
      text('code', 40, { isPrimary: true }),
      text('parent_code', 40, optional),
      text('name', 40),
      text('path', 255),
      integer('order'),
      dateTime('closed_at', optional),
      integer('completion_threshold', optional),
      longText('allowed_rates', optional),
      boolean('first_view_seeking', optional),
      boolean('order_lock', optional),
    ],
    indices: [{ columnNames: ['parent_code', 'order'] }],
  });

const courseTerm = () =>
  new Table({
    name: 'course_term',
    columns: [
      // The term first: the rows of a question lie side by side, however many courses it is asked about.
      text('term', 32, { isPrimary: true }),
      id('course_id', { isPrimary: true }),
      integer('weight'),
    ],
    indices: [{ columnNames: ['course_id'] }],
  });
