import { Accounts } from '#account';
import type { Member, Unit } from '#organisation';
import type { Actor, Role } from '#platform';
import { aGrant, aMember } from '../factories/member.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

let made = 0;

/** Somebody who is not the caller. */
export function another(who: Identity): Identity {
  return who === 'admin-b' ? 'admin-a' : 'admin-b';
}

/** The caller as he would be with a role over his unit: to make what he could only have made then. */
export function actingAs(world: World, who: Identity, ...roles: Role[]): Actor {
  const { actor } = world.people[who];
  const unit = who === 'admin-b' ? world.b : world.a;
  return { ...actor, grants: [...actor.grants, ...roles.map((role) => aGrant(role, unit))] };
}

/** A member with an account, and the roles over his unit. */
export async function somebodyIn(
  { server }: World,
  unit: Unit,
  roles: Role[] = [],
): Promise<Member> {
  made += 1;
  const { member } = await aMember(server, { unit, roles });
  await server.get(Accounts).create({
    memberId: member.id,
    loginName: `somebody-${made}`,
    password: null,
    grants: roles.map((role) => ({ role, unitId: unit.id, reason: '测试' })),
  });
  return member;
}
