import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { createTestDatabase } from '../test/harness/test-database.js';
import { CourseVersion1795000018000 } from './1795000018000-course-version.js';
import { migrations } from './index.js';

let source: DataSource;
let drop: (() => Promise<void>) | undefined;

/** A database as it was before courses had versions. */
beforeAll(async () => {
  const own = await createTestDatabase();
  drop = own?.drop;
  const place: DataSourceOptions = own
    ? { type: 'mariadb', url: own.url }
    : { type: 'better-sqlite3', database: ':memory:' };
  const earlier = migrations.slice(0, migrations.indexOf(CourseVersion1795000018000));
  source = await new DataSource({ ...place, migrations: earlier }).initialize();
  await source.runMigrations({ transaction: 'each' });
}, 60_000);
afterAll(async () => {
  await source.destroy();
  await drop?.();
});

const AT = '2026-01-05 08:00:00.000';

function insert(table: string, row: Record<string, unknown>): Promise<unknown> {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`;
  return source.query(sql, Object.values(row));
}

async function aCourse(id: string, state: string): Promise<void> {
  await insert('course', {
    id,
    owner_id: 'owner',
    owner_name: '教师',
    title: `课程${id}`,
    category: 'theory',
    summary: '',
    lecturer: '王"教授"',
    state,
    completion_threshold: 95,
    allowed_rates: '[1,2]',
    first_view_seeking: 1,
    required: 1,
    duration_ms: 8000,
    lesson_count: 1,
    created_at: AT,
    updated_at: AT,
    submitted_at: null,
    published_at: null,
  });
  await insert('chapter', { id: `c${id}`, course_id: id, title: '第一章', position: 0 });
  for (const n of [1, 2]) {
    await insert('lesson', {
      id: `l${id}${n}`,
      course_id: id,
      chapter_id: `c${id}`,
      title: '第一节',
      kind: 'video',
      media_asset_id: `asset-${id}`,
      duration_ms: 8000,
      position: n,
    });
    const hold = { asset_id: `asset-${id}`, holder: `lesson:l${id}${n}`, created_at: AT };
    await insert('media_hold', hold);
  }
}

describe('courses from before there were versions', () => {
  it('get a first version of their own id, with their outline, holds and what was completed', async () => {
    await aCourse('a', 'published');
    await aCourse('b', 'draft');
    await aCourse('c', 'withdrawn');
    const done = { member_id: 'm', lesson_id: 'la1', course_id: 'a', completed_at: AT };
    await insert('lesson_completion', done);

    const runner = source.createQueryRunner();
    await runner.beforeMigration();
    await new CourseVersion1795000018000().up(runner);
    await runner.afterMigration();
    await runner.release();

    const rows = (sql: string) => source.query<Record<string, unknown>[]>(sql);
    expect(await rows('SELECT * FROM course ORDER BY id')).toMatchObject([
      { id: 'a', live_version_id: 'a', draft_version_id: null, theme: 'theory', tags: '[]' },
      { id: 'b', live_version_id: null, draft_version_id: 'b', withdrawn_at: null },
      { id: 'c', live_version_id: 'c', draft_version_id: null, state: 'withdrawn' },
    ]);
    const versions = await rows('SELECT * FROM course_version ORDER BY id');
    expect(versions).toMatchObject([
      { id: 'a', course_id: 'a', number: 1, state: 'published', completion_threshold: 95 },
      { id: 'b', course_id: 'b', number: 1, state: 'draft', credit_hundredths: null },
      { id: 'c', course_id: 'c', number: 1, state: 'published', allowed_rates: '[1,2]' },
    ]);
    expect(JSON.parse(String(versions[0]?.['lecturers']))).toEqual([{ name: '王"教授"' }]);
    expect(await rows("SELECT * FROM lesson WHERE version_id = 'a' ORDER BY id")).toMatchObject([
      { id: 'la1', course_id: 'a', chapter_id: 'ca', position: 1 },
      { id: 'la2', course_id: 'a', chapter_id: 'ca', position: 2 },
    ]);
    expect(await rows('SELECT asset_id, holder FROM media_hold ORDER BY asset_id')).toEqual([
      { asset_id: 'asset-a', holder: 'course-version:a' },
      { asset_id: 'asset-b', holder: 'course-version:b' },
      { asset_id: 'asset-c', holder: 'course-version:c' },
    ]);
    expect(await rows('SELECT * FROM lesson_completion')).toMatchObject([
      { member_id: 'm', lesson_id: 'la1', asset_id: 'asset-a', course_id: 'a' },
    ]);
  });
});
