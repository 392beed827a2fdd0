import { Injectable } from '@nestjs/common';
import { Database, type Page, pageOf, type PageRequest, pageWindow } from '#platform';
import { Member, subtreeParameters, Unit, withinSubtree } from '#organisation';
import { IsNull, MoreThan } from 'typeorm';
import { Account } from './account.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import type { GrantRow } from './role-grant.view.js';

@Injectable()
export class RoleGrantRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(RoleGrant);
  }

  async insert(grant: RoleGrant): Promise<void> {
    await this.rows.insert(grant);
  }

  find(id: string): Promise<RoleGrant | null> {
    return this.rows.findOneBy({ id });
  }

  async close(id: string, validTo: Date): Promise<void> {
    await this.rows.update({ id }, { validTo });
  }

  /** Those that hold at `now` or later. */
  unended(memberId: string, now: Date): Promise<RoleGrant[]> {
    return this.rows.findBy([
      { memberId, validTo: IsNull() },
      { memberId, validTo: MoreThan(now) },
    ]);
  }

  /** Grants on units at or below the paths, newest first. */
  async page(paths: string[], page: PageRequest): Promise<Page<GrantRow>> {
    if (paths.length === 0) return pageOf([], 0, page);
    const { skip, take } = pageWindow(page);
    const query = this.rows
      .createQueryBuilder('roleGrant')
      .innerJoin(Unit, 'unit', 'unit.id = roleGrant.unitId')
      .innerJoin(Member, 'member', 'member.id = roleGrant.memberId')
      .innerJoin(Account, 'account', 'account.memberId = roleGrant.memberId')
      .where(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths));
    const total = await query.getCount();
    const found = await query
      .orderBy('roleGrant.grantedAt', 'DESC')
      .addOrderBy('roleGrant.id', 'DESC')
      .offset(skip)
      .limit(take)
      .addSelect('member.name', 'memberName')
      .addSelect('account.loginName', 'account')
      .addSelect('unit.name', 'unitName')
      .getRawAndEntities<{ memberName: string; account: string; unitName: string }>();
    const items = found.entities.flatMap((grant, at) => {
      const raw = found.raw[at];
      return raw ? [{ grant, ...raw }] : [];
    });
    return pageOf(items, total, page);
  }
}
