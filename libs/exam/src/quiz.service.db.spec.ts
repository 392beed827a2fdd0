import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, aSubmittedCourse, unknownId } from '../../../test/factories/course.js';
import { aCourseWithQuiz, aPaper, rightAnswers } from '../../../test/factories/exam.js';
import { anActor, anInstructor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Attempts } from './attempt.service.js';
import { ExamModule } from './exam.module.js';
import { Exams } from './exam.service.js';
import { Quizzes } from './quiz.service.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ExamModule]);
});
afterAll(() => rooms.close());

const quizzes = () => rooms.get(Quizzes);

async function aLesson() {
  const made = await aDraft(rooms);
  return { ...made, lessonId: made.lessonIds[0] ?? '' };
}

describe('a quiz', () => {
  it('is saved with a lesson of one’s own draft, and shown to its editor with the answers', async () => {
    const { owner, courseId, lessonId } = await aLesson();

    const quiz = await quizzes().save(owner, courseId, lessonId, aPaper());

    expect(quiz).toMatchObject({ passScore: 20, totalScore: 30 });
    expect(quiz.questions.map(({ type, stem }) => [type, stem])).toEqual([
      ['single', '单选题'],
      ['multiple', '多选题'],
      ['boolean', '判断题'],
    ]);
    expect(quiz.questions[0]?.options.map(({ correct }) => correct)).toEqual([false, true, false]);
    expect((await quizzes().forEditor([lessonId])).get(lessonId)).toEqual(quiz);
  });

  it('names every field that is at fault, and stays as it was', async () => {
    const { owner, courseId, lessonId } = await aLesson();
    const before = await quizzes().save(owner, courseId, lessonId, aPaper());
    const [single] = aPaper().questions;
    if (!single) throw new Error('no question');
    const questions = [{ ...single, stem: ' ', options: [{ text: '甲', correct: true }] }];

    const saving = quizzes().save(owner, courseId, lessonId, { passScore: 99, questions });

    await expect(saving).rejects.toMatchObject({
      code: 'exam.paper-invalid',
      details: {
        passScore: '及格分应为 1 到总分 10 之间的整数',
        'questions.0.stem': '请填写题干',
        'questions.0.options': '至少需要两个选项',
      },
    });
    expect((await quizzes().forEditor([lessonId])).get(lessonId)).toEqual(before);
  });

  it('cannot be saved by another instructor, by a learner, or with an unknown lesson', async () => {
    const { owner, courseId, lessonId } = await aLesson();
    const paper = aPaper();

    await expect(quizzes().save(anInstructor(), courseId, lessonId, paper)).rejects.toMatchObject({
      code: 'course.not-found',
    });
    await expect(quizzes().save(anActor(null), courseId, lessonId, paper)).rejects.toMatchObject({
      code: 'course.authoring-forbidden',
    });
    await expect(quizzes().save(owner, courseId, unknownId(), paper)).rejects.toMatchObject({
      code: 'course.lesson-not-found',
    });
    expect((await quizzes().forEditor([lessonId])).size).toBe(0);
  });

  it('cannot be changed once the course is submitted', async () => {
    const { owner, courseId, lessonIds } = await aSubmittedCourse(rooms);

    const saving = quizzes().save(owner, courseId, lessonIds[0] ?? '', aPaper());

    await expect(saving).rejects.toMatchObject({ code: 'course.not-editable' });
  });

  it('keeps a question’s version when nothing of it changed, and makes another when it did', async () => {
    const { owner, courseId, lessonId } = await aLesson();
    const [single, ...others] = aPaper().questions;
    if (!single) throw new Error('no question');
    const first = await quizzes().save(owner, courseId, lessonId, aPaper());

    const questions = [{ ...single, stem: '改过的单选题' }, ...others];
    const second = await quizzes().save(owner, courseId, lessonId, aPaper({ questions }));

    expect(second.examId).toBe(first.examId);
    expect(second.questions.map(({ id }) => id)).toEqual(first.questions.map(({ id }) => id));
    expect(second.questions[0]?.options[0]?.id).not.toBe(first.questions[0]?.options[0]?.id);
    expect(second.questions.slice(1)).toEqual(first.questions.slice(1));
  });

  it('without questions is none', async () => {
    const { owner, courseId, lessonId } = await aLesson();
    await quizzes().save(owner, courseId, lessonId, aPaper());

    await quizzes().save(owner, courseId, lessonId, { passScore: 1, questions: [] });

    expect((await quizzes().ofLessons(null, [lessonId])).size).toBe(0);
  });

  it('loses a question that is left out', async () => {
    const { owner, courseId, lessonId } = await aLesson();
    await quizzes().save(owner, courseId, lessonId, aPaper());

    const questions = aPaper().questions.slice(0, 1);
    const quiz = await quizzes().save(owner, courseId, lessonId, { passScore: 10, questions });

    expect(quiz).toMatchObject({ totalScore: 10, questions: [{ stem: '单选题' }] });
  });

  it('is there for learners only while its course is published', async () => {
    const learner = anActor(null);
    const draft = await aLesson();
    const { examId } = await quizzes().save(draft.owner, draft.courseId, draft.lessonId, aPaper());
    const published = await aCourseWithQuiz(rooms);
    const page = { page: 1, pageSize: 20 };

    const exams = rooms.get(Exams);
    expect((await exams.list(learner, page, draft.lessonId)).items).toEqual([]);
    await expect(exams.find(learner, examId ?? '')).rejects.toMatchObject({
      code: 'exam.not-found',
    });
    await expect(rooms.get(Attempts).start(learner, examId ?? '')).rejects.toMatchObject({
      code: 'exam.not-found',
    });
    expect((await exams.list(learner, page, published.lessonId)).items).toMatchObject([
      { id: published.examId, title: '第1节', attemptsLeft: null, durationMinutes: 0 },
    ]);
    const standalone = await exams.list(learner, page);
    expect(standalone.items.map(({ id }) => id)).not.toContain(published.examId);
  });

  it('is passed by one member and not for another, and once passed stays so', async () => {
    const { examId, lessonId } = await aCourseWithQuiz(rooms);
    const [learner, other] = [anActor(null), anActor(null)];
    const attempts = rooms.get(Attempts);
    const { attempt } = await attempts.start(learner, examId);
    for (const [questionId, answer] of rightAnswers(attempt)) {
      await attempts.answer(learner, attempt.id, questionId, { answer });
    }
    await attempts.submit(learner, attempt.id);
    const again = await attempts.start(learner, examId);
    await attempts.submit(learner, again.attempt.id);

    const passedBy = async (memberId: string | null) =>
      (await quizzes().ofLessons(memberId, [lessonId])).get(lessonId);

    expect(await passedBy(learner.memberId)).toEqual({ examId, passed: true });
    expect(await passedBy(other.memberId)).toEqual({ examId, passed: false });
    expect(await passedBy(null)).toEqual({ examId, passed: false });
  });
});
