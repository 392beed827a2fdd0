import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord, newId } from '#platform';
import { aGrant, aMember, anIdCard } from '../../../test/factories/member.js';
import { anOutsider, someTerms, transferred, twoUnits } from '../../../test/factories/transfer.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { MembershipEnd } from './membership-end.service.js';
import { OrganisationModule } from './organisation.module.js';
import { TransferCompletion } from './transfer-completion.service.js';
import { TransferLookups } from './transfer-lookup.service.js';
import { TransferStart } from './transfer-start.service.js';
import { Transfer } from './transfer.entity.js';
import { Transfers } from './transfer.service.js';
import { Unit } from './unit.entity.js';

let rooms: Rooms;
let transfers: Transfers;
let starting: TransferStart;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  transfers = rooms.get(Transfers);
  starting = rooms.get(TransferStart);
});
afterAll(() => rooms.close());

const TODAY = '2026-06-01';
const page = { page: 1, pageSize: 20 };

const membershipsOf = (memberId: string) =>
  rooms.database.repository(Membership).find({ where: { memberId }, order: { fromDay: 'ASC' } });

const unitsOf = async (memberId: string) =>
  (await rooms.get(Members).unitsOf(memberId)).map(({ id }) => id);

const stateOf = async (id: string) =>
  (await rooms.database.repository(Transfer).findOneByOrFail({ id })).state;

const wholeOf = ({ path }: Unit) => ({ path, line: null, authority: null });

/** Nobody but the two units, whatever he may do elsewhere. */
const outsiders = async () => [
  await anOutsider(rooms),
  (await aMember(rooms, { roles: ['platform-admin'] })).actor,
];

describe('a move', () => {
  it('is offered by the one unit and accepted by the other', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);

    const id = await starting.offer(leaving, member.id, someTerms(to));
    expect(await stateOf(id)).toBe('awaiting-acceptance');
    expect(await unitsOf(member.id)).toEqual([from.id]);
    await transfers.accept(receiving, id);

    expect(await stateOf(id)).toBe('completed');
    expect(await unitsOf(member.id)).toEqual([to.id]);
  });

  it('leaves the old membership behind, ended on the day before', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);

    await transferred(
      rooms,
      { leaving, receiving, memberId: member.id },
      someTerms(to, { effectiveDay: '2026-05-01' }),
    );

    const [old, current, ...others] = await membershipsOf(member.id);
    expect(others).toHaveLength(0);
    expect(old).toMatchObject({ unitId: from.id, toDay: '2026-04-30', openKey: null });
    expect(current).toMatchObject({ unitId: to.id, fromDay: '2026-05-01', toDay: null });
  });

  it('is asked for by the other unit and released by the first', async () => {
    const { to, leaving, receiving } = await twoUnits(rooms);
    const idCard = anIdCard();
    const { member } = await aMember(rooms, {
      unit: await rooms.database
        .repository(Unit)
        .findOneByOrFail({ id: leaving.grants[0]?.unitId ?? '' }),
      name: '陈志明',
      idCard,
    });

    const id = await starting.claim(receiving, { idCard, name: '陈志明' }, someTerms(to));
    expect(await stateOf(id)).toBe('awaiting-release');
    await transfers.release(leaving, id);

    expect(await unitsOf(member.id)).toEqual([to.id]);
  });

  it('of the party line leaves the administrative one alone', async () => {
    const office = await aUnit(rooms);
    const { from, to, leaving, receiving } = await twoUnits(rooms, 'party');
    const { member } = await aMember(rooms, { unit: office, alsoIn: [from] });

    await transferred(rooms, { leaving, receiving, memberId: member.id }, someTerms(to));

    expect(await unitsOf(member.id)).toEqual([office.id, to.id]);
  });

  it('is done in one go by who administers both units', async () => {
    const root = await aUnit(rooms);
    const [one, two] = [await aUnit(rooms, { parent: root }), await aUnit(rooms, { parent: root })];
    const { actor } = await aMember(rooms, { unit: root, roles: ['unit-admin'] });
    const { member } = await aMember(rooms, { unit: one });

    const id = await starting.offer(actor, member.id, someTerms(two, { bothSides: true }));

    expect(await stateOf(id)).toBe('completed');
    expect(await unitsOf(member.id)).toEqual([two.id]);
  });

  it('still waits for the other unit when its administrator only claims to speak for both', async () => {
    const { from, to, leaving, member } = await twoUnits(rooms);

    const id = await starting.offer(leaving, member.id, someTerms(to, { bothSides: true }));

    expect(await stateOf(id)).toBe('awaiting-acceptance');
    expect(await unitsOf(member.id)).toEqual([from.id]);
  });

  it('of a later day happens on that day, once, however often the job comes round', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);
    const terms = someTerms(to, { effectiveDay: '2026-06-02' });
    const id = await transferred(rooms, { leaving, receiving, memberId: member.id }, terms);
    const apply = rooms.get(TransferCompletion);

    await apply.applyDue();
    expect(await stateOf(id)).toBe('agreed');
    expect(await unitsOf(member.id)).toEqual([from.id]);

    rooms.clock.advance(86_400_000);
    await apply.applyDue();
    await apply.applyDue();
    rooms.clock.advance(-86_400_000);

    expect(await stateOf(id)).toBe('completed');
    const [old, current, ...others] = await membershipsOf(member.id);
    expect(others).toHaveLength(0);
    expect(old?.toDay).toBe('2026-06-01');
    expect(current).toMatchObject({ unitId: to.id, fromDay: '2026-06-02' });
  });

  it('lapses, and says why, when the receiving unit is closed before its day', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);
    const terms = someTerms(to, { effectiveDay: '2026-06-02' });
    const id = await transferred(rooms, { leaving, receiving, memberId: member.id }, terms);
    await rooms.database.transaction(() =>
      rooms.database.repository(Unit).update({ id: to.id }, { validTo: TODAY }),
    );

    rooms.clock.advance(86_400_000);
    await rooms.get(TransferCompletion).applyDue();
    const view = await transfers.show(leaving, id);
    rooms.clock.advance(-86_400_000);

    expect(view).toMatchObject({ state: 'lapsed', may: [] });
    expect(view.endReason).toContain('已撤销');
    expect(await unitsOf(member.id)).toEqual([from.id]);
  });

  it('goes to the end of the new unit’s list', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const before = await rooms.get(Members).inScopes([wholeOf(to)], 'all');

    await transferred(rooms, { leaving, receiving, memberId: member.id }, someTerms(to));

    const after = await rooms.get(Members).inScopes([wholeOf(to)], 'all');
    expect(after.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), member.id]);
  });
});

