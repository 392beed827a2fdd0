import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import { codeOf } from '../../../test/factories/refusal.js';
import { aMember } from '../../../test/factories/member.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassGrouping } from './class-grouping.service.js';
import { ClassNotices } from './class-notice.service.js';

let rooms: Rooms;
let notices: ClassNotices;
let grouping: ClassGrouping;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
  notices = rooms.get(ClassNotices);
  grouping = rooms.get(ClassGrouping);
}, 60_000);
afterAll(() => rooms.close());

const page = { page: 1, pageSize: 20 };
const rain = { title: '明日现场教学改期', body: '因天气原因，改在周五下午。', groupNo: null };

/** Two of the class, in groups 1 and 2. */
async function aClassOfTwo() {
  const unit = await aUnit(rooms);
  const [one, two] = [await aMember(rooms, { unit }), await aMember(rooms, { unit })];
  const made = await aTrainingClass(rooms, { unit, members: [one.member, two.member] });
  await grouping.place(made.organiser, made.classId, [
    { memberId: one.member.id, groupNo: 1 },
    { memberId: two.member.id, groupNo: 2 },
  ]);
  return { ...made, one: one.actor, two: two.actor };
}

describe('a notice of a class', () => {
  it('reaches everybody of it, and says who has read it', async () => {
    const { classId, organiser, teacher, one, two } = await aClassOfTwo();

    const { id, audienceCount } = await notices.send(organiser, classId, rain);
    expect(audienceCount).toBe(2);
    expect(await notices.mine(one, classId, page)).toMatchObject({ unread: 1, total: 1 });
    await notices.read(one, classId, id);
    rooms.clock.advance(60_000);
    await notices.read(one, classId, id);

    const { items, unread } = await notices.mine(one, classId, page);
    expect(unread).toBe(0);
    const [sent] = (await notices.list(teacher, classId, page)).items;
    expect(sent).toMatchObject({ title: rain.title, readCount: 1, audienceCount: 2 });
    const has = await notices.readers(organiser, classId, { id, hasRead: true }, page);
    expect(has.items).toMatchObject([{ memberId: one.memberId, readAt: items[0]?.readAt }]);
    const not = await notices.readers(organiser, classId, { id, hasRead: false }, page);
    expect(not.items.map(({ memberId }) => memberId)).toEqual([two.memberId]);
  });

  it('to a group is seen by that group alone', async () => {
    const { classId, teacher, one, two } = await aClassOfTwo();

    const { id, audienceCount } = await notices.send(teacher, classId, { ...rain, groupNo: 2 });

    expect(audienceCount).toBe(1);
    expect((await notices.mine(one, classId, page)).items).toEqual([]);
    expect((await notices.mine(two, classId, page)).items).toMatchObject([{ id, groupNo: 2 }]);
    expect(await codeOf(notices.read(one, classId, id))).toBe('class-work.notice-not-found');
    expect(await codeOf(notices.read(one, classId, 'nobody-has-this'))).toBe(
      'class-work.notice-not-found',
    );
  });

  it('that is withdrawn stands with its reason, and its words are gone', async () => {
    const { classId, organiser, one } = await aClassOfTwo();
    const { id } = await notices.send(organiser, classId, rain);

    await notices.withdraw(organiser, classId, id, '时间有误');

    expect(await notices.mine(one, classId, page)).toMatchObject({
      unread: 0,
      items: [{ title: rain.title, body: '', withdrawnReason: '时间有误' }],
    });
    const [sent] = (await notices.list(organiser, classId, page)).items;
    expect(sent).toMatchObject({ body: rain.body, withdrawnByName: organiser.name });
    expect(await codeOf(notices.withdraw(organiser, classId, id, '再撤'))).toBe(
      'class-work.notice-withdrawn',
    );
    const trail = await rooms.database
      .repository(AuditRecord)
      .findBy({ subjectId: classId, action: 'class-work.notice-withdraw' });
    expect(trail).toHaveLength(1);
  });

  it('cannot be for a group that the class has not', async () => {
    const { classId, organiser } = await aClassOfTwo();

    expect(await codeOf(notices.send(organiser, classId, { ...rain, groupNo: 3 }))).toBe(
      'class-work.group-unknown',
    );
  });

  it('is none of the business of another unit, another class, or who is not on the list', async () => {
    const { classId, organiser, unit } = await aClassOfTwo();
    const other = await aClassOfTwo();
    const { id } = await notices.send(organiser, classId, rain);
    const colleague = (await aMember(rooms, { unit })).actor;

    for (const stranger of [other.organiser, other.teacher, other.one, colleague]) {
      const code = 'activity.class-not-found';
      expect(await codeOf(notices.list(stranger, classId, page))).toBe(code);
      expect(await codeOf(notices.send(stranger, classId, rain))).toBe(code);
      expect(await codeOf(notices.withdraw(stranger, classId, id, '撤'))).toBe(code);
      expect(await codeOf(notices.mine(stranger, classId, page))).toBe(code);
      expect(await codeOf(notices.read(stranger, classId, id))).toBe(code);
    }
    expect(await codeOf(notices.withdraw(other.organiser, other.classId, id, '撤'))).toBe(
      'class-work.notice-not-found',
    );
  });
});

describe('groups of a class', () => {
  it('are made even, and lose their leaders when they are made anew', async () => {
    const { classId, organiser, one, two } = await aClassOfTwo();
    await grouping.appoint(organiser, classId, { memberId: one.memberId, duty: 'group-leader' });

    const groups = await grouping.split(organiser, classId, 2);

    expect(groups.map(({ groupNo, members }) => [groupNo, members.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(groups.flatMap(({ members }) => members.map(({ duty }) => duty))).toEqual([null, null]);
    expect(await grouping.mine(two, classId)).toEqual(groups);
    expect(await codeOf(grouping.split(organiser, classId, 3))).toBe('class-work.group-split');
  });

  it('have one leader each, and the class has one monitor', async () => {
    const { classId, organiser, one, two } = await aClassOfTwo();
    const both = [one, two].map(({ memberId }) => ({ memberId, groupNo: 1 }));
    await grouping.place(organiser, classId, both);

    for (const { memberId } of both) {
      await grouping.appoint(organiser, classId, { memberId, duty: 'group-leader' });
    }
    await grouping.appoint(organiser, classId, { memberId: one.memberId, duty: 'monitor' });

    const [group] = await grouping.list(organiser, classId);
    expect(group?.members).toMatchObject([
      { memberId: one.memberId, duty: 'monitor' },
      { memberId: two.memberId, duty: 'group-leader' },
    ]);
  });

  it('take nobody who is not of the class, and no leader from outside', async () => {
    const { classId, organiser, one } = await aClassOfTwo();
    const stranger = (await aMember(rooms)).member.id;

    const placed = grouping.place(organiser, classId, [{ memberId: stranger, groupNo: 1 }]);
    expect(await codeOf(placed)).toBe('class-work.not-in-class');
    const duty = 'group-leader';
    expect(await codeOf(grouping.appoint(organiser, classId, { memberId: stranger, duty }))).toBe(
      'activity.class-member-not-found',
    );
    await grouping.place(organiser, classId, [{ memberId: one.memberId, groupNo: null }]);
    expect(
      await codeOf(grouping.appoint(organiser, classId, { memberId: one.memberId, duty })),
    ).toBe('class-work.leader-without-group');
  });
});
