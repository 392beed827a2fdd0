import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { MemberDepartures } from './member-departure.service.js';
import { MemberEntry } from './member-entry.service.js';
import { MemberFiles } from './member-file.service.js';
import { MemberReveal } from './member-reveal.entity.js';
import { MemberReveals } from './member-reveal.service.js';
import { Member } from './member.entity.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { OrganisationModule } from './organisation.module.js';
import { TransferStart } from './transfer-start.service.js';
import { Transfers } from './transfer.service.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
});
afterAll(() => rooms.close());

const trail = (action: string, subjectId: string) =>
  rooms.database.repository(AuditRecord).findBy({ action, subjectId });
const countMembers = () => rooms.database.repository(Member).count();

/** A member, and an administrator of the unit. */
async function aDesk() {
  const { member, unit } = await aMember(rooms, { phone: '13911110000' });
  const { actor } = await aMember(rooms, { unit, roles: ['unit-admin'] });
  return { member, unit, actor };
}

const newcomer = (unitIds: string[]) => ({
  name: '新人',
  idCard: anIdCard(),
  politicalStatus: '01',
  personnelCategory: '01',
  unitIds,
});

describe('entering a member', () => {
  it('takes him on in a unit of one’s own, traced without numbers', async () => {
    const { unit, actor } = await aDesk();
    const details = newcomer([unit.id]);

    const member = await rooms.get(MemberEntry).enter(actor, details);

    expect((await rooms.get(Members).unitsOf(member.id)).map(({ id }) => id)).toEqual([unit.id]);
    const rows = await trail('member.register', member.id);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(details.idCard);
  });

  it('refuses a unit of others, a person whom one’s grants do not cover, and who has no such desk', async () => {
    const { unit, actor } = await aDesk();
    const elsewhere = await aUnit(rooms);
    const { actor: learner } = await aMember(rooms, { unit });
    const narrow = {
      ...actor,
      grants: actor.grants.map((grant) => ({ ...grant, authority: '03' })),
    };
    const before = await countMembers();
    const entry = rooms.get(MemberEntry);

    await expect(entry.enter(actor, newcomer([elsewhere.id]))).rejects.toMatchObject({
      code: 'organisation.unit-not-found',
    });
    await expect(entry.enter(narrow, newcomer([unit.id]))).rejects.toMatchObject({
      code: 'organisation.entry-outside',
    });
    await expect(entry.enter(learner, newcomer([unit.id]))).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    expect(await countMembers()).toBe(before);
  });
});

