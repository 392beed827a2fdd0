import {
  ClassBuilding,
  ClassCalling,
  ClassLife,
  type ClassState,
  ClassTimetables,
  type NewClass,
} from '#activity';
import type { Member, Unit } from '#organisation';
import type { Actor } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { aMember } from './member.js';
import { aUnit } from './unit.js';

let made = 0;

export interface ClassWish extends Partial<NewClass> {
  /** 主办单位; one of its own unless given. */
  unit?: Unit;
  /** Administers it; somebody new unless given. */
  organiser?: Actor;
  /** Called up and confirmed, in a class that is enrolling or running; a running one has at least one. */
  members?: Member[];
  /** Unit → places. */
  places?: { unit: Unit; places: number }[];
  /** `running` unless given. */
  state?: Extract<ClassState, 'draft' | 'submitted' | 'enrolling' | 'running'>;
}

export interface MadeClass {
  classId: string;
  unit: Unit;
  organiser: Actor;
  /** 班主任. */
  teacher: Actor;
  members: Member[];
}

/** Two days that begin today (the clock of tests stands at 2026-06-01), ten places. */
function someFacts(): NewClass {
  made += 1;
  return {
    name: `培训班${made}`,
    kind: '02',
    plan: '学习贯彻党的创新理论，提高履职能力。',
    year: 2026,
    form: 'full-time',
    mode: 'offline',
    host: '县委党校',
    place: '县委党校一教室',
    startsOn: '2026-06-01',
    endsOn: '2026-06-02',
    days: 2,
    hoursHundredths: 1600,
    quota: 10,
    audience: '乡科级干部',
  };
}

/**
 * A training class as its people would have made it: two lectures, a teacher, and whoever is to be on its list.
 * Needs ActivityModule among the rooms.
 */
export async function aTrainingClass(
  rooms: Pick<Rooms, 'get'>,
  wish: ClassWish = {},
): Promise<MadeClass> {
  const { unit: given, organiser: known, members: wished, places = [], ...rest } = wish;
  const { state = 'running', ...facts } = rest;
  const unit = given ?? (await aUnit(rooms));
  const organiser = known ?? (await aMember(rooms, { unit, roles: ['unit-admin'] })).actor;
  const members = await someMembers(rooms, unit, state, wished);
  const { actor: teacher } = await aMember(rooms, { unit });
  const building = rooms.get(ClassBuilding);
  const classId = await building.create(organiser, unit.id, { ...someFacts(), ...facts });
  await building.setStaff(organiser, classId, [teacher.memberId]);
  await building.shareOut(
    organiser,
    classId,
    places.map((share) => ({ unitId: share.unit.id, places: share.places })),
  );
  await anyTimetable(rooms, organiser, classId, facts.startsOn ?? '2026-06-01');
  await bringTo(rooms, { organiser, classId, members }, state);
  return { classId, unit, organiser, teacher, members };
}

async function someMembers(
  rooms: Pick<Rooms, 'get'>,
  unit: Unit,
  state: ClassState,
  wished: Member[] = [],
): Promise<Member[]> {
  if (state !== 'running' || wished.length > 0) return wished;
  return [(await aMember(rooms, { unit })).member];
}

async function anyTimetable(
  rooms: Pick<Rooms, 'get'>,
  organiser: Actor,
  classId: string,
  day: string,
): Promise<void> {
  await rooms.get(ClassTimetables).add(organiser, classId, [
    { day, half: 'morning', kind: 'lecture', title: '专题辅导', hoursHundredths: 400 },
    { day, half: 'afternoon', kind: 'activity', title: '分组研讨', hoursHundredths: 400 },
  ]);
}

async function bringTo(
  rooms: Pick<Rooms, 'get'>,
  { organiser, classId, members }: Pick<MadeClass, 'organiser' | 'classId' | 'members'>,
  state: NonNullable<ClassWish['state']>,
): Promise<void> {
  const life = rooms.get(ClassLife);
  if (state === 'draft') return;
  if (state === 'submitted') return life.submit(organiser, classId);
  await life.publish(organiser, classId);
  const ids = members.map(({ id }) => id);
  if (ids.length > 0) await rooms.get(ClassCalling).callUp(organiser, classId, ids);
  if (state === 'running') await life.start(organiser, classId);
}
