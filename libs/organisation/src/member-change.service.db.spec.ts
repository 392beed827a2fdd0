import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord, type Role } from '#platform';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Appointment } from './appointment.entity.js';
import { Member } from './member.entity.js';
import { MemberChanges } from './member-change.service.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { OrganisationModule } from './organisation.module.js';

let rooms: Rooms;
let members: Members;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  members = rooms.get(Members);
});
afterAll(() => rooms.close());

const rowOf = (id: string) => rooms.database.repository(Member).findOneByOrFail({ id });
const spansOf = (memberId: string) =>
  rooms.database.repository(Appointment).find({ where: { memberId }, order: { fromDay: 'ASC' } });

/** A member, and an administrator of the unit. */
async function aDesk(roles: Role[] = ['unit-admin']) {
  const { member, unit } = await aMember(rooms, {
    appointment: { title: '预算科科长', postLevel: '141' },
  });
  const { actor } = await aMember(rooms, { unit, roles });
  return { member, unit, actor };
}

describe('a member’s facts', () => {
  it('begin with one open span, also for who holds no post', async () => {
    const { member } = await aMember(rooms);

    expect(await spansOf(member.id)).toMatchObject([
      {
        title: null,
        inLeadership: false,
        personnelCategory: '01',
        politicalStatus: '01',
        fromDay: '2020-01-01',
        toDay: null,
        openKey: member.id,
      },
    ]);
  });

  it('change from a day on: the earlier span keeps what was so until the day before', async () => {
    const { member, actor } = await aDesk();

    await members.change(actor, member.id, {
      facts: { title: '副局长', postLevel: '132', politicalStatus: '13', inLeadership: true },
      fromDay: '2026-03-01',
    });

    expect(await spansOf(member.id)).toMatchObject([
      { title: '预算科科长', postLevel: '141', toDay: '2026-02-28', openKey: null },
      { title: '副局长', postLevel: '132', fromDay: '2026-03-01', inLeadership: true },
    ]);
    expect(await rowOf(member.id)).toMatchObject({ politicalStatus: '13' });
    const before = await members.factsOn([member.id], '2026-02-28');
    const after = await members.factsOn([member.id], '2026-03-01');
    expect(before.get(member.id)?.title).toBe('预算科科长');
    expect(after.get(member.id)?.title).toBe('副局长');
    expect(await members.factsOn([member.id], '2019-12-31')).toEqual(new Map());
  });

  it('are corrected where the change is made from the first day of the open span', async () => {
    const { member, actor } = await aDesk();

    const facts = { title: ' 预算处处长 ' };
    await members.change(actor, member.id, { facts, fromDay: '2020-01-01' });

    expect(await spansOf(member.id)).toMatchObject([{ title: '预算处处长', toDay: null }]);
  });

  it('refuse a day within an older span, and keep everything', async () => {
    const { member, actor } = await aDesk();
    await members.change(actor, member.id, { facts: { grade: 'Z07' }, fromDay: '2026-03-01' });
    const before = await spansOf(member.id);

    const change = { facts: { grade: 'Z08', phone: '13900000001' }, fromDay: '2026-02-01' };
    await expect(members.change(actor, member.id, change)).rejects.toMatchObject({
      code: 'organisation.fact-day-past',
    });

    expect(await spansOf(member.id)).toEqual(before);
    expect((await rowOf(member.id)).phoneMask).toBeNull();
  });

  it('tell name, numbers and what is undated at once; birth date and sex follow the card', async () => {
    const { member, actor } = await aDesk();
    const idCard = '11010519491231002X';

    await members.change(actor, member.id, {
      facts: { name: ' 欧阳静 ', idCard, phone: '13900000002', ethnicity: '11', education: '21' },
    });

    expect(await rowOf(member.id)).toMatchObject({
      name: '欧阳静',
      birthDay: '1949-12-31',
      gender: '2',
      phoneMask: '139****0002',
      ethnicity: '11',
      education: '21',
    });
    expect((await members.findByIdCard(idCard))?.id).toBe(member.id);
    expect(await spansOf(member.id)).toHaveLength(1);
  });

  it('take a birth date of the archive that differs from the card’s', async () => {
    const { member, actor } = await aDesk();

    await members.change(actor, member.id, { facts: { archiveBirthDay: '1979-12-01' } });

    expect(await rowOf(member.id)).toMatchObject({ archiveBirthDay: '1979-12-01' });
  });

  it('refuse another member’s ID card, an unknown code and a phone that is none', async () => {
    const { member, actor } = await aDesk();
    const idCard = anIdCard();
    await aMember(rooms, { idCard });
    const before = await rowOf(member.id);

    for (const [facts, code] of [
      [{ idCard }, 'organisation.id-card-taken'],
      [{ idCard: '110105194912310021' }, 'organisation.id-card-invalid'],
      [{ phone: '12345' }, 'organisation.phone-invalid'],
      [{ ethnicity: '99' }, 'organisation.code-unknown'],
      [{ name: ' ' }, 'organisation.name-invalid'],
    ] as const) {
      const changed = members.change(actor, member.id, { facts });
      await expect(changed).rejects.toMatchObject({ code });
    }
    expect(await rowOf(member.id)).toEqual(before);
  });

  it('are repeated by each membership, at once and wherever they change', async () => {
    const { member, unit, actor } = await aDesk();
    const copy = () =>
      rooms.database.repository(Membership).findOneByOrFail({ memberId: member.id });
    expect(await copy()).toMatchObject({ postLevel: '141', seniority: 60, access: 'none' });

    await members.change(actor, member.id, {
      facts: { name: '上官文静', grade: 'Z06', authority: '03', politicalStatus: '13' },
    });
    await rooms.get(MemberChanges).noteAccess([member.id], 'disabled');

    expect(await copy()).toMatchObject({
      unitId: unit.id,
      memberName: '上官文静',
      grade: 'Z06',
      seniority: 56,
      authority: '03',
      politicalStatus: '13',
      access: 'disabled',
    });
  });

  it('are traced by name, and never with a number', async () => {
    const { member, actor } = await aDesk();
    const idCard = anIdCard();

    await members.change(actor, member.id, { facts: { idCard, phone: '13900000003' } });

    const rows = await rooms.database
      .repository(AuditRecord)
      .findBy({ action: 'member.change', subjectId: member.id });
    expect(rows).toMatchObject([{ details: { personal: ['idCard', 'phone'] } }]);
    expect(JSON.stringify(rows)).not.toContain(idCard);
    expect(JSON.stringify(rows)).not.toContain('13900000003');
  });

  it('are no other unit’s to change: the member does not exist there', async () => {
    const { member } = await aDesk();
    const { actor: neighbour } = await aDesk();
    const { actor: learner } = await aMember(rooms, { unit: await aUnit(rooms) });
    const change = { facts: { title: '局长' } };

    await expect(members.change(neighbour, member.id, change)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'organisation.member-not-found',
    });
    await expect(members.change(learner, member.id, change)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    expect(await spansOf(member.id)).toMatchObject([{ title: '预算科科长' }]);
  });
});
