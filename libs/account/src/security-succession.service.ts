import { Injectable } from '@nestjs/common';
import { Clock, Database, systemActor } from '#platform';
import { Members, Units } from '#organisation';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { RoleGrants } from './role-grant.service.js';

/** For the operator of the machine: when nobody is left who could grant anything to anybody. */
@Injectable()
export class SecuritySuccession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly units: Units,
    private readonly accounts: AccountRepository,
    private readonly rows: RoleGrantRepository,
    private readonly grants: RoleGrants,
  ) {}

  /**
   * Makes the account security administrator of the whole tree in which its member works.
   * @returns the name of the tree's root.
   * @throws account.security-held while anybody still holds the office there, account-not-found,
   * grant-without-unit, administrations-apart
   */
  async appoint(loginName: string): Promise<string> {
    return this.database.transaction(async () => {
      const account = await this.accounts.findByLoginName(loginName.trim().toLowerCase());
      if (!account) throw accountErrors['account-not-found']();
      const [workplace] = await this.members.unitsOf(account.memberId);
      const root = workplace && (await this.units.find(workplace.path.split('/')[1] ?? ''));
      if (!root) throw accountErrors['grant-without-unit']();
      if (await this.rows.isHeld('security-admin', root.path, this.clock.now())) {
        throw accountErrors['security-held']();
      }
      const grant = {
        role: 'security-admin',
        unitId: root.id,
        reason: '运维补设安全管理员',
      } as const;
      await this.grants.write(systemActor, account.memberId, grant);
      return root.name;
    });
  }
}
