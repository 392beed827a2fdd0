import { CourseImports, CourseReviews, ReviewComments, Takedowns } from '#course';
import {
  aDraft,
  aPublishedCourse,
  aReviewer,
  aSubmittedCourse,
  type MadeCourse,
} from '../factories/course.js';
import { aPaper } from '../factories/exam.js';
import { aFinishedUpload } from '../factories/media.js';
import { aFile, aSheet } from '../factories/sheet.js';
import { actingAs } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

type Make = typeof aDraft;

/** A course of the instructor's, or of another who could make one. */
async function made(
  world: World,
  make: Make,
  owner: 'instructor' | 'platform' | 'admin-b',
): Promise<Ids> {
  const { courseId, lessonIds, assetId }: MadeCourse = await make(world.server, {
    owner: actingAs(world, owner, 'instructor'),
  });
  return { id: courseId, courseId, lessonId: lessonIds[0] ?? '', assetId };
}

const fresh = (make: Make) => ({
  own: (world: World) => made(world, make, 'instructor'),
  other: (world: World) => made(world, make, 'platform'),
});

/** The same two courses for everybody, for what changes nothing. */
const kept = (name: string, make: Make) => ({
  own: (world: World) => world.once(`${name} own`, () => made(world, make, 'instructor')),
  other: (world: World) => world.once(`${name} other`, () => made(world, make, 'platform')),
});

/** The same of the neighbouring unit, whose courses a reviewer of A does not see. */
const ofB = (make: Make) => (world: World) => made(world, make, 'admin-b');
const keptOfB = (name: string, make: Make) => (world: World) =>
  world.once(`${name} of B`, () => made(world, make, 'admin-b'));

/** Approved, and to be published tomorrow. */
const anApprovedCourse: Make = async (rooms, wish) => {
  const course = await aSubmittedCourse(rooms, wish);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await rooms.get(CourseReviews).review(aReviewer(), course.courseId, 'approve', '', tomorrow);
  return course;
};

const planned = (ids: Ids) => ({ ...ids, act: 'withdrawal' });
const scheduled = (ids: Ids) => ({ ...ids, act: 'publication' });

async function commented(world: World, owner: 'instructor' | 'admin-b'): Promise<Ids> {
  const ids = await made(world, aSubmittedCourse, owner);
  const { id = '' } = ids;
  const comment = await world.server.get(ReviewComments).add(aReviewer(), id, { text: '请补字幕' });
  return { ...ids, commentId: comment.id };
}

let words = 0;
async function takenCourse(world: World): Promise<Ids> {
  words += 1;
  const title = `核查对象${words}号`;
  const owner = actingAs(world, 'instructor', 'instructor');
  const { courseId } = await aPublishedCourse(world.server, { owner, title });
  return { id: courseId, title };
}

async function aTakedown(world: World): Promise<Ids> {
  const { title = '' } = await takenCourse(world);
  const admin = actingAs(world, 'platform');
  const wish = { kind: 'keyword' as const, term: title, reason: '核查' };
  return { id: (await world.server.get(Takedowns).take(admin, wish)).id };
}

const NOT_BY_UNIT = { other: '紧急下架是全平台的事，不分单位' };

/** A reviewer in his scope, the platform administrator everywhere. */
const decided = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  403  ${done}  403  403  ${done}  403  403`,
  other: `  401  401  403  403  404  403  403  ${done}  403  403`,
  missing: '401  401  403  403  404  403  403  404  403  403',
});

const platformOnly = (done: number): AccessRow['expect'] => ({
  own: `    401  401  403  403  403  403  403  ${done}  403  403`,
  missing: '401  401  403  403  403  403  403  404  403  403',
});

/** Only who made it may change it; to every other instructor it does not exist. */
const authored = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  ${done}  403  403  403  403  403  403`,
  other: '  401  401  403  404  403  403  403  403  403  403',
  missing: '401  401  403  404  403  403  403  403  403  403',
});

