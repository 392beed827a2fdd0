import { afterAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CreditEntry } from './credit-entry.entity.js';
import { CreditHead } from './credit-head.entity.js';
import { CreditModule } from './credit.module.js';
import { Ledger } from './ledger.service.js';

// A chain that was broken stays broken, so each test has a ledger of its own.
let rooms: Rooms | null = null;
let memberId: string;
let chain: CreditEntry[];

beforeEach(async () => {
  rooms = await startRooms([CreditModule]);
  const other = await aMember(rooms);
  await postedEntry(rooms, { memberId: other.member.id });
  memberId = (await aMember(rooms)).member.id;
  chain = [];
  for (const amountHundredths of [25, 50, 75, 100]) {
    chain.push(await postedEntry(rooms, { memberId, amountHundredths }));
  }
});
afterEach(async () => {
  await rooms?.close();
  rooms = null;
});
afterAll(() => rooms?.close());

const verify = async () => rooms?.get(Ledger).verify();
const at = (index: number) => chain[index] ?? chain[0] ?? new CreditEntry();

/** Somebody with the database's password, behind the application's back. */
async function tamper(work: (entries: ReturnType<typeof rows>) => Promise<unknown>) {
  await rooms?.database.transaction(async () => void (await work(rows())));
}
function rows() {
  if (!rooms) throw new Error('no rooms');
  return rooms.database.repository(CreditEntry);
}

describe('verifying the ledger', () => {
  it('finds an untouched ledger sound and says how much it read', async () => {
    expect(await verify()).toEqual({ ok: true, members: 2, entries: 5 });
  });

  it('names the row whose amount was edited', async () => {
    await tamper((entries) => entries.update({ id: at(1).id }, { amountHundredths: 5000 }));

    const firstBroken = { memberId, entryId: at(1).id, seq: 2, problem: 'changed' };
    expect(await verify()).toMatchObject({ ok: false, firstBroken });
  });

  it.each(['title', 'category', 'period', 'earnedOn', 'postedBy'] as const)(
    'names the row whose %s was edited',
    async (column) => {
      await tamper((entries) => entries.update({ id: at(2).id }, { [column]: '1999' }));

      expect(await verify()).toMatchObject({ firstBroken: { seq: 3, problem: 'changed' } });
    },
  );

  it('names the row after one that was deleted in the middle', async () => {
    await tamper((entries) => entries.delete({ id: at(1).id }));

    const firstBroken = { memberId, entryId: at(2).id, seq: 3, problem: 'row-missing' };
    expect(await verify()).toMatchObject({ ok: false, firstBroken });
  });

  it('names the first of two rows that changed places', async () => {
    await tamper(async (entries) => {
      await entries.update({ id: at(1).id }, { seq: 99 });
      await entries.update({ id: at(2).id }, { seq: 2 });
      await entries.update({ id: at(1).id }, { seq: 3 });
    });

    expect(await verify()).toMatchObject({ firstBroken: { seq: 2, problem: 'changed' } });
  });

  it('names a row that was put in at the end', async () => {
    const forged = Object.assign(new CreditEntry(), at(3), {
      id: newId(),
      sourceRef: newId(),
      seq: 5,
      amountHundredths: 9000,
    });
    await tamper((entries) => entries.insert(forged));

    const firstBroken = { entryId: forged.id, seq: 5, problem: 'changed' };
    expect(await verify()).toMatchObject({ ok: false, firstBroken });
  });

  it('names a row that was put in between, the later ones moved up', async () => {
    await tamper(async (entries) => {
      await entries.update({ id: at(3).id }, { seq: 5 });
      await entries.insert(
        Object.assign(new CreditEntry(), at(2), { id: newId(), sourceRef: newId(), seq: 4 }),
      );
    });

    expect(await verify()).toMatchObject({ firstBroken: { seq: 4, problem: 'changed' } });
  });

  it('says where rows are gone at the end', async () => {
    await tamper((entries) => entries.delete({ id: at(3).id }));

    const firstBroken = { memberId, entryId: null, seq: 4, problem: 'rows-gone-at-end' };
    expect(await verify()).toMatchObject({ ok: false, firstBroken });
  });

  it('names the first row of a member whose head row was removed', async () => {
    await tamper(
      () => rooms?.database.repository(CreditHead).delete({ memberId }) ?? rows().find(),
    );

    const firstBroken = { memberId, entryId: at(0).id, seq: 1, problem: 'head-changed' };
    expect(await verify()).toMatchObject({ ok: false, firstBroken });
  });
});
