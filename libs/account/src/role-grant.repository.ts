import { Injectable } from '@nestjs/common';
import { Database, type Page, pageOf, type PageRequest, pageWindow, type Role } from '#platform';
import { Member, subtreeParameters, Unit, withinSubtree } from '#organisation';
import { IsNull, MoreThan, type SelectQueryBuilder } from 'typeorm';
import { Account } from './account.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import type { GrantState } from './role-grant.plan.js';
import type { GrantRow } from './role-grant.view.js';

export interface GrantFilter {
  role?: Role | undefined;
  memberId?: string | undefined;
  unitId?: string | undefined;
  /** All unless given. */
  state?: GrantState | undefined;
}

interface RawGrant {
  memberName: string;
  account: string;
  unitName: string;
  heldAtUnitName: string | null;
  isStillThere: number | string;
}

/** The holder belongs to the unit of the grant's desk or below it: its id stands in one of his units' paths. */
const STILL_THERE = `EXISTS (SELECT 1 FROM membership home INNER JOIN unit home_unit ON home_unit.id = home.unit_id
  WHERE home.member_id = roleGrant.memberId AND INSTR(home_unit.path, roleGrant.heldAtUnitId) > 0
  AND (home.open_key IS NOT NULL OR (home.to_day IS NULL AND home.kind <> 'main')))`;

const UNENDED = '(roleGrant.validTo IS NULL OR roleGrant.validTo > :now)';

const IN_STATE: Record<GrantState, string> = {
  current: `${UNENDED} AND roleGrant.validFrom <= :now AND ${STILL_THERE}`,
  future: `${UNENDED} AND roleGrant.validFrom > :now AND ${STILL_THERE}`,
  lapsed: `${UNENDED} AND NOT ${STILL_THERE}`,
  ended: `NOT ${UNENDED}`,
};

@Injectable()
export class RoleGrantRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(RoleGrant);
  }

  async insert(grant: RoleGrant): Promise<void> {
    await this.rows.insert(grant);
  }

  /** Who holds a role today and is called so, from the beginning of the name; by the names of members. */
  async holdersCalled(
    role: Role,
    { name, now, most }: { name: string; now: Date; most: number },
  ): Promise<{ memberId: string; name: string; unitName: string }[]> {
    return this.rows
      .createQueryBuilder('roleGrant')
      .innerJoin(Member, 'member', 'member.id = roleGrant.memberId')
      .innerJoin(Unit, 'unit', 'unit.id = roleGrant.heldAtUnitId')
      .select('member.id', 'memberId')
      .addSelect('member.name', 'name')
      .addSelect('unit.name', 'unitName')
      .distinct(true)
      .where('roleGrant.role = :role', { role })
      .andWhere(IN_STATE.current, { now })
      .andWhere('member.name >= :from AND member.name < :to', { from: name, to: `${name}\uFFFF` })
      .orderBy('member.name', 'ASC')
      .addOrderBy('member.id', 'ASC')
      .limit(most)
      .getRawMany<{ memberId: string; name: string; unitName: string }>();
  }

  find(id: string): Promise<RoleGrant | null> {
    return this.rows.findOneBy({ id });
  }

  async close(
    id: string,
    closing: Pick<RoleGrant, 'validTo' | 'closeReason' | 'closedBy'>,
  ): Promise<void> {
    await this.rows.update({ id }, closing);
  }

  /** Those that hold at `now` or later. By the index on the member. */
  unended(memberId: string, now: Date): Promise<RoleGrant[]> {
    return this.rows.find({
      where: [
        { memberId, validTo: IsNull() },
        { memberId, validTo: MoreThan(now) },
      ],
      relations: { unit: true },
      order: { id: 'ASC' },
    });
  }

  /** Those on the unit itself that hold at `now` or later. By the index on the unit. */
  unendedOn(unitId: string, now: Date): Promise<RoleGrant[]> {
    return this.rows.find({
      where: [
        { unitId, validTo: IsNull() },
        { unitId, validTo: MoreThan(now) },
      ],
      order: { id: 'ASC' },
    });
  }

  /** The desks of one unit now stand in another. @returns how many unended grants went along */
  async moveDesks(fromUnitId: string, toUnitId: string, now: Date): Promise<number> {
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ heldAtUnitId: toUnitId })
      .where('heldAtUnitId = :fromUnitId AND (validTo IS NULL OR validTo > :now)', {
        fromUnitId,
        now,
      })
      .execute();
    return affected ?? 0;
  }

  /** Whether somebody whose account is active holds the role now on a unit at or below the path. */
  isHeld(role: Role, path: string, now: Date): Promise<boolean> {
    return filtered(this.under([path]), { role, state: 'current' }, now)
      .andWhere("account.state = 'active'")
      .getExists();
  }

  /** Grants on units at or below the paths, newest first: the range of `unit.path`, then the index on the unit. */
  async page(
    paths: string[],
    filter: GrantFilter,
    now: Date,
    page: PageRequest,
  ): Promise<Page<GrantRow>> {
    if (paths.length === 0) return pageOf([], 0, page);
    const { skip, take } = pageWindow(page);
    const query = filtered(this.under(paths), filter, now);
    const total = await query.getCount();
    const found = await query
      .orderBy('roleGrant.grantedAt', 'DESC')
      .addOrderBy('roleGrant.id', 'DESC')
      .offset(skip)
      .limit(take)
      .addSelect('member.name', 'memberName')
      .addSelect('account.loginName', 'account')
      .addSelect('unit.name', 'unitName')
      .addSelect('heldAt.name', 'heldAtUnitName')
      .addSelect(`CASE WHEN ${STILL_THERE} THEN 1 ELSE 0 END`, 'isStillThere')
      .getRawAndEntities<RawGrant>();
    const items = found.entities.flatMap((grant, at) => {
      const raw = found.raw[at];
      return raw ? [{ grant, ...raw, isStillThere: Number(raw.isStillThere) === 1 }] : [];
    });
    return pageOf(items, total, page);
  }

  private under(paths: string[]): SelectQueryBuilder<RoleGrant> {
    return this.rows
      .createQueryBuilder('roleGrant')
      .innerJoin(Unit, 'unit', 'unit.id = roleGrant.unitId')
      .innerJoin(Member, 'member', 'member.id = roleGrant.memberId')
      .innerJoin(Account, 'account', 'account.memberId = roleGrant.memberId')
      .leftJoin(Unit, 'heldAt', 'heldAt.id = roleGrant.heldAtUnitId')
      .where(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths));
  }
}

function filtered(
  query: SelectQueryBuilder<RoleGrant>,
  { role, memberId, unitId, state }: GrantFilter,
  now: Date,
): SelectQueryBuilder<RoleGrant> {
  if (role) query.andWhere('roleGrant.role = :role', { role });
  if (memberId) query.andWhere('roleGrant.memberId = :memberId', { memberId });
  if (unitId) query.andWhere('roleGrant.unitId = :unitId', { unitId });
  if (state) query.andWhere(`(${IN_STATE[state]})`, { now });
  return query;
}
