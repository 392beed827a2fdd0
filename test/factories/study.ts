import { Attempts, Quizzes } from '#exam';
import { type Actor, newId } from '#platform';
import { type BeatReport, Beats, type PlaySessionView, PlaySessions, type Range } from '#study';
import { Chapter } from '../../libs/course/src/chapter.entity.js';
import { CourseVersion } from '../../libs/course/src/course-version.entity.js';
import { Course } from '../../libs/course/src/course.entity.js';
import { Lesson } from '../../libs/course/src/lesson.entity.js';
import { MediaAssetRow } from '../../libs/media/src/media-asset.entity.js';
import { MediaHoldRow } from '../../libs/media/src/media-hold.entity.js';
import { KeyDeliveryRow } from '../../libs/study/src/key-delivery.entity.js';
import type { Rooms } from '../harness/start-rooms.js';
import { anInstructor } from './media.js';

const KEY_WINDOW_MS = 60_000;

export interface CourseWish {
  lessons?: { durationMs?: number; kind?: 'video' | 'quiz'; assetId?: string }[];
  state?: Course['state'];
  completionThreshold?: number;
  allowedRates?: number[];
  required?: boolean;
  orderLock?: boolean;
  creditHundredths?: number;
  ownerId?: string;
}

export interface StudyLesson {
  courseId: string;
  lessonId: string;
  assetId: string;
  durationMs: number;
}

/** A course as it stands after its review; its videos are rows only, so that a lesson of an hour costs nothing. */
export async function aCourse(
  rooms: Pick<Rooms, 'database' | 'clock'>,
  { lessons = [{}], state = 'published', ...wish }: CourseWish = {},
): Promise<StudyLesson[]> {
  const { database, clock } = rooms;
  const [courseId, chapterId] = [newId(), newId()];
  const ownerId = wish.ownerId ?? newId();
  const now = clock.now();
  return database.transaction(async () => {
    const facts = {
      title: '测试课程',
      category: 'theory',
      theme: 'theory',
      tags: [],
      summary: '',
      lecturer: '主讲人',
      completionThreshold: wish.completionThreshold ?? 90,
      allowedRates: wish.allowedRates ?? [1, 1.25, 1.5, 2],
      firstViewSeeking: true,
      required: wish.required ?? false,
      orderLock: wish.orderLock ?? false,
      creditHundredths: wish.creditHundredths ?? null,
      durationMs: lessons.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0),
      lessonCount: lessons.length,
      createdAt: now,
      updatedAt: now,
      submittedAt: now,
      publishedAt: now,
    };
    const isLive = state === 'published' || state === 'withdrawn';
    await database.repository(Course).insert({
      ...facts,
      id: courseId,
      ownerId,
      ownerName: '测试',
      state,
      liveVersionId: isLive ? courseId : null,
      draftVersionId: isLive ? null : courseId,
      withdrawnAt: null,
      takenDownAt: null,
    });
    await database.repository(CourseVersion).insert({
      ...facts,
      id: courseId,
      courseId,
      number: 1,
      state: isLive ? 'published' : state,
      lecturers: [{ name: '主讲人' }],
      changeNote: '',
      supersededAt: null,
    });
    await database
      .repository(Chapter)
      .insert({ id: chapterId, versionId: courseId, title: '第一章', position: 0 });
    const made: StudyLesson[] = [];
    for (const [position, lesson] of lessons.entries()) {
      const kind = lesson.kind ?? 'video';
      const durationMs = kind === 'quiz' ? 0 : (lesson.durationMs ?? 600_000);
      const assetId = lesson.assetId ?? newId();
      const lessonId = newId();
      if (kind === 'video' && !lesson.assetId) {
        await database
          .repository(MediaAssetRow)
          .insert(readyAsset(assetId, ownerId, durationMs, now));
      }
      await database.repository(Lesson).insert({
        id: lessonId,
        versionId: courseId,
        courseId,
        chapterId,
        title: `第${position + 1}节`,
        kind,
        mediaAssetId: kind === 'quiz' ? null : assetId,
        durationMs,
        position,
      });
      if (kind === 'video') {
        const holder = `course-version:${courseId}`;
        const hold = { assetId, holder, createdAt: now };
        await database.repository(MediaHoldRow).upsert(hold, ['assetId', 'holder']);
      }
      made.push({ courseId, lessonId, assetId, durationMs });
    }
    return made;
  });
}

/** A video that is a row only. */
export async function anAsset(
  { database, clock }: Pick<Rooms, 'database' | 'clock'>,
  { ownerId, durationMs }: { ownerId: string; durationMs: number },
): Promise<string> {
  const id = newId();
  const row = readyAsset(id, ownerId, durationMs, clock.now());
  await database.transaction(() => database.repository(MediaAssetRow).insert(row));
  return id;
}

/** The only lesson of a course of its own. */
export async function aLesson(
  rooms: Pick<Rooms, 'database' | 'clock'>,
  { durationMs = 600_000, ...wish }: CourseWish & { durationMs?: number } = {},
): Promise<StudyLesson> {
  const [lesson] = await aCourse(rooms, { lessons: [{ durationMs }], ...wish });
  if (!lesson) throw new Error('a course without lessons');
  return lesson;
}

