import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import { inChunks } from './chunk.repository.js';
import { Member } from './member.entity.js';
import type { MemberRow } from './member.view.js';
import { Membership } from './membership.entity.js';
import { peopleParameters, withinPeopleScopes } from './people-scope.repository.js';
import type { PeopleScope } from './people-scope.view.js';
import { isOpenMembership } from './membership.repository.js';
import { Unit } from './unit.entity.js';

@Injectable()
export class MemberRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Member);
  }

  find(id: string): Promise<Member | null> {
    return this.rows.findOneBy({ id });
  }

  /** The member's row, locked until the unit ends: whoever changes where he belongs locks it first. */
  async lock(id: string): Promise<Member | null> {
    const [member] = await this.database.lockRows(Member, 'id', [id]);
    return member ?? null;
  }

  /** Several rows, locked in the order of their ids. */
  lockAll(ids: string[]): Promise<Member[]> {
    return this.database.lockRows(Member, 'id', ids);
  }

  /** Records of the same person that were merged into this one. By the index on it. */
  async mergedInto(id: string): Promise<string[]> {
    const rows = await this.rows.find({ select: { id: true }, where: { mergedIntoId: id } });
    return rows.map((row) => row.id);
  }

  /** What was merged into the one record is from now on merged into the other. */
  async repointMerged(fromId: string, toId: string): Promise<void> {
    await this.rows.update({ mergedIntoId: fromId }, { mergedIntoId: toId });
  }

  /** 管理权限 of the post the member has now. */
  async authorityOf(id: string): Promise<string | null> {
    return (await this.authoritiesOf([id])).get(id) ?? null;
  }

  /** Member id → 管理权限; null, or nobody, where there is none. By the unique key of the open appointment. */
  async authoritiesOf(ids: string[]): Promise<Map<string, string | null>> {
    const posts = await this.database.repository(Appointment).findBy({ openKey: In(ids) });
    return new Map(posts.map(({ memberId, authority }) => [memberId, authority]));
  }

  findMany(ids: string[]): Promise<Member[]> {
    return inChunks(ids, (some) => this.rows.findBy({ id: In(some) }));
  }

  /** @param hashes the number's, by each secret that is known. */
  findByIdCardHash(hashes: string[]): Promise<Member | null> {
    return this.rows.findOneBy({ idCardHash: In(hashes) });
  }

  findByIdCardHashes(hashes: string[]): Promise<Member[]> {
    return inChunks(hashes, (some) => this.rows.findBy({ idCardHash: In(some) }));
  }

  /** `take` at most; of two, one is the owner of a number, two are nobody. */
  findByPhoneHash(hashes: string[], take = 2): Promise<Member[]> {
    return this.rows.find({ where: { phoneHash: In(hashes) }, take });
  }

  async insert(member: Member): Promise<void> {
    await this.rows.insert(member);
  }

  async update(id: string, change: Partial<Member>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /**
   * The members of the scopes in official order: by unit, then by their place in it. A page is
   * found among the narrow membership rows first: sorting whole members took 1 s for 20,000 of them.
   */
  async inScopes(scopes: PeopleScope[], page: PageRequest | 'all'): Promise<MemberRow[]> {
    if (page === 'all') return inOfficialOrder(this.belonging(scopes)).getRawMany<MemberRow>();
    const ids = await this.pageIn(scopes, page);
    if (ids.length === 0) return [];
    const rows = this.summaries().andWhere('membership.id IN (:...ids)', { ids });
    return inOfficialOrder(rows).getRawMany<MemberRow>();
  }

  countIn(scopes: PeopleScope[]): Promise<number> {
    return this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .where('membership.openKey IS NOT NULL')
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes))
      .getCount();
  }

  /** One row per member and membership: homes first, the administrative line before the others. */
  rowsOf(ids: string[]): Promise<MemberRow[]> {
    return inChunks(ids, (some) =>
      this.summaries(isOpenMembership('membership'))
        .andWhere('member.id IN (:...some)', { some })
        .orderBy('member.id')
        .addOrderBy(`CASE WHEN membership.kind = 'main' THEN 0 ELSE 1 END`)
        .addOrderBy('membership.line')
        .getRawMany<MemberRow>(),
    );
  }

  private async pageIn(scopes: PeopleScope[], page: PageRequest): Promise<string[]> {
    const { skip, take } = pageWindow(page);
    const narrow = this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .select('membership.id', 'id')
      .where('membership.openKey IS NOT NULL')
      .andWhere(withinPeopleScopes(scopes), peopleParameters(scopes));
    const rows = await inOfficialOrder(narrow)
      .offset(skip)
      .limit(take)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private belonging(scopes: PeopleScope[]): SelectQueryBuilder<Member> {
    return this.summaries().andWhere(withinPeopleScopes(scopes), peopleParameters(scopes));
  }

  private summaries(belonging = 'membership.openKey IS NOT NULL'): SelectQueryBuilder<Member> {
    return this.rows
      .createQueryBuilder('member')
      .innerJoin(Membership, 'membership', 'membership.memberId = member.id')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .leftJoin(Appointment, 'appointment', 'appointment.openKey = member.id')
      .select('member.id', 'id')
      .addSelect('member.name', 'name')
      .addSelect('member.gender', 'gender')
      .addSelect('member.birthDay', 'birthDay')
      .addSelect('member.politicalStatus', 'politicalStatus')
      .addSelect('member.personnelCategory', 'personnelCategory')
      .addSelect('unit.id', 'unitId')
      .addSelect('unit.name', 'unitName')
      .addSelect('unit.path', 'unitPath')
      .addSelect('appointment.title', 'title')
      .addSelect('appointment.postLevel', 'postLevel')
      .addSelect('appointment.grade', 'grade')
      .addSelect('appointment.authority', 'authority')
      .addSelect('appointment.partyPost', 'partyPost')
      .where(belonging);
  }
}

function inOfficialOrder<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
): SelectQueryBuilder<Row> {
  return query
    .orderBy('unit.orderPath')
    .addOrderBy('unit.path')
    .addOrderBy('membership.order')
    .addOrderBy('membership.memberId');
}
