import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemberDepartures, Membership, type Unit, UnitRestructuring } from '#organisation';
import { type Actor, newId } from '#platform';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ReportMaking } from './report-making.service.js';
import { ReportModule } from './report.module.js';
import { Reports } from './report.service.js';
import { UnitHours } from './unit-hours.service.js';

const page = { page: 1, pageSize: 20 };
const YEARS = [2025, 2026];

let rooms: Rooms;
let unitHours: UnitHours;
beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
  unitHours = rooms.get(UnitHours);
});
afterAll(() => rooms.close());

/** A county with two bureaus; 张伟 of the first has 30 hours in 2025 and 20 in 2026. */
async function aCounty() {
  const county = await aUnit(rooms, { name: '某县' });
  const one = await aUnit(rooms, { name: '甲局', parent: county, order: 1 });
  const other = await aUnit(rooms, { name: '乙局', parent: county, order: 2 });
  const { actor: admin } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
  const { member } = await aMember(rooms, { unit: one, name: '张伟' });
  await postedEntry(rooms, { memberId: member.id, amountHundredths: 3000, period: '2025' });
  await postedEntry(rooms, { memberId: member.id, amountHundredths: 2000, period: '2026' });
  return { county, one, other, admin, member };
}

/** 调动 in March 2026: the one membership ends, the other begins. */
async function transfer(memberId: string, from: Unit, to: Unit): Promise<void> {
  const rows = () => rooms.database.repository(Membership);
  await rooms.database.transaction(async () => {
    const old = await rows().findOneByOrFail({ memberId, unitId: from.id });
    const { openKey } = old;
    await rows().update({ id: old.id }, { toDay: '2026-03-14', openKey: null });
    await rows().insert(Object.assign(old, entering(to), { openKey }));
  });
}
const entering = ({ id }: Unit) => ({
  id: newId(),
  unitId: id,
  fromDay: '2026-03-15',
  toDay: null,
});

async function figures(admin: Actor, { id }: Unit) {
  const all = await Promise.all(YEARS.map((year) => unitHours.overview(admin, id, year)));
  return all.map(({ unit: { members, averageHours } }) => [members, averageHours]);
}
async function names(admin: Actor, { id }: Unit, year: number) {
  const { items, total } = await unitHours.membersOf(admin, id, year, {}, page);
  expect(total).toBe(items.length);
  return items.map(({ name, unitName, hours }) => [name, unitName, hours]);
}

describe('somebody who changed unit in March 2026', () => {
  it('counts for 2025 where he was, for 2026 where he is: his hours follow him', async () => {
    const { one, other, admin, member } = await aCounty();
    const before = await figures(admin, one);

    await transfer(member.id, one, other);

    expect(before).toEqual([
      [1, '30.00'],
      [1, '20.00'],
    ]);
    expect(await figures(admin, one)).toEqual([
      [1, '30.00'],
      [0, '0.00'],
    ]);
    expect(await figures(admin, other)).toEqual([
      [0, '0.00'],
      [1, '20.00'],
    ]);
  });

  it('stands in the list of 2025 under his old unit, in that of 2026 under his new', async () => {
    const { one, other, admin, member } = await aCounty();
    await transfer(member.id, one, other);

    expect(await names(admin, one, 2025)).toEqual([['张伟', '甲局', '30.00']]);
    expect(await names(admin, one, 2026)).toEqual([]);
    expect(await names(admin, other, 2026)).toEqual([['张伟', '乙局', '20.00']]);
  });

  it('stands in the sheet of 2025 of his old unit, not in that of 2026', async () => {
    const { one, other, admin, member } = await aCounty();
    await transfer(member.id, one, other);
    const rowsOf = async (year: number) => {
      const wish = { kind: 'study-hours', unitId: one.id, year, format: 'csv' as const };
      const { id } = await rooms.get(Reports).request(admin, wish);
      const signal = new AbortController().signal;
      await rooms.get(ReportMaking).make(id, { jobId: 'job', attempt: 1, signal });
      return (await rooms.get(Reports).find(admin, id)).rows;
    };

    expect([await rowsOf(2025), await rowsOf(2026)]).toEqual([1, 0]);
  });

  it('is in neither list of an administrator of another county', async () => {
    const { one } = await aCounty();
    const { actor } = await aMember(rooms, { roles: ['unit-admin'] });
    for (const year of YEARS) {
      await expect(unitHours.membersOf(actor, one.id, year, {}, page)).rejects.toMatchObject({
        code: 'organisation.unit-not-found',
      });
    }
  });
});

describe('somebody who has left altogether', () => {
  it('still counts, and is named, for the years in which he was there', async () => {
    const { one, admin, member } = await aCounty();
    await rooms.get(MemberDepartures).depart(admin, member.id, { day: '2026-05-01', reason: '02' });

    expect(await figures(admin, one)).toEqual([
      [1, '30.00'],
      [0, '0.00'],
    ]);
    expect(await names(admin, one, 2025)).toEqual([['张伟', '甲局', '30.00']]);
  });
});

describe('a unit that was moved, renamed or merged in 2026', () => {
  it('keeps the figures of 2025 of the units as they stood, under their names of then', async () => {
    const { county, one, other, admin } = await aCounty();
    const shaping = rooms.get(UnitRestructuring);
    await shaping.edit(admin, other.id, { name: '乙局（新）', day: '2026-02-01' });
    await shaping.merge(admin, one.id, { intoUnitId: other.id, day: '2026-03-01', reason: '并入' });

    const [past, running] = await Promise.all(
      YEARS.map((year) => unitHours.overview(admin, county.id, year)),
    );

    const told = (overview: typeof past) =>
      overview?.children.map(({ name, members, averageHours }) => [name, members, averageHours]);
    expect(told(past)).toEqual([
      ['甲局', 1, '30.00'],
      ['乙局', 0, '0.00'],
    ]);
    expect(told(running)).toEqual([['乙局（新）', 1, '20.00']]);
    expect([past?.unit.members, running?.unit.members]).toEqual([2, 2]);
  });

  it('counts nobody for a year in which it was not there', async () => {
    const { county, admin } = await aCounty();
    const fresh = await aUnit(rooms, { parent: county, validFrom: '2026-02-01' });
    await aMember(rooms, { unit: fresh, fromDay: '2026-02-01' });

    expect(await figures(admin, fresh)).toEqual([
      [0, '0.00'],
      [1, '0.00'],
    ]);
  });
});
