import { Injectable } from '@nestjs/common';
import { Database, type Line } from '#platform';
import { IsNull } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import { inChunks } from './chunk.repository.js';
import type { PlaceView } from './member-file.view.js';
import { seniorityOf } from './member-facts.plan.js';
import { Member } from './member.entity.js';
import { type MemberCopy, Membership } from './membership.entity.js';
import { organisationErrors } from './organisation.errors.js';
import { peopleParameters, withinPeopleScopes } from './people-scope.repository.js';
import type { PeopleScope } from './people-scope.view.js';
import { Unit } from './unit.entity.js';
import { UnitPlacement } from './unit-placement.entity.js';

@Injectable()
export class MembershipRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Membership);
  }

  /** New memberships; what they repeat of their members is filled in. @throws organisation.unit-ended */
  async insert(rows: Membership[]): Promise<void> {
    const copies = await this.copiesOf([...new Set(rows.map(({ memberId }) => memberId))]);
    await this.rows.insert(rows.map((row) => Object.assign(row, copies.get(row.memberId))));
    await this.mustBeOpen(rows);
  }

  /**
   * Nobody belongs to a unit that is closed. Asked after the insert: its foreign key has waited for whoever was just
   * closing the unit or merging it, so what is read here holds.
   */
  private async mustBeOpen(rows: Membership[]): Promise<void> {
    const unitIds = rows.filter(({ toDay }) => toDay === null).map(({ unitId }) => unitId);
    const ended = await this.database
      .repository(Unit)
      .createQueryBuilder('unit')
      .where('unit.id IN (:...unitIds) AND unit.validTo IS NOT NULL', { unitIds: ['', ...unitIds] })
      .getOne();
    if (ended) {
      throw organisationErrors['unit-ended']({ name: ended.name, day: ended.validTo });
    }
  }

  /** Repeats what the members' own rows say now; after each change of those. */
  async refreshCopies(memberIds: string[]): Promise<void> {
    for (const [memberId, copy] of await this.copiesOf(memberIds)) {
      await this.rows.update({ memberId }, copy);
    }
  }

  /** Since when the newest of the member's open memberships lasts; null for who has none. */
  async openSince(memberId: string): Promise<string | null> {
    const rows = await this.rows.find({ where: { memberId, toDay: IsNull() } });
    const days = rows.map(({ fromDay }) => fromDay).toSorted();
    return days.at(-1) ?? null;
  }

  /** Ends every open membership of the member with a day, as a departure. */
  async closeAll(memberId: string, toDay: string, departureReason: string): Promise<void> {
    const end = { toDay, openKey: null, departureReason };
    await this.rows.update({ memberId, toDay: IsNull() }, end);
  }

  /** Every membership of the member, what lasts first, then the newest. By the index on the member. */
  async placesOf(memberId: string): Promise<Place[]> {
    const rows = await this.rows
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .select('membership.id', 'id')
      .addSelect('unit.id', 'unitId')
      .addSelect('unit.name', 'unitName')
      .addSelect('membership.line', 'line')
      .addSelect('membership.kind', 'kind')
      .addSelect('membership.fromDay', 'fromDay')
      .addSelect('membership.toDay', 'toDay')
      .addSelect('membership.departureReason', 'departureReason')
      .where('membership.memberId = :memberId', { memberId })
      .orderBy('membership.fromDay', 'DESC')
      .addOrderBy('membership.line')
      .addOrderBy('membership.id')
      .getRawMany<Place>();
    return [...rows.filter(lasts), ...rows.filter((row) => !lasts(row))];
  }

  /**
   * Whether the member is to be seen from the scopes: he belongs there, at home or beside it, or left the system
   * from there. By the index on the member.
   */
  isKnownTo(memberId: string, scopes: PeopleScope[]): Promise<boolean> {
    const again =
      'SELECT 1 FROM membership again WHERE again.member_id = membership.memberId AND again.to_day IS NULL';
    return this.rows
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .where('membership.memberId = :memberId', { memberId })
      .andWhere(
        `(membership.toDay IS NULL OR (membership.departureReason IS NOT NULL AND NOT EXISTS (${again})))`,
      )
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes))
      .getExists();
  }

  private async copiesOf(memberIds: string[]): Promise<Map<string, MemberCopy>> {
    const found = await inChunks(memberIds, (some) =>
      this.database
        .repository(Member)
        .createQueryBuilder('member')
        .innerJoin(Appointment, 'appointment', 'appointment.openKey = member.id')
        .select('member.id', 'id')
        .addSelect('member.name', 'memberName')
        .addSelect('member.access', 'access')
        .addSelect('appointment.postLevel', 'postLevel')
        .addSelect('appointment.grade', 'grade')
        .addSelect('appointment.authority', 'authority')
        .addSelect('appointment.partyPost', 'partyPost')
        .addSelect('appointment.personnelCategory', 'personnelCategory')
        .addSelect('appointment.politicalStatus', 'politicalStatus')
        .where('member.id IN (:...some)', { some })
        .getRawMany<Omit<MemberCopy, 'seniority'> & { id: string }>(),
    );
    return new Map(found.map(({ id, ...copy }) => [id, { ...copy, seniority: seniorityOf(copy) }]));
  }

  /** Unit id → members of the scopes who belong there now, for every unit of the scopes. */
  async countPerUnit(scopes: PeopleScope[]): Promise<Map<string, number>> {
    if (scopes.length === 0) return new Map();
    const counts = await this.rows
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .select('membership.unitId', 'unitId')
      .addSelect('COUNT(*)', 'count')
      .where('membership.openKey IS NOT NULL')
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes))
      .groupBy('membership.unitId')
      .getRawMany<{ unitId: string; count: number | string }>();
    return new Map(counts.map(({ unitId, count }) => [unitId, Number(count)]));
  }

  /**
   * Unit id → members who belonged there on the day. The paths of the scopes are those of that day; a narrowed
   * scope goes by the lines and 管理权限 of today, so nobody is counted who could not be seen.
   */
  async countPerUnitOn(scopes: PeopleScope[], day: string): Promise<Map<string, number>> {
    const counts = await this.rows
      .createQueryBuilder('membership')
      .innerJoin(
        UnitPlacement,
        'span',
        'span.unitId = membership.unitId AND span.fromDay <= :day AND (span.toDay IS NULL OR span.toDay >= :day)',
      )
      .select('membership.unitId', 'unitId')
      .addSelect('COUNT(*)', 'count')
      .where("membership.kind = 'main' AND membership.fromDay <= :day", { day })
      .andWhere('(membership.toDay IS NULL OR membership.toDay >= :day)')
      .andWhere(withinPeopleScopes(scopes, { unit: 'span', membership: 'membership' }))
      .setParameters(peopleParameters(scopes))
      .groupBy('membership.unitId')
      .getRawMany<{ unitId: string; count: number | string }>();
    return new Map(counts.map(({ unitId, count }) => [unitId, Number(count)]));
  }

  /** The units to which the member belongs now: where he is at home first, the administrative one before all. */
  async unitsOf(memberId: string): Promise<Unit[]> {
    return (await this.openOf(memberId)).map(({ unit }) => unit);
  }

  /** All open memberships with their units, main ones first, then by line. By the index on the member. */
  async openOf(memberId: string): Promise<MembershipInUnit[]> {
    const rows = await this.rows
      .createQueryBuilder('membership')
      .innerJoinAndSelect('membership.unit', 'unit')
      .where('membership.memberId = :memberId', { memberId })
      .andWhere(isOpenMembership('membership'))
      .orderBy('membership.line')
      .addOrderBy('membership.fromDay')
      .getMany();
    const all = rows as MembershipInUnit[];
    return [...all.filter(isMain), ...all.filter((row) => !isMain(row))];
  }

  async find(id: string): Promise<MembershipInUnit | null> {
    const row = await this.rows.findOne({ where: { id }, relations: { unit: true } });
    return row as MembershipInUnit | null;
  }

  /** Where the member was at home last, of any line; open or not. By the index on the member. */
  async lastOf(memberId: string): Promise<MembershipInUnit | null> {
    const row = await this.rows.findOne({
      where: { memberId, kind: 'main' },
      order: { toDay: 'DESC', fromDay: 'DESC' },
      relations: { unit: true },
    });
    return row as MembershipInUnit | null;
  }

  /** The last day on which the member was at home on the line; null where he never was, or still is. */
  async lastDay(memberId: string, line: Line): Promise<string | null> {
    const row = await this.rows.findOne({
      where: { memberId, line, kind: 'main' },
      order: { fromDay: 'DESC' },
    });
    return row?.toDay ?? null;
  }

  /** The place after the last one of the unit. By (unit, open key). */
  async nextOrder(unitId: string): Promise<number> {
    return ((await this.rows.maximum('order', { unitId })) ?? 0) + 1;
  }

  /** From the day after `toDay` on the member no longer belongs there. */
  async close(id: string, toDay: string): Promise<void> {
    await this.rows.update({ id }, { toDay, openKey: null });
  }

  /**
   * Whether the member is one of the people of the scopes now: at home there, or a guest there who is at home
   * nowhere, so that somebody looks after him. By the index on the member.
   */
  isInScopes(memberId: string, scopes: PeopleScope[]): Promise<boolean> {
    return this.rows
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .where('membership.memberId = :memberId', { memberId })
      .andWhere(`(membership.openKey IS NOT NULL OR ${isHomelessGuest('membership')})`)
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes))
      .getExists();
  }
}

const isMain = ({ kind }: Membership) => kind === 'main';

export type MembershipInUnit = Membership & { unit: Unit };

function isHomelessGuest(alias: string): string {
  return `(${isOpenMembership(alias)} AND NOT EXISTS (SELECT 1 FROM membership home WHERE home.member_id = ${alias}.memberId AND home.open_key IS NOT NULL))`;
}

/** The condition of belonging now, at home or beside it (挂职借调, 流动党员). */
export function isOpenMembership(alias: string): string {
  return `(${alias}.openKey IS NOT NULL OR (${alias}.toDay IS NULL AND ${alias}.kind <> 'main'))`;
}
type Place = Omit<PlaceView, 'departureReasonName'> & { departureReason: string | null };

const lasts = ({ toDay }: Place) => toDay === null;
