import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MediaService } from '#media';
import { AuditRecord } from '#platform';
import { aDraft, aReviewer, aSubmittedCourse, unknownId } from '../../../test/factories/course.js';
import {
  anActor,
  anInstructor,
  aFinishedUpload,
  aReadyAsset,
} from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseReviews } from './course-review.service.js';
import { Course } from './course.entity.js';
import { CourseModule } from './course.module.js';
import { LessonAuthoring } from './lesson-authoring.service.js';
import { Lesson } from './lesson.entity.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
});
afterAll(() => rooms.close());

const authoring = () => rooms.get(CourseAuthoring);
const lessons = () => rooms.get(LessonAuthoring);
const firstPage = { page: 1, pageSize: 20 };
const video = (title: string, mediaAssetId: string | null = null) => ({
  title,
  kind: 'video' as const,
  mediaAssetId,
});

/** Everything the room stores about a course, to show that a refusal changed nothing. */
const stored = async (courseId: string) =>
  JSON.stringify([
    await rooms.database.repository(Course).findBy({ id: courseId }),
    await rooms.database.repository(Lesson).findBy({ courseId }),
  ]);

describe('a draft', () => {
  it('begins with what its author said and the usual policy', async () => {
    const owner = anInstructor();

    const course = await authoring().create(owner, { title: ' 微课 ' });

    expect(course).toMatchObject({
      title: '微课',
      category: '',
      lecturer: owner.name,
      state: 'draft',
      completionThreshold: 90,
      allowedRates: [0.75, 1, 1.25, 1.5, 2],
      firstViewSeeking: true,
      required: false,
      chapters: [],
      reviews: [],
    });
  });

  it.each([null, 'reviewer', 'unit-admin', 'platform-admin'] as const)(
    'cannot be made by a %s',
    async (role) => {
      const making = authoring().create(anActor(role), { title: '课程' });

      await expect(making).rejects.toMatchObject({ code: 'course.authoring-forbidden' });
    },
  );

  it('keeps its text as it was written and never as mark-up', async () => {
    const title = '<img src=x onerror=alert(1)>';

    const { id } = await authoring().create(anInstructor(), { title });

    const [course] = await rooms.get(CourseLookup).courses([id]);
    expect(course?.title).toBe(title);
  });

  it('is changed by its owner, only in what he named', async () => {
    const { owner, courseId } = await aDraft(rooms, { lecturer: '王教授' });

    const course = await authoring().change(owner, courseId, {
      title: '改名',
      category: 'ability',
      completionThreshold: 100,
    });

    expect(course).toMatchObject({
      title: '改名',
      category: 'ability',
      completionThreshold: 100,
      lecturer: '王教授',
    });
  });

  it('is not there for another instructor, and stays as it was', async () => {
    const { courseId, lessonIds } = await aDraft(rooms);
    const other = anInstructor();
    const before = await stored(courseId);
    const [lessonId = ''] = lessonIds;

    const notThere = { code: 'course.not-found' };
    await expect(authoring().find(other, courseId)).rejects.toMatchObject(notThere);
    await expect(authoring().change(other, courseId, { title: '我的' })).rejects.toMatchObject(
      notThere,
    );
    await expect(authoring().remove(other, courseId)).rejects.toMatchObject(notThere);
    await expect(authoring().submit(other, courseId)).rejects.toMatchObject(notThere);
    await expect(lessons().add(other, courseId, video('节'))).rejects.toMatchObject(notThere);
    await expect(
      lessons().change(other, courseId, lessonId, { title: '节' }),
    ).rejects.toMatchObject(notThere);
    await expect(lessons().remove(other, courseId, lessonId)).rejects.toMatchObject(notThere);
    await expect(rooms.get(CourseReviews).find(aReviewer(), courseId)).rejects.toMatchObject(
      notThere,
    );
    expect(await stored(courseId)).toBe(before);
  });

  it('stands in its owner’s list and in nobody else’s', async () => {
    const { owner, courseId } = await aDraft(rooms);

    const own = await authoring().list(owner, firstPage);
    const others = await authoring().list(anInstructor(), firstPage);

    expect(own).toMatchObject({ total: 1, items: [{ id: courseId, durationSeconds: 8 }] });
    expect(others.total).toBe(0);
  });

  it('is removed with its lessons, and the video is free again', async () => {
    const { owner, courseId, assetId, lessonIds } = await aDraft(rooms);

    await authoring().remove(owner, courseId);

    expect(await rooms.get(CourseLookup).courses([courseId])).toEqual([]);
    expect(await rooms.get(CourseLookup).lesson(lessonIds[0] ?? '')).toBeNull();
    await expect(rooms.get(MediaService).remove(owner, assetId)).resolves.toBeUndefined();
  });

  it('refuses what does not exist', async () => {
    const owner = anInstructor();
    const { courseId } = await aDraft(rooms, { owner });

    const unknown = lessons().change(owner, courseId, unknownId(), { title: '节' });

    await expect(unknown).rejects.toMatchObject({ code: 'course.lesson-not-found' });
    await expect(authoring().find(owner, unknownId())).rejects.toMatchObject({
      code: 'course.not-found',
    });
  });

  it('does not take a lesson of another course of the same owner for its own', async () => {
    const first = await aDraft(rooms);
    const second = await aDraft(rooms, { owner: first.owner, assetId: first.assetId });

    const crossed = lessons().remove(first.owner, first.courseId, second.lessonIds[0] ?? '');

    await expect(crossed).rejects.toMatchObject({ code: 'course.lesson-not-found' });
    expect(await rooms.get(CourseLookup).lessonsOf([second.courseId])).toHaveLength(1);
  });
});