describe('what a transfer refuses', () => {
  it('a second one of the same kind while the first is open', async () => {
    const { to, leaving, member } = await twoUnits(rooms);
    await starting.offer(leaving, member.id, someTerms(to));

    const again = starting.offer(leaving, member.id, someTerms(await aUnit(rooms)));

    await expect(again).rejects.toMatchObject({ code: 'organisation.transfer-open' });
  });

  it('of many that are started at once, all but one', async () => {
    const { to, leaving, member } = await twoUnits(rooms);

    const started = await Promise.allSettled(
      Array.from({ length: 6 }, () => starting.offer(leaving, member.id, someTerms(to))),
    );

    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await rooms.database.repository(Transfer).countBy({ memberId: member.id });
    expect(rows).toBe(1);
  });

  it.each([
    ['2019-12-31', 'organisation.transfer-day-early'],
    ['2028-01-01', 'organisation.transfer-day-late'],
    ['2026-02-30', 'organisation.transfer-day-invalid'],
  ])('the day %s', async (effectiveDay, code) => {
    const { to, leaving, member } = await twoUnits(rooms);

    const started = starting.offer(leaving, member.id, someTerms(to, { effectiveDay }));

    await expect(started).rejects.toMatchObject({ code });
    expect(await rooms.database.repository(Transfer).countBy({ memberId: member.id })).toBe(0);
  });

  it('a unit of another line, one that is closed, the unit where one is', async () => {
    const { from, leaving, member } = await twoUnits(rooms);
    const branch = await aUnit(rooms, { line: 'party' });
    const closed = await aUnit(rooms);
    await rooms.database.transaction(() =>
      rooms.database.repository(Unit).update({ id: closed.id }, { validTo: '2026-05-31' }),
    );
    const to = (unit: Unit) =>
      starting.offer(leaving, member.id, someTerms(unit, { line: 'administrative' }));

    await expect(to(branch)).rejects.toMatchObject({ code: 'organisation.transfer-line' });
    await expect(to(closed)).rejects.toMatchObject({ code: 'organisation.transfer-unit-closed' });
    await expect(to(from)).rejects.toMatchObject({ code: 'organisation.transfer-same-unit' });
  });

  it('a kind that the line does not know, and a start without a reason', async () => {
    const { to, leaving, member } = await twoUnits(rooms);

    const hosted = starting.offer(leaving, member.id, someTerms(to, { kind: 'hosting' }));
    const unexplained = starting.offer(leaving, member.id, someTerms(to, { reason: ' ' }));

    await expect(hosted).rejects.toMatchObject({ code: 'organisation.transfer-kind' });
    await expect(unexplained).rejects.toMatchObject({ code: 'organisation.transfer-reason' });
  });

  it('somebody who administers neither unit: for him there is no such member and no such transfer', async () => {
    const { to, leaving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));
    const missing = await transfers.show(leaving, newId()).catch((error: unknown) => error);

    for (const outsider of await outsiders()) {
      const offered = starting.offer(outsider, member.id, someTerms(to));
      await expect(offered).rejects.toMatchObject({ code: 'organisation.member-not-found' });
      for (const call of [
        transfers.show(outsider, id),
        transfers.release(outsider, id),
        transfers.accept(outsider, id),
        transfers.refuse(outsider, id, '不同意'),
        transfers.withdraw(outsider, id, '撤回'),
      ]) {
        await expect(call).rejects.toEqual(missing);
      }
      expect((await transfers.list(outsider, {}, page)).total).toBe(0);
    }
    expect(await stateOf(id)).toBe('awaiting-acceptance');
  });

  it('somebody who administers nothing at all', async () => {
    const { to, leaving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));
    const { actor } = await aMember(rooms, { roles: ['instructor', 'auditor'] });

    for (const call of [
      transfers.list(actor, {}, page),
      transfers.show(actor, id),
      transfers.accept(actor, id),
      starting.offer(actor, member.id, someTerms(to)),
      starting.claim(actor, { idCard: anIdCard(), name: '某' }, someTerms(to)),
      rooms.get(TransferLookups).lookUp(actor, { idCard: anIdCard(), name: '某' }),
      rooms.get(MembershipEnd).end(actor, newId(), TODAY, '到期'),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'platform.forbidden' });
    }
  });

  it('AC-05 the unit that sends a member away cannot accept him for the other one', async () => {
    const { from, to, leaving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));

    await expect(transfers.accept(leaving, id)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    expect(await unitsOf(member.id)).toEqual([from.id]);
  });

  it('a unit that is not the actor’s as the place to come to', async () => {
    const { to, leaving } = await twoUnits(rooms);
    const idCard = anIdCard();
    await aMember(rooms, { name: '何晓燕', idCard });

    const claimed = starting.claim(leaving, { idCard, name: '何晓燕' }, someTerms(to));

    await expect(claimed).rejects.toMatchObject({ code: 'organisation.unit-not-found' });
  });
});

