import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import { aDraft, aPublishedCourse, aSubmittedCourse } from '../../../test/factories/course.js';
import { anActor, anInstructor, aReadyAsset } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { type CatalogueQuery, CourseCatalogue } from './course-catalogue.service.js';
import { CourseIndex } from './course-index.service.js';
import { CourseModule } from './course.module.js';
import { CourseWithdrawals } from './course-withdrawal.service.js';

let rooms: Rooms;
const owner = anInstructor();
const memberId = newId();
let assetId: string;
const made = new Map<string, string>();
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
  assetId = await aReadyAsset(rooms, owner);
  const publish = async (title: string, wish: object) => {
    const { courseId } = await aPublishedCourse(rooms, { owner, assetId, title, ...wish });
    made.set(title, courseId);
    rooms.clock.advance(1_000);
  };
  await publish('乡村振兴 ABC', { category: 'ability' });
  await publish('完成率 100%', { lecturer: '曾庆华', summary: '讲清乡村治理怎么办。' });
  await publish('a_b!c', { required: true, lessons: 2 });
});
afterAll(() => rooms.close());

const list = (filter: Partial<CatalogueQuery>) =>
  rooms.get(CourseCatalogue).list(memberId, { page: 1, pageSize: 20, ...filter });
const found = async (filter: Partial<CatalogueQuery>) =>
  (await list(filter)).items.map(({ title }) => title);

describe('the catalogue', () => {
  it.each<[Partial<CatalogueQuery>, string[]]>([
    [{}, ['a_b!c', '乡村振兴 ABC', '完成率 100%']],
    [{ query: '振兴' }, ['乡村振兴 ABC']],
    [{ query: ' abc ' }, ['乡村振兴 ABC']],
    [{ query: 'ＡＢＣ' }, ['乡村振兴 ABC']],
    [{ query: 'xczx' }, ['乡村振兴 ABC']],
    [{ query: 'zhenxing' }, ['乡村振兴 ABC']],
    [{ query: '曾庆华' }, ['完成率 100%']],
    [{ query: 'zqh' }, ['完成率 100%']],
    [{ query: '履职' }, ['乡村振兴 ABC']],
    [{ query: '第2节' }, ['a_b!c']],
    [{ query: '兴' }, ['乡村振兴 ABC']],
    [{ category: 'ability' }, ['乡村振兴 ABC']],
    [{ category: 'no-such-category' }, []],
    [{ category: 'ability', query: '完成' }, []],
    [{ required: true }, ['a_b!c']],
    [{ length: 'micro' }, ['a_b!c', '乡村振兴 ABC', '完成率 100%']],
    [{ length: 'long' }, []],
    [{ query: '没有这门课' }, []],
    [{ query: '乡村振兴战略与乡村治理体系建设的理论和实践问题研究专题辅导讲座第一讲总论' }, []],
  ])('answers %j', async (filter, titles) => {
    expect((await found(filter)).toSorted()).toEqual(titles);
  });

  it.each([
    ['%', ['完成率 100%']],
    ['_', ['a_b!c']],
    ['!', ['a_b!c']],
    ['%_', []],
    ["' OR '1'='1", []],
    ['((((b+)+)+)+)$', ['a_b!c']],
    ['\\', []],
    ['   ', ['a_b!c', '乡村振兴 ABC', '完成率 100%']],
    ['\u0000', []],
  ])('takes %j for itself and not for a pattern', async (query, titles) => {
    expect((await found({ query })).toSorted()).toEqual(titles);
  });

  it('puts first what is nearest to the title', async () => {
    expect(await found({ query: '乡村' })).toEqual(['乡村振兴 ABC', '完成率 100%']);
    expect(await found({ query: '乡村', sort: 'newest' })).toEqual(['完成率 100%', '乡村振兴 ABC']);
  });

  it('is sorted by length where that is asked', async () => {
    expect(await found({ sort: 'shortest' })).toEqual(['完成率 100%', '乡村振兴 ABC', 'a_b!c']);
  });

  it('comes in pages, newest first', async () => {
    const first = await list({ pageSize: 2 });
    const second = await list({ page: 2, pageSize: 2 });
    const beyond = await list({ page: 9, pageSize: 2 });

    expect([first.total, first.items.length, second.items.length]).toEqual([3, 2, 1]);
    expect([beyond.total, beyond.items.length]).toEqual([3, 0]);
    expect(first.items[0]?.title).toBe('a_b!c');
  });

  it('is narrowed to some courses, or to all but some', async () => {
    const ids = [made.get('a_b!c') ?? ''];

    expect(await found({ among: ids })).toEqual(['a_b!c']);
    expect(await found({ among: [] })).toEqual([]);
    expect(await found({ except: ids })).toEqual(['完成率 100%', '乡村振兴 ABC']);
  });

  it('shows a published course with its lessons in order', async () => {
    const course = await rooms.get(CourseCatalogue).find(memberId, made.get('a_b!c') ?? '');

    expect(course?.chapters).toMatchObject([
      { lessons: [{ lessonTitle: '第1节' }, { lessonTitle: '第2节' }] },
    ]);
    expect(course?.lessonCount).toBe(2);
  });

  it('knows neither drafts nor what waits for review', async () => {
    const draft = await aDraft(rooms, { owner, assetId });
    const waiting = await aSubmittedCourse(rooms, { owner, assetId });

    const catalogue = rooms.get(CourseCatalogue);
    expect(await catalogue.find(memberId, draft.courseId)).toBeNull();
    expect(await catalogue.find(memberId, waiting.courseId)).toBeNull();
    expect((await list({})).total).toBe(3);
  });

  it('finds no course that was withdrawn', async () => {
    const { courseId } = await aPublishedCourse(rooms, { owner, assetId, title: '昙花一现' });
    expect(await found({ query: '昙花' })).toEqual(['昙花一现']);

    await rooms.get(CourseWithdrawals).withdraw(anActor('reviewer'), courseId, '内容过时');

    expect(await found({ query: '昙花' })).toEqual([]);
  });
});

describe('the index', () => {
  it('is written anew with the same answers', async () => {
    const index = rooms.get(CourseIndex);

    expect(await index.rewriteAll()).toBe(3);

    expect(await found({ query: 'xczx' })).toEqual(['乡村振兴 ABC']);
  });

  it('is completed where a course was published past it', async () => {
    const index = rooms.get(CourseIndex);
    await rooms.database.transaction(() => rooms.database.manager.query('DELETE FROM course_term'));
    expect(await found({ query: '乡村' })).toEqual([]);

    expect(await index.complete()).toBe(3);
    expect(await index.complete()).toBe(0);

    expect(await found({ query: '乡村' })).toHaveLength(2);
  });
});
