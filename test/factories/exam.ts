import { CourseAuthoring } from '#course';
import {
  type AttemptView,
  type GivenAnswer,
  Exams,
  type NewExam,
  type NewPaper,
  Quizzes,
} from '#exam';
import { systemActor } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { aDraft, type CourseWishes, type MadeCourse, publish } from './course.js';

/** Three questions, 10 points each; 20 pass. The right answers are the ones whose text begins with 对. */
export function aPaper(wish: Partial<NewPaper> = {}): NewPaper {
  return {
    passScore: 20,
    questions: [
      {
        type: 'single',
        stem: '单选题',
        options: [
          { text: '错甲', correct: false },
          { text: '对乙', correct: true },
          { text: '错丙', correct: false },
        ],
        explanation: '单选的解析',
        score: 10,
      },
      {
        type: 'multiple',
        stem: '多选题',
        options: [
          { text: '对甲', correct: true },
          { text: '对乙', correct: true },
          { text: '错丙', correct: false },
          { text: '错丁', correct: false },
        ],
        explanation: '多选的解析',
        score: 10,
      },
      {
        type: 'boolean',
        stem: '判断题',
        options: [
          { text: '正确', correct: false },
          { text: '错误', correct: true },
        ],
        explanation: '判断的解析',
        score: 10,
      },
    ],
    ...wish,
  };
}

/** An exam that stands by itself: open, 60 minutes, two attempts. Needs ExamModule among the rooms. */
export function anExam(rooms: Rooms, wish: Partial<NewExam> = {}): Promise<string> {
  return rooms.get(Exams).create(systemActor, {
    title: '结业考试',
    opensAt: null,
    closesAt: null,
    durationMs: 3_600_000,
    attemptsAllowed: 2,
    reviewPolicy: 'score',
    ...aPaper(),
    ...wish,
  });
}

/** A published course whose first lesson has a quiz. */
export async function aCourseWithQuiz(
  rooms: Rooms,
  wish: CourseWishes = {},
): Promise<MadeCourse & { examId: string; lessonId: string }> {
  const made = await aDraft(rooms, wish);
  const [lessonId = ''] = made.lessonIds;
  const { owner, courseId } = made;
  const { examId } = await rooms.get(Quizzes).save(owner, courseId, lessonId, aPaper());
  await rooms.get(CourseAuthoring).submit(owner, courseId);
  await publish(rooms, courseId);
  return { ...made, lessonId, examId: examId ?? '' };
}

/** The question of a type in an attempt at `aPaper()`. */
export function questionOf(attempt: AttemptView, type: 'single' | 'multiple' | 'boolean') {
  const question = attempt.questions.find((each) => each.type === type);
  if (!question) throw new Error(`no ${type} question`);
  return question;
}

/** The right answers to an attempt at `aPaper()`, by question. */
export function rightAnswers(attempt: AttemptView): Map<string, GivenAnswer> {
  return new Map(
    attempt.questions.map((question): [string, GivenAnswer] => {
      const right = question.options
        .filter(({ text }) => text.startsWith('对'))
        .map(({ id }) => id);
      const [first = ''] = right;
      if (question.type === 'boolean') return [question.id, false];
      return [question.id, question.type === 'single' ? first : right];
    }),
  );
}