describe('answers', () => {
  it('of two administrators who accept at once, one is first and the other is told', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const { actor: second } = await aMember(rooms, { unit: to, roles: ['unit-admin'] });
    const id = await starting.offer(leaving, member.id, someTerms(to));

    const answers = await Promise.allSettled([
      transfers.accept(receiving, id),
      transfers.accept(second, id),
    ]);

    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'organisation.transfer-ended' });
    expect(await membershipsOf(member.id)).toHaveLength(2);
  });

  it('of an acceptance and a withdrawal at once, one holds', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));

    await Promise.allSettled([
      transfers.accept(receiving, id),
      transfers.withdraw(leaving, id, '本人不愿前往'),
    ]);

    const state = await stateOf(id);
    expect(['completed', 'withdrawn']).toContain(state);
    expect(await unitsOf(member.id)).toEqual([state === 'completed' ? to.id : from.id]);
  });

  it('a refusal says why, to both; the member stays and may be offered again', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));

    await transfers.refuse(receiving, id, '编制已满');

    for (const actor of [leaving, receiving]) {
      expect(await transfers.show(actor, id)).toMatchObject({
        state: 'refused',
        endReason: '编制已满',
        may: [],
      });
    }
    expect(await unitsOf(member.id)).toEqual([from.id]);
    await expect(starting.offer(leaving, member.id, someTerms(to))).resolves.toBeDefined();
  });

  it('a refusal without a reason is none', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));

    await expect(transfers.refuse(receiving, id, '  ')).rejects.toMatchObject({
      code: 'organisation.transfer-reason',
    });
  });

  it('whoever started may take it back also when all have agreed, until its day', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);
    const terms = someTerms(to, { effectiveDay: '2026-07-01' });
    const id = await transferred(rooms, { leaving, receiving, memberId: member.id }, terms);

    await expect(transfers.withdraw(receiving, id, '不要了')).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await transfers.withdraw(leaving, id, '计划有变');

    expect(await stateOf(id)).toBe('withdrawn');
    expect(await unitsOf(member.id)).toEqual([from.id]);
  });

  it('each side sees what it may do, and who did what', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));

    expect((await transfers.show(leaving, id)).may).toEqual(['withdraw']);
    expect((await transfers.show(receiving, id)).may).toEqual(['accept', 'refuse']);
    await transfers.accept(receiving, id);

    expect((await transfers.show(leaving, id)).steps).toMatchObject([
      { step: 'released', byName: leaving.name },
      { step: 'accepted', byName: receiving.name },
      { step: 'ended' },
    ]);
  });

  it('each act leaves its trace without an ID card', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await transferred(rooms, { leaving, receiving, memberId: member.id }, someTerms(to));

    const rows = await rooms.database.repository(AuditRecord).findBy({ subjectId: id });

    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      'transfer.accept',
      'transfer.complete',
      'transfer.start',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
  });
});

