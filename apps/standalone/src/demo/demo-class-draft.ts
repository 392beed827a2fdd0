import type { INestApplicationContext } from '@nestjs/common';
import {
  ClassBuilding,
  ClassContents,
  ClassTimetables,
  type NewClass,
  type NewSession,
} from '#activity';
import { Members, type Unit } from '#organisation';
import type { Actor, FakeClock } from '#platform';
import type { DemoOrganisation } from './demo-organisation.js';

export interface Scene extends Pick<DemoOrganisation, 'units' | 'actors'> {
  rooms: INestApplicationContext;
  clock: FakeClock;
  courseIds: string[];
  now: Date;
}

interface Draft {
  organiser: Actor;
  unit: Unit;
  facts: NewClass;
  sessions: NewSession[];
  courseIds?: string[];
  places?: [unit: string, places: number][];
}

/** With its places, timetable, courses and a teacher. */
export async function drawUp(scene: Scene, draft: Draft): Promise<string> {
  const { rooms } = scene;
  const { organiser, sessions, places = [], courseIds = [] } = draft;
  const building = own(rooms, ClassBuilding);
  const classId = await building.create(organiser, draft.unit.id, draft.facts);
  await building.shareOut(
    organiser,
    classId,
    places.map(([name, count]) => ({ unitId: unit(scene, name).id, places: count })),
  );
  const [local = ''] = await firstOf(scene, '城关镇', 1);
  const isTowns = organiser === actor(scene, 'unitadmin2');
  const teacher = isTowns ? local : actor(scene, 'instructor').memberId;
  await building.setStaff(organiser, classId, [teacher]);
  await own(rooms, ClassTimetables).add(organiser, classId, sessions);
  const courses = courseIds.map((courseId) => ({ courseId, required: true }));
  await own(rooms, ClassContents).setCourses(organiser, classId, courses);
  return classId;
}

export const CONDITIONS = {
  minAttendancePercent: 80,
  onlineCoursesRequired: true,
  examPassRequired: true,
  leaveLimit: { numerator: 1, denominator: 7 },
};

export function common(startsOn: string, endsOn: string, days: number) {
  const place = '县委党校综合楼二楼报告厅';
  const year = Number(startsOn.slice(0, 4));
  return {
    startsOn,
    endsOn,
    days,
    year,
    mode: 'offline' as const,
    host: '中共丰水县委党校',
    place,
  };
}

export function lecture(
  day: string,
  half: 'morning' | 'afternoon',
  title: string,
  teacher: string,
): NewSession {
  const [startsAt, endsAt] = half === 'morning' ? ['09:00', '11:30'] : ['14:30', '17:00'];
  const place = '二楼报告厅';
  return {
    day,
    half,
    kind: 'lecture',
    title,
    teacher,
    place,
    startsAt,
    endsAt,
    hoursHundredths: 400,
  };
}

export async function firstOf(scene: Scene, name: string, count: number): Promise<string[]> {
  const scope = { path: unit(scene, name).path, line: null, authority: null };
  const people = await own(scene.rooms, Members).inScopes([scope], 'all');
  const accounts = new Set([...scene.actors.values()].map(({ memberId }) => memberId));
  const others = people.filter(({ id }) => !accounts.has(id));
  return others.slice(0, count).map(({ id }) => id);
}

export function own<T>(
  rooms: INestApplicationContext,
  token: abstract new (...dependencies: never[]) => T,
): T {
  return rooms.get<T>(token, { strict: false });
}

export function unit({ units }: Scene, name: string): Unit {
  const found = units.get(name);
  if (!found) throw new Error(`the demo has no unit ${name}`);
  return found;
}

export function actor({ actors }: Scene, loginName: string): Actor {
  const found = actors.get(loginName);
  if (!found) throw new Error(`the demo has no account ${loginName}`);
  return found;
}
