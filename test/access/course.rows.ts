import { CourseImports } from '#course';
import {
  aDraft,
  aPublishedCourse,
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
async function made(world: World, make: Make, owner: 'instructor' | 'platform'): Promise<Ids> {
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

  //                         none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /reviews': { expect: '401  401  403  403  200  403  403  403  403  403' },
  // The platform administrator reads what he may withdraw.
  'GET /reviews/{courseId}': {
    ...kept('submitted', aSubmittedCourse),
    // A draft is nobody's to review.
    other: kept('draft', aDraft).other,
    expect: {
      own: '    401  401  403  403  200  403  403  200  403  403',
      other: '  401  401  403  403  404  403  403  404  403  403',
      missing: '401  401  403  403  404  403  403  404  403  403',
    },
  },
  'POST /courses/{id}/review': {
    ...fresh(aSubmittedCourse),
    // One that the reviewer made himself.
    other: async (world) => {
      const owner = actingAs(world, 'reviewer', 'instructor');
      return { id: (await aSubmittedCourse(world.server, { owner })).courseId };
    },
    body: () => ({ decision: 'approve' }),
    expect: {
      own: '    401  401  403  403  200  403  403  403  403  403',
      other: '  401  401  403  403  403  403  403  403  403  403',
      missing: '401  401  403  403  404  403  403  403  403  403',
    },
  },
  'POST /courses/{id}/withdrawal': {
    ...fresh(aPublishedCourse),
    no: { other: '下架课程是全平台的事，不分单位' },
    body: () => ({ reason: '内容过时' }),
    expect: {
      own: '    401  401  403  403  200  403  403  200  403  403',
      missing: '401  401  403  403  404  403  403  404  403  403',
    },
  },
};
