import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type EventHandler, EventListener, FakeClock } from '#platform';
import { unknownId } from '../../../test/factories/course.js';
import {
  aCourseWithQuiz,
  anExam,
  aPaper,
  questionOf,
  rightAnswers,
} from '../../../test/factories/exam.js';
import { anActor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AttemptAnswer } from './attempt-answer.entity.js';
import { AttemptEnding } from './attempt-ending.service.js';
import { Attempt } from './attempt.entity.js';
import { Attempts } from './attempt.service.js';
import { quizGraded } from './exam.events.js';
import { ExamModule } from './exam.module.js';
import { Exams } from './exam.service.js';
import type { AttemptView } from './exam.view.js';
import { ExamPapers } from './exam-paper.service.js';

type Graded = NonNullable<(typeof quizGraded)['payload']>;
const heard: Graded[] = [];

@EventListener(quizGraded, 'test.write-down-grades')
class WriteDown implements EventHandler<Graded> {
  async handle(graded: Graded): Promise<void> {
    heard.push(graded);
  }
}

const MINUTE_MS = 60_000;
const GRACE_MS = 10_000;

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ExamModule], {
    clock: new FakeClock(),
    providers: [WriteDown],
  });
});
afterAll(() => rooms.close());
beforeEach(() => {
  heard.length = 0;
});

const attempts = () => rooms.get(Attempts);
const later = (ms: number) => new Date(rooms.clock.now().getTime() + ms);
const gradesOf = (attemptId: string) => heard.filter((graded) => graded.attemptId === attemptId);

/** What is stored of an attempt, to show that a refusal changed nothing. */
const stored = async (id: string) =>
  JSON.stringify([
    await rooms.database.repository(Attempt).findBy({ id }),
    await rooms.database.repository(AttemptAnswer).findBy({ attemptId: id }),
  ]);

async function aRunningAttempt(wish: Parameters<typeof anExam>[1] = {}) {
  const member = anActor(null);
  const examId = await anExam(rooms, wish);
  const { attempt } = await attempts().start(member, examId);
  return { member, examId, attempt };
}

async function answerAll(member: Actor, attempt: AttemptView): Promise<void> {
  for (const [questionId, answer] of rightAnswers(attempt)) {
    await attempts().answer(member, attempt.id, questionId, { answer });
  }
}

