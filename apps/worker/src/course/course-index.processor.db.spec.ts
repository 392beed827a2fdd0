import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Categories, CourseCatalogue, CourseModule } from '#course';
import { newId } from '#platform';
import { aPublishedCourse } from '../../../../test/factories/course.js';
import { anActor } from '../../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import {
  CompleteCourseIndexProcessor,
  ReindexCategoryProcessor,
} from './course-index.processor.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule], {
    providers: [CompleteCourseIndexProcessor, ReindexCategoryProcessor],
  });
});
afterAll(() => rooms.close());

const admin = anActor('platform-admin');
const found = async (query: string) => {
  const { items } = await rooms
    .get(CourseCatalogue)
    .list(newId(), { query, page: 1, pageSize: 20 });
  return items.map(({ courseId }) => courseId);
};

it('has the courses of a renamed category found by its new name, those below it too', async () => {
  const top = await rooms.get(Categories).add(admin, { name: '廉政教育' });
  const below = await rooms.get(Categories).add(admin, { name: '案例', parentCode: top.code });
  const { courseId } = await aPublishedCourse(rooms, { category: below.code });
  expect(await found('廉政')).toEqual([courseId]);

  await rooms.get(Categories).change(admin, top.code, { name: '警示专栏' });
  await rooms.drain();
  await rooms.drain();

  expect(await found('廉政')).toEqual([]);
  expect(await found('警示专栏')).toEqual([courseId]);
});

it('completes what was published past the index, and twice is once', async () => {
  const { courseId } = await aPublishedCourse(rooms, { title: '漏掉的课' });
  await rooms.database.transaction(() => rooms.database.manager.query('DELETE FROM course_term'));
  const processor = rooms.get(CompleteCourseIndexProcessor);

  await processor.process();
  await processor.process();

  expect(await found('漏掉')).toEqual([courseId]);
});
