import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CourseAuthoring,
  CourseLookup,
  CourseModule,
  CourseWithdrawals,
  LessonAuthoring,
} from '#course';
import { CreditEntry, CreditModule } from '#credit';
import { Quizzes } from '#exam';
import { type MediaAsset, MediaService } from '#media';
import type { Actor } from '#platform';
import { LearnerCourses, ReportModule } from '#report';
import { Beats, PlaySessions, Progress, Recomputation, StudyModule } from '#study';
import { PostCourseEntryListener } from '../../apps/worker/src/credit/post-course-entry.listener.js';
import { ExamWorkerModule } from '../../apps/worker/src/exam/exam-worker.module.js';
import { StudyWorkerModule } from '../../apps/worker/src/study/study-worker.module.js';
import { aReviewer, publish } from '../factories/course.js';
import { anInstructor } from '../factories/media.js';
import { aMember } from '../factories/member.js';
import {
  aBeat,
  anAsset,
  aCourse,
  aPlaySession,
  type StudyLesson,
  takeQuiz,
  watch,
} from '../factories/study.js';
import { type Rooms, startRooms } from '../harness/start-rooms.js';

const S = 1_000;

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms(
    [CourseModule, StudyModule, CreditModule, ReportModule, StudyWorkerModule, ExamWorkerModule],
    { providers: [PostCourseEntryListener] },
  );
});
afterAll(() => rooms.close());

const owner = anInstructor();
const authoring = () => rooms.get(CourseAuthoring);
const lessons = () => rooms.get(LessonAuthoring);

/** A published course of the owner's: two lessons of 60 s, unless said otherwise. */
async function published(wish: { durations?: number[]; orderLock?: boolean } = {}) {
  const { durations = [60 * S, 60 * S], ...more } = wish;
  const made = await aCourse(rooms, {
    ownerId: owner.memberId,
    lessons: durations.map((durationMs) => ({ durationMs })),
    completionThreshold: 100,
    ...more,
  });
  const [first, second] = made;
  if (!first) throw new Error('no lesson');
  return { courseId: first.courseId, first, second: second ?? first };
}

async function learner(): Promise<Actor> {
  return (await aMember(rooms)).actor;
}

async function sees(actor: Actor, lesson: StudyLesson, [from, to]: [number, number]) {
  const session = await aPlaySession(rooms, actor, lesson);
  await watch(rooms, actor, session, [from, to]);
  return session;
}

/** Another video takes the lesson's place in the next version, which somebody else approves. */
async function replaceVideo(lesson: StudyLesson, durationMs = 60 * S): Promise<StudyLesson> {
  const assetId = await anAsset(rooms, { ownerId: owner.memberId, durationMs });
  const { courseId, lessonId } = lesson;
  await lessons().change(owner, courseId, lessonId, { mediaAssetId: assetId });
  await nextVersionIsPublished(courseId);
  return { ...lesson, assetId, durationMs };
}

async function nextVersionIsPublished(courseId: string): Promise<void> {
  rooms.clock.advance(S);
  await authoring().submit(owner, courseId);
  await publish(rooms, courseId);
  await rooms.drain();
}

/** One question of five points. */
const aQuiz = (passScore = 5) => ({
  passScore,
  questions: [
    {
      type: 'single' as const,
      stem: '一节课学多久，由谁计算？',
      options: [
        { text: '服务器', correct: true },
        { text: '播放器', correct: false },
      ],
      score: 5,
    },
  ],
});

const entriesOf = async ({ memberId }: Actor) => {
  await rooms.drain();
  return rooms.database.repository(CreditEntry).findBy({ memberId });
};
const seenBy = (actor: Actor, courseId: string) => rooms.get(LearnerCourses).find(actor, courseId);

/** What is stored is what the beats say, to the millisecond. */
async function expectExact({ memberId }: Actor, studiedMs: number): Promise<void> {
  const recomputed = await rooms.get(Recomputation).ofMember(memberId);
  expect(recomputed).toEqual({ studiedMs, differences: [] });
}

