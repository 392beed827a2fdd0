import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aDraft,
  aPublishedCourse,
  aSubmittedCourse,
  unknownId,
} from '../../../test/factories/course.js';
import { anInstructor, aReadyAsset } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import type { CatalogueFilter } from './catalogue.repository.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
const owner = anInstructor();
const member = unknownId();
let assetId: string;
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
  assetId = await aReadyAsset(rooms, owner);
  const common = { owner, assetId };
  await aPublishedCourse(rooms, { ...common, title: '乡村振兴 ABC', category: 'ability' });
  await aPublishedCourse(rooms, { ...common, title: '完成率 100%', lecturer: '李教授' });
  await aPublishedCourse(rooms, { ...common, title: 'a_b!c', required: true, lessons: 2 });
});
afterAll(() => rooms.close());

const found = async (filter: CatalogueFilter) => {
  const { items } = await rooms
    .get(CourseCatalogue)
    .list(member, { ...filter, page: 1, pageSize: 20 });
  return items.map(({ title }) => title).sort();
};

describe('the catalogue', () => {
  it.each([
    [{}, ['a_b!c', '乡村振兴 ABC', '完成率 100%']],
    [{ query: '振兴' }, ['乡村振兴 ABC']],
    [{ query: ' abc ' }, ['乡村振兴 ABC']],
    [{ query: '李教授' }, ['完成率 100%']],
    [{ query: '履职' }, ['乡村振兴 ABC']],
    [{ category: 'ability' }, ['乡村振兴 ABC']],
    [{ category: 'ability', query: '完成' }, []],
    [{ required: true }, ['a_b!c']],
    [{ query: '没有这门课' }, []],
  ])('answers %j', async (filter, titles) => {
    expect(await found(filter)).toEqual(titles);
  });

  it.each([
    ['%', ['完成率 100%']],
    ['_', ['a_b!c']],
    ['!', ['a_b!c']],
    ["' OR '1'='1", []],
    ['((((a+)+)+)+)$', []],
    ['\\', []],
  ])('takes %s for itself and not for a pattern', async (query, titles) => {
    expect(await found({ query })).toEqual(titles);
  });

  it('comes in pages, newest first', async () => {
    const catalogue = rooms.get(CourseCatalogue);

    const first = await catalogue.list(member, { page: 1, pageSize: 2 });
    const second = await catalogue.list(member, { page: 2, pageSize: 2 });

    expect([first.total, first.items.length, second.items.length]).toEqual([3, 2, 1]);
    expect(first.items[0]?.title).toBe('a_b!c');
  });

  it('shows a published course with its lessons in order', async () => {
    const { items } = await rooms
      .get(CourseCatalogue)
      .list(member, { query: 'a_b', page: 1, pageSize: 1 });

    const course = await rooms.get(CourseCatalogue).find(member, items[0]?.courseId ?? '');

    expect(course?.chapters).toMatchObject([
      { lessons: [{ lessonTitle: '第1节' }, { lessonTitle: '第2节' }] },
    ]);
    expect(course?.lessonCount).toBe(2);
  });

  it('knows neither drafts nor what waits for review', async () => {
    const draft = await aDraft(rooms, { owner, assetId });
    const waiting = await aSubmittedCourse(rooms, { owner, assetId });

    const catalogue = rooms.get(CourseCatalogue);
    expect(await catalogue.find(member, draft.courseId)).toBeNull();
    expect(await catalogue.find(member, waiting.courseId)).toBeNull();
    expect((await catalogue.list(member, { page: 1, pageSize: 20 })).total).toBe(3);
  });
});
