import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord, newId } from '#platform';
import { aDraft, aPublishedCourse, aSubmittedCourse } from '../../../test/factories/course.js';
import { anActor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseModule } from './course.module.js';
import { TakedownCourse } from './takedown-course.entity.js';
import { Takedowns } from './takedown.service.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
});
afterAll(() => rooms.close());

const page = { page: 1, pageSize: 100 };
const admin = anActor('platform-admin');
const takedowns = () => rooms.get(Takedowns);
const isSeen = async (id: string) => (await rooms.get(CourseLookup).courses([id]))[0]?.open;
const code = (name: string) => expect.objectContaining({ code: `course.${name}` });
/** A word that no other test of this file has. */
const aWord = () => `词${newId().slice(-8)}`;
const idsOf = async (id: string) =>
  (await takedowns().courses(admin, id, page)).items.map(({ courseId }) => courseId).toSorted();

describe('a takedown', () => {
  it('by keyword hits title, summary and lessons, at once, and leaves a record of all that was hit', async () => {
    const word = aWord();
    const title = await aPublishedCourse(rooms, { title: `${word}专题` });
    const summary = await aPublishedCourse(rooms, { summary: `讲${word}。` });
    const other = await aPublishedCourse(rooms);
    const hit = [title.courseId, summary.courseId].toSorted();

    const preview = await takedowns().preview(admin, { kind: 'keyword', term: word }, page);
    const stillThere = await isSeen(title.courseId);
    const done = await takedowns().take(admin, { kind: 'keyword', term: word, reason: '来电核实' });

    expect(preview.items.map(({ courseId }) => courseId).toSorted()).toEqual(hit);
    expect(preview.items.map(({ foundIn }) => foundIn).toSorted()).toEqual([
      '课程名称',
      '课程简介',
    ]);
    expect(stillThere).toBe(true);
    expect(done).toMatchObject({
      courseCount: 2,
      restoredCount: 0,
      by: admin.name,
      reason: '来电核实',
    });
    expect(await idsOf(done.id)).toEqual(hit);
    expect(await isSeen(title.courseId)).toBe(false);
    expect(await isSeen(other.courseId)).toBe(true);
    const trail = { action: 'course.take-down', subjectId: done.id };
    expect(await rooms.database.repository(AuditRecord).countBy(trail)).toBe(1);
  });

  it('finds the word in the title of a lesson', async () => {
    const { courseId } = await aPublishedCourse(rooms, { lessons: 3 });
    const found = await takedowns().preview(admin, { kind: 'keyword', term: '第3节' }, page);

    expect(found.items).toContainEqual(
      expect.objectContaining({ courseId, foundIn: '小节“第3节”' }),
    );
  });

  it('by lecturer hits also where he is one of several, and what is still under review; no draft', async () => {
    const name = aWord();
    const lecturers = [{ name: '王教授' }, { name }];
    const published = await aPublishedCourse(rooms, { lecturers });
    const waiting = await aSubmittedCourse(rooms, { lecturer: name });
    await aDraft(rooms, { lecturer: name });

    const done = await takedowns().take(admin, { kind: 'lecturer', term: name, reason: '核查' });

    expect(await idsOf(done.id)).toEqual([published.courseId, waiting.courseId].toSorted());
  });

  it('by category hits all of it but what is spared', async () => {
    const hit = await aPublishedCourse(rooms, { category: 'ability' });
    const spared = await aPublishedCourse(rooms, { category: 'ability' });
    const wish = { kind: 'category' as const, term: 'ability', reason: '整顿' };

    const done = await takedowns().take(admin, { ...wish, exceptCourseIds: [spared.courseId] });

    expect(await idsOf(done.id)).toEqual([hit.courseId]);
    expect(await isSeen(spared.courseId)).toBe(true);
  });

  it('that would hit nothing, names no reason or too short a word is not done', async () => {
    const take = (term: string, reason: string) =>
      takedowns().take(admin, { kind: 'keyword', term, reason });

    await expect(take(aWord(), '核查')).rejects.toEqual(code('takedown-hits-nothing'));
    await expect(take('课', '核查')).rejects.toEqual(code('invalid'));
    await expect(take('课程', ' ')).rejects.toEqual(code('invalid'));
  });

  it('takes a percent sign for a percent sign', async () => {
    const found = await takedowns().preview(admin, { kind: 'keyword', term: '%%' }, page);

    expect(found.total).toBe(0);
  });

  it.each(['reviewer', 'unit-admin', 'security-admin', 'auditor', 'instructor', null] as const)(
    'is not for a %s',
    async (role) => {
      const actor = anActor(role);
      const wish = { kind: 'keyword' as const, term: '课程' };
      const refused = code('takedown-forbidden');

      await expect(takedowns().preview(actor, wish, page)).rejects.toEqual(refused);
      await expect(takedowns().take(actor, { ...wish, reason: '核查' })).rejects.toEqual(refused);
      await expect(takedowns().list(actor, page)).rejects.toEqual(refused);
      await expect(takedowns().courses(actor, 'x', page)).rejects.toEqual(refused);
      await expect(takedowns().restore(actor, 'x', { reason: '核查' })).rejects.toEqual(refused);
    },
  );
});

describe('the way back', () => {
  async function taken(count: number) {
    const word = aWord();
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      ids.push((await aPublishedCourse(rooms, { title: `${word}${n}` })).courseId);
    }
    const wish = { kind: 'keyword' as const, term: word };
    const { id } = await takedowns().take(admin, { ...wish, reason: '核查' });
    return { id, ids, wish };
  }

  it('leads for one course or for all, to where each was, with who, when and why', async () => {
    const { id, ids } = await taken(3);
    const [first = '', second = '', third = ''] = ids;

    const one = await takedowns().restore(admin, id, { reason: '误伤', courseIds: [first] });
    const oneSeen = [await isSeen(first), await isSeen(second)];
    const all = await takedowns().restore(admin, id, { reason: '核实无误' });

    expect(one.restoredCount).toBe(1);
    expect(oneSeen).toEqual([true, false]);
    expect(all.restoredCount).toBe(3);
    expect([await isSeen(second), await isSeen(third)]).toEqual([true, true]);
    const row = { takedownId: id, courseId: first };
    expect(await rooms.database.repository(TakedownCourse).findOneBy(row)).toMatchObject({
      restoredByName: admin.name,
      restoreReason: '误伤',
    });
    await expect(takedowns().restore(admin, id, { reason: '再来' })).rejects.toEqual(
      code('takedown-nothing-left'),
    );
  });

  it('keeps a course down that another takedown holds as well', async () => {
    const { id, ids, wish } = await taken(1);
    const [courseId = ''] = ids;
    const second = await takedowns().take(admin, { ...wish, reason: '又一次' });

    await takedowns().restore(admin, id, { reason: '核实' });
    const between = await isSeen(courseId);
    await takedowns().restore(admin, second.id, { reason: '核实' });

    expect(between).toBe(false);
    expect(await isSeen(courseId)).toBe(true);
  });

  it('needs a reason and a takedown that there is', async () => {
    const { id } = await taken(1);

    await expect(takedowns().restore(admin, id, { reason: ' ' })).rejects.toEqual(code('invalid'));
    await expect(takedowns().restore(admin, 'nobody', { reason: '核实' })).rejects.toEqual(
      code('takedown-not-found'),
    );
  });
});
