import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CreditEntry } from './credit-entry.entity.js';
import { CreditHead } from './credit-head.entity.js';
import { CreditModule } from './credit.module.js';
import type { Verdict } from './ledger-verification.service.js';
import { Ledger } from './ledger.service.js';

let rooms: Rooms;
let memberId: string;
let chain: CreditEntry[];
beforeAll(async () => {
  rooms = await startRooms([CreditModule]);
  const other = await aMember(rooms);
  await postedEntry(rooms, { memberId: other.member.id });
  memberId = (await aMember(rooms)).member.id;
  chain = [];
  for (const amountHundredths of [25, 50, 75, 100]) {
    chain.push(await postedEntry(rooms, { memberId, amountHundredths }));
  }
});
afterAll(() => rooms.close());

const entryRows = () => rooms.database.repository(CreditEntry);
const headRows = () => rooms.database.repository(CreditHead);

const at = (index: number) => chain[index] ?? new CreditEntry();
const copyOf = (index: number, changes: Partial<CreditEntry>) =>
  Object.assign(new CreditEntry(), at(index), { id: newId(), sourceRef: newId() }, changes);

/**
 * What verification finds after somebody with the database's password was at work, behind the
 * application's back. Rolled back afterwards, for a chain that was broken stays so.
 */
async function tampered(
  work: (
    entries: ReturnType<typeof entryRows>,
    heads: ReturnType<typeof headRows>,
  ) => Promise<unknown>,
): Promise<Verdict | undefined> {
  const undo = new Error('undo');
  let verdict: Verdict | undefined;
  await rooms.database
    .transaction(async () => {
      await work(entryRows(), headRows());
      verdict = await rooms.get(Ledger).verify();
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return verdict;
}

describe('verifying the ledger', () => {
  it('finds an untouched ledger sound and says how much it read', async () => {
    expect(await rooms.get(Ledger).verify()).toEqual({ ok: true, members: 2, entries: 5 });
  });

  it('names the row whose amount was edited', async () => {
    const verdict = await tampered((entries) =>
      entries.update({ id: at(1).id }, { amountHundredths: 5000 }),
    );

    const firstBroken = { memberId, entryId: at(1).id, seq: 2, problem: 'changed' };
    expect(verdict).toMatchObject({ ok: false, firstBroken });
  });

  it.each(['title', 'category', 'period', 'earnedOn', 'postedBy'] as const)(
    'names the row whose %s was edited',
    async (column) => {
      const verdict = await tampered((entries) =>
        entries.update({ id: at(2).id }, { [column]: '1999' }),
      );

      expect(verdict).toMatchObject({ firstBroken: { seq: 3, problem: 'changed' } });
    },
  );

  it.each([4, 0])('names the row that was given %i half-days by hand', async (halfDays) => {
    const verdict = await tampered((entries) => entries.update({ id: at(2).id }, { halfDays }));

    expect(verdict).toMatchObject({ firstBroken: { seq: 3, problem: 'changed' } });
  });

  it('names the row after one that was deleted in the middle', async () => {
    const verdict = await tampered((entries) => entries.delete({ id: at(1).id }));

    const firstBroken = { memberId, entryId: at(2).id, seq: 3, problem: 'row-missing' };
    expect(verdict).toMatchObject({ ok: false, firstBroken });
  });

  it('names the first of two rows that changed places', async () => {
    const verdict = await tampered(async (entries) => {
      await entries.update({ id: at(1).id }, { seq: 99 });
      await entries.update({ id: at(2).id }, { seq: 2 });
      await entries.update({ id: at(1).id }, { seq: 3 });
    });

    expect(verdict).toMatchObject({ firstBroken: { seq: 2, problem: 'changed' } });
  });

  it('names a row that was put in at the end', async () => {
    const forged = copyOf(3, { seq: 5, amountHundredths: 9000 });

    const verdict = await tampered((entries) => entries.insert(forged));

    const firstBroken = { entryId: forged.id, seq: 5, problem: 'changed' };
    expect(verdict).toMatchObject({ ok: false, firstBroken });
  });

  it('names a row that was put in between, the later ones moved up', async () => {
    const verdict = await tampered(async (entries) => {
      await entries.update({ id: at(3).id }, { seq: 5 });
      await entries.insert(copyOf(2, { seq: 4 }));
    });

    expect(verdict).toMatchObject({ firstBroken: { seq: 4, problem: 'changed' } });
  });

  it('says where rows are gone at the end', async () => {
    const verdict = await tampered((entries) => entries.delete({ id: at(3).id }));

    const firstBroken = { memberId, entryId: null, seq: 4, problem: 'rows-gone-at-end' };
    expect(verdict).toMatchObject({ ok: false, firstBroken });
  });

  it('finds a chain whose last row and end were both taken back by hand', async () => {
    const verdict = await tampered(async (entries, heads) => {
      await entries.delete({ id: at(3).id });
      await heads.update({ memberId }, { seq: 3 });
    });

    const firstBroken = { memberId, entryId: at(2).id, problem: 'head-changed' };
    expect(verdict).toMatchObject({ ok: false, firstBroken });
  });

  it('names the first row of a member whose head row was removed', async () => {
    const verdict = await tampered((_, heads) => heads.delete({ memberId }));

    const firstBroken = { memberId, entryId: at(0).id, seq: 1, problem: 'head-changed' };
    expect(verdict).toMatchObject({ ok: false, firstBroken });
  });
});
