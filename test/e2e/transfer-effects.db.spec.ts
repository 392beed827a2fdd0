import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreditEntry, Ledger } from '#credit';
import {
  Members,
  MembershipEnd,
  TransferCompletion,
  Transfers,
  TransferStart,
  type Unit,
  unitMerged,
} from '#organisation';
import { type Actor, Events } from '#platform';
import { Beats } from '#study';
import { Membership } from '../../libs/organisation/src/membership.entity.js';
import { aSignedInMember, anAccount, PASSWORD } from '../factories/account.js';
import { postedEntry } from '../factories/credit.js';
import { aMember, anIdCard } from '../factories/member.js';
import { aBeat, aLesson, aPlaySession } from '../factories/study.js';
import { anOutsider, someTerms, transferred, twoUnits } from '../factories/transfer.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

const S = 1_000;

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.close());

async function clientOf(wish: Parameters<typeof anAccount>[1]): Promise<Client> {
  const { account } = await anAccount(server, wish);
  return Client.signIn(server, account.loginName, PASSWORD);
}

async function leaves(memberId: string): Promise<void> {
  await server.database.transaction(() =>
    server.database
      .repository(Membership)
      .update({ memberId, kind: 'main' }, { toDay: '2026-05-31', openKey: null }),
  );
}

describe('hours follow the person', () => {
  it('while the old unit’s entries keep the old unit', async () => {
    const { from, to, leaving, receiving, member } = await twoUnits(server);
    const memberId = member.id;
    await postedEntry(server, { memberId, amountHundredths: 150 });

    await transferred(server, { leaving, receiving, memberId }, someTerms(to));
    await postedEntry(server, { memberId, amountHundredths: 50 });

    const sums = await server.get(Ledger).sumsOf([memberId], 2026);
    expect(sums.get(memberId)?.totalHundredths).toBe(200);
    const rows = await server.database
      .repository(CreditEntry)
      .find({ where: { memberId }, order: { seq: 'ASC' } });
    expect(rows.map(({ unitId }) => unitId)).toEqual([from.id, to.id]);
    expect(await server.get(Ledger).verify()).toMatchObject({ ok: true });
  });
});

describe('a move takes effect at once', () => {
  it('for an open session: its unit is the new one, the play session goes on', async () => {
    const { from, to, leaving, receiving } = await twoUnits(server);
    const { member, token, actor } = await aSignedInMember(server, { unit: from });
    const client = Client.withToken(server, token);
    const lesson = await aLesson(server);
    const session = await aPlaySession(server, actor, lesson);
    server.clock.advance(15 * S);
    await server.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 15 * S]]));

    await transferred(server, { leaving, receiving, memberId: member.id }, someTerms(to));

    expect((await client.get('/me')).body.unit.id).toBe(to.id);
    server.clock.advance(15 * S);
    const answer = await client.post(`/play-sessions/${session.id}/beats`, {
      seq: 2,
      ranges: [[15 * S, 30 * S]],
      positionMs: 30 * S,
      rate: 1,
      visible: true,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ acceptedMs: 15 * S, coveredMs: 30 * S });
  });

  it('AC-06 for an administrator’s open session: the old unit is none of his any more', async () => {
    const { from, to, leaving, receiving } = await twoUnits(server);
    const { member, token } = await aSignedInMember(server, { unit: from, roles: ['unit-admin'] });
    const client = Client.withToken(server, token);
    expect((await client.get(`/units/${from.id}`)).status).toBe(200);

    await transferred(server, { leaving, receiving, memberId: member.id }, someTerms(to));

    expect((await client.get(`/units/${from.id}`)).status).toBe(403);
    expect((await client.get('/transfers')).status).toBe(403);
    expect((await client.get('/me')).body.roles).toEqual(['learner']);
  });
});

describe('AC-05 an administrator who sends somebody to another unit', () => {
  it('sees and does nothing there, and cannot answer for it', async () => {
    const [one, two] = [await aUnit(server), await aUnit(server)];
    const client = await clientOf({ unit: one, roles: ['unit-admin'] });
    const { member } = await aMember(server, { unit: one });
    const body = {
      direction: 'out',
      line: 'administrative',
      kind: 'move',
      memberId: member.id,
      toUnitId: two.id,
      reason: '调动',
      bothSides: true,
    };

    const started = await client.post('/transfers', body);
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({ state: 'awaiting-acceptance', may: ['withdraw'] });
    const accepted = await client.post(`/transfers/${String(started.body.id)}/acceptance`);
    expect(accepted.status).toBe(403);

    expect((await client.get(`/units/${two.id}`)).status).toBe(404);
    expect((await server.get(Members).unitsOf(member.id)).map(({ id }) => id)).toEqual([one.id]);
  });

  it('learns of a person whom he looks up nothing but who holds him', async () => {
    const client = await clientOf({ roles: ['unit-admin'] });
    const idCard = anIdCard();
    const { unit, member } = await aMember(server, {
      name: '何晓燕',
      idCard,
      phone: '13700001234',
    });

    const answer = await client.post('/transfers/lookup', { idCard, name: '何晓燕' });

    expect(answer.body).toEqual({
      found: true,
      holders: [{ line: 'administrative', unitName: unit.name }],
    });
    expect(answer.text).not.toContain(member.id);
    const missing = await client.post('/transfers/lookup', { idCard, name: '何晓雁' });
    const unknown = await client.post('/transfers/lookup', { idCard: anIdCard(), name: '何晓燕' });
    expect(missing.text).toBe(unknown.text);
    expect((await client.get(`/transfers/lookup?idCard=${idCard}`)).status).toBe(404);
  });

  it('is told when to try again after thirty look-ups', async () => {
    const client = await clientOf({ roles: ['unit-admin'] });
    const lookUp = () => client.post('/transfers/lookup', { idCard: anIdCard(), name: '某' });
    for (let i = 0; i < 30; i += 1) expect((await lookUp()).status).toBe(200);

    const refused = await lookUp();

    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('3600');
  });
});