describe('a new version, while people watch', () => {
  it('leaves what was earned on lessons that did not change', async () => {
    const actor = await learner();
    const { courseId, first, second } = await published();
    await sees(actor, first, [0, 60 * S]);

    await replaceVideo(second);

    const course = await seenBy(actor, courseId);
    expect(course.chapters[0]?.lessons).toMatchObject([
      { completed: true, coveredMs: 60 * S, replaced: false },
      { completed: false, coveredMs: 0, replaced: false },
    ]);
    expect(course).toMatchObject({
      version: 2,
      update: { text: '本课程已更新到第 2 版，您已学的内容全部保留，接着学习即可。' },
    });
    await expectExact(actor, 60 * S);
  });

  it('lets the one in the middle of a replaced video finish it, and counts his seconds once', async () => {
    const actor = await learner();
    const { courseId, first } = await published({ durations: [60 * S] });
    const session = await sees(actor, first, [0, 30 * S]);

    await replaceVideo(first);
    await watch(rooms, actor, session, [30 * S, 60 * S]);

    await expectExact(actor, 60 * S);
    expect(await entriesOf(actor)).toMatchObject([{ sourceRef: courseId, studiedMs: 60 * S }]);
    expect(await seenBy(actor, courseId)).toMatchObject({ progress: 100 });
  });

  it('asks who had left to watch the other video from its beginning, and says so', async () => {
    const actor = await learner();
    const { courseId, first, second } = await published();
    const left = await sees(actor, first, [0, 40 * S]);
    await rooms.get(PlaySessions).close(actor, left.id, null);

    const replaced = await replaceVideo(first);
    const course = await seenBy(actor, courseId);
    await sees(actor, replaced, [0, 60 * S]);
    await sees(actor, second, [0, 60 * S]);

    expect(course.update?.text).toBe(
      '本课程已更新到第 2 版：第 1 节换了视频，需重新学习该节。换之前已学的 0:40 保留在学习记录中，其他各节不受影响。',
    );
    await expectExact(actor, 160 * S);
    const [entry, ...more] = await entriesOf(actor);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ studiedMs: 120 * S, mediaMs: 120 * S });
  });

  it('completes the course for whom only a lesson was missing that is gone', async () => {
    const actor = await learner();
    const { courseId, first, second } = await published();
    await sees(actor, first, [0, 60 * S]);

    await lessons().remove(owner, courseId, second.lessonId);
    await nextVersionIsPublished(courseId);

    expect(await entriesOf(actor)).toMatchObject([{ mediaMs: 60 * S }]);
    const opening = rooms.get(PlaySessions).open(actor, second.lessonId, 'spec');
    await expect(opening).rejects.toMatchObject({ code: 'study.lesson-not-found' });
    const titles = await rooms.get(CourseLookup).titlesOf([second.lessonId]);
    expect(titles.get(second.lessonId)).toBe('第2节');
  });

  it('leaves complete what was completed before, and gives nothing twice', async () => {
    const actor = await learner();
    const { courseId, first } = await published({ durations: [60 * S] });
    await sees(actor, first, [0, 60 * S]);

    const replaced = await replaceVideo(first);
    await sees(actor, replaced, [0, 60 * S]);

    expect(await entriesOf(actor)).toHaveLength(1);
    const { update, progress } = await seenBy(actor, courseId);
    expect({ progress, text: update?.text }).toEqual({
      progress: 100,
      text: '本课程已更新到第 2 版。您已经学完，已得的学时不受影响。',
    });
    await expectExact(actor, 120 * S);
  });

  it('is seen by nobody before it is published, and goes away without a trace', async () => {
    const actor = await learner();
    const { courseId, first } = await published();
    const assetId = await anAsset(rooms, { ownerId: owner.memberId, durationMs: 5 * S });
    await authoring().change(owner, courseId, { title: '改名', creditHundredths: 500 });
    await lessons().change(owner, courseId, first.lessonId, { mediaAssetId: assetId });

    const before = await seenBy(actor, courseId);
    await authoring().discardNext(owner, courseId);

    expect(before).toMatchObject({ title: '测试课程', version: 1, update: null });
    expect((await rooms.get(CourseLookup).lesson(first.lessonId))?.mediaAssetId).toBe(
      first.assetId,
    );
    expect(await authoring().find(owner, courseId)).toMatchObject({
      version: 1,
      title: '测试课程',
    });
    await expect(rooms.get(MediaService).remove(owner, assetId)).resolves.toBeUndefined();
  });

  it('keeps the video of the version before it in the library', async () => {
    const { first } = await published();

    await replaceVideo(first);

    const removing = rooms.get(MediaService).remove(owner, first.assetId);
    await expect(removing).rejects.toMatchObject({ code: 'media.asset-in-use' });
    const [asset] = await rooms.get(MediaService).findMany([first.assetId]);
    expect(asset?.state satisfies MediaAsset['state'] | undefined).toBe('ready');
  });
});

