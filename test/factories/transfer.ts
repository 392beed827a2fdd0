import { type Line, Transfers, TransferStart, type TransferTerms, type Unit } from '#organisation';
import type { Actor } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { aMember } from './member.js';
import { aUnit } from './unit.js';

/** Two units of one line that know nothing of each other, an administrator of each, and a member of the first. */
export async function twoUnits(rooms: Pick<Rooms, 'get'>, line: Line = 'administrative') {
  const from = await aUnit(rooms, { line });
  const to = await aUnit(rooms, { line });
  const { actor: leaving } = await aMember(rooms, { unit: from, roles: ['unit-admin'] });
  const { actor: receiving } = await aMember(rooms, { unit: to, roles: ['unit-admin'] });
  const { member } = await aMember(rooms, { unit: from });
  return { from, to, leaving, receiving, member };
}

/** Who administers none of the units that a test is about. */
export async function anOutsider(rooms: Pick<Rooms, 'get'>): Promise<Actor> {
  return (await aMember(rooms, { roles: ['unit-admin'] })).actor;
}

/** Terms of a move to the unit, from today on. */
export function someTerms(to: Unit, wish: Partial<TransferTerms> = {}): TransferTerms {
  return { line: to.line, kind: 'move', toUnitId: to.id, reason: '工作需要', ...wish };
}

/** Offered by the one unit, accepted by the other. */
export async function transferred(
  rooms: Pick<Rooms, 'get'>,
  { leaving, receiving, memberId }: { leaving: Actor; receiving: Actor; memberId: string },
  terms: TransferTerms,
): Promise<string> {
  const id = await rooms.get(TransferStart).offer(leaving, memberId, terms);
  await rooms.get(Transfers).accept(receiving, id);
  return id;
}
