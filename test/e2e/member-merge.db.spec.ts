import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, RecordMerge, SignIn } from '#account';
import { CreditEntry, Ledger, LedgerMerging } from '#credit';
import { Exams } from '#exam';
import { Member, Members, Membership, TransferStart } from '#organisation';
import { type Actor, AuditRecord, newId } from '#platform';
import { PlaySessions, Progress, Recomputation, StudyMerging, StudyRecords } from '#study';
import { aSignedInMember, anAccount, PASSWORD } from '../factories/account.js';
import { postedEntry } from '../factories/credit.js';
import { aMember, anIdCard, type MemberWish } from '../factories/member.js';
import { aCourse, aCourseWithQuiz, aPlaySession, takeQuiz, watch } from '../factories/study.js';
import { anOutsider, someTerms } from '../factories/transfer.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

const S = 1_000;
const NAME = '欧阳志远';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.close());

/** Two records of one person in one unit, with an account each, and who administers both. */
async function twoRecords(wish: MemberWish = {}) {
  const unit = wish.unit ?? (await aUnit(server));
  const { actor: admin } = await aMember(server, { unit, roles: ['unit-admin'] });
  const kept = await aMember(server, { unit, name: NAME, ...wish });
  const other = await aMember(server, { unit, name: NAME, ...wish });
  return { unit, admin, kept, other, keptId: kept.member.id, otherId: other.member.id };
}

async function merge(admin: Actor, keptId: string, otherId: string): Promise<void> {
  await server.get(RecordMerge).merge(admin, keptId, otherId, '重复录入');
  await server.drain();
}

const totalOf = async (memberId: string) =>
  (await server.get(Ledger).sumsOf([memberId], 2026)).get(memberId)?.totalHundredths ?? 0;

const entriesOf = (memberId: string) =>
  server.database.repository(CreditEntry).find({ where: { memberId }, order: { seq: 'ASC' } });

describe('the hours of two records of one person', () => {
  it('are one sum afterwards, and both chains can still be verified', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    await postedEntry(server, { memberId: keptId, amountHundredths: 100 });
    await postedEntry(server, { memberId: otherId, amountHundredths: 250 });
    await postedEntry(server, { memberId: otherId, amountHundredths: 75, period: '2025' });
    const before = await entriesOf(otherId);

    await merge(admin, keptId, otherId);

    expect(await totalOf(keptId)).toBe(350);
    expect(await totalOf(otherId)).toBe(0);
    expect((await server.get(Ledger).sumsOf([keptId], 2025)).get(keptId)?.totalHundredths).toBe(75);
    expect(await server.get(Ledger).verify()).toMatchObject({ ok: true });
    expect((await entriesOf(otherId)).slice(0, 2)).toEqual(before);
  });

  it('name each other: the reversal the entry that it takes back, the new one where it came from', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    const old = await postedEntry(server, { memberId: otherId, amountHundredths: 250 });

    await merge(admin, keptId, otherId);

    const [, reversal] = await entriesOf(otherId);
    expect(reversal).toMatchObject({
      reverses: old.id,
      amountHundredths: -250,
      period: old.period,
      earnedOn: old.earnedOn,
      postedBy: admin.memberId,
    });
    const [carried] = await entriesOf(keptId);
    expect(carried).toMatchObject({
      sourceRef: old.sourceRef,
      amountHundredths: 250,
      earnedOn: old.earnedOn,
      unitId: old.unitId,
      unitName: old.unitName,
    });
    expect(carried?.reason).toContain(old.id);
  });

  it('are not doubled where both have credit for the same course and period, and the entry says so', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    const sourceRef = newId();
    await postedEntry(server, { memberId: keptId, sourceRef, amountHundredths: 150 });
    await postedEntry(server, { memberId: otherId, sourceRef, amountHundredths: 150 });

    await merge(admin, keptId, otherId);

    expect(await totalOf(keptId)).toBe(150);
    expect(await totalOf(otherId)).toBe(0);
    expect(await entriesOf(keptId)).toHaveLength(1);
    expect((await entriesOf(otherId)).at(-1)?.reason).toContain('不重复计入');
  });

  it('are carried once, however often the event is told', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    await postedEntry(server, { memberId: otherId, amountHundredths: 250 });
    await merge(admin, keptId, otherId);
    const told = { keptId, mergedId: otherId, actorId: admin.memberId };

    await server.get(LedgerMerging).carry(told);
    await Promise.all([
      server.get(LedgerMerging).carry(told),
      server.get(LedgerMerging).carry(told),
    ]);

    expect(await totalOf(keptId)).toBe(250);
    expect(await entriesOf(otherId)).toHaveLength(2);
    expect(await server.get(Ledger).verify()).toMatchObject({ ok: true });
  });

  it('that arrive for the other record after the merge are the person’s all the same', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    await merge(admin, keptId, otherId);

    await postedEntry(server, { memberId: otherId, amountHundredths: 90 });

    expect(await totalOf(keptId)).toBe(90);
    expect(await entriesOf(otherId)).toHaveLength(0);
  });

  it('pass on when the record that was kept is merged itself', async () => {
    const { unit, admin, keptId, otherId } = await twoRecords();
    const { member: third } = await aMember(server, { unit, name: NAME });
    await postedEntry(server, { memberId: otherId, amountHundredths: 250 });
    await merge(admin, keptId, otherId);

    await merge(admin, third.id, keptId);
    await postedEntry(server, { memberId: otherId, amountHundredths: 10 });

    expect(await totalOf(third.id)).toBe(260);
    expect(await totalOf(keptId)).toBe(0);
    expect(await server.get(Members).recordsOf(third.id)).toHaveLength(3);
    expect(await server.get(Ledger).verify()).toMatchObject({ ok: true });
  });

  it('are a reversed entry’s of neither', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    const wrong = await postedEntry(server, { memberId: otherId, amountHundredths: 400 });
    await postedEntry(server, {
      memberId: otherId,
      source: 'adjustment',
      amountHundredths: -400,
      reverses: wrong.id,
    });

    await merge(admin, keptId, otherId);

    expect(await totalOf(keptId)).toBe(0);
    expect(await entriesOf(otherId)).toHaveLength(2);
  });
});

