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
import { findCode, isWithin, Members, organisationErrors, Units } from '#organisation';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { type GrantHolder, GrantHolderRepository } from './grant-holder.repository.js';
import { RoleGrant } from './role-grant.entity.js';
import { grantState, mayBeNarrowed, repeats } from './role-grant.plan.js';
import { joinsAdministrations, mustGovernGrants, mustGrantToAnother } from './role-grant.policy.js';
import { type GrantFilter, RoleGrantRepository } from './role-grant.repository.js';
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

/** A member by id, or by the name of his account. */
export type Holder = string | { account: string };

/**
 * 角色授权: who may do what, where, from when to when, and why.
 *
 * A grant is an office, and the office goes with the desk: it names the unit in which its holder worked when
 * it was given, and holds only while he belongs to that unit or one below it (docs/adr/0009). Sessions read
 * grants and memberships at every call, so each change here or in the organisation works from the next call on.
 */
@Injectable()
export class RoleGrants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly units: Units,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly grants: RoleGrantRepository,
    private readonly holderRows: GrantHolderRepository,
    private readonly cache: SessionCache,
  ) {}

  /** The grants in the subtrees of a security administrator, newest first. */
  async list(actor: Actor, filter: GrantFilter, page: PageRequest): Promise<Page<RoleGrantView>> {
    mustGovernGrants(actor);
    const now = this.clock.now();
    const paths = grantedPaths(actor, 'security-admin');
    const found = await this.grants.page(paths, filter, now, page);
    return { ...found, items: found.items.map((row) => roleGrantView(row, now)) };
  }

  /** Who of the actor's subtrees can be given a role, by the beginning of the name or of the account. */
  async holders(actor: Actor, text: string): Promise<GrantHolder[]> {
    mustGovernGrants(actor);
    return this.holderRows.beginningWith(text.trim(), grantedPaths(actor, 'security-admin'));
  }

  /**
   * @throws account.grant-own, account.administrations-apart, account.grant-without-account;
   * organisation.unit-not-found and member-not-found also outside the actor's subtrees …
   */
  async grant(actor: Actor, holder: Holder, details: NewGrant): Promise<RoleGrant> {
    mustGovernGrants(actor);
    const memberId = await this.memberIdOf(holder);
    mustGrantToAnother(actor, memberId);
    await this.units.requireInScope(actor, 'security-admin', details.unitId);
    await this.members.requireInScope(actor, ['security-admin'], memberId);
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
      await this.accounts.lockByMember(grant.memberId);
      await this.end(actor, id, reason);
    });
  }

  /** Ends a grant within the open unit of work; who may was settled by the caller. */
  async end(actor: Actor, id: string, reason: string): Promise<void> {
    const now = this.clock.now();
    const grant = await this.grants.find(id);
    if (!grant || grantState(grant, true, now) === 'ended') throw accountErrors['grant-ended']();
    const { memberId, role, unitId } = grant;
    // One that has not begun never held: it ends where it would have begun.
    const validTo = grant.validFrom > now ? grant.validFrom : now;
    await this.grants.close(id, { validTo, closeReason: reason.trim(), closedBy: actor.memberId });
    await this.audit.record(actor, 'role-grant.close', {
      subject: 'role-grant',
      subjectId: id,
      details: { memberId, role, unitId, reason },
    });
    this.database.afterCommit(() => this.cache.clear());
  }

  /** Writes a grant within the open unit of work; who may was settled by the caller. */
  async write(actor: Actor, memberId: string, details: NewGrant): Promise<RoleGrant> {
    const grant = this.build(actor, memberId, details);
    if (!(await this.units.find(grant.unitId))) throw organisationErrors['unit-not-found']();
    if (!(await this.accounts.lockByMember(memberId))) {
      throw accountErrors['grant-without-account']();
    }
    const held = await this.grants.unended(memberId, this.clock.now());
    if (joinsAdministrations([grant.role, ...held.map(({ role }) => role)])) {
      throw accountErrors['administrations-apart']();
    }
    if (held.some((other) => repeats(grant, other))) throw accountErrors['grant-taken']();
    const [workplace] = await this.members.unitsOf(memberId);
    if (!workplace) throw accountErrors['grant-without-unit']();
    await this.grants.insert(Object.assign(grant, { heldAtUnitId: workplace.id }));
    const { role, unitId, line, authority, validFrom, validTo, reason } = grant;
    await this.audit.record(actor, 'role-grant.open', {
      subject: 'role-grant',
      subjectId: grant.id,
      details: { memberId, role, unitId, line, authority, validFrom, validTo, reason },
    });
    this.database.afterCommit(() => this.cache.clear());
    return grant;
  }

  private async memberIdOf(holder: Holder): Promise<string> {
    if (typeof holder === 'string') return holder;
    const name = holder.account.normalize('NFKC').trim().toLowerCase();
    const account = await this.accounts.findByLoginName(name);
    if (!account) throw organisationErrors['member-not-found']();
    return account.memberId;
  }

  private build(actor: Actor, memberId: string, details: NewGrant): RoleGrant {
    const { role, unitId, reason, line = null, authority = null } = details;
    const { validFrom = this.clock.now(), validTo = null } = details;
    if (role === 'learner') throw accountErrors['grant-learner']();
    requireReason(reason);
    if (validTo !== null && validTo <= validFrom) throw accountErrors['grant-period']();
    if ((line ?? authority) !== null && !mayBeNarrowed(role))
      throw accountErrors['grant-narrowed']();
    if (authority !== null && !findCode('authority', authority)) {
      throw organisationErrors['code-unknown']({ field: '管理权限', code: authority });
    }
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
      closeReason: null,
      closedBy: null,
    });
  }
}

/** @throws account.grant-reason */
export function requireReason(reason: string): void {
  if (reason.trim() === '' || reason.length > 200) throw accountErrors['grant-reason']();
}
