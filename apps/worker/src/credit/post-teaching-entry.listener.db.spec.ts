import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAuthoring, CourseModule, versionPublished } from '#course';
import { Ledger } from '#credit';
import { Events } from '#platform';
import { aDraft, publish } from '../../../../test/factories/course.js';
import { anInstructor } from '../../../../test/factories/media.js';
import { aMember } from '../../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { CreditWorkerModule } from './credit-worker.module.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule, CreditWorkerModule]);
});
afterAll(() => rooms.close());

const teachingOf = async (memberId: string) =>
  (await rooms.get(Ledger).statement(memberId, 2026)).filter(({ source }) => source === 'teaching');

describe('a course that is published', () => {
  it('gives teaching hours to the lecturers who are members, once', async () => {
    const { member } = await aMember(rooms);
    const owner = anInstructor();
    const { courseId } = await aDraft(rooms, { owner, title: '讲一次' });
    const lecturers = [{ name: '校外专家' }, { name: member.name, memberId: member.id }];
    const { versionId } = await rooms.get(CourseAuthoring).change(owner, courseId, { lecturers });
    await rooms.get(CourseAuthoring).submit(owner, courseId);

    await publish(rooms, courseId);
    await rooms.drain();

    const [entry, ...more] = await teachingOf(member.id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      sourceRef: courseId,
      title: '讲一次',
      ruleCode: 'nanjing-teaching',
    });
    expect(entry?.amountHundredths).toBeGreaterThan(0);
    expect(await teachingOf(owner.memberId)).toEqual([]);

    const again = { courseId, versionId, number: 1, lessonIds: [], lessons: [] };
    await rooms.get(Events).record(versionPublished, again);
    await rooms.drain();
    expect(await teachingOf(member.id)).toHaveLength(1);
  });

  it('gives none before it is published', async () => {
    const { member } = await aMember(rooms);
    const owner = anInstructor();
    const lecturers = [{ name: member.name, memberId: member.id }];
    const { courseId } = await aDraft(rooms, { owner, lecturers });

    await rooms.get(CourseAuthoring).submit(owner, courseId);
    await rooms.drain();

    expect(await teachingOf(member.id)).toEqual([]);
  });
});