describe('the lists', () => {
  it('are what waits for oneself, what one has started, and what has ended', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));
    const idsIn = async (actor: typeof leaving, view: 'waiting' | 'started' | 'ended') =>
      (await transfers.list(actor, { view }, page)).items.map((item) => item.id);

    expect(await idsIn(receiving, 'waiting')).toEqual([id]);
    expect(await idsIn(receiving, 'started')).toEqual([]);
    expect(await idsIn(leaving, 'waiting')).toEqual([]);
    expect(await idsIn(leaving, 'started')).toEqual([id]);
    await transfers.accept(receiving, id);

    expect(await idsIn(receiving, 'waiting')).toEqual([]);
    expect(await idsIn(receiving, 'ended')).toEqual([id]);
    expect(await idsIn(leaving, 'ended')).toEqual([id]);
  });

  it('can be narrowed to one direction and one state', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms);
    const id = await starting.offer(leaving, member.id, someTerms(to));
    const state = 'awaiting-acceptance' as const;

    expect((await transfers.list(leaving, { side: 'out', state }, page)).items[0]?.id).toBe(id);
    expect((await transfers.list(leaving, { side: 'in', state }, page)).total).toBe(0);
    expect((await transfers.list(receiving, { side: 'in', state }, page)).total).toBe(1);
    expect((await transfers.list(receiving, { state: 'refused' }, page)).total).toBe(0);
  });
});

