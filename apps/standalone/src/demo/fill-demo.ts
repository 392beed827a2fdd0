import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '#account';
import type { Member } from '#organisation';
import { type Actor, type FakeClock } from '#platform';
import { workInClass } from './demo-class-work.js';
import { holdClasses } from './demo-classes.js';
import { openExam, publishCourses } from './demo-courses.js';
import { renewCourse } from './demo-versions.js';
import { type Earner, postEarlierHours } from './demo-credit.js';
import { fillOrganisation } from './demo-organisation.js';
import { seeded } from './demo-people.js';
import { askAndOffer } from './demo-requests.js';
import { DemoStudent } from './demo-study.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const STUDENTS = 40;
const PART_MS = 60_000;
const SEED = 11;

/** Fills an empty database by the product's own services, under a clock that is moved through the past. */
export async function fillDemo(rooms: INestApplicationContext, clock: FakeClock): Promise<void> {
  const now = clock.now();
  const daysAgo = (days: number, hour = 12) =>
    new Date(now.getTime() - days * DAY_MS + hour * HOUR_MS - 12 * HOUR_MS);

  clock.set(daysAgo(120));
  const { units, members, actors } = await tell('units, members and accounts', () =>
    fillOrganisation(rooms),
  );
  const courseIds = await tell('courses, their videos packaged and encrypted', () =>
    publishCourses({
      rooms,
      clock,
      daysAgo,
      instructor: actor(actors, 'instructor'),
      reviewer: actor(actors, 'reviewer'),
    }),
  );
  clock.set(now);
  await openExam(rooms, now);
  await tell('hours of the earlier platform', () =>
    postEarlierHours(rooms, clock, everybody(members, actors), actor(actors, 'unitadmin').memberId),
  );
  await tell('what was studied', () =>
    studyThePast(rooms, clock, { members, actors, courseIds, daysAgo }),
  );
  await tell('training classes', () =>
    holdClasses({ rooms, clock, units, actors, courseIds, now }),
  );
  await workInClass({ rooms, clock, actors, now });
  await tell('a second version of a course', () =>
    renewCourse(
      {
        rooms,
        clock,
        daysAgo,
        instructor: actor(actors, 'instructor'),
        reviewer: actor(actors, 'reviewer'),
      },
      courseIds[0] ?? '',
    ),
  );
  clock.set(daysAgo(1, 2));
  await askAndOffer(rooms, { units, actors });
  clock.set(now);
}

interface Past {
  members: Member[];
  actors: Map<string, Actor>;
  courseIds: string[];
  daysAgo: (days: number, hour?: number) => Date;
}

/** The two demo learners have finished two courses, stopped in a third and not begun the others; forty people have done more or less. */
async function studyThePast(
  rooms: INestApplicationContext,
  clock: FakeClock,
  { members, actors, courseIds, daysAgo }: Past,
): Promise<void> {
  const student = new DemoStudent(rooms, clock);
  const random = seeded(SEED);
  const [first = '', second = '', begun = ''] = courseIds;
  const finished = [first, second];
  for (const [index, courseId] of finished.entries()) {
    for (const login of ['learner', 'learner2']) {
      await student.study(
        actor(actors, login),
        courseId,
        daysAgo(20 - index * 6, login === 'learner' ? 4 : 5),
      );
    }
  }
  for (const login of ['learner', 'learner2']) {
    await student.study(actor(actors, login), begun, daysAgo(1, 13), PART_MS);
  }
  for (const [index, member] of members
    .filter((_, place) => place % 5 === 0)
    .slice(0, STUDENTS)
    .entries()) {
    const learner = await asLearner(rooms, member, index);
    const count = 1 + Math.floor(random() * 2);
    for (let taken = 0; taken < count; taken += 1) {
      const courseId = courseIds[(index + taken) % courseIds.length];
      if (courseId)
        await student.study(
          learner,
          courseId,
          daysAgo(2 + Math.floor(random() * 24), random() * 10),
        );
    }
  }
}

/** An account without a password: its holder would sign in with a one-time code. */
async function asLearner(
  rooms: INestApplicationContext,
  { id, name }: Member,
  index: number,
): Promise<Actor> {
  const loginName = `xy${String(index + 1).padStart(4, '0')}`;
  await rooms.get(Accounts, { strict: false }).create({ memberId: id, loginName, password: null });
  const grants = [
    { role: 'learner' as const, unitId: '', unitPath: '', line: null, authority: null },
  ];
  return { memberId: id, name, sessionId: null, grants, requestId: null, address: null };
}

/** The two demo learners have something left to do. */
function everybody(members: Member[], actors: Map<string, Actor>): Earner[] {
  const zeal = new Map([
    ['learner', 0.8],
    ['learner2', 0.5],
  ]);
  return [
    ...members.map(({ id }) => ({ memberId: id })),
    ...[...actors].map(([login, { memberId }]) => ({
      memberId,
      ...(zeal.has(login) && { zeal: zeal.get(login) ?? 1 }),
    })),
  ];
}

function actor(actors: Map<string, Actor>, loginName: string): Actor {
  const found = actors.get(loginName);
  if (!found) throw new Error(`the demo has no account ${loginName}`);
  return found;
}

async function tell<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  process.stdout.write(`  ${what} …`);
  const result = await work();
  process.stdout.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}