describe('starting', () => {
  it('gives the questions, the deadline and the server’s time', async () => {
    const { attempt } = await aRunningAttempt();

    expect(attempt).toMatchObject({
      state: 'running',
      deadline: later(60 * MINUTE_MS),
      serverTime: rooms.clock.now(),
      score: null,
      passed: null,
    });
    expect(attempt.questions.map(({ stem }) => stem).sort()).toEqual([
      '判断题',
      '单选题',
      '多选题',
    ]);
  });

  it('again gives the running attempt with the same order and what is saved', async () => {
    const { member, examId, attempt } = await aRunningAttempt();
    const { id: questionId, options } = questionOf(attempt, 'single');
    const answer = options[0]?.id ?? '';
    await attempts().answer(member, attempt.id, questionId, { answer });

    const again = await attempts().start(member, examId);

    expect(again.created).toBe(false);
    expect(again.attempt.id).toBe(attempt.id);
    const orderOf = ({ questions }: AttemptView) =>
      questions.map((question) => [question.id, question.options]);
    expect(orderOf(again.attempt)).toEqual(orderOf(attempt));
    expect(questionOf(again.attempt, 'single').answer).toBe(answer);
  });

  it('at the same moment on twenty devices begins one attempt', async () => {
    const member = anActor(null);
    const examId = await anExam(rooms);

    const all = await Promise.all(
      Array.from({ length: 20 }, () => attempts().start(member, examId)),
    );

    expect(new Set(all.map(({ attempt }) => attempt.id)).size).toBe(1);
    expect(all.filter(({ created }) => created)).toHaveLength(1);
    expect(await rooms.database.repository(Attempt).countBy({ examId })).toBe(1);
  });

  it('refuses a third attempt where two are allowed', async () => {
    const { member, examId, attempt } = await aRunningAttempt();
    await attempts().submit(member, attempt.id);
    const second = await attempts().start(member, examId);
    await attempts().submit(member, second.attempt.id);

    const third = attempts().start(member, examId);

    await expect(third).rejects.toMatchObject({ code: 'exam.no-attempts-left', kind: 'conflict' });
    expect(await rooms.database.repository(Attempt).countBy({ examId })).toBe(2);
  });

  it('never gives more attempts than allowed, however starts and submits fall together', async () => {
    const member = anActor(null);
    const examId = await anExam(rooms, { attemptsAllowed: 1 });

    await Promise.allSettled(
      Array.from({ length: 10 }, async () => {
        const { attempt } = await attempts().start(member, examId);
        await attempts().submit(member, attempt.id);
      }),
    );

    expect(await rooms.database.repository(Attempt).countBy({ examId })).toBe(1);
  });

  it('gives another member an attempt of his own', async () => {
    const { examId, attempt } = await aRunningAttempt();

    const other = await attempts().start(anActor(null), examId);

    expect(other.created).toBe(true);
    expect(other.attempt.id).not.toBe(attempt.id);
  });

  it('is refused before the window and after it', async () => {
    const early = await anExam(rooms, { opensAt: later(1000) });
    const late = await anExam(rooms, { closesAt: rooms.clock.now() });

    await expect(attempts().start(anActor(null), early)).rejects.toMatchObject({
      code: 'exam.not-open',
    });
    await expect(attempts().start(anActor(null), late)).rejects.toMatchObject({
      code: 'exam.closed',
    });
    await expect(attempts().start(anActor(null), unknownId())).rejects.toMatchObject({
      code: 'exam.not-found',
    });
  });

  it('gives no more time than the window', async () => {
    const { attempt } = await aRunningAttempt({ closesAt: later(5 * MINUTE_MS) });

    expect(attempt.deadline).toEqual(later(5 * MINUTE_MS));
  });
});

