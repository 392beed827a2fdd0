import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ChangeRequest } from './change-request.entity.js';
import { ChangeRequests } from './change-request.service.js';
import { changeRequestAfter } from './change-request.state.js';
import { Member } from './member.entity.js';
import { Members } from './member.service.js';
import { OrganisationModule } from './organisation.module.js';

const PAGE = { page: 1, pageSize: 20 };

let rooms: Rooms;
let requests: ChangeRequests;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  requests = rooms.get(ChangeRequests);
});
afterAll(() => rooms.close());

const rowOf = (id: string) => rooms.database.repository(Member).findOneByOrFail({ id });

async function aDesk() {
  const { member, unit, actor } = await aMember(rooms, { phone: '13922220000' });
  const { actor: admin } = await aMember(rooms, { unit, roles: ['unit-admin'] });
  return { member, actor, admin };
}

describe('a request to correct one’s own data', () => {
  it('waits until the administrator agrees, and then it is done', async () => {
    const { member, actor, admin } = await aDesk();
    const idCard = anIdCard('1981-01-02');
    const facts = { name: '欧阳静', idCard, phone: '139 2222 0001', title: '科长' };

    const asked = await requests.ask(actor, { facts, note: '证件已更换' });

    expect(asked).toMatchObject({ state: 'waiting', memberName: member.name });
    expect(asked.facts).toContainEqual({
      field: 'phone',
      now: '139****0000',
      asked: '139****0001',
    });
    expect(JSON.stringify(asked)).not.toMatch(new RegExp(`${idCard}|1392222000`));
    expect((await requests.list(admin, PAGE)).items.map(({ id }) => id)).toEqual([asked.id]);

    await requests.decide(admin, asked.id, { approve: true, note: '已核对原件' });

    expect(await rowOf(member.id)).toMatchObject({
      name: '欧阳静',
      birthDay: '1981-01-02',
      phoneMask: '139****0001',
    });
    expect((await rooms.get(Members).findByIdCard(idCard))?.id).toBe(member.id);
    expect((await requests.own(actor, PAGE)).items).toMatchObject([
      { state: 'approved', decisionNote: '已核对原件', decidedByName: admin.name },
    ]);
    expect(await requests.list(admin, PAGE)).toMatchObject({ total: 0 });
  });

  it('keeps its numbers unreadable in the database and in the trail', async () => {
    const { actor } = await aDesk();
    const idCard = anIdCard();

    const { id } = await requests.ask(actor, { facts: { idCard, phone: '13922220009' }, note: '' });

    const row = await rooms.database.repository(ChangeRequest).findOneByOrFail({ id });
    const rows = await rooms.database.repository(AuditRecord).findBy({ subjectId: id });
    expect(rows).toMatchObject([{ action: 'change-request.ask' }]);
    for (const secret of [idCard, '13922220009']) {
      expect(JSON.stringify([row, rows])).not.toContain(secret);
    }
  });

  it('changes nothing when it is refused or withdrawn, and is then decided for good', async () => {
    const { member, actor, admin } = await aDesk();
    const before = await rowOf(member.id);
    const ask = () => requests.ask(actor, { facts: { name: '另一名' }, note: '笔误' });
    const refused = await ask();
    await requests.decide(admin, refused.id, { approve: false, note: '与证件不符' });
    const withdrawn = await ask();
    await requests.withdraw(actor, withdrawn.id);

    expect(await rowOf(member.id)).toEqual(before);
    for (const { id } of [refused, withdrawn]) {
      await expect(requests.decide(admin, id, { approve: true, note: '' })).rejects.toMatchObject({
        code: 'organisation.request-decided',
      });
      await expect(requests.withdraw(actor, id)).rejects.toMatchObject({
        code: 'organisation.request-decided',
      });
    }
  });

  it('is one at a time, and says something', async () => {
    const { actor } = await aDesk();
    const ask = (facts: object) => requests.ask(actor, { facts, note: '' });
    await ask({ education: '14' });

    await expect(ask({ education: '11' })).rejects.toMatchObject({
      code: 'organisation.request-waiting',
    });
    await expect(ask({})).rejects.toMatchObject({ code: 'organisation.request-empty' });
    await expect(ask({ idCard: '123' })).rejects.toMatchObject({
      code: 'organisation.id-card-invalid',
    });
    await expect(ask({ postLevel: '777' })).rejects.toMatchObject({
      code: 'organisation.code-unknown',
    });
  });

  it('that cannot be applied is not approved: it waits as before', async () => {
    const { actor, admin } = await aDesk();
    const idCard = anIdCard();
    const { id } = await requests.ask(actor, { facts: { idCard }, note: '' });
    await aMember(rooms, { idCard });

    const decided = requests.decide(admin, id, { approve: true, note: '' });

    await expect(decided).rejects.toMatchObject({ code: 'organisation.id-card-taken' });
    expect((await requests.list(admin, PAGE)).items).toMatchObject([{ id, state: 'waiting' }]);
  });

  it('is decided by nobody himself, by no neighbour and by no learner', async () => {
    const { member, actor, admin } = await aDesk();
    const { admin: neighbour, actor: stranger } = await aDesk();
    const { id } = await requests.ask(actor, { facts: { name: '另一名' }, note: '' });
    const own = await requests.ask(admin, { facts: { name: '自己' }, note: '' });
    const approve = (who: typeof actor, which = id) =>
      requests.decide(who, which, { approve: true, note: '' });

    await expect(approve(neighbour)).rejects.toMatchObject({
      code: 'organisation.request-not-found',
    });
    await expect(approve(actor)).rejects.toMatchObject({ code: 'platform.forbidden' });
    await expect(approve(admin, own.id)).rejects.toMatchObject({
      code: 'organisation.request-own',
    });
    await expect(requests.withdraw(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(requests.list(actor, PAGE)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await requests.list(neighbour, PAGE)).toMatchObject({ total: 0 });
    expect((await rowOf(member.id)).name).toBe(member.name);
  });

  it('is decided once, however many press at one instant', async () => {
    const { actor, admin } = await aDesk();
    const { id } = await requests.ask(actor, { facts: { education: '14' }, note: '' });

    const answers = await Promise.allSettled(
      [true, false, true].map((approve) => requests.decide(admin, id, { approve, note: '' })),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['approved', 'refused', 'withdrawn'] as const)('that is %s stays so', (state) => {
    for (const step of ['approve', 'refuse', 'withdraw'] as const) {
      expect(changeRequestAfter(state, step)).toBeNull();
    }
  });
});