/** For who made it and who reviews; a draft is its author's alone. */
const versions: AccessRow['expect'] = {
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  200  200  403  403  200  403  403`,
  other: '  401  401  403  404  404  403  403  404  403  403',
  missing: '401  401  403  404  404  403  403  404  403  403',
};

const quiz = () => aPaper();

const aListFile = () => aFile(aSheet([{ 课程名称: '清单课程', 文件名: '没有.mp4' }]));

/** Uploaded by the caller, as if he might. */
async function anUploadedList(world: World, who: Identity): Promise<Ids> {
  const { path } = await aListFile();
  const wish = { file: path, fileName: '课程清单.xlsx', purpose: 'import' } as const;
  return {
    uploadId: await aFinishedUpload(world.server, actingAs(world, who, 'instructor'), wish),
  };
}

/** A list of the instructor's, and one of somebody else's. Whoever is refused changes nothing, so one is enough. */
function aList(name: string): Pick<AccessRow, 'own' | 'other'> {
  const made = (world: World, who: Identity) =>
    world.once(`list ${name} of ${who}`, async () => {
      const { server } = world;
      const actor = actingAs(world, who, 'instructor');
      const { id } = await server.get(CourseImports).start(actor, await aListFile());
      await server.drain();
      return { id };
    });
  return {
    own: (world) => made(world, 'instructor'),
    other: (world) => made(world, 'platform'),
  };
}

/** Courses, lessons, their quizzes, reviews. */
export const courseRows: AccessRows = {
  'GET /categories': { expect: '401 401 200…' },
  'GET /course-themes': { expect: '401 401 200…' },
  'GET /courses': { expect: '401 401 200…' },
  'GET /courses/{id}': {
    ...kept('published', aPublishedCourse),
    other: kept('draft', aDraft).other,
    expect: { own: '401 401 200…', other: '401 401 404…', missing: '401 401 404…' },
  },
  'GET /me/courses/{id}/standing': {
    ...kept('published', aPublishedCourse),
    other: kept('draft', aDraft).other,
    expect: { own: '401 401 200…', other: '401 401 404…', missing: '401 401 404…' },
  },

  //                                   none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /teaching/courses': { expect: ' 401  401  403  200  403  403  403  403  403  403' },
  'GET /teaching/courses/{id}': { ...kept('draft', aDraft), expect: authored(200) },
  'POST /courses': {
    body: () => ({ title: '新课程' }),
    expect: '401  401  403  201  403  403  403  403  403  403',
  },
  'PATCH /courses/{id}': {
    ...kept('draft', aDraft),
    body: () => ({ summary: '改过' }),
    expect: authored(200),
  },
  'DELETE /courses/{id}': { ...fresh(aDraft), expect: authored(204) },
  'POST /courses/{id}/next-version': { ...fresh(aPublishedCourse), expect: authored(200) },
  'DELETE /courses/{id}/next-version': { ...fresh(aPublishedCourse), expect: authored(409) },
  'GET /courses/{id}/versions': {
    ...kept('published', aPublishedCourse),
    other: kept('draft', aDraft).other,
    expect: versions,
  },
  'GET /courses/{id}/versions/{number}/diff': {
    own: async (world) => ({
      ...(await kept('published', aPublishedCourse).own(world)),
      number: '1',
    }),
    other: async (world) => ({ ...(await kept('draft', aDraft).other(world)), number: '1' }),
    missing: () => ({ id: 'nobody-has-this', number: '1' }),
    expect: versions,
  },
  'POST /courses/{id}/lessons': {
    ...fresh(aDraft),
    missing: async (world) => ({
      assetId: (await made(world, aDraft, 'instructor'))['assetId'] ?? '',
      id: 'nobody-has-this',
    }),
    body: ({ assetId = '' }) => ({ title: '第二节', kind: 'video', mediaAssetId: assetId }),
    expect: authored(201),
  },
  'PATCH /courses/{id}/lessons/{lessonId}': {
    ...kept('draft', aDraft),
    body: () => ({ title: '改名' }),
    expect: authored(200),
  },
  'DELETE /courses/{id}/lessons/{lessonId}': { ...fresh(aDraft), expect: authored(204) },
  'PUT /courses/{id}/lessons/{lessonId}/quiz': {
    ...kept('draft', aDraft),
    body: quiz,
    expect: authored(200),
  },
  'POST /courses/{id}/submission': { ...fresh(aDraft), expect: authored(200) },
  'POST /courses/{id}/awaited-submission': { ...fresh(aDraft), expect: authored(200) },
  'DELETE /courses/{id}/awaited-submission': { ...kept('draft', aDraft), expect: authored(200) },
  'POST /micro-courses': {
    body: () => ({ title: '新微课', category: 'theory' }),
    expect: '401  401  403  201  403  403  403  403  403  403',
  },
  'DELETE /courses/{id}/micro': { ...kept('draft', aDraft), expect: authored(200) },
  'POST /courses/{id}/copies': { ...kept('draft', aDraft), expect: authored(201) },
  // What is published or under review is in use.
  'POST /courses/{id}/archive': { ...fresh(aDraft), expect: authored(204) },
  'DELETE /courses/{id}/archive': { ...kept('draft', aDraft), expect: authored(204) },
  'GET /teaching/courses-file': {
    expect: '401  401  403  200  403  403  403  403  403  403',
  },
  'GET /teaching/lecturers': {
    query: () => ({ name: '测试' }),
    expect: '401  401  403  200  403  403  403  403  403  403',
  },
  'GET /teaching/credits': { expect: '401  401  403  200  403  403  403  403  403  403' },

  'GET /course-import-template': { expect: '401  401  403  200  403  403  403  403  403  403' },
  'GET /course-imports': { expect: '401  401  403  200  403  403  403  403  403  403' },
  'POST /course-imports': {
    own: (world, who) => anUploadedList(world, who),
    other: (world, who) => anUploadedList(world, who === 'platform' ? 'admin-a' : 'platform'),
    body: ({ uploadId = 'nobody-has-this' }) => ({ uploadId }),
    expect: {
      own: '    401  401  403  202  403  403  403  403  403  403',
      other: '  401  401  403  404  403  404  404  404  403  403',
      missing: '401  401  403  404  403  404  404  404  403  403',
    },
  },
  'GET /course-imports/{id}': { ...aList('seen'), expect: authored(200) },
  'GET /course-imports/{id}/rows': { ...aList('seen'), expect: authored(200) },
  'GET /course-imports/{id}/events': { ...aList('seen'), expect: authored(200) },
  'GET /course-imports/{id}/verdicts-file': { ...aList('seen'), expect: authored(200) },
  'POST /course-imports/{id}/matching': { ...aList('matched'), expect: authored(202) },
  // Its one row names a file that is not there.
  'POST /course-imports/{id}/confirmation': {
    ...aList('confirmed'),
    body: () => ({}),
    expect: authored(409),
  },
  'POST /course-imports/{id}/cancellation': { ...aList('cancelled'), expect: authored(204) },

  'GET /courses/{id}/review-comments': {
    ...kept('submitted', aSubmittedCourse),
    other: keptOfB('submitted', aSubmittedCourse),
    expect: {
      //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
      own: '    401  401  403  200  200  403  403  200  403  403',
      // The platform administrator reads every course that was submitted.
      other: '  401  401  403  404  404  403  403  200  403  403',
      missing: '401  401  403  404  404  403  403  404  403  403',
    },
  },
  'POST /courses/{id}/review-comments': {
    ...kept('submitted', aSubmittedCourse),
    other: keptOfB('submitted', aSubmittedCourse),
    body: () => ({ text: '请补字幕' }),
    expect: {
      own: '    401  401  403  403  201  403  403  201  403  403',
      other: '  401  401  403  403  404  403  403  201  403  403',
      missing: '401  401  403  403  404  403  403  404  403  403',
    },
  },
  'PUT /courses/{id}/review-comments/{commentId}/resolution': {
    own: (world) => world.once('comment own', () => commented(world, 'instructor')),
    other: (world) => world.once('comment other', () => commented(world, 'admin-b')),
    body: () => ({ resolved: true }),
    expect: {
      own: '    401  401  403  200  200  403  403  200  403  403',
      other: '  401  401  403  404  404  403  403  200  403  403',
      missing: '401  401  403  404  404  403  403  404  403  403',
    },
  },

  //                         none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /reviews': { expect: '401  401  403  403  200  403  403  200  403  403' },
  // The platform administrator reads what he may withdraw, of every unit; a reviewer only his own's.
  'GET /reviews/{courseId}': {
    ...kept('submitted', aSubmittedCourse),
    other: keptOfB('submitted', aSubmittedCourse),
    expect: {
      own: '    401  401  403  403  200  403  403  200  403  403',
      other: '  401  401  403  403  404  403  403  200  403  403',
      missing: '401  401  403  403  404  403  403  404  403  403',
    },
  },
  // The last word may be the platform administrator's, but at one level it is the reviewer's.
  'POST /courses/{id}/review': {
    ...fresh(aSubmittedCourse),
    other: ofB(aSubmittedCourse),
    body: () => ({ decision: 'approve' }),
    expect: {
      own: '    401  401  403  403  200  403  403  403  403  403',
      other: '  401  401  403  403  404  403  403  403  403  403',
      missing: '401  401  403  403  404  403  403  404  403  403',
    },
  },
  'POST /courses/{id}/publication': {
    ...fresh(anApprovedCourse),
    other: ofB(anApprovedCourse),
    expect: decided(200),
  },
  'POST /courses/{id}/withdrawal': {
    ...fresh(aPublishedCourse),
    other: ofB(aPublishedCourse),
    body: () => ({ reason: '内容过时' }),
    expect: decided(200),
  },
  'PUT /courses/{id}/schedules/{act}': {
    own: async (world) => planned(await made(world, aPublishedCourse, 'instructor')),
    other: async (world) => planned(await made(world, aPublishedCourse, 'admin-b')),
    missing: () => Promise.resolve({ id: 'nobody-has-this', act: 'withdrawal' }),
    body: () => ({ at: new Date(Date.now() + 86_400_000).toISOString(), reason: '到期' }),
    expect: decided(200),
  },
  'DELETE /courses/{id}/schedules/{act}': {
    own: async (world) => scheduled(await made(world, anApprovedCourse, 'instructor')),
    other: async (world) => scheduled(await made(world, anApprovedCourse, 'admin-b')),
    missing: () => Promise.resolve({ id: 'nobody-has-this', act: 'publication' }),
    expect: decided(200),
  },

  //                           none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /takedowns': { expect: '401  401  403  403  403  403  403  200  403  403' },
  'GET /takedowns/preview': {
    query: () => ({ kind: 'keyword', term: '课程' }),
    expect: '401  401  403  403  403  403  403  200  403  403',
  },
  'POST /takedowns': {
    own: takenCourse,
    no: NOT_BY_UNIT,
    missing: () => Promise.resolve({ title: '没有这样的课程' }),
    body: ({ title = '' }) => ({ kind: 'keyword', term: title, reason: '核查' }),
    expect: {
      own: '    401  401  403  403  403  403  403  201  403  403',
      missing: '401  401  403  403  403  403  403  409  403  403',
    },
  },
  'GET /takedowns/{id}': { own: aTakedown, no: NOT_BY_UNIT, expect: platformOnly(200) },
  'GET /takedowns/{id}/courses': { own: aTakedown, no: NOT_BY_UNIT, expect: platformOnly(200) },
  'POST /takedowns/{id}/restoration': {
    own: aTakedown,
    no: NOT_BY_UNIT,
    body: () => ({ reason: '核实无误' }),
    expect: platformOnly(200),
  },
};