describe('answering', () => {
  it('is saved when given, and survives a reload', async () => {
    const { member, attempt } = await aRunningAttempt();
    const single = questionOf(attempt, 'single');
    const multiple = questionOf(attempt, 'multiple');
    const truth = questionOf(attempt, 'boolean');
    const chosen = multiple.options.slice(0, 2).map(({ id }) => id);

    await attempts().answer(member, attempt.id, single.id, { answer: single.options[1]?.id ?? '' });
    await attempts().answer(member, attempt.id, multiple.id, { answer: chosen });
    await attempts().answer(member, attempt.id, truth.id, { answer: true });

    const read = await attempts().find(member, attempt.id);
    expect(questionOf(read, 'single').answer).toBe(single.options[1]?.id);
    expect(questionOf(read, 'multiple').answer).toEqual(chosen);
    expect(questionOf(read, 'boolean')).toMatchObject({ answer: true, savedAt: rooms.clock.now() });
  });

  it('late with a lower revision changes nothing (EX-08)', async () => {
    const { member, attempt } = await aRunningAttempt();
    const { id: questionId, options } = questionOf(attempt, 'single');
    const [first, second] = options.map(({ id }) => id);
    await attempts().answer(member, attempt.id, questionId, { answer: second ?? '', revision: 6 });

    const late = await attempts().answer(member, attempt.id, questionId, {
      answer: first ?? '',
      revision: 5,
    });

    expect(late.revision).toBe(6);
    const read = await attempts().find(member, attempt.id);
    expect(questionOf(read, 'single')).toMatchObject({ answer: second, revision: 6 });
  });

  it('without a revision is newer than what is saved', async () => {
    const { member, attempt } = await aRunningAttempt();
    const { id: questionId, options } = questionOf(attempt, 'single');
    const [first = '', second = ''] = options.map(({ id }) => id);
    await attempts().answer(member, attempt.id, questionId, { answer: first, revision: 4 });

    const saved = await attempts().answer(member, attempt.id, questionId, { answer: second });

    expect(saved.revision).toBe(5);
  });

  it('with null takes the answer back', async () => {
    const { member, attempt } = await aRunningAttempt();
    const { id } = questionOf(attempt, 'boolean');
    await attempts().answer(member, attempt.id, id, { answer: false });

    await attempts().answer(member, attempt.id, id, { answer: null });

    const read = await attempts().find(member, attempt.id);
    expect(questionOf(read, 'boolean').answer).toBeNull();
  });

  it('with what is no option of the question is refused', async () => {
    const { member, attempt } = await aRunningAttempt();
    const single = questionOf(attempt, 'single');
    const foreign = questionOf(attempt, 'multiple').options[0]?.id ?? '';
    const before = await stored(attempt.id);

    const wrong = { code: 'exam.answer-invalid', kind: 'invalid' };
    await expect(
      attempts().answer(member, attempt.id, single.id, { answer: foreign }),
    ).rejects.toMatchObject(wrong);
    await expect(
      attempts().answer(member, attempt.id, single.id, {
        answer: single.options.map(({ id }) => id),
      }),
    ).rejects.toMatchObject(wrong);
    await expect(
      attempts().answer(member, attempt.id, unknownId(), { answer: foreign }),
    ).rejects.toMatchObject({ code: 'exam.question-not-found' });
    expect(await stored(attempt.id)).toBe(before);
  });

  it('is not possible any more once the attempt is submitted', async () => {
    const { member, attempt } = await aRunningAttempt();
    await attempts().submit(member, attempt.id);
    const before = await stored(attempt.id);

    const late = attempts().answer(member, attempt.id, questionOf(attempt, 'boolean').id, {
      answer: false,
    });

    await expect(late).rejects.toMatchObject({ code: 'exam.attempt-finished' });
    expect(await stored(attempt.id)).toBe(before);
  });
});

describe('submitting', () => {
  it('marks what is saved and tells of it once', async () => {
    const { member, examId, attempt } = await aRunningAttempt();
    await answerAll(member, attempt);

    const result = await attempts().submit(member, attempt.id);
    await rooms.drain();

    expect(result).toEqual({ state: 'submitted', score: 30, passed: true });
    expect(gradesOf(attempt.id)).toEqual([
      {
        memberId: member.memberId,
        examId,
        lessonId: null,
        attemptId: attempt.id,
        passed: true,
        score: 30,
      },
    ]);
  });

  it('gives half for some of the right choices, and nothing for a wrong one', async () => {
    const { member, attempt } = await aRunningAttempt();
    const { id, options } = questionOf(attempt, 'multiple');
    const right = options.find(({ text }) => text.startsWith('对'))?.id ?? '';
    await attempts().answer(member, attempt.id, id, { answer: [right] });

    const result = await attempts().submit(member, attempt.id);

    expect(result).toEqual({ state: 'submitted', score: 5, passed: false });
  });

  it('an empty paper scores nothing', async () => {
    const { member, attempt } = await aRunningAttempt();

    expect(await attempts().submit(member, attempt.id)).toMatchObject({ score: 0, passed: false });
  });

  it('twenty times at the same moment gives one result and one event (EX-06)', async () => {
    const { member, attempt } = await aRunningAttempt();
    await answerAll(member, attempt);
    const { id: questionId } = questionOf(attempt, 'boolean');

    const submits = Array.from({ length: 20 }, () => attempts().submit(member, attempt.id));
    const save = attempts().answer(member, attempt.id, questionId, { answer: false });
    const closing = rooms.get(AttemptEnding).endAllOverdue();
    const results = await Promise.all(submits);
    await Promise.allSettled([save, closing]);
    await rooms.drain();

    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toEqual({ state: 'submitted', score: 30, passed: true });
    expect(gradesOf(attempt.id)).toHaveLength(1);
  });

  it('marks by the version that the attempt saw, though the key was corrected since (EX-14)', async () => {
    const { member, examId, attempt } = await aRunningAttempt();
    const turned = aPaper().questions.map((question) => ({
      ...question,
      options: question.options.map(({ text, correct }) => ({ text, correct: !correct })),
    }));
    await rooms.database.transaction(() => rooms.get(ExamPapers).write(examId, turned));
    await answerAll(member, attempt);

    const result = await attempts().submit(member, attempt.id);

    expect(result).toMatchObject({ score: 30, passed: true });
  });
});