describe('the study of two records of one person', () => {
  it('H5 is the union of what either watched, to the millisecond, also when told twice', async () => {
    const { admin, kept, other, keptId, otherId } = await twoRecords();
    const [lesson] = await aCourse(server, { lessons: [{ durationMs: 600 * S }] });
    if (!lesson) throw new Error('no lesson');
    await watch(server, kept.actor, await aPlaySession(server, kept.actor, lesson), [0, 120 * S]);
    await watch(server, other.actor, await aPlaySession(server, other.actor, lesson), [
      60 * S,
      240 * S,
    ]);

    await merge(admin, keptId, otherId);
    await server.get(StudyMerging).carry(keptId, otherId);

    const progress = await server
      .get(Progress)
      .ofLessons(keptId, [{ lessonId: lesson.lessonId, mediaAssetId: lesson.assetId }]);
    expect(progress.get(lesson.lessonId)?.coveredMs).toBe(240 * S);
    for (const id of [keptId, otherId]) {
      expect((await server.get(Recomputation).ofMember(id)).differences).toEqual([]);
    }
    expect((await server.get(Recomputation).ofMember(keptId)).studiedMs).toBe(240 * S);
    const page = { page: 1, pageSize: 20 };
    const records = await server.get(StudyRecords).list(kept.actor, lesson.lessonId, page);
    expect(records.total).toBe(2);
  });

  it('completes what is complete only by both together, and credits it once', async () => {
    const { admin, kept, other, keptId, otherId } = await twoRecords();
    const [lesson] = await aCourse(server, { lessons: [{ durationMs: 2_700 * S }] });
    if (!lesson) throw new Error('no lesson');
    await watch(server, kept.actor, await aPlaySession(server, kept.actor, lesson), [0, 1_500 * S]);
    await watch(server, other.actor, await aPlaySession(server, other.actor, lesson), [
      1_400 * S,
      2_700 * S,
    ]);
    expect(await totalOf(keptId)).toBe(0);

    await merge(admin, keptId, otherId);

    const [entry, ...others] = await server.get(Ledger).statement(keptId, 2026);
    expect(others).toHaveLength(0);
    expect(entry).toMatchObject({ sourceRef: lesson.courseId, studiedMs: 2_700 * S });
    expect(entry?.amountHundredths).toBeGreaterThan(0);
  });

  it('keeps what the other record completed, with its day, and credits it once', async () => {
    const { admin, other, keptId, otherId } = await twoRecords();
    const [lesson] = await aCourse(server, { lessons: [{ durationMs: 600 * S }] });
    if (!lesson) throw new Error('no lesson');
    await watch(server, other.actor, await aPlaySession(server, other.actor, lesson), [0, 600 * S]);
    await server.drain();
    const earned = await totalOf(otherId);
    const before = await server.get(Progress).ofCourses(otherId, [lesson.courseId]);
    server.clock.advance(86_400_000);

    await merge(admin, keptId, otherId);

    const after = await server.get(Progress).ofCourses(keptId, [lesson.courseId]);
    expect(after.get(lesson.courseId)).toEqual(before.get(lesson.courseId));
    expect(await totalOf(keptId)).toBe(earned);
    expect(earned).toBeGreaterThan(0);
  });

  it('leaves the other record’s attempts readable, and a passed quiz passed', async () => {
    const { admin, kept, other, keptId, otherId } = await twoRecords();
    const [lesson] = await aCourseWithQuiz(server, [0], { lessons: [{ durationMs: 60 * S }] });
    if (!lesson) throw new Error('no lesson');
    await takeQuiz(server, other.actor, lesson.lessonId);

    await merge(admin, keptId, otherId);

    const page = { page: 1, pageSize: 20 };
    const [quiz] = (await server.get(Exams).list(kept.actor, page, lesson.lessonId)).items;
    expect(JSON.stringify(quiz)).toContain('"passed":true');
    await watch(server, kept.actor, await aPlaySession(server, kept.actor, lesson), [0, 60 * S]);
    const progress = await server
      .get(Progress)
      .ofLessons(keptId, [{ lessonId: lesson.lessonId, mediaAssetId: lesson.assetId }]);
    expect(progress.get(lesson.lessonId)?.completed).toBe(true);
  });
});

