import { ClassAttendance, ClassCertificates, ClassClosing, ClassLeaves } from '#activity';
import type { Unit } from '#organisation';
import type { Actor } from '#platform';
import { aMember } from '../factories/member.js';
import { aTrainingClass } from '../factories/training-class.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

const MORNING = '2026-06-01-morning';
const AFTERNOON = '2026-06-01-afternoon';
/** It begins and ends today, so that it may be closed today. */
const DAY = { startsOn: '2026-06-01', endsOn: '2026-06-01', days: 1 };

interface Place {
  classId: string;
  memberId: string;
  organiser: Actor;
  teacher: Actor;
  member: Actor;
}

async function aClass({ server }: World, unit: Unit): Promise<Place> {
  const { member, actor } = await aMember(server, { unit });
  const made = await aTrainingClass(server, { unit, members: [member], ...DAY });
  return { ...made, memberId: member.id, member: actor };
}

type Make = (world: World, place: Place) => Promise<Ids>;

const running: Make = () => Promise.resolve({});

const withLeave: Make = async ({ server }, { member, classId }) => {
  const leave = { halfDays: [AFTERNOON], reason: '就医' };
  return { leaveId: (await server.get(ClassLeaves).ask(member, classId, leave)).id };
};

const closing: Make = async ({ server }, { organiser, classId }) => {
  await server.get(ClassClosing).begin(organiser, classId);
  return {};
};

const closed: Make = async (world, place) => {
  await closing(world, place);
  const { organiser, classId } = place;
  await world.server.get(ClassClosing).close(organiser, classId);
  const [certificate] = await world.server.get(ClassCertificates).ofClass(organiser, classId);
  return {
    certificateId: certificate?.id ?? '',
    code: certificate?.code.replaceAll('-', '') ?? '',
  };
};

/** 请假 above what the class bears. */
const withExcess: Make = async ({ server }, { organiser, classId, memberId }) => {
  const entries = [{ memberId, attendance: 'leave' as const }];
  await server.get(ClassAttendance).call(organiser, classId, MORNING, { entries });
  return {};
};

async function placed(world: World, unit: Unit, make: Make): Promise<Ids> {
  const place = await aClass(world, unit);
  const { classId: id, memberId } = place;
  return { id, memberId, halfDay: MORNING, ...(await make(world, place)) };
}

const fresh = (make: Make = running) => ({
  own: (world: World) => placed(world, world.a, make),
  other: (world: World) => placed(world, world.b, make),
});

/** The same for everybody, for what changes nothing. */
const kept = (name: string, make: Make = running) => ({
  own: (world: World) => world.once(`${name} of A`, () => placed(world, world.a, make)),
  other: (world: World) => world.once(`${name} of B`, () => placed(world, world.b, make)),
});

/** A class on whose list the caller is, and one that is not his. */
const attended = (
  make: (world: World, self: Actor, id: string) => Promise<Ids> = async () => ({}),
) => ({
  own: async (world: World, who: Identity) => {
    const { member, actor } = world.people[who];
    const unit = who === 'admin-b' ? world.b : world.a;
    const { classId: id } = await aTrainingClass(world.server, { unit, members: [member], ...DAY });
    return { id, ...(await make(world, actor, id)) };
  },
  other: async (world: World) => {
    const { classId: id, member } = await aClass(world, world.b);
    return { id, ...(await make(world, member, id)) };
  },
});

const ownLeave = async ({ server }: World, self: Actor, id: string): Promise<Ids> => {
  const leave = { halfDays: [AFTERNOON], reason: '就医' };
  return { leaveId: (await server.get(ClassLeaves).ask(self, id, leave)).id };
};

