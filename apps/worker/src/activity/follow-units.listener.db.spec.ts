import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClassCalling, Classes, ClassUnits } from '#activity';
import { UnitRestructuring } from '#organisation';
import { aMember } from '../../../../test/factories/member.js';
import { aTrainingClass } from '../../../../test/factories/training-class.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { OrganisationWorkerModule } from '../organisation/organisation-worker.module.js';
import { ActivityWorkerModule } from './activity-worker.module.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ActivityWorkerModule, OrganisationWorkerModule]);
}, 60_000);
afterAll(() => rooms.close());

describe('a unit that is merged into another', () => {
  it('leaves it its classes and its places, once however often it is said', async () => {
    const county = await aUnit(rooms);
    const [one, other] = [
      await aUnit(rooms, { parent: county }),
      await aUnit(rooms, { parent: county }),
    ];
    const { actor } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
    const { member } = await aMember(rooms, { unit: one });
    const { classId } = await aTrainingClass(rooms, {
      unit: one,
      organiser: actor,
      state: 'enrolling',
      places: [
        {
          unit: one,
          places: 2,
        },
        {
          unit: other,
          places: 3,
        },
      ],
    });
    await rooms.get(ClassCalling).assign(actor, classId, [member.id]);

    const merge = { intoUnitId: other.id, reason: '机构改革' };
    await rooms.get(UnitRestructuring).merge(actor, one.id, merge);
    await rooms.drain();
    await rooms.get(ClassUnits).followMerge(one.id, other.id);

    expect(await rooms.get(Classes).show(actor, classId)).toMatchObject({
      unit: { id: other.id },
      quotas: [{ unitId: other.id, places: 5, taken: 1 }],
    });
  });
});
