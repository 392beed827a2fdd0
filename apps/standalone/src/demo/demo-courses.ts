import type { INestApplicationContext } from '@nestjs/common';
import { CourseAuthoring, CourseReviews, type CourseWish, LessonAuthoring } from '#course';
import { Exams, Quizzes } from '#exam';
import { type Actor, type FakeClock, systemActor } from '#platform';
import {
  type DemoCourse,
  type DemoLesson,
  demoCourses,
  type DemoQuestion,
} from './demo-lectures.js';
import { uploadClip } from './demo-media.js';

const EXAM_OPEN_DAYS = 60;
const EXAM_MINUTES = 30;
const EXAM_QUESTIONS = 8;

export interface Publishing {
  rooms: INestApplicationContext;
  clock: FakeClock;
  instructor: Actor;
  reviewer: Actor;
  daysAgo: (days: number) => Date;
}

/** A lecture with what its author may settle beside it. */
type PublishedDemoCourse = DemoCourse & Pick<CourseWish, 'orderLock' | 'creditHundredths'>;

/**
 * Every lecture of demo/courses.json, made by the instructor and published by the reviewer, one every few days.
 * @returns the courses' ids, in that order.
 */
export async function publishCourses(publishing: Publishing): Promise<string[]> {
  const courses = demoCourses();
  const ids: string[] = [];
  for (const [index, course] of courses.entries()) {
    publishing.clock.set(publishing.daysAgo(30 + (courses.length - index) * 4));
    ids.push(await publish(publishing, course));
  }
  await publishInOrder(publishing, courses);
  await leaveWaiting(publishing, courses);
  return ids;
}

/** One course is learned in its order and gives hours that its author fixed. */
async function publishInOrder(publishing: Publishing, [first]: DemoCourse[]): Promise<void> {
  if (!first) return;
  publishing.clock.set(publishing.daysAgo(90));
  await publish(publishing, {
    ...first,
    title: '把矛盾化解在基层：两讲连学',
    tags: ['基层治理', '群众工作'],
    required: false,
    orderLock: true,
    creditHundredths: 50,
  });
}

/** One course waits for the reviewer, and one went back to the instructor. */
async function leaveWaiting(
  { rooms, clock, instructor, reviewer, daysAgo }: Publishing,
  courses: DemoCourse[],
) {
  const [again] = courses;
  if (!again) return;
  const reviews = rooms.get(CourseReviews, { strict: false });
  clock.set(daysAgo(3));
  const returned = await submit(rooms, instructor, { ...again, title: '村级小微权力清单怎么用' });
  await reviews.review(reviewer, returned, 'return', '第 2 讲的案例请隐去当事人姓名后重新提交。');
  clock.set(daysAgo(1));
  await submit(rooms, instructor, { ...again, title: '基层治理五问（修订版）' });
}

async function publish(
  { rooms, instructor, reviewer }: Publishing,
  course: PublishedDemoCourse,
): Promise<string> {
  const id = await submit(rooms, instructor, course);
  const reviews = rooms.get(CourseReviews, { strict: false });
  await reviews.review(reviewer, id, 'approve', '内容准确，同意发布。');
  return id;
}

async function submit(
  rooms: INestApplicationContext,
  instructor: Actor,
  course: PublishedDemoCourse,
): Promise<string> {
  const { lessons, ...facts } = course;
  const authoring = rooms.get(CourseAuthoring, { strict: false });
  const { id } = await authoring.create(instructor, facts);
  for (const lesson of lessons) await addLesson(rooms, instructor, id, lesson);
  await authoring.submit(instructor, id);
  return id;
}

async function addLesson(
  rooms: INestApplicationContext,
  instructor: Actor,
  courseId: string,
  demoLesson: DemoLesson,
): Promise<void> {
  const { title, quiz } = demoLesson;
  const mediaAssetId = await uploadClip(rooms, instructor, demoLesson);
  const wish = { title, kind: 'video' as const, mediaAssetId };
  const lesson = await rooms
    .get(LessonAuthoring, { strict: false })
    .add(instructor, courseId, wish);
  if (!quiz) return;
  const paper = { passScore: quiz.passScore, questions: quiz.questions.map(asNewQuestion) };
  await rooms.get(Quizzes, { strict: false }).save(instructor, courseId, lesson.id, paper);
}

/** An exam that is open to everybody, of the quizzes' questions. */
export async function openExam(rooms: INestApplicationContext, now: Date): Promise<void> {
  const questions = demoCourses()
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ quiz }) => quiz?.questions ?? [])
    .slice(0, EXAM_QUESTIONS)
    .map((question) => ({ ...asNewQuestion(question), score: 5 }));
  await rooms.get(Exams, { strict: false }).create(systemActor, {
    title: '年度党规党纪知识测试',
    opensAt: new Date(now.getTime() - 86_400_000),
    closesAt: new Date(now.getTime() + EXAM_OPEN_DAYS * 86_400_000),
    durationMs: EXAM_MINUTES * 60_000,
    attemptsAllowed: 2,
    reviewPolicy: 'score',
    passScore: questions.length * 3,
    questions,
  });
}

function asNewQuestion({ options, ...question }: DemoQuestion) {
  return { ...question, options: options.map(([text, correct]) => ({ text, correct })) };
}