describe('units as places to be sent to', () => {
  it('are found by a part of the name, with the superior’s name and nothing else', async () => {
    const parent = await aUnit(server, { name: '清河市' });
    await aUnit(server, { name: '清河市%水_务局', parent });
    await aUnit(server, { name: '清河市林业局', parent });
    await aUnit(server, { name: '清河市水务支部', line: 'party' });
    const client = await clientOf({ roles: ['unit-admin'] });
    const named = async (query: string) =>
      (await client.get(`/units/search?line=administrative&query=${encodeURIComponent(query)}`))
        .body;

    expect(await named('%水_务')).toEqual([
      { id: expect.any(String), name: '清河市%水_务局', superiorName: '清河市' },
    ]);
    expect(await named('_')).toHaveLength(1);
    expect(await named(' ')).toEqual([]);
    const learner = await clientOf({});
    expect((await learner.get('/units/search?line=party&query=x')).status).toBe(403);
  });
});

describe('a 流动党员', () => {
  /** At home in one branch, a guest of another. */
  async function aGuest() {
    const units = await twoUnits(server, 'party');
    const { member, account } = await anAccount(server, { unit: units.from });
    const people = { ...units, memberId: member.id };
    await transferred(server, people, someTerms(units.to, { kind: 'hosting' }));
    return { ...units, member, account };
  }

  it('counts at home alone', async () => {
    const { from, to, member } = await aGuest();
    const peopleOf = ({ path }: Unit) =>
      server.get(Members).countIn([{ path, line: null, authority: null }]);

    // Each branch has an administrator; the first has two members besides.
    expect(await peopleOf(from)).toBe(3);
    expect(await peopleOf(to)).toBe(1);
    expect((await server.get(Members).summariesOf([member.id]))[0]?.unitId).toBe(from.id);
  });

  it('signs in and studies with the hosting alone, when the home has ended', async () => {
    const { to, member, account } = await aGuest();
    await leaves(member.id);

    const client = await Client.signIn(server, account.loginName, PASSWORD);

    expect((await client.get('/me')).body.unit).toEqual({ id: to.id, name: to.name });
    const lesson = await aLesson(server);
    const opened = await client.post('/play-sessions', { lessonId: lesson.lessonId });
    expect(opened.status).toBe(201);
    server.clock.advance(15 * S);
    const beat = { seq: 1, ranges: [], positionMs: 0, rate: 1, visible: true };
    const answer = await client.post(`/play-sessions/${String(opened.body.id)}/beats`, beat);
    expect(answer.status).toBe(200);
  });

  it('is looked after by the host unit when he has no other, and by nobody else', async () => {
    const { leaving, receiving, member } = await aGuest();
    const inScopeOf = (actor: Actor) =>
      server
        .get(Members)
        .requireInScope(actor, ['unit-admin'], member.id)
        .then(({ id }) => id)
        .catch((error: unknown) => (error as { code: string }).code);
    const notFound = 'organisation.member-not-found';

    expect(await inScopeOf(leaving)).toBe(member.id);
    expect(await inScopeOf(receiving)).toBe(notFound);
    await leaves(member.id);

    expect(await inScopeOf(leaving)).toBe(notFound);
    expect(await inScopeOf(receiving)).toBe(member.id);
    expect(await inScopeOf(await anOutsider(server))).toBe(notFound);
  });

  it('is out at once when the host unit ends it', async () => {
    const { receiving, member, account } = await aGuest();
    await leaves(member.id);
    const client = await Client.signIn(server, account.loginName, PASSWORD);
    const guest = await server.database
      .repository(Membership)
      .findOneByOrFail({ memberId: member.id, kind: 'hosting' });

    await server.get(MembershipEnd).end(receiving, guest.id, '2026-06-01', '返乡');

    expect((await client.get('/me')).status).toBe(401);
    const again = Client.signIn(server, account.loginName, PASSWORD);
    await expect(again).rejects.toThrow('left-unit');
  });

  it('studies with a party-line membership alone', async () => {
    const branch = await aUnit(server, { line: 'party' });
    const client = await clientOf({ unit: branch });

    expect((await client.get('/me')).body.unit.id).toBe(branch.id);
    const lesson = await aLesson(server);
    const opened = await client.post('/play-sessions', { lessonId: lesson.lessonId });
    expect(opened.status).toBe(201);
  });
});

describe('a unit that is merged while a transfer waits', () => {
  it('hands the transfer on to the other one', async () => {
    const { to, leaving, member } = await twoUnits(server);
    const successor = await aUnit(server);
    const { actor: next } = await aMember(server, { unit: successor, roles: ['unit-admin'] });
    const id = await server.get(TransferStart).offer(leaving, member.id, someTerms(to));
    const told = { unitId: to.id, intoUnitId: successor.id, day: '2026-06-01' };

    await server.get(Events).record(unitMerged, told);
    await server.drain();
    await server.get(TransferCompletion).followMerge(to.id, successor.id);
    await server.get(Transfers).accept(next, id);

    expect((await server.get(Members).unitsOf(member.id)).map((unit) => unit.id)).toEqual([
      successor.id,
    ]);
  });
});
