import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, newId } from '#platform';
import { anEntry, postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CreditEntry } from './credit-entry.entity.js';
import { CreditModule } from './credit.module.js';
import { Ledger } from './ledger.service.js';

let rooms: Rooms;
let ledger: Ledger;
beforeAll(async () => {
  rooms = await startRooms([CreditModule], {
    clock: new FakeClock(new Date('2026-06-01T02:00:00Z')),
  });
  ledger = rooms.get(Ledger);
});
afterAll(() => rooms.close());

describe('posting', () => {
  it('writes one entry although twenty callers post it at the same moment', async () => {
    const { member } = await aMember(rooms);
    const entry = anEntry(rooms, { memberId: member.id });

    const posted = await Promise.all(Array.from({ length: 20 }, () => ledger.post(entry)));

    expect(new Set(posted.map(({ id }) => id)).size).toBe(1);
    expect(await ledger.statement(member.id, 2026)).toHaveLength(1);
  });

  it('numbers the entries of a member without a gap although they are posted at once', async () => {
    const { member } = await aMember(rooms);

    await Promise.all(
      Array.from({ length: 12 }, () => postedEntry(rooms, { memberId: member.id })),
    );

    const entries = await ledger.statement(member.id, 2026);
    expect(entries.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await ledger.verify()).ok).toBe(true);
  });

  it('credits the same course again in another period only', async () => {
    const { member } = await aMember(rooms);
    const sourceRef = newId();
    await postedEntry(rooms, { memberId: member.id, sourceRef, period: '2025' });

    await postedEntry(rooms, { memberId: member.id, sourceRef, period: '2026' });
    await postedEntry(rooms, { memberId: member.id, sourceRef, amountHundredths: 900 });

    const [entry, ...others] = await ledger.statement(member.id, 2026);
    expect(others).toHaveLength(0);
    expect(entry?.amountHundredths).toBe(150);
  });

  it('keeps the unit and the post the member had then', async () => {
    const unit = await aUnit(rooms, { name: '临江县财政局' });
    const { member } = await aMember(rooms, { unit, appointment: { title: '预算股股长' } });

    const { id } = await postedEntry(rooms, { memberId: member.id });

    const stored = await rooms.database.repository(CreditEntry).findOneByOrFail({ id });
    expect(stored).toMatchObject({ unitName: '临江县财政局', post: '预算股股长' });
  });

  it('takes the day of completion in Asia/Shanghai', async () => {
    const { member } = await aMember(rooms);

    const earnedAt = new Date('2025-12-31T16:00:00.000Z');
    const entry = await postedEntry(rooms, { memberId: member.id, earnedAt });

    expect(entry.earnedOn).toBe('2026-01-01');
  });
});

describe('sums', () => {
  it('are per member, form and category, of one period', async () => {
    const { member } = await aMember(rooms);
    const memberId = member.id;
    await postedEntry(rooms, { memberId, amountHundredths: 75 });
    await postedEntry(rooms, { memberId, amountHundredths: 50, category: 'law' });
    await postedEntry(rooms, { memberId, amountHundredths: 800, form: 'full-time' });
    await postedEntry(rooms, { memberId, amountHundredths: 999, period: '2025' });

    const sums = await ledger.sumsOf([memberId, 'nobody'], 2026);

    expect(sums.get(memberId)).toEqual({
      totalHundredths: 925,
      byForm: { 'online-self': 125, 'full-time': 800 },
      byCategory: { theory: 875, law: 50 },
    });
    expect(sums.has('nobody')).toBe(false);
  });
});

describe('courses credited', () => {
  it('are those with an entry for the year', async () => {
    const { member } = await aMember(rooms);
    await postedEntry(rooms, { memberId: member.id, sourceRef: 'one' });

    const credited = await ledger.creditedCourses(member.id, ['one', 'two'], 2026);

    expect([...credited]).toEqual([['one', 150]]);
    expect(await ledger.creditedCourses(member.id, ['one'], 2025)).toEqual(new Map());
  });
});
