import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { unknownId } from '../../../../test/factories/course.js';
import { aCourseWithQuiz, anExam, questionOf } from '../../../../test/factories/exam.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function aLearner() {
  const { token } = await aSignedInMember(server);
  return Client.withToken(server, token);
}

describe('an exam over HTTP', () => {
  it('is found, begun, gone on with, answered and submitted', async () => {
    const learner = await aLearner();
    const examId = await anExam(server);

    const list = await learner.get('/exams').expect(200);
    const begun = await learner.post(`/exams/${examId}/attempts`).expect(201);
    const again = await learner.post(`/exams/${examId}/attempts`).expect(200);
    const attempt = `/attempts/${begun.body.id}`;
    const { id: questionId } = questionOf(begun.body, 'boolean');
    const saved = await learner
      .put(`${attempt}/answers/${questionId}`, { answer: false })
      .expect(200);
    const read = await learner.get(attempt).expect(200);
    const first = await learner.post(`${attempt}/submit`).expect(200);
    const second = await learner.post(`${attempt}/submit`).expect(200);

    expect(list.body.items).toContainEqual(
      expect.objectContaining({
        id: examId,
        title: '结业考试',
        durationMinutes: 60,
        attemptsLeft: 2,
        bestScore: null,
        passed: false,
      }),
    );
    expect(again.body.id).toBe(begun.body.id);
    expect(saved.body).toEqual({ savedAt: expect.stringMatching(/Z$/), revision: 1 });
    expect(questionOf(read.body, 'boolean').answer).toBe(false);
    expect(first.body).toEqual({ state: 'submitted', score: 10, passed: false });
    expect(second.body).toEqual(first.body);
  });

  it('tells a learner nothing of the answers before and during an attempt (EX-01)', async () => {
    const learner = await aLearner();
    const { examId, courseId, lessonId } = await aCourseWithQuiz(server);

    const begun = await learner.post(`/exams/${examId}/attempts`).expect(201);
    const told = [
      await learner.get('/exams').expect(200),
      await learner.get(`/exams?lessonId=${lessonId}`).expect(200),
      await learner.get(`/exams/${examId}`).expect(200),
      await learner.get(`/courses/${courseId}`),
      begun,
      await learner.get(`/attempts/${begun.body.id}`).expect(200),
    ];

    const text = told.map(({ body }) => JSON.stringify(body)).join('\n');
    for (const secret of ['correct', 'explanation', 'awarded', 'isRight', 'analysis', '解析']) {
      expect(text).not.toContain(secret);
    }
    await learner.get(`/teaching/courses/${courseId}`).expect(403);
    await learner.get(`/reviews/${courseId}`).expect(403);
  });

  it('takes neither a changed attempt nor fields that are the server’s to set (EX-05)', async () => {
    const learner = await aLearner();
    const { body } = await learner.post(`/exams/${await anExam(server)}/attempts`).expect(201);
    const attempt = `/attempts/${body.id}`;
    const forged = {
      startedAt: '2020-01-01T00:00:00Z',
      deadline: '2099-01-01T00:00:00Z',
      score: 100,
    };
    const { id: questionId } = questionOf(body, 'boolean');

    await learner.call('patch', attempt, forged).expect(404);
    await learner.put(`${attempt}/answers/${questionId}`, { answer: true, ...forged }).expect(400);

    const read = await learner.get(attempt).expect(200);
    expect(read.body).toMatchObject({ deadline: body.deadline, state: 'running', score: null });
    expect(questionOf(read.body, 'boolean').answer).toBeNull();
  });

  it.each([
    ['nothing', {}],
    ['a number', { answer: 1 }],
    ['an object', { answer: { id: 'a' } }],
    ['a list of numbers', { answer: [1] }],
    ['a text without end', { answer: 'a'.repeat(2001) }],
    ['an option of no question', { answer: 'unknown' }],
    ['a revision of nothing', { answer: true, revision: 0 }],
    ['a broken revision', { answer: true, revision: 1.5 }],
  ])('refuses %s for an answer', async (_, body) => {
    const learner = await aLearner();
    const begun = await learner.post(`/exams/${await anExam(server)}/attempts`).expect(201);
    const { id: questionId } = questionOf(begun.body, 'single');

    const attempt = `/attempts/${begun.body.id}`;
    await learner.put(`${attempt}/answers/${questionId}`, body).expect(400);

    const read = await learner.get(attempt).expect(200);
    expect(questionOf(read.body, 'single')).toMatchObject({ answer: null, revision: 0 });
  });

  it('keeps another member’s attempt apart, as one that does not exist (AC-02)', async () => {
    const owner = await aLearner();
    const other = await aLearner();
    const { body } = await owner.post(`/exams/${await anExam(server)}/attempts`).expect(201);
    const { id: questionId } = questionOf(body, 'boolean');

    for (const id of [body.id, unknownId()]) {
      const read = await other.get(`/attempts/${id}`).expect(404);
      await other.put(`/attempts/${id}/answers/${questionId}`, { answer: true }).expect(404);
      await other.post(`/attempts/${id}/submit`).expect(404);
      expect(read.body).toMatchObject({ code: 'exam.attempt-not-found' });
    }
    await other.post(`/exams/${unknownId()}/attempts`).expect(404);
    expect((await owner.get(`/attempts/${body.id}`)).body).toMatchObject({ state: 'running' });
  });

  it('is closed to those who are not signed in', async () => {
    const examId = await anExam(server);
    const nobody = Client.anonymous(server);

    const answers = [
      await nobody.get('/exams'),
      await nobody.get(`/exams/${examId}`),
      await nobody.post(`/exams/${examId}/attempts`),
      await nobody.get(`/attempts/${unknownId()}`),
      await nobody.post(`/attempts/${unknownId()}/submit`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });
});