describe('the person behind two records', () => {
  it('belongs where either did; where both belong, the kept record decides', async () => {
    const [office, elsewhere] = [await aUnit(server), await aUnit(server)];
    const branch = await aUnit(server, { line: 'party' });
    const { actor: admin } = await aMember(server, { unit: office, roles: ['platform-admin'] });
    admin.grants.push(
      ...[elsewhere, branch].map(({ id, path }) => ({
        role: 'platform-admin' as const,
        unitId: id,
        unitPath: path,
        line: null,
        authority: null,
      })),
    );
    const { member: kept } = await aMember(server, { unit: office, name: NAME });
    const { member: other } = await aMember(server, {
      unit: elsewhere,
      alsoIn: [branch],
      name: NAME,
    });

    await merge(admin, kept.id, other.id);

    const units = async (id: string) =>
      (await server.get(Members).unitsOf(id)).map((unit) => unit.id);
    expect(await units(kept.id)).toEqual([office.id, branch.id]);
    expect(await units(other.id)).toEqual([]);
  });

  it('signs in with the kept record; the other’s account and sessions are dead at once', async () => {
    const unit = await aUnit(server);
    const { actor: admin } = await aMember(server, { unit, roles: ['unit-admin'] });
    const kept = await anAccount(server, { unit, name: NAME });
    const other = await aSignedInMember(server, { unit, name: NAME });
    const client = Client.withToken(server, other.token);
    expect((await client.get('/me')).status).toBe(200);

    await server.get(RecordMerge).merge(admin, kept.member.id, other.member.id, '重复录入');

    expect((await client.get('/me')).status).toBe(401);
    const credentials = { password: PASSWORD, address: '10.1.1.1', userAgent: 'spec' };
    const again = server.get(SignIn).signIn({ account: other.account.loginName, ...credentials });
    await expect(again).rejects.toMatchObject({ code: 'account.disabled' });
    await expect(Client.signIn(server, kept.account.loginName, PASSWORD)).resolves.toBeDefined();
  });

  it('gives the card of the other record free, and keeps a phone that only it had', async () => {
    const unit = await aUnit(server);
    const idCard = anIdCard();
    const { actor: admin } = await aMember(server, { unit, roles: ['unit-admin'] });
    const { member: kept } = await aMember(server, { unit, name: NAME });
    const { member: other } = await aMember(server, {
      unit,
      name: NAME,
      idCard,
      phone: '13911112222',
    });

    await merge(admin, kept.id, other.id);

    expect(await server.get(Members).findByIdCard(idCard)).toBeNull();
    expect((await server.get(Members).findByPhone('13911112222'))?.id).toBe(kept.id);
    await expect(aMember(server, { unit, idCard })).resolves.toBeDefined();
    const row = await server.database.repository(Member).findOneByOrFail({ id: other.id });
    expect(JSON.stringify(row)).not.toContain(idCard);
  });

  it('loses the grants of the other record, and its open transfers lapse', async () => {
    const { unit, admin, keptId } = await twoRecords();
    const other = await anAccount(server, { unit, name: NAME, roles: ['instructor'] });
    const otherId = other.member.id;
    const id = await server
      .get(TransferStart)
      .offer(admin, otherId, someTerms(await aUnit(server)));

    await merge(admin, keptId, otherId);

    const traces = await server.database
      .repository(AuditRecord)
      .find({ where: { subjectId: id, action: 'transfer.lapse' } });
    expect(traces).toHaveLength(1);
    expect(await server.get(RecordMerge).preview(keptId, otherId)).toMatchObject({ grants: 0 });
  });
});