describe('the clock', () => {
  it('is the server’s: an answer within the grace counts, one after it does not (EX-04)', async () => {
    const { member, attempt } = await aRunningAttempt();
    const [single, truth] = [questionOf(attempt, 'single'), questionOf(attempt, 'boolean')];
    const right = rightAnswers(attempt).get(single.id) ?? '';
    rooms.clock.set(new Date(attempt.deadline.getTime() + GRACE_MS));
    await attempts().answer(member, attempt.id, single.id, { answer: right });

    rooms.clock.advance(1);
    const late = attempts().answer(member, attempt.id, truth.id, { answer: false });

    await expect(late).rejects.toMatchObject({ code: 'exam.time-over', kind: 'conflict' });
    const result = await attempts().submit(member, attempt.id);
    expect(result).toEqual({ state: 'closed', score: 10, passed: false });
  });

  it.each([1000, 60 * MINUTE_MS])(
    'closes an attempt with what it has when it is submitted %d ms late (EX-04)',
    async (lateMs) => {
      const { member, attempt } = await aRunningAttempt();
      await answerAll(member, attempt);
      rooms.clock.set(new Date(attempt.deadline.getTime() + GRACE_MS + lateMs));

      const result = await attempts().submit(member, attempt.id);

      expect(result).toEqual({ state: 'closed', score: 30, passed: true });
    },
  );

  it('closes what nobody submits, once, and leaves who has time alone', async () => {
    const { member, attempt } = await aRunningAttempt();
    const other = await aRunningAttempt({ durationMs: 3 * 60 * MINUTE_MS });
    await answerAll(member, attempt);
    rooms.clock.set(new Date(attempt.deadline.getTime() + GRACE_MS + 1));

    const first = await rooms.get(AttemptEnding).endAllOverdue();
    const again = await rooms.get(AttemptEnding).endAllOverdue();
    await rooms.drain();

    expect(first).toBeGreaterThan(0);
    expect(again).toBe(0);
    expect(gradesOf(attempt.id)).toMatchObject([{ passed: true, score: 30 }]);
    expect(gradesOf(other.attempt.id)).toEqual([]);
    expect(await attempts().find(member, attempt.id)).toMatchObject({ state: 'closed', score: 30 });
    expect(await attempts().find(other.member, other.attempt.id)).toMatchObject({
      state: 'running',
    });
  });

  it('closes at reading what no job has closed yet', async () => {
    const { member, attempt } = await aRunningAttempt();
    rooms.clock.set(new Date(attempt.deadline.getTime() + GRACE_MS + 1));

    expect(await attempts().find(member, attempt.id)).toMatchObject({ state: 'closed', score: 0 });
  });

  it('lets a new attempt begin where the last one ran out', async () => {
    const { member, examId, attempt } = await aRunningAttempt();
    rooms.clock.set(new Date(attempt.deadline.getTime() + GRACE_MS + 1));

    const next = await attempts().start(member, examId);

    expect(next.created).toBe(true);
    expect(await attempts().find(member, attempt.id)).toMatchObject({ state: 'closed' });
  });
});

