import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database, hasRole, platformErrors } from '#platform';
import { MEMBER_DESKS } from './member.policy.js';
import type { Member } from './member.entity.js';
import { Members, type NewMember } from './member.service.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { allPeopleScopes } from './people-scope.policy.js';
import { isWithin } from './unit.policy.js';
import { UnitRepository } from './unit.repository.js';

/** 录入: an administrator takes a member on in his own units. */
@Injectable()
export class MemberEntry {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly memberships: MembershipRepository,
    private readonly units: UnitRepository,
  ) {}

  /**
   * @throws organisation.unit-not-found for a unit outside the actor's subtrees, entry-outside for a person whom his
   * grants do not cover (another line or 管理权限), id-card-taken and whatever `Members.register` refuses
   */
  async enter(actor: Actor, details: NewMember): Promise<Member> {
    if (!hasRole(actor, ...MEMBER_DESKS)) throw platformErrors.forbidden();
    const scopes = allPeopleScopes(actor, ...MEMBER_DESKS);
    const paths = scopes.map(({ path }) => path);
    for (const unit of await this.units.findMany(details.unitIds)) {
      if (!isWithin(unit.path, paths)) throw organisationErrors['unit-not-found']();
    }
    return this.database.transaction(async () => {
      const member = await this.members.register(details);
      if (!(await this.memberships.isInScopes(member.id, scopes))) {
        throw organisationErrors['entry-outside']();
      }
      await this.audit.record(actor, 'member.register', {
        subject: 'member',
        subjectId: member.id,
        details: { unitIds: details.unitIds },
      });
      return member;
    });
  }
}
