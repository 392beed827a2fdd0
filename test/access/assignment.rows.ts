import { anAssignment, anAudienceList } from '../factories/assignment.js';
import { aPublishedCourse } from '../factories/course.js';
import type { Unit } from '#organisation';
import { actingAs, somebodyIn } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { AssignmentState } from '#course';
import type { World } from './world.js';

const aCourseId = (world: World) =>
  world.once('assigned course', async () => {
    const owner = actingAs(world, 'instructor', 'instructor');
    return (await aPublishedCourse(world.server, { owner })).courseId;
  });

const assigned = (state: AssignmentState, unit: (world: World) => Unit) => async (world: World) => {
  const courseId = await aCourseId(world);
  const courseIds = [courseId];
  const id = await anAssignment(world.server, { unit: unit(world), courseIds, state });
  return { id, courseId };
};

const ours = ({ a }: World) => a;
const theirs = ({ b }: World) => b;

const fresh = (state: AssignmentState) => ({
  own: assigned(state, ours),
  other: assigned(state, theirs),
  missing: async (world: World): Promise<Ids> => ({
    id: 'nobody-has-this',
    courseId: await aCourseId(world),
  }),
});

/** The administrators of the unit, and of the platform above it. */
const kept = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  403  403  ${done}  404  ${done}  403  403`,
  other: `  401  401  403  403  403  404  ${done}  404  403  403`,
  missing: '401  401  403  403  403  404  404  404  403  403',
});

/** A rule in the name of unit A, for its people. */
const wish = ({ unitId = '', courseId = '' }: Ids) => ({
  title: '专题学习',
  kind: 'required',
  unitId,
  courseIds: [courseId],
  targets: [{ unitId }],
});

const inUnit = (unit: (world: World) => Unit) => async (world: World) => ({
  unitId: unit(world).id,
  courseId: await aCourseId(world),
});

const named = {
  own: inUnit(ours),
  other: inUnit(theirs),
  missing: async (world: World) => ({
    unitId: 'nobody-has-this',
    courseId: await aCourseId(world),
  }),
};

const listed = (unit: (world: World) => Unit) => async (world: World) => {
  const member = await somebodyIn(world, unit(world));
  return { id: await anAudienceList(world.server, unit(world), [member.id]), memberId: member.id };
};

const lists = {
  own: listed(ours),
  other: listed(theirs),
  missing: async (world: World) => ({
    id: 'nobody-has-this',
    memberId: (await somebodyIn(world, world.a)).id,
  }),
};

const courseOf = (who: 'instructor' | 'auditor') => async (world: World) => {
  const owner = actingAs(world, who, 'instructor');
  const unitId = world.a.id;
  return { id: (await aPublishedCourse(world.server, { owner })).courseId, unitId };
};

/** Its teacher, and the platform's administrator, who may all of them. */
const audience: AccessRow['expect'] = {
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: '    401  401  403  200  403  403  403  200  403  403',
  other: '  401  401  403  404  403  403  403  200  403  403',
  missing: '401  401  403  404  403  403  403  404  403  403',
};

/** Whom courses are for. */
export const assignmentRows: AccessRows = {
  //                             none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /assignments': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'POST /assignments': { ...named, body: wish, expect: kept(201) },
  'POST /assignments/preview': {
    ...named,
    body: ({ unitId = '', courseId = '' }) => ({
      unitId,
      courseIds: [courseId],
      targets: [{ unitId }],
    }),
    expect: kept(200),
  },
  'GET /assignments/{id}': { ...fresh('published'), expect: kept(200) },
  'PUT /assignments/{id}': {
    own: async (world) => ({ ...(await fresh('published').own(world)), unitId: world.a.id }),
    other: async (world) => ({ ...(await fresh('published').other(world)), unitId: world.b.id }),
    missing: async (world) => ({ ...(await fresh('draft').missing(world)), unitId: world.a.id }),
    body: wish,
    expect: kept(200),
  },
  'DELETE /assignments/{id}': { ...fresh('draft'), expect: kept(204) },
  'POST /assignments/{id}/publication': { ...fresh('draft'), expect: kept(200) },
  'POST /assignments/{id}/closing': {
    ...fresh('published'),
    body: () => ({ reason: '发错了' }),
    expect: kept(200),
  },
  'POST /assignments/{id}/reopening': { ...fresh('closed'), expect: kept(200) },
  'GET /assignments/{id}/progress': { ...fresh('published'), expect: kept(200) },
  'GET /rank-levels': { expect: '401 401 200…' },
  'GET /me/assignments': { expect: '401 401 200…' },

  //                                none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /audience-lists': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'POST /audience-lists': {
    ...named,
    body: ({ unitId = '' }) => ({ name: '后备干部', unitId }),
    expect: kept(201),
  },
  'POST /audience-lists/match': {
    body: () => ({ persons: [{ name: '李伟', idCard: '110101198005170011' }] }),
    expect: '401  401  403  403  403  200  200  200  403  403',
  },
  'GET /audience-lists/{id}': { ...lists, expect: kept(200) },
  'PATCH /audience-lists/{id}': { ...lists, body: () => ({ name: '改名' }), expect: kept(200) },
  'DELETE /audience-lists/{id}': { ...lists, expect: kept(204) },
  'GET /audience-lists/{id}/members': { ...lists, expect: kept(200) },
  'POST /audience-lists/{id}/members': {
    ...lists,
    body: ({ memberId = '' }) => ({ memberIds: [memberId] }),
    expect: kept(200),
  },
  'POST /audience-lists/{id}/members/removal': {
    ...lists,
    body: ({ memberId = '' }) => ({ memberIds: [memberId] }),
    expect: kept(200),
  },

  'GET /courses/{id}/audience': {
    own: courseOf('instructor'),
    other: courseOf('auditor'),
    expect: audience,
  },
  'PUT /courses/{id}/audience': {
    own: courseOf('instructor'),
    other: courseOf('auditor'),
    missing: ({ a }) => Promise.resolve({ id: 'nobody-has-this', unitId: a.id }),
    body: ({ unitId = '' }) => ({ targets: [{ unitId }] }),
    expect: audience,
  },
};
