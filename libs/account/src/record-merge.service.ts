import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, grantedPaths } from '#platform';
import { isWithin, MemberChanges, MemberMerge } from '#organisation';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import type { RoleGrant } from './role-grant.entity.js';
import { isAdministration } from './role-grant.policy.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { requireReason, RoleGrants } from './role-grant.service.js';
import { SessionCache } from './session-cache.service.js';

/** What stands under the two records in this room. */
export interface MergedAccess {
  keptHasAccount: boolean;
  otherHasAccount: boolean;
  /** Grants of the other record, which are closed. */
  grants: number;
}

/** 合并档案, with what hangs on the record that is given up: its account is disabled, its grants are closed. */
@Injectable()
export class RecordMerge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly merging: MemberMerge,
    private readonly changes: MemberChanges,
    private readonly accounts: AccountRepository,
    private readonly rows: RoleGrantRepository,
    private readonly grants: RoleGrants,
    private readonly cache: SessionCache,
  ) {}

  /** Who may see it was settled by `MemberMerge.preview`. */
  async preview(keptId: string, otherId: string): Promise<MergedAccess> {
    return {
      keptHasAccount: (await this.accounts.findByMember(keptId)) !== null,
      otherHasAccount: (await this.accounts.findByMember(otherId)) !== null,
      grants: (await this.rows.unended(otherId, this.clock.now())).length,
    };
  }

  /**
   * All of it or nothing. Sessions of the other record are dead from the next call on.
   * @throws what `MemberMerge.merge` refuses; account.merge-office where the other record holds an office that
   * is not the actor's to end
   */
  async merge(actor: Actor, keptId: string, otherId: string, reason: string): Promise<void> {
    requireReason(reason);
    await this.database.transaction(async () => {
      await this.merging.merge(actor, keptId, otherId, reason.trim());
      const held = await this.rows.unended(otherId, this.clock.now());
      if (!held.every((grant) => mayEnd(actor, grant))) throw accountErrors['merge-office']();
      for (const { id } of held) await this.grants.end(actor, id, reason);
      await this.disable(actor, otherId);
    });
  }

  private async disable(actor: Actor, memberId: string): Promise<void> {
    const account = await this.accounts.lockByMember(memberId);
    if (!account) return;
    await this.accounts.update(account.id, { state: 'disabled' });
    await this.changes.noteAccess([memberId], 'disabled');
    await this.audit.record(actor, 'account.disable', {
      subject: 'account',
      subjectId: account.id,
      details: { memberId, reason: '档案已合并' },
    });
    this.database.afterCommit(() => this.cache.clear());
  }
}

/** 三员 are the security administrator's alone, and so is what lies outside the actor's units. */
function mayEnd(actor: Actor, { role, unit }: RoleGrant): boolean {
  const paths = [...grantedPaths(actor, 'unit-admin'), ...grantedPaths(actor, 'platform-admin')];
  return !isAdministration(role) && unit !== undefined && isWithin(unit.path, paths);
}
