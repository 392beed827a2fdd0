import {
  aDraft,
  aPublishedCourse,
  aSubmittedCourse,
  type MadeCourse,
} from '../factories/course.js';
import { aPaper } from '../factories/exam.js';
import { actingAs } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
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
