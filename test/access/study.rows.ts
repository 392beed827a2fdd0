import { Attempts } from '#exam';
import { PlaySessions } from '#study';
import { aPublishedCourse } from '../factories/course.js';
import { anExam } from '../factories/exam.js';
import { aReadyAsset } from '../factories/media.js';
import { aLesson, aPlaySession } from '../factories/study.js';
import { actingAs, another } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

const EVERYBODY = '401 401 200…';
/** One's own and nobody else's; whatever one administers. */
const personal = (done: number): AccessRow['expect'] => ({
  own: `401 401 ${done}…`,
  other: '401 401 404…',
  missing: '401 401 404…',
});

const exam = ({ server, once }: World) =>
  once('exam', () => anExam(server, { attemptsAllowed: 99 }));

async function attemptOf(world: World, who: Identity): Promise<Ids> {
  const attempts = world.server.get(Attempts);
  const { attempt } = await attempts.start(world.people[who].actor, await exam(world));
  return { id: attempt.id, questionId: attempt.questions[0]?.id ?? '' };
}

const attempt = {
  own: attemptOf,
  other: (world: World, who: Identity) => attemptOf(world, another(who)),
};

const lesson = ({ server, once }: World) => once('lesson', () => aLesson(server));

async function playSessionOf(world: World, who: Identity): Promise<Ids> {
  const session = await aPlaySession(world.server, world.people[who].actor, await lesson(world));
  return { id: session.id };
}

const playSession = {
  own: playSessionOf,
  other: (world: World, who: Identity) => playSessionOf(world, another(who)),
};

const beat = () => ({ seq: 0, ranges: [], positionMs: 0, rate: 1, visible: true });

/** A session of the learner's on a video that was really packaged, with its ticket. */
function watched(world: World): Promise<Ids> {
  return world.once('watched', async () => {
    const { server, people } = world;
    const owner = actingAs(world, 'instructor');
    const assetId = await aReadyAsset(server, owner);
    const { lessonIds } = await aPublishedCourse(server, { owner, assetId });
    const open = (who: Identity) =>
      server.get(PlaySessions).open(people[who].actor, lessonIds[0] ?? '', 'access');
    const { id, ticket } = await open('learner');
    return { id, ticket, foreign: (await open('auditor')).id, index: '0', name: 'init.mp4' };
  });
}

/** The ticket in the address is the permission, so who asks makes no difference; it opens one session only. */
const delivery: AccessRow = {
  own: watched,
  other: async (world) => {
    const ids = await watched(world);
    return { ...ids, id: String(ids['foreign']) };
  },
  missing: async (world) => ({ ...(await watched(world)), id: 'nobody-has-this' }),
  query: ({ ticket }) => ({ ticket: String(ticket) }),
  expect: { own: '200…', other: '403…', missing: '403…' },
};

/** Exams and attempts, watching, one's own record. */
export const studyRows: AccessRows = {
  'GET /exams': { expect: EVERYBODY },
  'GET /exams/{id}': {
    own: async (world) => ({ id: await exam(world) }),
    no: { other: '考试向全体学员开放，不属于某个人' },
    expect: { own: EVERYBODY, missing: '401 401 404…' },
  },
  'POST /exams/{id}/attempts': {
    own: async ({ server }) => ({ id: await anExam(server) }),
    no: { other: '考试向全体学员开放，不属于某个人' },
    expect: { own: '401 401 201…', missing: '401 401 404…' },
  },
  'GET /attempts/{id}': { ...attempt, expect: personal(200) },
  'PUT /attempts/{id}/answers/{questionId}': {
    ...attempt,
    body: () => ({ answer: 'nobody-has-this' }),
    expect: personal(400),
  },
  'POST /attempts/{id}/submit': { ...attempt, expect: personal(200) },

  'POST /play-sessions': {
    own: async (world) => ({ lessonId: (await lesson(world)).lessonId }),
    other: async ({ server }) => ({
      lessonId: (await aLesson(server, { state: 'draft' })).lessonId,
    }),
    missing: () => ({ lessonId: 'nobody-has-this' }),
    body: ({ lessonId }) => ({ lessonId }),
    expect: personal(201),
  },
  'POST /play-sessions/{id}/beats': { ...playSession, body: beat, expect: personal(200) },
  'POST /play-sessions/{id}/close': { ...playSession, expect: personal(204) },
  'GET /play-sessions/{id}/playlist.m3u8': delivery,
  'GET /play-sessions/{id}/keys/{index}': delivery,
  'GET /play-sessions/{id}/segments/{name}': delivery,

  'GET /me/study-records': { expect: EVERYBODY },
  'GET /me/resume': { expect: EVERYBODY },
  'GET /me/credits': { expect: EVERYBODY },
  'GET /me/assessments': { expect: EVERYBODY },
};
