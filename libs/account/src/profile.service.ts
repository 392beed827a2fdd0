import { Injectable } from '@nestjs/common';
import { type Actor, type Role, ROLES } from '#platform';
import { Members } from '#organisation';
import { accountErrors } from './account.errors.js';
import type { Profile } from './profile.view.js';
import type { SignedInActor } from './session.view.js';

@Injectable()
export class Profiles {
  constructor(private readonly members: Members) {}

  /** The actor with his unit (the administrative one where there is one) and all his roles. */
  async of(actor: SignedInActor): Promise<Profile> {
    const [member] = await this.members.summariesOf([actor.memberId]);
    if (!member) throw accountErrors['not-signed-in']();
    const { id, name, unitId, unitName } = member;
    const { duty } = actor;
    return { id, name, unit: { id: unitId, name: unitName }, roles: rolesOf(actor), duty };
  }
}

function rolesOf({ grants }: Actor): Role[] {
  return ROLES.filter((role) => grants.some((grant) => grant.role === role));
}
