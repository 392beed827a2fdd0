import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import type { Actor } from '#platform';
import { anAssignment } from '../../../test/factories/assignment.js';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aLesson } from '../../../test/factories/study.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AudienceLists } from './audience-list.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
let lists: AudienceLists;
let finance: Unit;
let admin: Actor;
let twin: Actor;

beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
  lists = rooms.get(AudienceLists);
  const county = await aUnit(rooms);
  finance = await aUnit(rooms, { name: '财政局', parent: county });
  const education = await aUnit(rooms, { parent: county });
  ({ actor: admin } = await aMember(rooms, { unit: finance, roles: ['unit-admin'] }));
  ({ actor: twin } = await aMember(rooms, { unit: education, roles: ['unit-admin'] }));
});
afterAll(() => rooms.close());

const aList = () => lists.create(admin, { name: '后备干部名单', unitId: finance.id });
const code = (text: string) => expect.objectContaining({ code: text });

describe('a list of persons', () => {
  it('holds each of the unit’s people once', async () => {
    const { member } = await aMember(rooms, { unit: finance, name: '李伟' });
    const { id } = await aList();

    await lists.add(admin, id, [member.id, admin.memberId]);
    const again = await lists.add(admin, id, [member.id]);
    const shown = await lists.membersOf(admin, id, { page: 1, pageSize: 10 });

    expect(again.size).toBe(2);
    expect(shown.items.map(({ name }) => name)).toContain('李伟');
    expect((await lists.take(admin, id, [member.id])).size).toBe(1);
  });

  it('refuses another’s people and a unit of another subtree', async () => {
    const { id } = await aList();

    await expect(lists.add(admin, id, [admin.memberId, twin.memberId])).rejects.toEqual(
      code('assignment.person-not-found'),
    );
    expect((await lists.find(admin, id)).size).toBe(0);
    const elsewhere = lists.create(twin, { name: '名单', unitId: finance.id });
    await expect(elsewhere).rejects.toEqual(code('organisation.unit-not-found'));
  });

  it('is not there for the neighbour', async () => {
    const { id } = await aList();

    for (const asking of [
      () => lists.find(twin, id),
      () => lists.add(twin, id, [twin.memberId]),
      () => lists.rename(twin, id, '改名'),
      () => lists.remove(twin, id),
      () => lists.membersOf(twin, id, { page: 1, pageSize: 10 }),
    ]) {
      await expect(asking()).rejects.toEqual(code('assignment.list-not-found'));
    }
    const own = await lists.list(twin, { page: 1, pageSize: 50 });
    expect(own.items.map((one) => one.id)).not.toContain(id);
  });

  it('stays while a rule means it', async () => {
    const [{ id }, { courseId }] = [await aList(), await aLesson(rooms)];
    await anAssignment(rooms, { unit: finance, courseIds: [courseId], targets: [{ listId: id }] });

    await expect(lists.remove(admin, id)).rejects.toEqual(code('assignment.list-in-use'));
    const { id: unused } = await aList();
    await lists.remove(admin, unused);
    await expect(lists.find(admin, unused)).rejects.toEqual(code('assignment.list-not-found'));
  });
});

describe('persons by name and ID card', () => {
  it('are found together, and everybody else is answered alike', async () => {
    const [idCard, foreign] = [anIdCard(), anIdCard()];
    const { member } = await aMember(rooms, { unit: finance, name: '李 伟', idCard });
    await aMember(rooms, { name: '外人', idCard: foreign });

    const found = await lists.match(admin, [
      { name: '李伟', idCard: idCard.toLowerCase() },
      { name: '李伟', idCard },
      { name: '王芳', idCard },
      { name: '外人', idCard: foreign },
      { name: '没有', idCard: anIdCard() },
    ]);

    expect(found.map(({ memberId }) => memberId)).toEqual([member.id, null, null, null, null]);
    expect(found[1]?.problem).toBe('与前面的行重复');
    expect(new Set(found.slice(2).map(({ problem }) => problem)).size).toBe(1);
    expect(found.slice(2).map(({ idCardMask }) => idCardMask)).toEqual([null, null, null]);
  });
});
