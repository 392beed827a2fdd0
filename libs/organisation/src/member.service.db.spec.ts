import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Member } from './member.entity.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { OrganisationModule } from './organisation.module.js';
import type { PeopleScope } from './people-scope.view.js';
import type { Unit } from './unit.entity.js';

let rooms: Rooms;
let members: Members;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  members = rooms.get(Members);
});
afterAll(() => rooms.close());

const everybodyOf = ({ path }: Unit): PeopleScope[] => [{ path, line: null, authority: null }];

const countMembers = () => rooms.database.repository(Member).count();

describe('registering a member', () => {
  it('reads birth date and sex from the ID card', async () => {
    const { member } = await aMember(rooms, { idCard: '11010519491231002X' });

    const found = await members.find(member.id);
    expect(found).toMatchObject({ birthDay: '1949-12-31', gender: '2' });
  });

  it('keeps ID card and phone unreadable in the database, masked for the screen', async () => {
    const idCard = anIdCard();
    const { member } = await aMember(rooms, { idCard, phone: '13912345678' });

    const row = await rooms.database.repository(Member).findOneByOrFail({ id: member.id });
    expect(JSON.stringify(row)).not.toContain(idCard);
    expect(JSON.stringify(row)).not.toContain('13912345678');
    expect(row.idCardMask).toBe(`${idCard.slice(0, 3)}***********${idCard.slice(14)}`);
    expect(row.phoneMask).toBe('139****5678');
  });

  it('refuses an ID card whose check digit is wrong, and keeps nothing', async () => {
    const unit = await aUnit(rooms);
    const before = await countMembers();

    const registered = aMember(rooms, { unit, idCard: '110105194912310021' });

    await expect(registered).rejects.toMatchObject({ code: 'organisation.id-card-invalid' });
    expect(await countMembers()).toBe(before);
  });

  it('refuses an ID card that another member has, however it is typed', async () => {
    const idCard = '11010519491231002X';
    const twice = aMember(rooms, { idCard: '１１０１０５１９４９１２３１００２ｘ' });

    await expect(twice).rejects.toMatchObject({ code: 'organisation.id-card-taken' });
    expect((await members.findByIdCard(idCard))?.birthDay).toBe('1949-12-31');
  });

  it('refuses a code that no table has', async () => {
    const registered = aMember(rooms, { politicalStatus: '77' });

    await expect(registered).rejects.toMatchObject({ code: 'organisation.code-unknown' });
  });

  it('takes one unit of each line', async () => {
    const office = await aUnit(rooms);
    const branch = await aUnit(rooms, { line: 'party', kind: 'branch' });

    const { member } = await aMember(rooms, { unit: office, alsoIn: [branch] });

    expect((await members.unitsOf(member.id)).map(({ id }) => id)).toEqual([office.id, branch.id]);
    expect(await members.countIn(everybodyOf(branch))).toBe(1);
  });

  it('refuses two units of the same line', async () => {
    const registered = aMember(rooms, { alsoIn: [await aUnit(rooms)] });

    await expect(registered).rejects.toMatchObject({ code: 'organisation.one-unit-per-line' });
  });

  it('refuses a second open membership on a line also where the service is bypassed', async () => {
    const { member, unit } = await aMember(rooms);
    const row = await rooms.database
      .repository(Membership)
      .findOneByOrFail({ memberId: member.id, unitId: unit.id });

    const forced = rooms.database.transaction(() =>
      rooms.database.repository(Membership).insert(Object.assign(row, { id: 'another' })),
    );

    await expect(forced).rejects.toThrow(/unique|duplicate/i);
  });
});

describe('finding a member', () => {
  it('by phone, with or without +86', async () => {
    const { member } = await aMember(rooms, { phone: '13700000001' });

    expect((await members.findByPhone('+86 137-0000-0001'))?.id).toBe(member.id);
  });

  it('refuses to guess whose a shared phone is', async () => {
    await aMember(rooms, { phone: '13700000002' });
    await aMember(rooms, { phone: '13700000002' });

    expect(await members.findByPhone('13700000002')).toBeNull();
  });
});

describe('the list of a unit', () => {
  it('is in official order: by unit, then by place in the unit', async () => {
    const root = await aUnit(rooms);
    const second = await aUnit(rooms, { parent: root, order: 2 });
    const first = await aUnit(rooms, { parent: root, order: 1 });
    const below = await aUnit(rooms, { parent: first, order: 9 });
    for (const [unit, order, name] of [
      [second, 1, '丁'],
      [first, 2, '乙'],
      [below, 1, '丙'],
      [first, 1, '甲'],
      [root, 5, '首'],
    ] as const) {
      await aMember(rooms, { unit, order, name });
    }

    const listed = await members.inScopes(everybodyOf(root), 'all');
    const secondPage = await members.inScopes(everybodyOf(root), { page: 2, pageSize: 2 });

    expect(listed.map(({ name }) => name)).toEqual(['首', '甲', '乙', '丙', '丁']);
    expect(secondPage.map(({ name }) => name)).toEqual(['乙', '丙']);
  });

  it('leaves a sibling’s people out', async () => {
    const root = await aUnit(rooms);
    const own = await aUnit(rooms, { parent: root });
    const sibling = await aUnit(rooms, { parent: root });
    await aMember(rooms, { unit: sibling });

    expect(await members.inScopes(everybodyOf(own), 'all')).toEqual([]);
    expect(await members.countIn(everybodyOf(root))).toBe(1);
  });

  it('has only those of the line and the 管理权限 to which it is narrowed, each once', async () => {
    const county = await aUnit(rooms);
    const bureau = await aUnit(rooms, { parent: county });
    const party = await aUnit(rooms, { line: 'party', kind: 'branch' });
    const post = (authority: string) => ({ appointment: { title: '科长', authority } });
    await aMember(rooms, { unit: bureau, name: '县管党员', alsoIn: [party], ...post('04') });
    await aMember(rooms, { unit: bureau, name: '市管党员', alsoIn: [party], ...post('03') });
    await aMember(rooms, { unit: bureau, name: '县管群众', ...post('04') });
    await aMember(rooms, { unit: bureau, name: '无职群众' });
    const listed = async (...narrowed: Partial<PeopleScope>[]) => {
      const scopes = narrowed.map(
        (some) => ({ ...everybodyOf(county)[0], ...some }) as PeopleScope,
      );
      const names = (await members.inScopes(scopes, { page: 1, pageSize: 9 })).map(
        ({ name }) => name,
      );
      expect(await members.countIn(scopes)).toBe(names.length);
      expect((await members.inScopes(scopes, 'all')).map(({ name }) => name)).toEqual(names);
      return names;
    };

    expect(await listed({ authority: '04' })).toEqual(['县管党员', '县管群众']);
    expect(await listed({ line: 'party' })).toEqual(['县管党员', '市管党员']);
    expect(await listed({ line: 'party', authority: '04' })).toEqual(['县管党员']);
    expect(await listed({ line: 'site' })).toEqual([]);
    expect(await listed({ line: 'party' }, { authority: '04' })).toHaveLength(3);
    expect(await listed()).toEqual([]);
  });

  it('says post level and grade by name', async () => {
    const { member } = await aMember(rooms, {
      appointment: { title: '市财政局预算科科长', postLevel: '141', grade: 'Z07' },
    });

    const [summary] = await members.summariesOf([member.id]);

    expect(summary).toMatchObject({
      title: '市财政局预算科科长',
      postLevelName: '乡科级正职',
      gradeName: '一级主任科员',
      politicalStatusName: '中共党员',
    });
  });
});
