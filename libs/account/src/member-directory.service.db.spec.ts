import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberDepartures, Membership, type Unit } from '#organisation';
import { type Actor, newId } from '#platform';
import { anAccount } from '../../../test/factories/account.js';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AccountModule } from './account.module.js';
import { Accounts } from './account.service.js';
import { type DirectoryRequest, MemberDirectory } from './member-directory.service.js';

let rooms: Rooms;
let directory: MemberDirectory;
let city: Unit;
let finance: Unit;
let education: Unit;
let admin: Actor;

const FIRST = { page: 1, pageSize: 50 };
const list = (request: DirectoryRequest = {}, page = FIRST, actor = admin) =>
  directory.list(actor, request, page);
const names = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).items.map(({ name }) => name);

beforeAll(async () => {
  rooms = await startRooms([AccountModule]);
  directory = rooms.get(MemberDirectory);
  city = await aUnit(rooms, { name: '德明市' });
  education = await aUnit(rooms, { name: '教育局', parent: city, order: 2 });
  finance = await aUnit(rooms, { name: '财政局', parent: city, order: 1 });
  ({ actor: admin } = await aMember(rooms, {
    unit: city,
    order: 1,
    name: '王首',
    roles: ['unit-admin'],
  }));
  await aMember(rooms, {
    unit: finance,
    order: 2,
    name: '李乙',
    appointment: { title: '科员', postLevel: '150' },
  });
  await aMember(rooms, {
    unit: finance,
    order: 1,
    name: '李甲_%',
    politicalStatus: '13',
    appointment: { title: '局长', postLevel: '131', authority: '03', partyPost: '01' },
  });
  await aMember(rooms, {
    unit: education,
    order: 1,
    name: '赵丙',
    phone: '13711110001',
    personnelCategory: '03',
    appointment: { title: '一级主任科员', grade: 'Z07' },
  });
});
afterAll(() => rooms.close());

