import { type NewUnit, type Unit, Units } from '#organisation';
import type { Rooms } from '../harness/start-rooms.js';

let made = 0;

/** A unit of its own tree, or below `parent`. Needs OrganisationModule among the rooms. */
export function aUnit(
  rooms: Pick<Rooms, 'get'>,
  { parent, ...details }: Partial<NewUnit> & { parent?: Unit } = {},
): Promise<Unit> {
  made += 1;
  return rooms.get(Units).create({
    name: `单位${made}`,
    kind: 'department',
    order: made,
    validFrom: '2020-01-01',
    ...(parent && { parentId: parent.id }),
    ...details,
  });
}