describe('the quiz of a published lesson', () => {
  it('changes with the version and not before; passed stays passed', async () => {
    const actor = await learner();
    const { courseId, first } = await published({ durations: [60 * S] });
    const quizzes = rooms.get(Quizzes);
    await quizzes.save(owner, courseId, first.lessonId, aQuiz());
    const before = await quizzes.ofLessons(actor.memberId, [first.lessonId]);
    await nextVersionIsPublished(courseId);
    await takeQuiz(rooms, actor, first.lessonId);

    const paper = aQuiz(3);
    await quizzes.save(owner, courseId, first.lessonId, paper);
    const changed = await quizzes.changedOf([first.lessonId]);
    await authoring().discardNext(owner, courseId);
    await rooms.drain();

    expect(before.size).toBe(0);
    expect(changed.has(first.lessonId)).toBe(true);
    expect((await quizzes.forEditor([first.lessonId])).get(first.lessonId)?.passScore).toBe(5);
    await quizzes.save(owner, courseId, first.lessonId, paper);
    await nextVersionIsPublished(courseId);
    expect((await quizzes.forEditor([first.lessonId])).get(first.lessonId)?.passScore).toBe(3);
    const after = await quizzes.ofLessons(actor.memberId, [first.lessonId]);
    expect(after.get(first.lessonId)?.passed).toBe(true);
  });

  it('that is taken away completes the lesson for who had only that to do', async () => {
    const actor = await learner();
    const { courseId, first } = await published({ durations: [60 * S] });
    const quizzes = rooms.get(Quizzes);
    await quizzes.save(owner, courseId, first.lessonId, aQuiz());
    await nextVersionIsPublished(courseId);
    await sees(actor, first, [0, 60 * S]);
    const waiting = await entriesOf(actor);

    await quizzes.save(owner, courseId, first.lessonId, { passScore: 0, questions: [] });
    await nextVersionIsPublished(courseId);

    expect(waiting).toEqual([]);
    expect(await entriesOf(actor)).toHaveLength(1);
  });
});

describe('CH-16 a course that is closed', () => {
  it('CH-16 takes what was watched until then for a minute, and then nothing more; the hours stay', async () => {
    const actor = await learner();
    const { courseId, first, second } = await published();
    await sees(actor, first, [0, 60 * S]);
    const session = await sees(actor, second, [0, 15 * S]);
    rooms.clock.advance(15 * S);

    await rooms.get(CourseWithdrawals).withdraw(aReviewer(), courseId, '内容过时');
    const held = aBeat(500, [[15 * S, 30 * S]]);
    await rooms.get(Beats).handIn(actor, session.id, held);
    rooms.clock.advance(61 * S);
    const late = await rooms.get(Beats).handIn(actor, session.id, aBeat(501, [[30 * S, 45 * S]]));

    const refused = [{ reason: 'course-withdrawn', ms: 15 * S }];
    expect(JSON.parse(late)).toMatchObject({ acceptedMs: 0, rejected: refused });
    const again = rooms.get(PlaySessions).open(actor, second.lessonId, 'spec');
    await expect(again).rejects.toMatchObject({ code: 'study.lesson-not-found' });
    expect(await entriesOf(actor)).toEqual([]);
    await expectExact(actor, 90 * S);
  });

  it('CH-16 gives nothing for a lesson that only a draft has', async () => {
    const actor = await learner();
    const { courseId } = await published();
    const assetId = await anAsset(rooms, { ownerId: owner.memberId, durationMs: 60 * S });
    const wish = { title: '新的一节', kind: 'video' as const, mediaAssetId: assetId };
    const draft = await lessons().add(owner, courseId, wish);

    const opening = rooms.get(PlaySessions).open(actor, draft.id, 'spec');

    await expect(opening).rejects.toMatchObject({ code: 'study.lesson-not-found' });
  });
});

