import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clipPath } from '../fixtures/media/clips.js';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

const QUIZ = {
  passScore: 6,
  questions: [
    {
      type: 'single',
      stem: '党员每年集中学习培训时间一般不少于多少学时？',
      options: [
        { text: '32 学时', correct: true },
        { text: '12 学时', correct: false },
      ],
      score: 5,
    },
    {
      type: 'multiple',
      stem: '下列属于“三会一课”的有：',
      options: [
        { text: '支部党员大会', correct: true },
        { text: '党课', correct: true },
        { text: '职工代表大会', correct: false },
      ],
      score: 5,
    },
  ],
};

let server: Server;
let learner: Client;
let instructor: Client;
let reviewer: Client;
let unitAdmin: Client;
let courseId: string;
let lessonId: string;
let unitId: string;

beforeAll(async () => {
  // As in production: the application's account may add rows to the ledger, and change none.
  server = await startServer({ leastPrivilege: true });
  const unit = await aUnit(server, { name: '县水务局' });
  unitId = unit.id;
  await anAccount(server, { unit, loginName: 'learner' });
  await anAccount(server, { unit, loginName: 'instructor', roles: ['instructor'] });
  await anAccount(server, { unit, loginName: 'reviewer', roles: ['reviewer'] });
  await anAccount(server, { unit, loginName: 'unitadmin', roles: ['unit-admin'] });
  [learner, instructor, reviewer, unitAdmin] = (await Promise.all(
    ['learner', 'instructor', 'reviewer', 'unitadmin'].map((name) =>
      Client.signIn(server, name, PASSWORD),
    ),
  )) as [Client, Client, Client, Client];
  await publishCourse();
}, 60_000);
afterAll(() => server.close());

/** Upload, micro-course, quiz, submission, review: by the contract's calls. */
async function publishCourse(): Promise<void> {
  const uploadId = await instructor.upload(clipPath);
  const asset = await instructor.post('/media-assets', { uploadId }).expect(202);
  await server.drain();
  const ready = await instructor.get(`/media-assets/${asset.body.id}`).expect(200);
  expect(ready.body).toMatchObject({ state: 'ready', progress: 100 });

  const [category] = (await instructor.get('/categories').expect(200)).body;
  const course = await instructor
    .post('/courses', {
      title: '三分钟讲清“三资”管理',
      category: category.code,
      lecturer: '刘建国',
    })
    .expect(201);
  courseId = course.body.id;
  const lesson = await instructor
    .post(`/courses/${courseId}/lessons`, {
      title: '第 1 讲',
      kind: 'video',
      mediaAssetId: asset.body.id,
    })
    .expect(201);
  lessonId = lesson.body.id;
  await instructor.put(`/courses/${courseId}/lessons/${lessonId}/quiz`, QUIZ).expect(200);
  await instructor
    .post(`/courses/${courseId}/submission`)
    .expect((answer) => expect(answer.status).toBeLessThan(300));
  await reviewer
    .post(`/courses/${courseId}/review`, { decision: 'approve', comment: '同意发布' })
    .expect((answer) => expect(answer.status).toBeLessThan(300));
}

/** Asks for the playlist and every key in it, as a player does. */
async function fetchKeys(playlistUrl: string): Promise<void> {
  const playlist = await Client.anonymous(server).get(playlistUrl).expect(200);
  const keys = [...playlist.text.matchAll(/#EXT-X-KEY:[^\n]*URI="([^"]+)"/g)].map(([, url]) =>
    String(url),
  );
  expect(keys.length).toBeGreaterThan(0);
  for (const url of new Set(keys)) {
    const key = new URL(url, `http://localhost${playlistUrl}`);
    await Client.anonymous(server)
      .get(key.pathname + key.search)
      .expect(200);
  }
}

async function passQuiz(): Promise<void> {
  const course = await learner.get(`/courses/${courseId}`).expect(200);
  const { examId } = course.body.chapters[0].lessons[0].quiz;
  const attempt = await learner.post(`/exams/${examId}/attempts`).expect(201);
  for (const question of attempt.body.questions) {
    const right = QUIZ.questions
      .find(({ stem }) => stem === question.stem)
      ?.options.filter(({ correct }) => correct);
    const ids = question.options
      .filter((option: { text: string }) => right?.some(({ text }) => text === option.text))
      .map((option: { id: string }) => option.id);
    const answer = question.type === 'multiple' ? ids : ids[0];
    await learner
      .put(`/attempts/${attempt.body.id}/answers/${question.id}`, { answer })
      .expect(200);
  }
  const result = await learner.post(`/attempts/${attempt.body.id}/submit`).expect(200);
  expect(result.body).toMatchObject({ passed: true, score: 10 });
}

describe('from a real video to an exported hour', () => {
  it('counts what was watched, marks the quiz, posts the hours once and exports the same sum', async () => {
    const opened = await learner.post('/play-sessions', { lessonId }).expect(201);
    const { id, playlistUrl, durationMs } = opened.body;
    await fetchKeys(playlistUrl);
    server.clock.advance(15_000);
    const beat = {
      seq: 1,
      ranges: [[0, durationMs]],
      positionMs: durationMs,
      rate: 1,
      visible: true,
    };
    const first = await learner.post(`/play-sessions/${id}/beats`, beat).expect(200);
    expect(first.body).toMatchObject({
      acceptedMs: durationMs,
      coveredMs: durationMs,
      rejected: [],
    });

    const again = await learner.post(`/play-sessions/${id}/beats`, beat).expect(200);
    expect(again.body).toEqual(first.body);
    await passQuiz();
    await server.drain();

    const year = new Date(server.clock.now()).getFullYear();
    const credits = await learner.get(`/me/credits?year=${year}`).expect(200);
    expect(credits.body.items).toHaveLength(1);
    expect(Number(credits.body.total)).toBeGreaterThan(0);
    const standing = await learner.get(`/me/courses/${courseId}/standing`).expect(200);
    expect(standing.body).toMatchObject({ credited: true, missing: [] });

    const report = await unitAdmin
      .post('/reports', { kind: 'study-hours', unitId, year, format: 'csv' })
      .expect(202);
    await server.drain();
    await unitAdmin
      .get(`/reports/${report.body.id}`)
      .expect(200)
      .expect(({ body }) => expect(body.state).toBe('done'));
    const file = await unitAdmin.get(`/reports/${report.body.id}/file`).buffer(true).expect(200);
    expect(file.text).toContain(credits.body.total);
    await learner.get(`/reports/${report.body.id}/file`).expect(404);
  });
});
