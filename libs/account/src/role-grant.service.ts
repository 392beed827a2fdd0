import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  grantedPaths,
  type Line,
  newId,
  type Page,
  type PageRequest,
  type Role,
} from '#platform';
import { isWithin, organisationErrors, Units } from '#organisation';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { RoleGrant } from './role-grant.entity.js';
import { joinsAdministrations, mustGovernGrants, mustGrantToAnother } from './role-grant.policy.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { type RoleGrantView, roleGrantView } from './role-grant.view.js';
import { SessionCache } from './session-cache.service.js';

export interface NewGrant {
  role: Role;
  unitId: string;
  /** Narrowed to the people of a line, of a 管理权限, or both. */
  line?: Line | null;
  authority?: string | null;
  reason: string;
  /** Now unless given. */
  validFrom?: Date;
  /** The instant from which it no longer holds; open unless given. */
  validTo?: Date | null;
}

/** 角色授权: who may do what, where, from when to when, and why. */
@Injectable()
export class RoleGrants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly units: Units,
    private readonly accounts: AccountRepository,
    private readonly grants: RoleGrantRepository,
    private readonly cache: SessionCache,
  ) {}

  /** The grants in the subtrees of a security administrator, newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<RoleGrantView>> {
    mustGovernGrants(actor);
    const found = await this.grants.page(grantedPaths(actor, 'security-admin'), page);
    return { ...found, items: found.items.map(roleGrantView) };
  }

  /** @throws account.grant-own, account.administrations-apart, organisation.unit-not-found … */
  async grant(actor: Actor, memberId: string, details: NewGrant): Promise<RoleGrant> {
    mustGovernGrants(actor);
    mustGrantToAnother(actor, memberId);
    await this.units.requireInScope(actor, 'security-admin', details.unitId);
    return this.database.transaction(() => this.write(actor, memberId, details));
  }

  /** Takes a grant back; the next call of its holder is made without it. */
  async close(actor: Actor, id: string, reason: string): Promise<void> {
    mustGovernGrants(actor);
    requireReason(reason);
    await this.database.transaction(async () => {
      const grant = await this.grants.find(id);
      const unit = grant && (await this.units.find(grant.unitId));
      if (!grant || !unit || !isWithin(unit.path, grantedPaths(actor, 'security-admin'))) {
        throw accountErrors['grant-not-found']();
      }
      mustGrantToAnother(actor, grant.memberId);
      await this.grants.close(id, this.clock.now());
      const details = { memberId: grant.memberId, role: grant.role, unitId: unit.id, reason };
      await this.audit.record(actor, 'role-grant.close', {
        subject: 'role-grant',
        subjectId: id,
        details,
      });
      this.database.afterCommit(() => this.cache.clear());
    });
  }

  /** Writes a grant within the open unit of work; who may was settled by the caller. */
  async write(actor: Actor, memberId: string, details: NewGrant): Promise<RoleGrant> {
    const grant = this.build(actor, memberId, details);
    if (!(await this.units.find(grant.unitId))) throw organisationErrors['unit-not-found']();
    if (!(await this.accounts.lockByMember(memberId))) throw accountErrors['account-not-found']();
    const held = await this.grants.unended(memberId, this.clock.now());
    if (joinsAdministrations([grant.role, ...held.map(({ role }) => role)])) {
      throw accountErrors['administrations-apart']();
    }
    if (held.some(({ role, unitId }) => role === grant.role && unitId === grant.unitId)) {
      throw accountErrors['grant-taken']();
    }
    await this.grants.insert(grant);
    const { role, unitId, line, authority, reason } = grant;
    await this.audit.record(actor, 'role-grant.open', {
      subject: 'role-grant',
      subjectId: grant.id,
      details: { memberId, role, unitId, line, authority, reason },
    });
    this.database.afterCommit(() => this.cache.clear());
    return grant;
  }

  private build(actor: Actor, memberId: string, details: NewGrant): RoleGrant {
    const {
      role,
      unitId,
      reason,
      line = null,
      authority = null,
      validFrom = this.clock.now(),
      validTo = null,
    } = details;
    if (role === 'learner') throw accountErrors['grant-learner']();
    requireReason(reason);
    if (validTo !== null && validTo <= validFrom) throw accountErrors['grant-period']();
    return Object.assign(new RoleGrant(), {
      id: newId(),
      memberId,
      role,
      unitId,
      line,
      authority,
      validFrom,
      validTo,
      reason: reason.trim(),
      grantedBy: actor.memberId,
      grantedAt: this.clock.now(),
    });
  }
}

function requireReason(reason: string): void {
  if (reason.trim() === '' || reason.length > 200) throw accountErrors['grant-reason']();
}