describe('CH-19 a video of another length', () => {
  it.each([
    ['shorter', 60 * S, 15 * S],
    ['longer', 15 * S, 60 * S],
  ])('CH-19 that is %s gives what it is worth itself, and not both', async (_, was, is) => {
    const [early, late] = [await learner(), await learner()];
    const { first } = await published({ durations: [was] });
    await sees(early, first, [0, was]);

    const replaced = await replaceVideo(first, is);
    for (const actor of [early, late]) await sees(actor, replaced, [0, is]);

    expect(await entriesOf(early)).toMatchObject([{ mediaMs: was, studiedMs: was }]);
    expect(await entriesOf(late)).toMatchObject([{ mediaMs: is, studiedMs: is }]);
    await expectExact(early, was + is);
  });
});

describe('CH-20 one video in three courses', () => {
  it('CH-20 is credited once for each course, and in each by what was watched there', async () => {
    const actor = await learner();
    const assetId = await anAsset(rooms, { ownerId: owner.memberId, durationMs: 30 * S });
    const courses: StudyLesson[] = [];
    for (let n = 0; n < 3; n += 1) {
      const wish = { lessons: [{ durationMs: 30 * S, assetId }], completionThreshold: 100 };
      courses.push(...(await aCourse(rooms, { ...wish, ownerId: owner.memberId })));
    }

    for (const lesson of courses.slice(0, 2)) await sees(actor, lesson, [0, 30 * S]);
    for (const lesson of courses.slice(0, 2)) await sees(actor, lesson, [0, 30 * S]);

    const entries = await entriesOf(actor);
    expect(entries.map(({ sourceRef }) => sourceRef).toSorted()).toEqual(
      courses
        .slice(0, 2)
        .map(({ courseId }) => courseId)
        .toSorted(),
    );
    await expectExact(actor, 60 * S);
  });
});

describe('an order of lessons', () => {
  it('is kept by the server, and tells which lesson comes before', async () => {
    const actor = await learner();
    const { courseId, first, second } = await published({ orderLock: true });

    const early = rooms.get(PlaySessions).open(actor, second.lessonId, 'spec');
    await expect(early).rejects.toMatchObject({
      code: 'study.lesson-locked',
      message: '这门课程需按顺序学习，请先学完“第1节”，再学习这一节。',
    });
    const locked = (await seenBy(actor, courseId)).chapters[0]?.lessons;
    await sees(actor, first, [0, 60 * S]);
    await sees(actor, second, [0, 15 * S]);

    expect(locked).toMatchObject([{ locked: false }, { locked: true, opensAfter: '第1节' }]);
    const { memberId } = actor;
    const progress = await rooms
      .get(Progress)
      .ofLessons(memberId, [{ lessonId: second.lessonId, mediaAssetId: second.assetId }]);
    expect(progress.get(second.lessonId)?.coveredMs).toBe(15 * S);
  });
});

describe('hours that a course fixes', () => {
  it('are said before one begins, and are what is posted', async () => {
    const actor = await learner();
    const { courseId, first } = await published({ durations: [60 * S] });
    await authoring().change(owner, courseId, { creditHundredths: 50 });
    await nextVersionIsPublished(courseId);

    const { creditHours } = await seenBy(actor, courseId);
    await sees(actor, first, [0, 60 * S]);

    expect(creditHours).toBe('0.50');
    expect(await entriesOf(actor)).toMatchObject([{ amountHundredths: 50, ruleCode: null }]);
  });
});
