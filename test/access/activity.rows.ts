import { ClassCalling, ClassTimetables } from '#activity';
import type { Unit } from '#organisation';
import { aMember } from '../factories/member.js';
import { aTrainingClass, type ClassWish } from '../factories/training-class.js';
import { aUnit } from '../factories/unit.js';
import { actingAs } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { World } from './world.js';

const DAYS = { startsOn: '2026-06-01', endsOn: '2026-06-02' };

const admin = (world: World, unit: Unit) =>
  actingAs(world, unit === world.b ? 'admin-b' : 'admin-a', 'unit-admin');

/** A class of the unit, with one on its list and one who waits for the organiser's word. */
async function aClass(world: World, unit: Unit, wish: ClassWish): Promise<Ids> {
  const organiser = admin(world, unit);
  const { server } = world;
  const { member } = await aMember(server, { unit });
  const { member: other } = await aMember(server, { unit });
  const places = [{ unit, places: 3 }];
  const made = await aTrainingClass(server, { unit, organiser, places, ...wish });
  const { classId } = made;
  if (wish.state === 'enrolling') {
    await server.get(ClassCalling).assign(organiser, classId, [member.id]);
  }
  const [session] = await server.get(ClassTimetables).ofClass(classId);
  const sessionId = session?.id ?? '';
  return { id: classId, memberId: member.id, otherId: other.id, sessionId };
}

const fresh = (wish: ClassWish) => ({
  own: (world: World) => aClass(world, world.a, wish),
  other: (world: World) => aClass(world, world.b, wish),
});

/** The same for everybody, for what changes nothing. */
const kept = (name: string, wish: ClassWish) => ({
  own: (world: World) => world.once(`${name} of A`, () => aClass(world, world.a, wish)),
  other: (world: World) => world.once(`${name} of B`, () => aClass(world, world.b, wish)),
});