describe('a lesson', () => {
  it('plays a video of its author’s own, which then cannot be removed', async () => {
    const { owner, assetId } = await aDraft(rooms);

    const removing = rooms.get(MediaService).remove(owner, assetId);

    await expect(removing).rejects.toMatchObject({ code: 'media.asset-in-use' });
  });

  it('cannot play another instructor’s video', async () => {
    const { owner, courseId } = await aDraft(rooms, { lessons: 0 });
    const foreign = await aReadyAsset(rooms, anInstructor());
    const before = await stored(courseId);

    const adding = lessons().add(owner, courseId, video('节', foreign));

    await expect(adding).rejects.toMatchObject({ code: 'media.asset-not-found' });
    expect(await stored(courseId)).toBe(before);
  });

  it('of another kind than its file is refused', async () => {
    const { owner, courseId, assetId } = await aDraft(rooms);

    const audio = lessons().add(owner, courseId, { ...video('节', assetId), kind: 'audio' });
    await expect(audio).rejects.toMatchObject({ code: 'course.media-kind-mismatch' });

    const quiz = lessons().add(owner, courseId, { ...video('节', assetId), kind: 'quiz' });
    await expect(quiz).rejects.toMatchObject({ code: 'course.quiz-without-media' });

    const paper = lessons().add(owner, courseId, { title: '节', kind: 'document' });
    await expect(paper).rejects.toMatchObject({ code: 'course.kind-not-supported' });
  });

  it('gets another video, and the first is free again', async () => {
    const { owner, courseId, lessonIds, assetId } = await aDraft(rooms);
    const second = await aReadyAsset(rooms, owner);

    const lesson = await lessons().change(owner, courseId, lessonIds[0] ?? '', {
      mediaAssetId: second,
    });

    expect(lesson).toMatchObject({ mediaAssetId: second, mediaState: 'ready', durationSeconds: 8 });
    await expect(rooms.get(MediaService).remove(owner, assetId)).resolves.toBeUndefined();
  });

  it('moves with the outline', async () => {
    const { owner, courseId, lessonIds } = await aDraft(rooms, { lessons: 3 });
    const [a = '', b = '', c = ''] = lessonIds;

    const course = await authoring().change(owner, courseId, {
      chapters: [
        { title: '上', lessonIds: [c] },
        { title: '下', lessonIds: [b, a] },
      ],
    });

    expect(
      course.chapters.map(({ title, lessons }) => [title, lessons.map(({ id }) => id)]),
    ).toEqual([
      ['上', [c]],
      ['下', [b, a]],
    ]);
    const facts = await rooms.get(CourseLookup).lessonsOf([courseId]);
    expect(facts.map(({ lessonId }) => lessonId)).toEqual([c, b, a]);
  });

  it('cannot get lost in the outline', async () => {
    const { owner, courseId, lessonIds } = await aDraft(rooms, { lessons: 2 });
    const before = await stored(courseId);

    const change = { title: '改名', chapters: [{ title: '章', lessonIds: lessonIds.slice(1) }] };
    const arranging = authoring().change(owner, courseId, change);

    await expect(arranging).rejects.toMatchObject({ code: 'course.invalid' });
    expect(await stored(courseId)).toBe(before);
  });
});

