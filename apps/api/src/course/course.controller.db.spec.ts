import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sessions } from '#account';
import type { Unit } from '#organisation';
import type { Role } from '#platform';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { aDraft, aSubmittedCourse, unknownId } from '../../../../test/factories/course.js';
import { aPaper } from '../../../../test/factories/exam.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
let unit: Unit | undefined;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function somebody(...roles: Role[]) {
  unit ??= await aUnit(server);
  const { token } = await aSignedInMember(server, { unit, roles });
  const actor = await server.get(Sessions).authenticate(token, { requestId: null, address: null });
  if (!actor) throw new Error('not signed in');
  return { actor, client: Client.withToken(server, token) };
}

describe('a course over HTTP', () => {
  it('is made, given a quiz, submitted, returned, submitted again and published', async () => {
    const { actor, client } = await somebody('instructor');
    const { client: reviewer } = await somebody('reviewer');
    const { assetId } = await aDraft(server, { owner: actor });

    const made = await client.post('/courses', { title: '微课', category: 'theory' }).expect(201);
    const course = `/courses/${made.body.id}`;
    const lesson = await client
      .post(`${course}/lessons`, { title: '第一节', kind: 'video', mediaAssetId: assetId })
      .expect(201);
    const quiz = await client.put(`${course}/lessons/${lesson.body.id}/quiz`, aPaper()).expect(200);
    await client.call('patch', course, { lecturer: '王教授', completionThreshold: 95 }).expect(200);
    await client.post(`${course}/submission`).expect(200);
    await reviewer
      .post(`${course}/review`, { decision: 'return', comment: '请补字幕' })
      .expect(200);
    await client.post(`${course}/submission`).expect(200);
    const seen = await reviewer.get(`/reviews/${made.body.id}`).expect(200);
    const published = await reviewer.post(`${course}/review`, { decision: 'approve' }).expect(200);

    expect(seen.body.chapters[0].lessons[0]).toEqual({
      id: lesson.body.id,
      title: '第一节',
      kind: 'video',
      mediaAssetId: assetId,
      mediaState: 'ready',
      mediaProgress: 100,
      durationSeconds: 8,
      quiz: quiz.body,
    });
    expect(published.body).toMatchObject({ state: 'published', completionThreshold: 95 });
    const own = await client.get(`/teaching${course}`).expect(200);
    expect(own.body.reviews).toMatchObject([
      { decision: 'approve', comment: '' },
      { decision: 'return', comment: '请补字幕' },
    ]);
    await reviewer.post(`${course}/withdrawal`, { reason: '内容过时' }).expect(200);
  });

  it('says in words and fields what is missing before it can be submitted', async () => {
    const { client } = await somebody('instructor');
    const { body } = await client.post('/courses', { title: '空课' }).expect(201);

    const refused = await client.post(`/courses/${body.id}/submission`).expect(409);

    expect(refused.body).toMatchObject({
      code: 'course.not-ready-for-review',
      message: '暂时不能提交审核：请选择课程分类；请至少添加一节视频。',
      requestId: expect.any(String),
    });
  });

  it.each([
    ['an unknown field', { title: '课', state: 'published' }, 'state'],
    ['no title', { category: 'theory' }, 'title'],
    ['a title of spaces', { title: '   ' }, 'title'],
    ['a title that is no text', { title: ['课'] }, 'title'],
    ['a title without end', { title: '长'.repeat(101) }, 'title'],
    ['an unknown category', { title: '课', category: 'x' }, 'category'],
    ['a threshold of its own', { title: '课', completionThreshold: 1 }, 'completionThreshold'],
    ['a summary of null', { title: '课', summary: null }, 'summary'],
    ['a category of null', { title: '课', category: null }, 'category'],
    ['a rate of 16', { title: '课', allowedRates: [1, 16] }, 'allowedRates'],
  ])('is refused with %s', async (_, body, field) => {
    const { client } = await somebody('instructor');

    const refused = await client.post('/courses', body).expect(400);

    expect(Object.keys(refused.body.details)).toContain(field);
    expect((await client.get('/teaching/courses').expect(200)).body.total).toBe(0);
  });

  it('names every field of a quiz that is at fault', async () => {
    const { actor, client } = await somebody('instructor');
    const { courseId, lessonIds } = await aDraft(server, { owner: actor });
    const questions = [{ type: 'single', stem: '', options: [], score: 0 }];

    const path = `/courses/${courseId}/lessons/${lessonIds[0]}/quiz`;
    const refused = await client.put(path, { passScore: 5, questions }).expect(400);
    const unknown = await client.put(path, { ...aPaper(), answers: 1 }).expect(400);

    expect(Object.keys(refused.body.details).sort()).toEqual([
      'passScore',
      'questions.0.options',
      'questions.0.score',
      'questions.0.stem',
    ]);
    expect(Object.keys(unknown.body.details)).toEqual(['answers']);
  });

  it('is closed to those who are not signed in, and to learners', async () => {
    const { courseId } = await aDraft(server);
    const { client: learner } = await somebody();

    const calls = [
      ['post', '/courses', { title: '课' }],
      ['patch', `/courses/${courseId}`, { title: '课' }],
      ['delete', `/courses/${courseId}`, undefined],
      ['post', `/courses/${courseId}/submission`, {}],
      ['post', `/courses/${courseId}/review`, { decision: 'approve' }],
      ['post', `/courses/${courseId}/withdrawal`, { reason: '过时' }],
      ['get', '/teaching/courses', undefined],
      ['get', `/teaching/courses/${courseId}`, undefined],
      ['get', '/reviews', undefined],
      ['get', `/reviews/${courseId}`, undefined],
    ] as const;
    for (const [method, path, body] of calls) {
      const nobodys = await Client.anonymous(server).call(method, path, body);
      const learners = await learner.call(method, path, body);
      expect([path, nobodys.status, learners.status]).toEqual([path, 401, 403]);
    }
    expect((await learner.get('/categories')).body).toContainEqual(
      expect.objectContaining({ code: 'theory', name: '党的创新理论' }),
    );
  });

  it('of another instructor is as good as one that does not exist', async () => {
    const { courseId, lessonIds } = await aDraft(server);
    const { client } = await somebody('instructor');

    for (const id of [courseId, unknownId()]) {
      const lesson = `/courses/${id}/lessons/${lessonIds[0]}`;
      const refused = await client.get(`/teaching/courses/${id}`).expect(404);
      await client.call('patch', `/courses/${id}`, { title: '我的' }).expect(404);
      await client.call('delete', `/courses/${id}`).expect(404);
      await client.post(`/courses/${id}/submission`).expect(404);
      await client.call('patch', lesson, { title: '我的' }).expect(404);
      await client.call('delete', lesson).expect(404);
      await client.put(`${lesson}/quiz`, aPaper()).expect(404);
      expect(refused.body).toMatchObject({ code: 'course.not-found' });
    }
  });

  it('is not reviewed, changed or withdrawn by what is no answer', async () => {
    const { actor, client } = await somebody('instructor');
    const { client: reviewer } = await somebody('reviewer');
    const { courseId } = await aSubmittedCourse(server, { owner: actor });

    const bodies = [
      {},
      { decision: 'publish' },
      { decision: 'approve', comment: null },
      { decision: 'return' },
    ];
    for (const body of bodies) {
      const { status } = await reviewer.post(`/courses/${courseId}/review`, body);
      expect([body, status]).toEqual([body, 400]);
    }
    await reviewer.post(`/courses/${courseId}/withdrawal`, {}).expect(400);
    await client.call('patch', `/courses/${courseId}`, { title: null }).expect(400);
    const seen = await reviewer.get(`/reviews/${courseId}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'submitted', reviews: [] });
  });

  it('waits in the reviewers’ list, and cannot be approved by its owner', async () => {
    const { actor, client } = await somebody('instructor', 'reviewer');
    const { courseId } = await aSubmittedCourse(server, { owner: actor });
    const { client: reviewer } = await somebody('reviewer');

    const { body } = await reviewer.get('/reviews?pageSize=100').expect(200);
    await client.post(`/courses/${courseId}/review`, { decision: 'approve' }).expect(403);

    expect(body.items.map(({ id }: { id: string }) => id)).toContain(courseId);
  });
});
