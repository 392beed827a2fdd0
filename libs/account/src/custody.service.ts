import { Injectable } from '@nestjs/common';
import { type Actor, Clock, hasRole, platformErrors } from '#platform';
import { type Member, Members, Units } from '#organisation';
import { CUSTODIANS, mustStandAbove } from './custody.policy.js';
import { RoleGrantRepository } from './role-grant.repository.js';

/** Whose account somebody may look after. */
@Injectable()
export class Custody {
  constructor(
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly units: Units,
    private readonly grants: RoleGrantRepository,
  ) {}

  /** @throws platform.forbidden, organisation.member-not-found */
  mustSee(actor: Actor, memberId: string): Promise<Member> {
    return this.members.requireInScope(actor, CUSTODIANS, memberId);
  }

  /** @throws platform.forbidden, organisation.member-not-found, account.own-account, account.code-above-you */
  async mustHold(actor: Actor, memberId: string): Promise<Member> {
    const member = await this.mustSee(actor, memberId);
    const held = await this.grants.unended(memberId, this.clock.now());
    const scopes = [];
    for (const { role, unitId, line, authority } of held) {
      const unit = await this.units.find(unitId);
      if (unit) scopes.push({ role, path: unit.path, line, authority });
    }
    mustStandAbove(actor, memberId, scopes);
    return member;
  }

  /** Of the security administrator alone. */
  async mustSecure(actor: Actor, memberId: string): Promise<Member> {
    if (!hasRole(actor, 'security-admin')) throw platformErrors.forbidden();
    const member = await this.members.requireInScope(actor, ['security-admin'], memberId);
    mustStandAbove(actor, memberId, []);
    return member;
  }
}
