import type { INestApplicationContext } from '@nestjs/common';
import { CourseAuthoring, CourseReviews, LessonAuthoring } from '#course';
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

interface Publishing {
  rooms: INestApplicationContext;
  clock: FakeClock;
  instructor: Actor;
  reviewer: Actor;
  daysAgo: (days: number) => Date;
}

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
  return ids;
}

async function publish(
  { rooms, instructor, reviewer }: Publishing,
  course: DemoCourse,
): Promise<string> {
  const { lessons, ...facts } = course;
  const authoring = rooms.get(CourseAuthoring, { strict: false });
  const { id } = await authoring.create(instructor, facts);
  for (const lesson of lessons) await addLesson(rooms, instructor, id, lesson);
  await authoring.submit(instructor, id);
  await rooms
    .get(CourseReviews, { strict: false })
    .review(reviewer, id, 'approve', '内容准确，同意发布。');
  return id;
}

async function addLesson(
  rooms: INestApplicationContext,
  instructor: Actor,
  courseId: string,
  { clip, title, quiz }: DemoLesson,
): Promise<void> {
  const mediaAssetId = await uploadClip(rooms, instructor, clip);
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