/** As `aCourse`, and every lesson named by its place has a quiz of one question. */
export async function aCourseWithQuiz(
  rooms: Rooms,
  places: number[],
  wish: CourseWish = {},
): Promise<StudyLesson[]> {
  const owner = anInstructor();
  const lessons = await aCourse(rooms, { ...wish, ownerId: owner.memberId, state: 'draft' });
  for (const place of places) {
    const { courseId, lessonId } = lessons[place] ?? { courseId: '', lessonId: '' };
    await rooms.get(Quizzes).save(owner, courseId, lessonId, {
      passScore: 5,
      questions: [
        {
          type: 'single',
          stem: '一节课学多久，由谁计算？',
          options: [
            { text: '服务器', correct: true },
            { text: '播放器', correct: false },
          ],
          score: 5,
        },
      ],
    });
  }
  await setCourseState(rooms, lessons[0]?.courseId ?? '', 'published');
  return lessons;
}

export async function setCourseState(
  { database }: Pick<Rooms, 'database'>,
  id: string,
  state: Course['state'],
): Promise<void> {
  const isLive = state === 'published' || state === 'withdrawn';
  const live = isLive ? { liveVersionId: id, draftVersionId: null } : {};
  await database.transaction(async () => {
    await database.repository(Course).update({ id }, { state, ...live });
    if (isLive) await database.repository(CourseVersion).update({ id }, { state: 'published' });
  });
}

/** Takes the lesson's quiz; its graded attempt still waits to be told to the listeners. */
export async function takeQuiz(
  rooms: Rooms,
  actor: Actor,
  lessonId: string,
  { right = true } = {},
): Promise<void> {
  const quiz = (await rooms.get(Quizzes).forEditor([lessonId])).get(lessonId);
  if (!quiz) throw new Error('this lesson has no quiz');
  const { attempt } = await rooms.get(Attempts).start(actor, quiz.examId ?? '');
  for (const { id, options } of quiz.questions) {
    const chosen = options.find(({ correct }) => correct === right);
    await rooms.get(Attempts).answer(actor, attempt.id, id, { answer: chosen?.id ?? '' });
  }
  await rooms.get(Attempts).submit(actor, attempt.id);
}

/** As if the player had fetched every key of the lesson. */
export async function deliverKeys(
  { database, clock }: Pick<Rooms, 'database' | 'clock'>,
  memberId: string,
  { assetId, durationMs }: StudyLesson,
  deliveredAt = clock.now(),
): Promise<void> {
  const rows = keyWindows(durationMs).map((_, keyIndex) => ({
    memberId,
    assetId,
    keyIndex,
    deliveredAt,
  }));
  const keys = ['memberId', 'assetId', 'keyIndex'];
  await database.transaction(() => database.repository(KeyDeliveryRow).upsert(rows, keys));
}

/** Play is pressed, and all keys have gone out. */
export async function aPlaySession(
  rooms: Rooms,
  actor: Actor,
  lesson: StudyLesson,
): Promise<PlaySessionView> {
  await deliverKeys(rooms, actor.memberId, lesson);
  return rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');
}

export function aBeat(seq: number, ranges: Range[], more: Partial<BeatReport> = {}): BeatReport {
  return { seq, ranges, positionMs: ranges.at(-1)?.[1] ?? 0, rate: 1, visible: true, ...more };
}

/** Watches in real time, a beat every 15 s. Keys must have gone out. */
export async function watch(
  rooms: Rooms,
  actor: Actor,
  session: PlaySessionView,
  [fromMs, toMs]: Range,
): Promise<void> {
  for (let at = fromMs, seq = Math.ceil(fromMs / 1_000); at < toMs; at += 15_000, seq += 15) {
    const end = Math.min(at + 15_000, toMs);
    rooms.clock.advance(end - at);
    await rooms.get(Beats).handIn(actor, session.id, aBeat(seq, [[at, end]]));
  }
}

function keyWindows(durationMs: number): [number, number][] {
  return Array.from({ length: Math.ceil(durationMs / KEY_WINDOW_MS) }, (_, i) => [
    i * KEY_WINDOW_MS,
    Math.min(durationMs, (i + 1) * KEY_WINDOW_MS),
  ]);
}

function readyAsset(id: string, ownerId: string, durationMs: number, now: Date): MediaAssetRow {
  return {
    id,
    ownerId,
    uploadId: newId(),
    kind: 'video',
    fileName: '测试.mp4',
    sizeBytes: 1,
    state: 'ready',
    progress: 100,
    rounds: 1,
    packageId: newId(),
    keyId: null,
    durationMs,
    width: 320,
    height: 180,
    codecs: null,
    packageBytes: 1,
    keyWindows: keyWindows(durationMs),
    failureCode: null,
    failureMessage: null,
    createdAt: now,
    finishedAt: now,
  };
}
