import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, platformErrors } from '#platform';
import { AppointmentRepository } from './appointment.repository.js';
import { codeName } from './code-table.js';
import { memberFile, type MemberFile } from './member-file.view.js';
import { MEMBER_DESKS } from './member.policy.js';
import { Members } from './member.service.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { allPeopleScopes } from './people-scope.policy.js';

/** One member with everything that is said of him. */
@Injectable()
export class MemberFiles {
  constructor(
    private readonly members: Members,
    private readonly appointments: AppointmentRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /**
   * For the administrator of a unit to which the member belongs, at home or beside it; who has left the system
   * can still be looked up where he was last.
   * @throws platform.forbidden, organisation.member-not-found
   */
  async show(actor: Actor, memberId: string): Promise<MemberFile> {
    if (!hasRole(actor, ...MEMBER_DESKS)) throw platformErrors.forbidden();
    const scopes = allPeopleScopes(actor, ...MEMBER_DESKS);
    if (!(await this.memberships.isKnownTo(memberId, scopes))) {
      throw organisationErrors['member-not-found']();
    }
    return this.of(memberId);
  }

  /** One's own. */
  own(actor: Actor): Promise<MemberFile> {
    return this.of(actor.memberId);
  }

  private async of(memberId: string): Promise<MemberFile> {
    const member = await this.members.find(memberId);
    if (!member) throw organisationErrors['member-not-found']();
    const [spans, places] = await Promise.all([
      this.appointments.historyOf(memberId),
      this.memberships.placesOf(memberId),
    ]);
    const named = places.map(({ departureReason, ...place }) => ({
      ...place,
      departureReasonName: codeName('departure-reason', departureReason),
    }));
    return memberFile(member, spans, named);
  }
}