describe('a departure', () => {
  it('ends what was under way to move him, and says why', async () => {
    const { member, actor } = await aDesk();
    const toUnit = await aUnit(rooms);
    const terms = {
      line: 'administrative',
      kind: 'move',
      toUnitId: toUnit.id,
      reason: '工作需要',
    } as const;
    const id = await rooms.get(TransferStart).offer(actor, member.id, terms);

    await rooms.get(MemberDepartures).depart(actor, member.id, { day: '2026-05-31', reason: '02' });

    expect(await rooms.get(Transfers).show(actor, id)).toMatchObject({ state: 'lapsed' });
  });

  it('ends every membership on its day; the file stays with the unit he left', async () => {
    const { unit, actor } = await aDesk();
    const branch = await aUnit(rooms, { line: 'party', kind: 'branch' });
    const { member } = await aMember(rooms, { unit, alsoIn: [branch] });

    const departure = { day: '2026-05-31', reason: '02' };
    await rooms.get(MemberDepartures).depart(actor, member.id, departure);

    expect(await rooms.get(Members).unitsOf(member.id)).toEqual([]);
    const file = await rooms.get(MemberFiles).show(actor, member.id);
    expect(file.places).toMatchObject([
      { toDay: '2026-05-31', departureReasonName: '退休' },
      { toDay: '2026-05-31', departureReasonName: '退休' },
    ]);
    expect(await trail('member.depart', member.id)).toMatchObject([{ details: departure }]);
  });

  it('is refused before the member came, after today, for a reason that is none, and twice', async () => {
    const { member, actor } = await aDesk();
    const depart = (day: string, reason = '01') =>
      rooms.get(MemberDepartures).depart(actor, member.id, { day, reason });

    for (const day of ['2019-12-31', '2026-06-02', '2026-02-30']) {
      await expect(depart(day)).rejects.toMatchObject({ code: 'organisation.departure-day' });
    }
    await expect(depart('2026-06-01', '77')).rejects.toMatchObject({
      code: 'organisation.code-unknown',
    });
    const open = { memberId: member.id, openKey: `${member.id}:administrative` };
    expect(await rooms.database.repository(Membership).countBy(open)).toBe(1);
    await depart('2026-06-01');
    await expect(depart('2026-06-01')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is no other unit’s to enter', async () => {
    const { member } = await aDesk();
    const { actor: neighbour } = await aDesk();

    const departed = rooms
      .get(MemberDepartures)
      .depart(neighbour, member.id, { day: '2026-06-01', reason: '01' });

    await expect(departed).rejects.toMatchObject({ code: 'organisation.member-not-found' });
  });
});

describe('revealing a number', () => {
  it('shows it to the administrator with a reason, which stays', async () => {
    const { member, actor } = await aDesk();
    const idCard = anIdCard();
    await rooms.get(Members).change(actor, member.id, { facts: { idCard } });
    const reveal = (field: 'idCard' | 'phone') =>
      rooms.get(MemberReveals).reveal(actor, member.id, { field, reason: '核对花名册' });

    expect(await reveal('idCard')).toBe(idCard);
    expect(await reveal('phone')).toBe('13911110000');

    const rows = await trail('member.reveal', member.id);
    expect(rows).toMatchObject([
      { actorId: actor.memberId, details: { field: 'idCard', reason: '核对花名册' } },
      { details: { field: 'phone' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain(idCard);
  });

  it('is refused without a reason of four characters, to a neighbour and to a learner', async () => {
    const { member, unit, actor } = await aDesk();
    const { actor: neighbour } = await aDesk();
    const { actor: learner } = await aMember(rooms, { unit });
    const reveal = (who: typeof actor, reason = '核对花名册') =>
      rooms.get(MemberReveals).reveal(who, member.id, { field: 'phone', reason });

    await expect(reveal(actor, ' 看看 ')).rejects.toMatchObject({
      code: 'organisation.reveal-reason',
    });
    await expect(reveal(neighbour)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(reveal(learner)).rejects.toMatchObject({ code: 'platform.forbidden' });
    expect(await trail('member.reveal', member.id)).toEqual([]);
  });

  it('stops at thirty in an hour, also at one instant, and raises an alarm; an hour later it goes on', async () => {
    const { member, actor } = await aDesk();
    const reveal = () =>
      rooms
        .get(MemberReveals)
        .reveal(actor, member.id, { field: 'phone', reason: '核对花名册' })
        .catch(({ code }: { code: string }) => code);

    const answers = await Promise.all(Array.from({ length: 33 }, reveal));

    expect(answers.filter((answer) => answer === '13911110000')).toHaveLength(30);
    expect(answers.filter((answer) => answer === 'organisation.reveal-too-many')).toHaveLength(3);
    const shown = { actorId: actor.memberId };
    expect(await rooms.database.repository(MemberReveal).countBy(shown)).toBe(30);
    expect(await trail('member.reveal', member.id)).toHaveLength(30);
    expect(await trail('member.reveal-alarm', member.id)).toHaveLength(3);
    rooms.clock.advance(3_600_001);
    expect(await reveal()).toBe('13911110000');
  });
});

describe('a member’s file', () => {
  it('tells the facts of today and of before, and both birth dates where they differ', async () => {
    const { member, unit, actor } = await aDesk();
    await rooms.get(Members).change(actor, member.id, {
      facts: { title: '副局长', postLevel: '142', archiveBirthDay: '1979-12-01', ethnicity: '05' },
      fromDay: '2026-03-01',
    });

    const file = await rooms.get(MemberFiles).show(actor, member.id);

    expect(file).toMatchObject({
      birthDay: '1980-05-17',
      archiveBirthDay: '1979-12-01',
      birthDaysDiffer: true,
      ethnicityName: '维吾尔族',
      phoneMask: '139****0000',
      current: { title: '副局长', postLevelName: '乡科级副职', fromDay: '2026-03-01' },
      spans: [{ title: '副局长' }, { title: null, toDay: '2026-02-28' }],
      places: [{ unitName: unit.name, kind: 'main', toDay: null }],
    });
    expect(JSON.stringify(file)).not.toMatch(/13911110000|[Cc]ipher|[Hh]ash/);
  });

  it('does not exist for another unit’s administrator', async () => {
    const { member } = await aDesk();
    const { actor: neighbour } = await aDesk();

    await expect(rooms.get(MemberFiles).show(neighbour, member.id)).rejects.toMatchObject({
      code: 'organisation.member-not-found',
    });
  });
});
