import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, type TableColumnOptions } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, reference, text } from './columns.js';

/**
 * A course has versions, and its chapters and lessons belong to one. Every course gets a first version under
 * its own id. A lesson is complete with the asset it was watched on.
 */
export class CourseVersion1795000018000 implements MigrationInterface {
  readonly name = 'CourseVersion1795000018000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(courseVersion());
    await queryRunner.addColumns('course', columns(courseColumns));
    await queryRunner.query(FIRST_VERSIONS);
    await queryRunner.query(COURSE_FACTS);
    for (const required of requiredColumns) {
      await queryRunner.changeColumn(
        'course',
        required.name,
        column({ ...required, isNullable: false }),
      );
    }
    await rebuild(queryRunner, [lesson(), chapter()], OUTLINE);
    for (const statement of HOLDS) await queryRunner.query(statement);
    await rebuild(queryRunner, [lessonCompletion()], COMPLETIONS);
    await queryRunner.addColumn('play_session', column(id('version_id', optional)));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Keys change, which no database does in place: the rows wait in a copy. */
async function rebuild(queryRunner: QueryRunner, tables: Table[], fill: string[]): Promise<void> {
  const names = tables.map(({ name }) => name);
  for (const name of names) {
    await queryRunner.query(`CREATE TABLE ${name}_before AS SELECT * FROM ${name}`);
    await queryRunner.dropTable(name);
  }
  for (const table of tables.toReversed()) await queryRunner.createTable(table);
  for (const statement of fill) await queryRunner.query(statement);
  for (const name of names) await queryRunner.query(`DROP TABLE ${name}_before`);
}

const column = (options: TableColumnOptions) => new TableColumn(options);
const columns = (many: TableColumnOptions[]) => many.map(column);

const requiredColumns = [
  text('theme', 40, optional),
  longText('tags', optional),
  boolean('order_lock', optional),
];

const courseColumns = [
  ...requiredColumns,
  integer('credit_hundredths', optional),
  id('live_version_id', optional),
  id('draft_version_id', optional),
  dateTime('withdrawn_at', optional),
  dateTime('taken_down_at', optional),
];

/** What a course was about so far is one of the themes; the categories become a tree of their own. */
const THEME = `CASE WHEN category IN ('theory', 'party-spirit', 'ability', 'knowledge') THEN category ELSE '' END`;

const LECTURERS = `CASE WHEN lecturer = '' THEN '[]' ELSE CONCAT('[', JSON_OBJECT('name', lecturer), ']') END`;

const FIRST_VERSIONS = `
  INSERT INTO course_version (id, course_id, number, state, title, category, theme, tags, summary,
    lecturer, lecturers, completion_threshold, allowed_rates, first_view_seeking, required, order_lock,
    credit_hundredths, duration_ms, lesson_count, change_note, created_at, updated_at, submitted_at,
    published_at, superseded_at)
  SELECT id, id, 1, CASE WHEN state = 'withdrawn' THEN 'published' ELSE state END, title, category,
    ${THEME}, '[]', summary, lecturer, ${LECTURERS}, completion_threshold, allowed_rates, first_view_seeking,
    required, 0, NULL, duration_ms, lesson_count, '', created_at, updated_at, submitted_at,
    published_at, NULL
  FROM course`;

const COURSE_FACTS = `
  UPDATE course SET
    theme = ${THEME},
    tags = '[]',
    order_lock = 0,
    live_version_id = CASE WHEN state IN ('published', 'withdrawn') THEN id ELSE NULL END,
    draft_version_id = CASE WHEN state IN ('published', 'withdrawn') THEN NULL ELSE id END,
    withdrawn_at = CASE WHEN state = 'withdrawn' THEN updated_at ELSE NULL END`;

const OUTLINE = [
  `INSERT INTO chapter (version_id, id, title, position)
   SELECT course_id, id, title, position FROM chapter_before`,
  `INSERT INTO lesson (version_id, id, course_id, chapter_id, title, kind, media_asset_id, duration_ms,
     position)
   SELECT course_id, id, course_id, chapter_id, title, kind, media_asset_id, duration_ms, position
   FROM lesson_before`,
];

/** The version holds what its lessons play. */
const HOLDS = [
  `INSERT INTO media_hold (asset_id, holder, created_at)
   SELECT lesson.media_asset_id, CONCAT('course-version:', lesson.version_id), MIN(media_hold.created_at)
   FROM lesson
   INNER JOIN media_hold ON media_hold.asset_id = lesson.media_asset_id
     AND media_hold.holder = CONCAT('lesson:', lesson.id)
   GROUP BY lesson.media_asset_id, lesson.version_id`,
  `DELETE FROM media_hold WHERE holder LIKE 'lesson:%'`,
];

const COMPLETIONS = [
  `INSERT INTO lesson_completion (member_id, lesson_id, asset_id, course_id, completed_at)
   SELECT done.member_id, done.lesson_id, COALESCE(lesson.media_asset_id, ''), done.course_id,
     done.completed_at
   FROM lesson_completion_before done
   LEFT JOIN lesson ON lesson.id = done.lesson_id`,
];

const courseVersion = () =>
  new Table({
    name: 'course_version',
    columns: [
      id(),
      id('course_id'),
      integer('number'),
      text('state', 16),
      text('title', 100),
      text('category', 40),
      text('theme', 40),
      longText('tags'),
      longText('summary'),
      text('lecturer', 60),
      longText('lecturers'),
      integer('completion_threshold', optional),
      longText('allowed_rates', optional),
      boolean('first_view_seeking', optional),
      boolean('required'),
      boolean('order_lock'),
      integer('credit_hundredths', optional),
      integer('duration_ms'),
      integer('lesson_count'),
      text('change_note', 500),
      dateTime('created_at'),
      dateTime('updated_at'),
      dateTime('submitted_at', optional),
      dateTime('published_at', optional),
      dateTime('superseded_at', optional),
    ],
    indices: [
      { columnNames: ['course_id', 'number'], isUnique: true },
      { columnNames: ['state', 'submitted_at'] },
    ],
    foreignKeys: [reference('course_id', 'course')],
  });

const chapter = () =>
  new Table({
    name: 'chapter',
    columns: [
      id('version_id', { isPrimary: true }),
      id('id'),
      text('title', 100),
      integer('position'),
    ],
    foreignKeys: [reference('version_id', 'course_version')],
  });

const lesson = () =>
  new Table({
    name: 'lesson',
    columns: [
      id('version_id', { isPrimary: true }),
      id('id'),
      id('course_id'),
      id('chapter_id'),
      text('title', 100),
      text('kind', 12),
      id('media_asset_id', optional),
      integer('duration_ms'),
      integer('position'),
    ],
    indices: [{ columnNames: ['id'] }, { columnNames: ['version_id', 'chapter_id', 'position'] }],
    foreignKeys: [
      {
        columnNames: ['version_id', 'chapter_id'],
        referencedTableName: 'chapter',
        referencedColumnNames: ['version_id', 'id'],
        onDelete: 'NO ACTION',
        onUpdate: 'NO ACTION',
      },
    ],
  });

const lessonCompletion = () =>
  new Table({
    name: 'lesson_completion',
    columns: [
      id('member_id', { isPrimary: true }),
      id('lesson_id', { isPrimary: true }),
      id('asset_id', { isPrimary: true }),
      id('course_id'),
      dateTime('completed_at'),
    ],
  });
