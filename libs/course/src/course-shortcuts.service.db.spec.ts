import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MediaModule, MediaPackagingService, MediaService } from '#media';
import type { Actor } from '#platform';
import { SubmitWhenReadyListener } from '../../../apps/worker/src/course/submit-when-ready.listener.js';
import {
  aDraft,
  aPublishedCourse,
  aSubmittedCourse,
  publish,
} from '../../../test/factories/course.js';
import { aFinishedUpload, anInstructor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseArchive } from './course-archive.service.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseCopies } from './course-copy.service.js';
import { CourseModule } from './course.module.js';
import { CourseRepository } from './course.repository.js';
import { CoursesWaiting } from './course-waiting.service.js';
import { LessonAuthoring } from './lesson-authoring.service.js';
import { MicroCourses } from './micro-course.service.js';
import { TaughtCourses } from './taught-course.service.js';

let rooms: Rooms;
let authoring: CourseAuthoring;
let waiting: CoursesWaiting;
beforeAll(async () => {
  rooms = await startRooms([CourseModule, MediaModule], { providers: [SubmitWhenReadyListener] });
  authoring = rooms.get(CourseAuthoring);
  waiting = rooms.get(CoursesWaiting);
});
afterAll(() => rooms.close());

const missing = { code: 'course.not-found' };
const titles = async (owner: Actor, filter: object = {}) =>
  (await authoring.list(owner, { page: 1, pageSize: 20, ...filter })).items
    .map(({ title }) => title)
    .toSorted();

/** Uploaded, and not yet processed. */
async function aVideoOnItsWay(owner: Actor): Promise<string> {
  const uploadId = await aFinishedUpload(rooms, owner);
  return (await rooms.get(MediaService).create(owner, uploadId)).id;
}
async function lengthen(assetId: string, durationMs: number): Promise<void> {
  await rooms.database.transaction(() =>
    rooms.database.manager.query('UPDATE media_asset SET duration_ms = ? WHERE id = ?', [
      durationMs,
      assetId,
    ]),
  );
}

describe('a draft that is submitted when its videos are ready', () => {
  const aWaitingCourse = async () => {
    const owner = anInstructor();
    const assetId = await aVideoOnItsWay(owner);
    const { courseId } = await aDraft(rooms, { owner, assetId });
    const sheet = await waiting.ask(owner, courseId);
    return { owner, courseId, assetId, sheet };
  };

  it('waits, and is submitted by itself, once', async () => {
    const { owner, courseId, assetId, sheet } = await aWaitingCourse();
    expect(sheet).toMatchObject({ state: 'draft', waiting: { failure: null } });

    await rooms.get(MediaPackagingService).process(assetId, new AbortController().signal);
    await rooms.drain();
    await waiting.settled(assetId);

    expect(await authoring.find(owner, courseId)).toMatchObject({
      state: 'submitted',
      waiting: null,
    });
  });

  it('is submitted at once where they are ready', async () => {
    const { owner, courseId } = await aDraft(rooms);

    expect(await waiting.ask(owner, courseId)).toMatchObject({ state: 'submitted', waiting: null });
  });

  it('is refused where more than time is missing', async () => {
    const owner = anInstructor();
    const assetId = await aVideoOnItsWay(owner);
    const { courseId } = await aDraft(rooms, { owner, assetId, category: '' });

    await expect(waiting.ask(owner, courseId)).rejects.toMatchObject({
      code: 'course.not-ready-for-review',
    });
  });

  it('stays a draft that says why, where its video comes to nothing', async () => {
    const { owner, courseId, assetId } = await aWaitingCourse();

    await rooms.get(MediaPackagingService).giveUp(assetId, new Error('broken'));
    await rooms.drain();

    const { state, waiting: waits } = await authoring.find(owner, courseId);
    expect(state).toBe('draft');
    expect(waits?.failure).toContain('处理失败');
  });

  it('waits no longer when its author has thought better of it', async () => {
    const { owner, courseId, assetId } = await aWaitingCourse();

    await waiting.cancel(owner, courseId);
    await rooms.get(MediaPackagingService).process(assetId, new AbortController().signal);
    await rooms.drain();

    expect((await authoring.find(owner, courseId)).state).toBe('draft');
  });

  it('is nobody else’s to submit', async () => {
    const { courseId } = await aDraft(rooms);

    await expect(waiting.ask(anInstructor(), courseId)).rejects.toMatchObject(missing);
    await expect(waiting.cancel(anInstructor(), courseId)).rejects.toMatchObject(missing);
  });
});

