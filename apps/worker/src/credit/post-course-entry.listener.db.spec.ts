import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CreditEntry, CreditModule, Ledger } from '#credit';
import { Events, newId } from '#platform';
import { courseCompleted } from '#study';
import { aMember } from '../../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { PostCourseEntryListener } from './post-course-entry.listener.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CreditModule], { providers: [PostCourseEntryListener] });
});
afterAll(() => rooms.close());

const completed = (memberId: string) => ({
  memberId,
  courseId: newId(),
  courseTitle: '三分钟讲清“三资”管理',
  category: 'ability',
  completedAt: '2025-12-31T17:00:00.000Z',
  studiedMs: 171_000,
  mediaMs: 180_000,
  quizPassed: true,
  required: false,
  creditHundredths: null,
});

it('a completed course becomes an entry, with what was measured and what it gives', async () => {
  const { member } = await aMember(rooms);
  const course = completed(member.id);

  await rooms.get(Events).record(courseCompleted, course);
  await rooms.drain();

  const [entry, ...others] = await rooms.get(Ledger).statement(member.id, 2026);
  expect(others).toHaveLength(0);
  expect(entry).toMatchObject({
    source: 'online-course',
    sourceRef: course.courseId,
    form: 'online-self',
    title: '三分钟讲清“三资”管理',
    category: 'ability',
    studiedMs: 171_000,
    mediaMs: 180_000,
    amountHundredths: 75,
    earnedOn: '2026-01-01',
    period: '2026',
  });
});

it('is not credited twice although its completion is told twice', async () => {
  const { member } = await aMember(rooms);
  const course = completed(member.id);

  await rooms.get(PostCourseEntryListener).handle(course);
  await rooms.get(PostCourseEntryListener).handle(course);
  await rooms.get(Events).record(courseCompleted, course);
  await rooms.drain();

  expect(await rooms.get(Ledger).statement(member.id, 2026)).toHaveLength(1);
});

it('gives what the course fixes, whatever the rule says', async () => {
  const { member } = await aMember(rooms);
  const course = { ...completed(member.id), creditHundredths: 50 };

  await rooms.get(PostCourseEntryListener).handle(course);

  const [entry] = await rooms.database.repository(CreditEntry).findBy({ memberId: member.id });
  expect(entry).toMatchObject({ amountHundredths: 50, ruleCode: null, ruleVersion: null });
});