describe('the lists of who sees much, or not everything', () => {
  it('reach over a whole county', async () => {
    const county = await aUnit(rooms);
    const units: Unit[] = [];
    for (let i = 0; i < 102; i += 1) units.push(await aUnit(rooms, { parent: county }));
    const [one, two] = units;
    if (!one || !two) throw new Error('no units');
    const { actor } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
    const { member } = await aMember(rooms, { unit: one });
    const id = await starting.offer(actor, member.id, someTerms(two));

    for (const view of ['waiting', 'started'] as const) {
      const { items, total } = await transfers.list(actor, { view }, page);
      expect(total).toBe(1);
      expect(items).toMatchObject([{ id, may: ['accept', 'refuse', 'withdraw'] }]);
    }
    expect((await transfers.list(actor, { view: 'ended' }, page)).total).toBe(0);
  });

  it('are of his line and his 管理权限 alone for a narrowed administrator', async () => {
    const { from, to, leaving, member } = await twoUnits(rooms);
    const { member: other } = await aMember(rooms, {
      unit: from,
      appointment: { title: '科长', authority: '04' },
    });
    await starting.offer(leaving, member.id, someTerms(to));
    const id = await starting.offer(leaving, other.id, someTerms(to));
    const narrowed = (narrowing: Parameters<typeof aGrant>[2]) => ({
      ...leaving,
      grants: [aGrant('unit-admin', from, narrowing)],
    });
    const idsOf = async (actor: typeof leaving) =>
      (await transfers.list(actor, { side: 'out' }, page)).items.map((item) => item.id);

    expect(await idsOf(narrowed({ authority: '04' }))).toEqual([id]);
    expect(await idsOf(narrowed({ authority: '03' }))).toEqual([]);
    expect(await idsOf(narrowed({ line: 'party' }))).toEqual([]);
    expect(await idsOf(narrowed({ line: 'administrative' }))).toHaveLength(2);
    const refused = starting.offer(narrowed({ authority: '04' }), member.id, someTerms(to));
    await expect(refused).rejects.toMatchObject({ code: 'organisation.member-not-found' });
  });
});

describe('secondment and hosting', () => {
  it('open a membership beside the main one, which counts alone', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(rooms);
    const people = { leaving, receiving, memberId: member.id };

    await transferred(rooms, people, someTerms(to, { kind: 'secondment' }));

    expect(await unitsOf(member.id)).toEqual([from.id, to.id]);
    const guest = (await membershipsOf(member.id)).find(({ kind }) => kind === 'secondment');
    expect(guest).toMatchObject({ unitId: to.id, openKey: null, toDay: null });
    expect(await rooms.get(Members).countIn([wholeOf(to)])).toBe(1);
    const [summary] = await rooms.get(Members).summariesOf([member.id]);
    expect(summary?.unitId).toBe(from.id);
  });

  it('are ended by either unit, with their last day, and by nobody else', async () => {
    const ending = rooms.get(MembershipEnd);
    for (const side of ['leaving', 'receiving'] as const) {
      const units = await twoUnits(rooms, 'party');
      const people = { ...units, memberId: units.member.id };
      await transferred(rooms, people, someTerms(units.to, { kind: 'hosting' }));
      const [home, guest] = await membershipsOf(units.member.id);

      for (const outsider of await outsiders()) {
        await expect(ending.end(outsider, guest?.id ?? '', TODAY, '到期')).rejects.toMatchObject({
          code: 'organisation.membership-not-found',
        });
      }
      await expect(ending.end(units[side], home?.id ?? '', TODAY, '到期')).rejects.toMatchObject({
        code: 'organisation.membership-not-found',
      });
      await expect(
        ending.end(units[side], guest?.id ?? '', '2026-06-02', '到期'),
      ).rejects.toMatchObject({ code: 'organisation.membership-end-day' });
      await ending.end(units[side], guest?.id ?? '', TODAY, '返回原籍');

      expect(await unitsOf(units.member.id)).toEqual([units.from.id]);
      await expect(ending.end(units[side], guest?.id ?? '', TODAY, '再来')).rejects.toMatchObject({
        code: 'organisation.membership-ended',
      });
    }
  });

  it('a guest who comes for good is a guest no longer', async () => {
    const { to, leaving, receiving, member } = await twoUnits(rooms, 'party');
    const people = { leaving, receiving, memberId: member.id };
    await transferred(rooms, people, someTerms(to, { kind: 'hosting' }));

    await transferred(rooms, people, someTerms(to));

    const open = (await membershipsOf(member.id)).filter(({ toDay }) => toDay === null);
    expect(open).toMatchObject([{ unitId: to.id, kind: 'main' }]);
  });
});

