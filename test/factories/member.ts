import { type Actor, type Grant, newId, type Role, systemActor } from '#platform';
import {
  checkDigit,
  type Member,
  Members,
  type NewMember,
  TransferStart,
  type Unit,
} from '#organisation';
import type { Rooms } from '../harness/start-rooms.js';
import { aUnit } from './unit.js';

let made = 0;

type Narrowing = Pick<Grant, 'line' | 'authority'>;

export interface MemberWish extends Partial<Omit<NewMember, 'unitIds'>> {
  /** Where the member belongs; a unit of his own unless given. */
  unit?: Unit;
  /** Beside it, units of other lines. */
  alsoIn?: Unit[];
  /** Roles over `unit` and what is below it. Everybody is a learner besides. */
  roles?: Role[];
  /** Narrows those roles to some of the people. */
  narrowed?: Partial<Narrowing>;
}

/**
 * A member, and the actor he is once signed in; for what goes through HTTP see `anAccount`.
 * Needs OrganisationModule among the rooms.
 */
export async function aMember(
  rooms: Pick<Rooms, 'get'>,
  { unit, alsoIn = [], roles = [], narrowed = {}, ...details }: MemberWish = {},
): Promise<{ member: Member; unit: Unit; actor: Actor }> {
  made += 1;
  const own = unit ?? (await aUnit(rooms));
  const member = await rooms.get(Members).register({
    name: `学员${made}`,
    idCard: anIdCard(),
    politicalStatus: '01',
    personnelCategory: '01',
    order: made,
    fromDay: '2020-01-01',
    unitIds: [own.id, ...alsoIn.map(({ id }) => id)],
    ...details,
  });
  return { member, unit: own, actor: anActor(member, own, roles, narrowed) };
}

/** An ID card that nobody else in this run has. */
export function anIdCard(birthDay = '1980-05-17'): string {
  made += 1;
  const area = 110101 + Math.floor(made / 1000);
  const first = `${area}${birthDay.replaceAll('-', '')}${String(made % 1000).padStart(3, '0')}`;
  return first + checkDigit(first);
}

/** Transfers the member to another unit of the line, with the word of both units. */
export async function hasMovedTo(
  rooms: Pick<Rooms, 'get'>,
  { id: memberId }: Pick<Member, 'id'>,
  { id: toUnitId, line }: Unit,
): Promise<void> {
  const everywhere = aGrant('unit-admin', { id: '', path: '/' });
  const keeper = { ...systemActor, memberId: newId(), grants: [everywhere] };
  const terms = { kind: 'move', line, toUnitId, reason: '工作需要', bothSides: true } as const;
  await rooms.get(TransferStart).offer(keeper, memberId, terms);
}

/** What an actor holds over the subtree of a unit. */
export function aGrant(
  role: Role,
  { id, path }: Pick<Unit, 'id' | 'path'>,
  narrowed: Partial<Narrowing> = {},
): Grant {
  return { role, unitId: id, unitPath: path, line: null, authority: null, ...narrowed };
}

function anActor(
  { id, name }: Member,
  unit: Unit,
  roles: Role[],
  narrowed: Partial<Narrowing>,
): Actor {
  const held = new Set<Role>(['learner', ...roles]);
  const grants = [...held].map((role) => aGrant(role, unit, role === 'learner' ? {} : narrowed));
  return { memberId: id, name, sessionId: null, grants, requestId: null, address: '127.0.0.1' };
}