describe('an attempt of another member', () => {
  it('is not there, and stays as it was (AC-02)', async () => {
    const { attempt } = await aRunningAttempt();
    const other = anActor('platform-admin');
    const before = await stored(attempt.id);
    const { id: questionId } = questionOf(attempt, 'boolean');

    const notThere = { code: 'exam.attempt-not-found', kind: 'not-found' };
    await expect(attempts().find(other, attempt.id)).rejects.toMatchObject(notThere);
    await expect(attempts().submit(other, attempt.id)).rejects.toMatchObject(notThere);
    await expect(
      attempts().answer(other, attempt.id, questionId, { answer: true }),
    ).rejects.toMatchObject(notThere);
    await expect(attempts().find(other, unknownId())).rejects.toMatchObject(notThere);
    expect(await stored(attempt.id)).toBe(before);
  });
});

describe('what leaves the server', () => {
  const secrets = ['correct', 'explanation', 'awarded', '解析'];

  it('before and during an attempt tells nothing of the answers (EX-01)', async () => {
    const member = anActor(null);
    const { examId, lessonId } = await aCourseWithQuiz(rooms);
    const page = { page: 1, pageSize: 20 };

    const { attempt } = await attempts().start(member, examId);
    const told = JSON.stringify([
      await rooms.get(Exams).list(member, page, lessonId),
      await rooms.get(Exams).find(member, examId),
      attempt,
      await attempts().find(member, attempt.id),
    ]);

    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  it('has ids that follow neither the key nor the order of writing (EX-01)', async () => {
    const { attempt } = await aRunningAttempt();

    for (const { options } of attempt.questions) {
      for (const { id } of options) expect(id).toMatch(/^[\w-]{12}$/);
    }
  });

  it('after an exam whose policy is nothing is nothing', async () => {
    const { member, examId, attempt } = await aRunningAttempt({ reviewPolicy: 'nothing' });
    await answerAll(member, attempt);

    const result = await attempts().submit(member, attempt.id);
    const told = JSON.stringify(await attempts().find(member, attempt.id));

    expect(result).toEqual({ state: 'submitted', score: null, passed: null });
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(await rooms.get(Exams).find(member, examId)).toMatchObject({
      bestScore: null,
      passed: null,
      attemptsLeft: 1,
    });
  });

  it('after an exam whose policy is the score is the score alone', async () => {
    const { member, examId, attempt } = await aRunningAttempt({ reviewPolicy: 'score' });
    await answerAll(member, attempt);
    await attempts().submit(member, attempt.id);

    const read = await attempts().find(member, attempt.id);

    expect(read).toMatchObject({ score: 30, passed: true });
    for (const secret of secrets) expect(JSON.stringify(read)).not.toContain(secret);
    expect(await rooms.get(Exams).find(member, examId)).toMatchObject({
      bestScore: 30,
      passed: true,
    });
  });

  it('after a quiz that was passed has the answers, but not after one that was failed', async () => {
    const member = anActor(null);
    const { examId } = await aCourseWithQuiz(rooms);
    const failed = await attempts().start(member, examId);
    await attempts().submit(member, failed.attempt.id);
    const readFailed = JSON.stringify(await attempts().find(member, failed.attempt.id));
    const { attempt } = await attempts().start(member, examId);
    await answerAll(member, attempt);
    await attempts().submit(member, attempt.id);

    const passed = await attempts().find(member, attempt.id);

    for (const secret of secrets) expect(readFailed).not.toContain(secret);
    expect(questionOf(passed, 'boolean')).toMatchObject({
      answer: false,
      correct: false,
      explanation: '判断的解析',
      awarded: 10,
    });
    const single = questionOf(passed, 'single');
    expect(single.correct).toBe(single.answer);
  });
});

describe('arranging an exam', () => {
  it.each([null, 'instructor', 'unit-admin'] as const)('is not for a %s', async (role) => {
    const exam = {
      title: '考试',
      opensAt: null,
      closesAt: null,
      durationMs: null,
      attemptsAllowed: null,
      reviewPolicy: 'score' as const,
    };

    const arranging = rooms.get(Exams).create(anActor(role), { ...exam, ...aPaper() });

    await expect(arranging).rejects.toMatchObject({ code: 'exam.arranging-forbidden' });
  });
});