/** Who administers the organising unit, whatever of the two; to everybody else the class does not exist. */
const organised = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  404  404  404  ${done}  404  ${done}  404  404`,
  other: `  401  401  404  404  404  404  ${done}  404  404  404`,
  missing: '401  401  404…',
});

const draft: ClassWish = { state: 'draft' };
const enrolling: ClassWish = { state: 'enrolling' };
const running: ClassWish = { state: 'running' };

/** A section that asks the unit above it. */
const submitted = {
  own: (world: World) => aSubmitted(world, world.a),
  other: (world: World) => aSubmitted(world, world.b),
};

async function aSubmitted(world: World, parent: Unit): Promise<Ids> {
  const unit = await aUnit(world.server, { parent });
  const { actor } = await aMember(world.server, { unit, roles: ['unit-admin'] });
  const wish = { organiser: actor, unit, approvalRequired: true, state: 'submitted' } as const;
  return { id: (await aTrainingClass(world.server, wish)).classId };
}

async function aDraftToSubmit(world: World, parent: Unit): Promise<Ids> {
  const unit = await aUnit(world.server, { parent });
  const wish = { organiser: admin(world, parent), unit, approvalRequired: true } as const;
  return { id: (await aTrainingClass(world.server, { ...wish, state: 'draft' })).classId };
}

/** Open to everybody of the unit. */
const openTo = (unit: 'a' | 'b') => async (world: World) => {
  const wish = { unit: world[unit], organiser: admin(world, world[unit]), selfEnrol: true };
  return { id: (await aTrainingClass(world.server, { ...wish, state: 'enrolling' })).classId };
};

/** Training classes. */
export const activityRows: AccessRows = {
  //                         none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /classes': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'GET /classes/to-approve': { expect: '401 401 200…' },
  'POST /classes': {
    own: (world) => ({ unitId: world.a.id }),
    other: (world) => ({ unitId: world.b.id }),
    missing: () => ({ unitId: 'nobody-has-this' }),
    body: ({ unitId = '' }) => ({
      unitId,
      name: '科级干部进修班',
      kind: '05',
      year: 2026,
      form: 'full-time',
      mode: 'online',
      quota: 40,
      ...DAYS,
    }),
    expect: {
      //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
      own: '    401  401  403  403  403  201  404  201  403  403',
      other: '  401  401  403  403  403  404  201  404  403  403',
      missing: '401  401  403  403  403  404  404  404  403  403',
    },
  },
  'GET /classes/{id}': { ...kept('running class', running), expect: organised(200) },
  'PATCH /classes/{id}': {
    ...kept('draft class', draft),
    body: () => ({ plan: '改过' }),
    expect: organised(200),
  },
  'DELETE /classes/{id}': { ...fresh(draft), expect: organised(204) },
  'PUT /classes/{id}/quotas': {
    ...kept('draft class', draft),
    body: () => ({ quotas: [] }),
    expect: organised(200),
  },
  'PUT /classes/{id}/staff': {
    ...kept('draft class', draft),
    body: () => ({ memberIds: [] }),
    expect: organised(200),
  },
  'POST /classes/{id}/submission': {
    own: (world) => aDraftToSubmit(world, world.a),
    other: (world) => aDraftToSubmit(world, world.b),
    expect: organised(200),
  },
  'POST /classes/{id}/approval': {
    ...submitted,
    body: () => ({ comment: '同意' }),
    expect: organised(200),
  },
  'POST /classes/{id}/return': {
    ...submitted,
    body: () => ({ reason: '请压缩天数' }),
    expect: organised(200),
  },
  'POST /classes/{id}/publication': { ...fresh(draft), expect: organised(200) },
  'POST /classes/{id}/start': {
    own: (world) => aReadyClass(world, world.a),
    other: (world) => aReadyClass(world, world.b),
    expect: organised(200),
  },
  'POST /classes/{id}/cancellation': {
    ...fresh(enrolling),
    body: () => ({ reason: '因防汛工作取消' }),
    expect: organised(200),
  },
  'GET /classes/{id}/sessions': { ...kept('running class', running), expect: organised(200) },
  'POST /classes/{id}/sessions': {
    ...kept('draft class', draft),
    body: () => ({
      sessions: [{ day: DAYS.startsOn, half: 'morning', kind: 'lecture', title: '党课' }],
    }),
    expect: organised(201),
  },
  'PATCH /classes/{id}/sessions/{sessionId}': {
    ...kept('draft class', draft),
    body: () => ({ title: '改名' }),
    expect: organised(200),
  },
  'DELETE /classes/{id}/sessions/{sessionId}': { ...fresh(draft), expect: organised(204) },
  'GET /classes/{id}/contents': { ...kept('running class', running), expect: organised(200) },
  'PUT /classes/{id}/courses': {
    ...kept('draft class', draft),
    body: () => ({ courses: [] }),
    expect: organised(200),
  },
  'PUT /classes/{id}/exams': {
    ...kept('draft class', draft),
    body: () => ({ exams: [] }),
    expect: organised(200),
  },
  'GET /classes/{id}/members': { ...kept('running class', running), expect: organised(200) },
  'POST /classes/{id}/members': {
    ...fresh(enrolling),
    body: ({ otherId = 'nobody-has-this' }) => ({ how: 'call-up', memberIds: [otherId] }),
    expect: organised(201),
  },
  'POST /classes/{id}/members/{memberId}/confirmation': {
    ...fresh(enrolling),
    expect: organised(204),
  },
  'POST /classes/{id}/members/{memberId}/refusal': {
    ...fresh(enrolling),
    body: () => ({ reason: '不符合选调对象' }),
    expect: organised(204),
  },
  'POST /classes/{id}/members/{memberId}/withdrawal': {
    ...fresh(enrolling),
    body: () => ({ reason: '另有任务' }),
    expect: organised(204),
  },
  'POST /classes/{id}/members/{memberId}/replacement': {
    ...fresh(enrolling),
    body: ({ otherId = 'nobody-has-this' }) => ({ byMemberId: otherId, reason: '另有任务' }),
    expect: organised(201),
  },
  'GET /me/classes': { expect: '401 401 200…' },
  'GET /me/open-classes': { expect: '401 401 200…' },
  // What is open to a unit is open to everybody in it, whatever else he is.
  'POST /me/classes/{id}/application': {
    own: openTo('a'),
    other: openTo('b'),
    expect: {
      //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
      own: '    401  401  201  201  201  201  404  201  201  201',
      other: '  401  401  404  404  404  404  201  404  404  404',
      missing: '401  401  404…',
    },
  },
  'POST /me/classes/{id}/withdrawal': {
    own: async (world, who) => {
      const { member } = world.people[who];
      const unit = who === 'admin-b' ? world.b : world.a;
      const wish = { unit, organiser: admin(world, unit), members: [member] };
      const made = await aTrainingClass(world.server, { ...wish, state: 'enrolling' });
      return { id: made.classId };
    },
    other: (world) => aClass(world, world.b, enrolling),
    body: () => ({ reason: '工作安排冲突' }),
    expect: { own: '401 401 204…', other: '401 401 404…', missing: '401 401 404…' },
  },
};

async function aReadyClass(world: World, unit: Unit): Promise<Ids> {
  const organiser = admin(world, unit);
  const { member } = await aMember(world.server, { unit });
  const wish = { unit, organiser, members: [member] };
  return { id: (await aTrainingClass(world.server, { ...wish, state: 'enrolling' })).classId };
}
