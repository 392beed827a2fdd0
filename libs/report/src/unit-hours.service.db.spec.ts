import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '#credit';
import type { Member, Unit } from '#organisation';
import type { Actor } from '#platform';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ReportModule } from './report.module.js';
import { UnitHours } from './unit-hours.service.js';

let rooms: Rooms;
let unitHours: UnitHours;
beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
  unitHours = rooms.get(UnitHours);
});
afterAll(() => rooms.close());

interface County {
  county: Unit;
  bureau: Unit;
  township: Unit;
  admin: Actor;
  diligent: Member;
  late: Member;
}

/** A county with a bureau of two (one has 50 hours, one 12.34) and a township of one without any. */
async function aCounty(): Promise<County> {
  const county = await aUnit(rooms, { name: '临江县', order: 1 });
  const bureau = await aUnit(rooms, { parent: county, name: '财政局', order: 1 });
  const office = await aUnit(rooms, { parent: bureau, name: '预算股', order: 1 });
  const township = await aUnit(rooms, { parent: county, name: '沙河镇', order: 2 });
  const { actor: admin } = await aMember(rooms, {
    unit: county,
    roles: ['unit-admin'],
    name: '周敏',
    order: 1,
  });
  const { member: diligent } = await aMember(rooms, { unit: bureau, name: '陈勤', order: 1 });
  const { member: late } = await aMember(rooms, { unit: office, name: '李缓', order: 1 });
  await aMember(rooms, { unit: township, name: '王新', order: 1 });
  await postedEntry(rooms, { memberId: diligent.id, amountHundredths: 4900 });
  await postedEntry(rooms, { memberId: diligent.id, amountHundredths: 100, category: 'law' });
  await postedEntry(rooms, { memberId: late.id, amountHundredths: 1234 });
  await postedEntry(rooms, { memberId: late.id, amountHundredths: 9999, period: '2025' });
  return { county, bureau, township, admin, diligent, late };
}

describe('the overview of a unit', () => {
  it('counts the unit as a whole and each unit below it', async () => {
    const { county, bureau, township, admin } = await aCounty();

    const overview = await unitHours.overview(admin, county.id, 2026);

    expect(overview).toEqual({
      unit: { id: county.id, name: '临江县', members: 4, met: 1, notMet: 3, averageHours: '15.59' },
      children: [
        { id: bureau.id, name: '财政局', members: 2, met: 1, notMet: 1, averageHours: '31.17' },
        { id: township.id, name: '沙河镇', members: 1, met: 0, notMet: 1, averageHours: '0.00' },
      ],
    });
  });

  it('is of the year asked for', async () => {
    const { bureau, admin } = await aCounty();

    const { unit } = await unitHours.overview(admin, bureau.id, 2025);

    expect(unit).toMatchObject({ met: 1, averageHours: '50.00' });
  });

  it('does not exist for the administrator of another unit', async () => {
    const { county, bureau } = await aCounty();
    const { actor } = await aMember(rooms, { roles: ['unit-admin'] });
    const { actor: below } = await aMember(rooms, { unit: bureau, roles: ['unit-admin'] });

    const refused = { code: 'organisation.unit-not-found', kind: 'not-found' };
    await expect(unitHours.overview(actor, county.id, 2026)).rejects.toMatchObject(refused);
    await expect(unitHours.overview(below, county.id, 2026)).rejects.toMatchObject(refused);
  });

  it('is no business of a learner', async () => {
    const { county } = await aCounty();
    const { actor } = await aMember(rooms, { unit: county });

    await expect(unitHours.overview(actor, county.id, 2026)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('is refused for a year without a period', async () => {
    const { county, admin } = await aCounty();

    await expect(unitHours.overview(admin, county.id, 2099)).rejects.toMatchObject({
      code: 'assessment.period-unknown',
    });
  });
});

describe('the members of a unit', () => {
  const page = { page: 1, pageSize: 20 };
  const names = (items: { name: string }[]) => items.map(({ name }) => name);

  it('come in official order with their hours and what is missing', async () => {
    const { county, admin, diligent } = await aCounty();

    const { items, total } = await unitHours.membersOf(admin, county.id, 2026, {}, page);

    expect(names(items)).toEqual(['周敏', '陈勤', '李缓', '王新']);
    expect(total).toBe(4);
    expect(items[1]).toMatchObject({
      id: diligent.id,
      unitName: '财政局',
      hours: '50.00',
      met: true,
      missing: '0.00',
      byForm: [{ form: 'online-self', formName: '网络自学', amount: '50.00' }],
    });
    expect(items[1]?.byCategory).toEqual(
      expect.arrayContaining([
        { category: 'theory', amount: '49.00' },
        { category: 'law', amount: '1.00' },
      ]),
    );
    expect(items[3]).toMatchObject({ hours: '0.00', missing: '50.00', byForm: [], met: false });
  });

  it('agree with what each member reads of himself', async () => {
    const { county, admin } = await aCounty();

    const { items } = await unitHours.membersOf(admin, county.id, 2026, {}, page);

    for (const { id, hours } of items) {
      const own = await rooms.get(Ledger).statement(id, 2026);
      const sum = own.reduce((total, { amountHundredths }) => total + amountHundredths, 0);
      expect(hours).toBe((sum / 100).toFixed(2));
    }
  });

  it('can be those who have reached what is required, or those who have not', async () => {
    const { county, admin } = await aCounty();
    const list = (met: boolean) => unitHours.membersOf(admin, county.id, 2026, { met }, page);

    expect(names((await list(true)).items)).toEqual(['陈勤']);
    expect(names((await list(false)).items)).toEqual(['周敏', '李缓', '王新']);
    expect((await list(false)).total).toBe(3);
  });

  it('are found by a part of their name or their unit’s', async () => {
    const { county, admin } = await aCounty();
    const find = async (query: string) =>
      names((await unitHours.membersOf(admin, county.id, 2026, { query }, page)).items);

    expect(await find('缓')).toEqual(['李缓']);
    expect(await find('沙河')).toEqual(['王新']);
    expect(await find('%')).toEqual([]);
    expect(await find("' OR 1=1 --")).toEqual([]);
  });

  it('come page by page', async () => {
    const { county, admin } = await aCounty();
    const second = { page: 2, pageSize: 3 };

    const { items, total } = await unitHours.membersOf(admin, county.id, 2026, {}, second);

    expect(names(items)).toEqual(['王新']);
    expect(total).toBe(4);
  });

  it('do not exist for the administrator of another unit', async () => {
    const { county } = await aCounty();
    const { actor } = await aMember(rooms, { roles: ['unit-admin'] });

    await expect(unitHours.membersOf(actor, county.id, 2026, {}, page)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