describe('the members table', () => {
  it('stands in official order, page by page, and says how many there are', async () => {
    expect(await names()).toEqual(['王首', '李甲_%', '李乙', '赵丙']);

    const second = await list({}, { page: 2, pageSize: 3 });
    expect(second).toMatchObject({ total: 4, line: 'administrative', page: 2, pageSize: 3 });
    expect(second.items.map(({ name }) => name)).toEqual(['赵丙']);
  });

  it.each<[DirectoryRequest['sort'] & string, string[]]>([
    ['unit', ['王首', '赵丙', '李甲_%', '李乙']],
    ['name', ['李乙', '李甲_%', '王首', '赵丙']],
    ['postLevel', ['李甲_%', '赵丙', '李乙', '王首']],
  ])('stands by %s', async (sort, expected) => {
    expect(await names({ sort })).toEqual(expected);
    const onePerPage = [1, 2, 3, 4].map((page) => names({ sort }, { page, pageSize: 1 }));
    expect((await Promise.all(onePerPage)).flat()).toEqual(expected);
  });

  it.each<[DirectoryRequest, string[]]>([
    [{ postLevel: '150' }, ['李乙']],
    [{ grade: 'Z07' }, ['赵丙']],
    [{ authority: '03' }, ['李甲_%']],
    [{ partyPost: '01' }, ['李甲_%']],
    [{ personnelCategory: '03' }, ['赵丙']],
    [{ politicalStatus: '13' }, ['李甲_%']],
    [{ politicalStatus: '13', postLevel: '150' }, []],
    [{ access: 'none' }, ['王首', '李甲_%', '李乙', '赵丙']],
    [{ access: 'active' }, []],
    [{ query: '李' }, ['李甲_%', '李乙']],
    [{ query: '_%' }, ['李甲_%']],
    [{ query: '　' }, ['王首', '李甲_%', '李乙', '赵丙']],
    [{ query: '137 1111 0001' }, ['赵丙']],
    [{ query: '13711110002' }, []],
    [{ query: '李', sort: 'name' }, ['李乙', '李甲_%']],
  ])('filtered and searched by %j', async (request, expected) => {
    const found = await list(request);

    expect(found.items.map(({ name }) => name)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  it('is of one subtree where one is named', async () => {
    expect(await names({ unitId: finance.id })).toEqual(['李甲_%', '李乙']);
  });

  it('finds by full ID card however it is typed, and by account name; never by a part of a number', async () => {
    const idCard = anIdCard();
    const { member } = await anAccount(rooms, {
      unit: education,
      order: 9,
      name: '钱丁',
      idCard,
      loginName: 'qian.ding',
    });
    const wide = Array.from(idCard, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

    for (const query of [idCard, wide.join(''), 'Qian.Ding']) {
      expect((await list({ query })).items.map(({ memberId }) => memberId)).toEqual([member.id]);
    }
    expect(await names({ query: idCard.slice(0, 17) })).toEqual([]);
    expect(await names({ access: 'active' })).toEqual(['钱丁']);
    await rooms.get(Accounts).disable(member.id, '核查');
    expect(await names({ access: 'active' })).toEqual([]);
    expect(await names({ access: 'disabled' })).toEqual(['钱丁']);
  });

  it('masks the numbers', async () => {
    const [row] = (await list({ query: '赵丙' })).items;

    expect(row?.phoneMask).toBe('137****0001');
    expect(row?.idCardMask).toMatch(/^\d{3}\*{11}[\dX]{4}$/);
    expect(JSON.stringify(row)).not.toMatch(/1[3-9]\d{9}|\d{17}/);
  });

  it('is of one line at a time, and shows who is there beside his home apart', async () => {
    const committee = await aUnit(rooms, { line: 'party', kind: 'committee', name: '机关工委' });
    const { member } = await aMember(rooms, { unit: education, alsoIn: [committee], name: '孙戊' });
    const { actor } = await aMember(rooms, {
      unit: committee,
      roles: ['unit-admin'],
      name: '周工',
    });
    await rooms.database.transaction(() =>
      rooms.database.repository(Membership).insert(
        Object.assign(new Membership(), {
          id: newId(),
          memberId: member.id,
          unitId: finance.id,
          line: 'administrative',
          kind: 'secondment',
          order: 1,
          fromDay: '2026-01-01',
          toDay: null,
          openKey: null,
          memberName: '孙戊',
          personnelCategory: '01',
          politicalStatus: '01',
          access: 'none',
          seniority: 999,
        }),
      ),
    );

    expect(await list({}, FIRST, actor)).toMatchObject({ line: 'party', total: 2 });
    expect(await names({ standing: 'secondary' })).toEqual(['孙戊']);
    expect(await names({ standing: 'secondary', unitId: education.id })).toEqual([]);
    expect(await names({ line: 'party' })).toEqual([]);
  });

  it('keeps those who have left apart', async () => {
    const { member } = await aMember(rooms, { unit: finance, name: '吴己' });
    await rooms.get(MemberDepartures).depart(admin, member.id, { day: '2026-05-31', reason: '02' });

    expect(await names({ query: '吴己' })).toEqual([]);
    expect((await list({ standing: 'left' })).items).toMatchObject([
      { name: '吴己', departureReasonName: '退休', toDay: '2026-05-31' },
    ]);
  });
});

describe('the members table of another unit', () => {
  it('does not exist: nobody of it is listed, found or counted', async () => {
    const { actor: neighbour, unit } = await aMember(rooms, {
      name: '邻居',
      roles: ['unit-admin'],
    });

    expect(await names({}, FIRST, neighbour)).toEqual(['邻居']);
    expect(await list({ query: '13711110001' }, FIRST, neighbour)).toMatchObject({ total: 0 });
    for (const unitId of [finance.id, city.id, 'missing']) {
      await expect(list({ unitId }, FIRST, neighbour)).rejects.toMatchObject({
        code: 'organisation.unit-not-found',
      });
    }
    await expect(list({ unitId: unit.id })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is refused as an action to who manages nobody', async () => {
    const { actor } = await aMember(rooms, { unit: city, roles: ['instructor', 'auditor'] });

    await expect(list({}, FIRST, actor)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('shows an administrator of one 管理权限 his own people only, under any order', async () => {
    const { actor } = await aMember(rooms, { unit: city, roles: ['unit-admin'], name: '干教科' });
    const grants = actor.grants.map((grant) => ({ ...grant, authority: '03' }));
    const narrowed = { ...actor, grants };

    for (const sort of ['official', 'unit', 'name', 'postLevel'] as const) {
      expect(await names({ sort }, FIRST, narrowed)).toEqual(['李甲_%']);
    }
  });
});
