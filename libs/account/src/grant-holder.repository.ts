import { Injectable } from '@nestjs/common';
import { Membership, subtreeParameters, Unit, withinSubtree } from '#organisation';
import { Database } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Account } from './account.entity.js';

/** Somebody who may be given a role: he has an account. */
export interface GrantHolder {
  memberId: string;
  name: string;
  account: string;
  unitName: string;
}

const MOST = 20;
const LINES = ['administrative', 'party', 'site'];
/** Sorts behind every text that begins with the same. */
const AFTER_ALL = '\u{10ffff}';

@Injectable()
export class GrantHolderRepository {
  constructor(private readonly database: Database) {}

  /**
   * Up to 20 with accounts at or below the paths whose name or account begins so: by the index of names
   * (line, kind, to_day, member_name) and the unique one of account names.
   */
  async beginningWith(text: string, paths: string[]): Promise<GrantHolder[]> {
    if (paths.length === 0) return [];
    const range = { from: text, to: text + AFTER_ALL };
    const byName = await this.holders(paths)
      .andWhere('membership.memberName >= :from AND membership.memberName < :to', range)
      .getRawMany<GrantHolder>();
    const login = text.toLowerCase();
    const byAccount = await this.holders(paths)
      .andWhere('account.loginName >= :from AND account.loginName < :to', {
        from: login,
        to: login + AFTER_ALL,
      })
      .getRawMany<GrantHolder>();
    const found = [...byName, ...byAccount].map((one): [string, GrantHolder] => [
      one.memberId,
      one,
    ]);
    return [...new Map(found).values()].slice(0, MOST);
  }

  private holders(paths: string[]): SelectQueryBuilder<Membership> {
    return this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .innerJoin(Account, 'account', 'account.memberId = membership.memberId')
      .select('membership.memberId', 'memberId')
      .addSelect('membership.memberName', 'name')
      .addSelect('account.loginName', 'account')
      .addSelect('unit.name', 'unitName')
      .where("membership.line IN (:...lines) AND membership.kind = 'main'", { lines: LINES })
      .andWhere('membership.toDay IS NULL')
      .andWhere(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths))
      .orderBy('membership.memberName')
      .addOrderBy('membership.memberId')
      .addOrderBy('membership.line', 'DESC')
      .limit(MOST);
  }
}