describe('submission', () => {
  it('hands the course to the reviewers, with the lengths that were measured', async () => {
    const { owner, courseId } = await aDraft(rooms, { lessons: 2 });

    const course = await authoring().submit(owner, courseId);

    expect(course.state).toBe('submitted');
    const [facts] = await rooms.get(CourseLookup).courses([courseId]);
    const [first, second] = await rooms.get(CourseLookup).lessonsOf([courseId]);
    expect(facts?.durationMs).toBe((first?.durationMs ?? 0) + (second?.durationMs ?? 0));
    expect(first?.durationMs).toBeGreaterThan(7000);
    const audit = { action: 'course.submit', subjectId: courseId };
    expect(await rooms.database.repository(AuditRecord).countBy(audit)).toBe(1);
  });

  it('is refused without a lesson, and says so', async () => {
    const { owner, courseId } = await aDraft(rooms, { lessons: 0, category: '' });

    await expect(authoring().submit(owner, courseId)).rejects.toMatchObject({
      code: 'course.not-ready-for-review',
      message: '暂时不能提交审核：请选择课程分类；请至少添加一节视频。',
      details: { missing: [{ field: 'category' }, { field: 'lessons' }] },
    });
  });

  it('is refused while a video is being processed', async () => {
    const { owner, courseId } = await aDraft(rooms, { lessons: 0 });
    const uploadId = await aFinishedUpload(rooms, owner);
    const { id } = await rooms.get(MediaService).create(owner, uploadId);
    await lessons().add(owner, courseId, video('第一节', id));

    const submitting = authoring().submit(owner, courseId);

    await expect(submitting).rejects.toMatchObject({
      message: '暂时不能提交审核：“第一节”的课件还在处理，请处理完再提交。',
    });
  });

  it('happens once, however many ask at the same moment', async () => {
    const { owner, courseId } = await aDraft(rooms);

    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => authoring().submit(owner, courseId)),
    );

    const refusals = all.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
    );
    expect(refusals).toEqual(Array.from({ length: 9 }, () => 'course.already-submitted'));
    const audit = { action: 'course.submit', subjectId: courseId };
    expect(await rooms.database.repository(AuditRecord).countBy(audit)).toBe(1);
  });

  it('ends all editing', async () => {
    const { owner, courseId, lessonIds } = await aSubmittedCourse(rooms);
    const [lessonId = ''] = lessonIds;
    const before = await stored(courseId);

    const tooLate = { code: 'course.not-editable' };
    await expect(authoring().change(owner, courseId, { title: '晚了' })).rejects.toMatchObject(
      tooLate,
    );
    await expect(authoring().remove(owner, courseId)).rejects.toMatchObject(tooLate);
    await expect(lessons().add(owner, courseId, video('节'))).rejects.toMatchObject(tooLate);
    await expect(lessons().remove(owner, courseId, lessonId)).rejects.toMatchObject(tooLate);
    await expect(
      lessons().change(owner, courseId, lessonId, { mediaAssetId: null }),
    ).rejects.toMatchObject(tooLate);
    expect(await stored(courseId)).toBe(before);
  });
});