describe('looking a person up', () => {
  it('finds him by ID card and name together, and names the unit that holds him', async () => {
    const { receiving } = await twoUnits(rooms);
    const idCard = anIdCard();
    const { unit } = await aMember(rooms, { name: '阿依古丽·买买提', idCard });

    const answer = await rooms
      .get(TransferLookups)
      .lookUp(receiving, { idCard: ` ${idCard} `, name: '阿依古丽•买买提' });

    expect(answer).toEqual({
      found: true,
      holders: [{ line: 'administrative', unitName: unit.name }],
    });
  });

  it('answers a wrong name and an unknown card alike', async () => {
    const { to, receiving } = await twoUnits(rooms);
    const idCard = anIdCard();
    await aMember(rooms, { name: '陈志明', idCard });
    const lookups = rooms.get(TransferLookups);

    const wrong = await lookups.lookUp(receiving, { idCard, name: '陈志朋' });
    const unknown = await lookups.lookUp(receiving, { idCard: anIdCard(), name: '陈志明' });
    const claims = await Promise.allSettled([
      starting.claim(receiving, { idCard, name: '陈志朋' }, someTerms(to)),
      starting.claim(receiving, { idCard: anIdCard(), name: '陈志明' }, someTerms(to)),
    ]);

    expect(wrong).toEqual(unknown);
    expect(wrong).toEqual({ found: false, holders: [] });
    for (const claim of claims) {
      expect(claim).toMatchObject({
        reason: { code: 'organisation.transfer-person-unknown', details: undefined },
      });
    }
  });

  it('takes on who belongs nowhere without anybody’s release', async () => {
    const { to, receiving } = await twoUnits(rooms);
    const idCard = anIdCard();
    const { member } = await aMember(rooms, { name: '唐建国', idCard });
    await rooms.database.transaction(() =>
      rooms.database
        .repository(Membership)
        .update({ memberId: member.id }, { toDay: '2026-03-31', openKey: null }),
    );
    const person = { idCard, name: '唐建国' };

    expect(await rooms.get(TransferLookups).lookUp(receiving, person)).toEqual({
      found: true,
      holders: [],
    });
    const early = starting.claim(receiving, person, someTerms(to, { effectiveDay: '2026-03-31' }));
    await expect(early).rejects.toMatchObject({ code: 'organisation.transfer-day-early' });
    const id = await starting.claim(receiving, person, someTerms(to));

    expect(await stateOf(id)).toBe('completed');
    expect(await unitsOf(member.id)).toEqual([to.id]);
  });

  it('asks the unit that holds him when he was never on the line', async () => {
    const { leaving, member } = await twoUnits(rooms);
    const branch = await aUnit(rooms, { line: 'party' });
    const { actor: secretary } = await aMember(rooms, { unit: branch, roles: ['unit-admin'] });
    const idCard = anIdCard();
    const { member: cadre } = await aMember(rooms, {
      name: '刘洋',
      idCard,
      unit: await rooms.database
        .repository(Unit)
        .findOneByOrFail({ id: leaving.grants[0]?.unitId ?? '' }),
    });

    const id = await starting.claim(secretary, { idCard, name: '刘洋' }, someTerms(branch));
    expect(await stateOf(id)).toBe('awaiting-release');
    await transfers.release(leaving, id);

    expect(await unitsOf(cadre.id)).toEqual([leaving.grants[0]?.unitId, branch.id]);
    expect(await unitsOf(member.id)).not.toContain(branch.id);
  });

  it('is no oracle: thirty an hour, also when they come at once, whatever they find', async () => {
    const { to, receiving } = await twoUnits(rooms);
    const lookups = rooms.get(TransferLookups);
    const attempt = () => lookups.lookUp(receiving, { idCard: anIdCard(), name: '某人' });

    const answers = await Promise.allSettled(Array.from({ length: 34 }, attempt));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    await expect(attempt()).rejects.toMatchObject({
      code: 'organisation.transfer-lookups-used-up',
      details: { retryAfterSeconds: 3600 },
    });
    const claim = starting.claim(receiving, { idCard: anIdCard(), name: '某' }, someTerms(to));
    await expect(claim).rejects.toMatchObject({ code: 'organisation.transfer-lookups-used-up' });
    rooms.clock.advance(3_600_001);
    await expect(attempt()).resolves.toMatchObject({ found: false });
    rooms.clock.advance(-3_600_001);
    const traces = await rooms.database
      .repository(AuditRecord)
      .countBy({ actorId: receiving.memberId, action: 'transfer.look-up' });
    expect(traces).toBe(31);
  });
});