describe('a copy', () => {
  it('says and plays the same under ids of its own, and holds the videos', async () => {
    const { owner, courseId, lessonIds, assetId } = await aPublishedCourse(rooms, {
      title: '原课',
      lessons: 2,
      creditHundredths: 150,
      tags: ['治理'],
    });

    const { courseId: copyId, lessons } = await rooms.get(CourseCopies).copy(owner, courseId);

    const copy = await authoring.find(owner, copyId);
    expect(copy).toMatchObject({
      title: '原课 副本',
      state: 'draft',
      creditHundredths: 150,
      tags: ['治理'],
      live: null,
    });
    const played = copy.chapters.flatMap((chapter) => chapter.lessons);
    expect(played.map(({ mediaAssetId }) => mediaAssetId)).toEqual([assetId, assetId]);
    expect(lessons.map(({ fromId }) => fromId)).toEqual(lessonIds);
    expect(played.map(({ id }) => id)).toEqual(lessons.map(({ toId }) => toId));
    expect(played.some(({ id }) => lessonIds.includes(id))).toBe(false);
    await expect(rooms.get(MediaService).remove(owner, assetId)).rejects.toMatchObject({
      code: 'media.asset-in-use',
    });
  });

  it('of another’s course is refused in the words of a missing one', async () => {
    const { courseId } = await aPublishedCourse(rooms);

    await expect(rooms.get(CourseCopies).copy(anInstructor(), courseId)).rejects.toMatchObject(
      missing,
    );
  });
});

describe('a course that is put away', () => {
  it('leaves the lists, is found among those put away, and comes back as it was', async () => {
    const { owner, courseId } = await aDraft(rooms, { title: '放好' });
    await aDraft(rooms, { owner, title: '在用' });
    const archive = rooms.get(CourseArchive);

    await archive.archive(owner, courseId);
    await archive.archive(owner, courseId);

    expect(await titles(owner)).toEqual(['在用']);
    expect(await titles(owner, { archived: true })).toEqual(['放好']);

    await archive.restore(owner, courseId);
    expect(await titles(owner)).toEqual(['在用', '放好']);
  });

  it('is neither published nor under review', async () => {
    const inUse = { code: 'course.still-in-use' };
    const submitted = await aSubmittedCourse(rooms);
    const published = await aPublishedCourse(rooms);
    const archive = rooms.get(CourseArchive);

    await expect(archive.archive(submitted.owner, submitted.courseId)).rejects.toMatchObject(inUse);
    await expect(archive.archive(published.owner, published.courseId)).rejects.toMatchObject(inUse);
  });

  it('is one’s own', async () => {
    const { courseId } = await aDraft(rooms);

    await expect(rooms.get(CourseArchive).archive(anInstructor(), courseId)).rejects.toMatchObject(
      missing,
    );
  });
});

describe('one’s own courses', () => {
  it('are found by state and by any part of a title or lecturer, signs taken as they are', async () => {
    const owner = anInstructor();
    await aDraft(rooms, { owner, title: '基层_治理' });
    await aDraft(rooms, { owner, title: '基层治理', lecturer: '李明' });
    await aPublishedCourse(rooms, { owner, title: '党史' });

    expect(await titles(owner, { state: 'draft' })).toEqual(['基层_治理', '基层治理']);
    expect(await titles(owner, { state: 'published' })).toEqual(['党史']);
    expect(await titles(owner, { query: '_' })).toEqual(['基层_治理']);
    expect(await titles(owner, { query: ' 李明 ' })).toEqual(['基层治理']);
    expect(await titles(owner, { query: '%' })).toEqual([]);
  });
});

describe('a micro-course', () => {
  it('is refused a video above fifteen minutes as soon as its length is known', async () => {
    const { owner, assetId } = await aDraft(rooms);
    await lengthen(assetId, 16 * 60_000);
    const wish = { title: '长课', category: 'theory', mediaAssetId: assetId };

    await expect(rooms.get(MicroCourses).create(owner, wish)).rejects.toMatchObject({
      code: 'course.micro-too-long',
    });

    const { courseId, lessonId } = await rooms
      .get(MicroCourses)
      .create(owner, { ...wish, mediaAssetId: null });
    const change = () =>
      rooms.get(LessonAuthoring).change(owner, courseId, lessonId, { mediaAssetId: assetId });
    await expect(change()).rejects.toMatchObject({ code: 'course.micro-too-long' });

    await rooms.get(MicroCourses).makeOrdinary(owner, courseId);
    expect(await change()).toMatchObject({ mediaAssetId: assetId });
  });
});

describe('what was taught', () => {
  it('is the media of the version by those of its lecturers who are members', async () => {
    const { owner, courseId } = await aPublishedCourse(rooms, { title: '讲过' });
    const course = await rooms.get(CourseRepository).find(courseId);
    const taught = rooms.get(TaughtCourses);

    expect(await taught.ofVersion(course?.liveVersionId ?? '')).toMatchObject({
      courseId,
      courseTitle: '讲过',
      lecturerIds: [],
    });

    await authoring.change(owner, courseId, { summary: '只改了字' });
    await authoring.submit(owner, courseId);
    await publish(rooms, courseId);
    const again = await rooms.get(CourseRepository).find(courseId);
    expect(await taught.ofVersion(again?.liveVersionId ?? '')).toMatchObject({ taughtMs: 0 });
  });

  it('is nothing of a draft', async () => {
    const { courseId } = await aDraft(rooms);
    const course = await rooms.get(CourseRepository).find(courseId);

    expect(await rooms.get(TaughtCourses).ofVersion(course?.draftVersionId ?? '')).toBeNull();
  });
});
