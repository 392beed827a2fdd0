import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Appointment } from './appointment.entity.js';
import { inChunks } from './chunk.repository.js';
import { seniorityOf } from './member-facts.plan.js';
import { Member } from './member.entity.js';
import { type MemberCopy, Membership } from './membership.entity.js';
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

  /** New memberships; what they repeat of their members is filled in. */
  async insert(rows: Membership[]): Promise<void> {
    const copies = await this.copiesOf([...new Set(rows.map(({ memberId }) => memberId))]);
    await this.rows.insert(rows.map((row) => Object.assign(row, copies.get(row.memberId))));
  }

  /** Repeats what the members' own rows say now; after each change of those. */
  async refreshCopies(memberIds: string[]): Promise<void> {
    for (const [memberId, copy] of await this.copiesOf(memberIds)) {
      await this.rows.update({ memberId }, copy);
    }
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

  /** The units to which the member belongs now, the administrative one first. */
  unitsOf(memberId: string): Promise<Unit[]> {
    return this.database
      .repository(Unit)
      .createQueryBuilder('unit')
      .innerJoin(Membership, 'membership', 'membership.unitId = unit.id')
      .where('membership.memberId = :memberId AND membership.openKey IS NOT NULL', { memberId })
      .orderBy('membership.line')
      .getMany();
  }

  /** Whether the member is one of the people of the scopes now. By the index on the member. */
  isInScopes(memberId: string, scopes: PeopleScope[]): Promise<boolean> {
    return this.rows
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .where('membership.memberId = :memberId AND membership.openKey IS NOT NULL', { memberId })
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes))
      .getExists();
  }
}