describe('who may merge', () => {
  it('nobody but who administers both: for others one of them does not exist', async () => {
    const { admin, keptId, otherId } = await twoRecords();
    const { member: foreign } = await aMember(server, { name: NAME });
    const merging = server.get(RecordMerge);
    const notFound = { code: 'organisation.member-not-found' };

    await expect(merging.merge(admin, keptId, foreign.id, '重复')).rejects.toMatchObject(notFound);
    await expect(merging.merge(admin, foreign.id, keptId, '重复')).rejects.toMatchObject(notFound);
    await expect(
      merging.merge(await anOutsider(server), keptId, otherId, '重复'),
    ).rejects.toMatchObject(notFound);
    const { actor: learner } = await aMember(server);
    await expect(merging.merge(learner, keptId, otherId, '重复')).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    const open = await server.database.repository(Membership).countBy({ memberId: otherId });
    expect(open).toBe(1);
  });

  it('not his own record, not one with itself, not twice, not two of different names, not without a reason', async () => {
    const { unit, admin, keptId, otherId } = await twoRecords();
    const { member: stranger } = await aMember(server, { unit, name: '另一个人' });
    const merging = server.get(RecordMerge);
    const code = (name: string) => ({ code: `organisation.${name}` });

    await expect(merging.merge(admin, keptId, admin.memberId, '重复')).rejects.toMatchObject(
      code('merge-own'),
    );
    await expect(merging.merge(admin, keptId, keptId, '重复')).rejects.toMatchObject(
      code('merge-same'),
    );
    await expect(merging.merge(admin, keptId, stranger.id, '重复')).rejects.toMatchObject(
      code('merge-names'),
    );
    await expect(merging.merge(admin, keptId, otherId, ' ')).rejects.toMatchObject({
      code: 'account.grant-reason',
    });
    await merge(admin, keptId, otherId);
    await expect(merging.merge(admin, keptId, otherId, '重复')).rejects.toMatchObject(
      code('merge-done'),
    );
  });

  it('not who would end an office that is not his to end', async () => {
    const { unit, admin, keptId } = await twoRecords();
    const chief = await anAccount(server, { unit, name: NAME, roles: ['security-admin'] });

    const merged = server.get(RecordMerge).merge(admin, keptId, chief.member.id, '重复录入');

    await expect(merged).rejects.toMatchObject({ code: 'account.merge-office' });
    expect((await server.get(Accounts).findByMember(chief.member.id))?.state).toBe('active');
    expect(await server.get(Members).unitsOf(chief.member.id)).toHaveLength(1);
  });

  it('of two who merge the same records at once, one', async () => {
    const { unit, admin, keptId, otherId } = await twoRecords();
    const { actor: second } = await aMember(server, { unit, roles: ['unit-admin'] });
    const merging = server.get(RecordMerge);

    const merged = await Promise.allSettled([
      merging.merge(admin, keptId, otherId, '重复录入'),
      merging.merge(second, otherId, keptId, '重复录入'),
    ]);

    expect(merged.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await server.database.repository(Member).findBy([{ id: keptId }, { id: otherId }]);
    expect(rows.filter(({ mergedIntoId }) => mergedIntoId !== null)).toHaveLength(1);
  });

  it('sees before what will happen, over HTTP, and what differs', async () => {
    const unit = await aUnit(server);
    await anAccount(server, { unit, roles: ['unit-admin'], loginName: 'merge-admin' });
    const client = await Client.signIn(server, 'merge-admin', PASSWORD);
    const { member: kept } = await aMember(server, { unit, name: NAME });
    const { member: other } = await anAccount(server, { unit, name: NAME });
    await postedEntry(server, { memberId: other.id, amountHundredths: 250 });

    const preview = await client.get(`/members/${kept.id}/merge-preview?otherId=${other.id}`);

    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      differences: ['idCardMask'],
      access: { keptHasAccount: false, otherHasAccount: true, grants: 0 },
      hours: { entries: 1, doubled: 0, carried: '2.50' },
      study: { lessons: 0, carriedMs: 0 },
    });
    const merged = await client.post(`/members/${kept.id}/merge`, {
      otherId: other.id,
      reason: '重复录入',
    });
    expect(merged.status).toBe(204);
  });
});

it('a play session of the other record ends with the merge', async () => {
  const { unit, admin, kept, keptId } = await twoRecords();
  const other = await aSignedInMember(server, { unit, name: NAME });
  const [lesson] = await aCourse(server, { lessons: [{ durationMs: 600 * S }] });
  if (!lesson) throw new Error('no lesson');
  const session = await aPlaySession(server, other.actor, lesson);

  await merge(admin, keptId, other.member.id);

  await expect(watch(server, other.actor, session, [0, 15 * S])).rejects.toMatchObject({
    code: 'account.not-signed-in',
  });
  const again = await server.get(PlaySessions).open(kept.actor, lesson.lessonId, 'spec');
  expect(again.coveredRanges).toEqual([]);
});