/** Who administers the organising unit; to everybody else the class does not exist. */
const organised = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  404  404  404  ${done}  404  ${done}  404  404`,
  other: `  401  401  404  404  404  404  ${done}  404  404  404`,
  missing: '401  401  404…',
});

/** Everybody is somebody's learner: his own class, and none else. */
const learnt = (done: number): AccessRow['expect'] => ({
  own: `401 401 ${done}…`,
  other: '401 401 404…',
  missing: '401 401 404…',
});

const aCode = () => ({ code: '000000' });
const reason = () => ({ reason: '因公更正' });

/** Running and closing a class; certificates. */
export const classRunningRows: AccessRows = {
  'GET /classes/{id}/attendance': { ...kept('class with half-days'), expect: organised(200) },
  'GET /classes/{id}/attendance/{halfDay}': {
    ...kept('class with half-days'),
    expect: organised(200),
  },
  'GET /classes/{id}/attendance/{halfDay}/code': {
    ...kept('class with half-days'),
    expect: organised(200),
  },
  'PUT /classes/{id}/attendance/{halfDay}': {
    ...fresh(),
    body: ({ memberId = 'nobody-has-this' }) => ({
      entries: [{ memberId, attendance: 'present' }],
    }),
    expect: organised(200),
  },
  // A wrong code: he is heard, and told so.
  'POST /me/classes/{id}/sign-in': { ...attended(), body: aCode, expect: learnt(400) },
  'GET /me/classes/{id}/standing': { ...attended(), expect: learnt(200) },
  'GET /me/awaited-classes': { expect: '401 401 200…' },

  'GET /me/classes/{id}/leaves': { ...attended(), expect: learnt(200) },
  'POST /me/classes/{id}/leaves': {
    ...attended(),
    body: () => ({ halfDays: [AFTERNOON], reason: '就医' }),
    expect: learnt(201),
  },
  'POST /me/classes/{id}/leaves/{leaveId}/withdrawal': {
    ...attended(ownLeave),
    expect: learnt(204),
  },
  'GET /classes/{id}/leaves': { ...kept('class with leave', withLeave), expect: organised(200) },
  'POST /classes/{id}/leaves/{leaveId}/decision': {
    ...fresh(withLeave),
    body: () => ({ approve: true, note: '' }),
    expect: organised(204),
  },

  'GET /classes/{id}/closing': { ...kept('class with half-days'), expect: organised(200) },
  'POST /classes/{id}/closing': { ...fresh(), expect: organised(204) },
  'POST /classes/{id}/reopening': { ...fresh(closing), expect: organised(204) },
  'POST /classes/{id}/closure': { ...fresh(closing), expect: organised(204) },
  'PUT /classes/{id}/members/{memberId}/verdict': {
    ...fresh(closing),
    body: () => ({ complete: false, reason: '违反学风纪律' }),
    expect: organised(204),
  },
  'POST /classes/{id}/members/{memberId}/expulsion': {
    ...fresh(withExcess),
    body: reason,
    expect: organised(204),
  },
  'PUT /classes/{id}/excellent': {
    ...fresh(closing),
    body: ({ memberId = 'nobody-has-this' }) => ({ memberIds: [memberId] }),
    expect: organised(204),
  },
  //                             none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /overdue-classes': { expect: '401  401  403  403  403  200  200  200  403  403' },

  'GET /classes/{id}/certificates': {
    ...kept('closed class', closed),
    expect: organised(200),
  },
  'POST /classes/{id}/certificates/{certificateId}/reissue': {
    ...fresh(closed),
    body: reason,
    expect: organised(201),
  },
  'GET /me/certificates': { expect: '401 401 200…' },
  'GET /me/certificates/{id}': {
    own: async (world, who) => {
      const { member } = world.people[who];
      const unit = who === 'admin-b' ? world.b : world.a;
      const made = await aTrainingClass(world.server, { unit, members: [member], ...DAY });
      const ids = await closed(world, {
        ...made,
        memberId: member.id,
        member: world.people[who].actor,
      });
      return { id: ids['certificateId'] ?? '' };
    },
    other: async (world) => ({
      id: (await kept('closed class', closed).other(world))['certificateId'] ?? '',
    }),
    expect: { own: '401 401 200…', other: '401 401 404…', missing: '401 401 404…' },
  },
  // Whoever holds the paper may ask, signed in or not.
  'GET /certificates/verification/{code}': {
    ...kept('closed class', closed),
    expect: { own: '200…', other: '200…', missing: '404…' },
  },
};
