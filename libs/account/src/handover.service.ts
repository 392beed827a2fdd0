import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, grantedPaths } from '#platform';
import { isWithin, Members } from '#organisation';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import type { RoleGrant } from './role-grant.entity.js';
import { repeats, restOf } from './role-grant.plan.js';
import { mustGovernGrants, mustGrantToAnother } from './role-grant.policy.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { requireReason, RoleGrants } from './role-grant.service.js';

export interface Handover {
  fromMemberId: string;
  toMemberId: string;
  /** Which of his grants; all of them in the actor's subtrees unless given. */
  grantIds?: string[] | undefined;
  reason: string;
}

/** 移交: what one administrator holds passes to the next, all of it or nothing. */
@Injectable()
export class Handovers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly rows: RoleGrantRepository,
    private readonly grants: RoleGrants,
  ) {}

  /**
   * Closes the grants of the one and opens the same for the other in one unit of work; those that begin later
   * begin later for him too. What the other holds already is not doubled.
   * @returns how many passed.
   * @throws account.grant-own when either is the actor, account.handover-same, account.handover-empty,
   * account.administrations-apart, account.grant-not-found for a named one that is not among his …
   */
  async handOver(actor: Actor, handover: Handover): Promise<{ passed: number }> {
    const { fromMemberId, toMemberId, reason } = handover;
    mustGovernGrants(actor);
    mustGrantToAnother(actor, fromMemberId);
    mustGrantToAnother(actor, toMemberId);
    requireReason(reason);
    if (fromMemberId === toMemberId) throw accountErrors['handover-same']();
    await this.members.requireInScope(actor, ['security-admin'], toMemberId);
    return this.database.transaction(async () => {
      await this.accounts.lockByMembers([fromMemberId, toMemberId]);
      const passing = await this.passing(actor, handover);
      const now = this.clock.now();
      for (const { id } of passing) await this.grants.end(actor, id, reason);
      const held = await this.rows.unended(toMemberId, now);
      for (const grant of passing) {
        const rest = restOf(grant, now);
        if (!held.some((other) => repeats(rest, other))) {
          await this.grants.write(actor, toMemberId, { ...rest, reason });
        }
      }
      await this.audit.record(actor, 'role-grant.hand-over', {
        subject: 'member',
        subjectId: fromMemberId,
        details: { toMemberId, grants: passing.map(({ id }) => id), reason },
      });
      return { passed: passing.length };
    });
  }

  /** His grants that have not ended, lapsed ones too: who has left still has something to hand over. */
  private async passing(actor: Actor, { fromMemberId, grantIds }: Handover): Promise<RoleGrant[]> {
    const paths = grantedPaths(actor, 'security-admin');
    const visible = (await this.rows.unended(fromMemberId, this.clock.now())).filter(
      ({ unit }) => unit && isWithin(unit.path, paths),
    );
    const named = grantIds ? visible.filter(({ id }) => grantIds.includes(id)) : visible;
    if (grantIds && named.length < new Set(grantIds).size) throw accountErrors['grant-not-found']();
    if (named.length === 0) throw accountErrors['handover-empty']();
    return named;
  }
}
