import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, DomainError, type Role, systemActor } from '#platform';
import { RoleGrantRepository } from './role-grant.repository.js';
import { RoleGrants } from './role-grant.service.js';
import { SessionCache } from './session-cache.service.js';

/** Who administers a root administers the trees begun beside it. */
const GOVERNING: Role[] = ['platform-admin', 'security-admin', 'auditor'];

/** What becomes of grants when the organisation changes. Sessions ignore grants on ended units without waiting for it. */
@Injectable()
export class UnitGrants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly grants: RoleGrants,
    private readonly rows: RoleGrantRepository,
    private readonly cache: SessionCache,
  ) {}

  /**
   * Grants on the unit end: whoever had its people has no claim on everybody of the other unit. Offices held from its
   * desks go on from the desks of the other.
   */
  async followMerge(unitId: string, intoUnitId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.endAll(unitId, '单位已并入其他单位');
      const moved = await this.rows.moveDesks(unitId, intoUnitId, this.clock.now());
      if (moved === 0) return;
      await this.audit.record(systemActor, 'role-grant.move-desk', {
        subject: 'unit',
        subjectId: unitId,
        details: { intoUnitId, grants: moved },
      });
      this.database.afterCommit(() => this.cache.clear());
    });
  }

  /** Grants on the unit end with it. */
  async followClose(unitId: string): Promise<void> {
    await this.database.transaction(() => this.endAll(unitId, '单位已撤销'));
  }

  /** Who governs the one root governs the other, each in the same office. */
  async followFounding(unitId: string, besideUnitId: string): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.rows.unendedOn(besideUnitId, this.clock.now());
      for (const { memberId, role, validFrom, validTo } of held) {
        if (!GOVERNING.includes(role)) continue;
        const grant = { role, unitId, validFrom, validTo, reason: '新建组织树，沿用原授权' };
        await this.grants.write(systemActor, memberId, grant).catch(unlessRefused);
      }
    });
  }

  private async endAll(unitId: string, reason: string): Promise<void> {
    for (const { id } of await this.rows.unendedOn(unitId, this.clock.now())) {
      await this.grants.end(systemActor, id, reason);
    }
  }
}

/** Somebody who has lost his account or his unit meanwhile gets no office. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}
