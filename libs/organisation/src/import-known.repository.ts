import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In, IsNull, Not } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import type { KnownMember, KnownPlace } from './import-staged.plan.js';
import { Member } from './member.entity.js';
import { Membership } from './membership.entity.js';
import { Unit } from './unit.entity.js';
import { subtreeParameters, withinSubtree } from './unit.repository.js';

/** What the database knows of the people whom a sheet names. */
@Injectable()
export class ImportKnownRepository {
  constructor(private readonly database: Database) {}

  /**
   * By keyed hash of the ID card; a few hundred at a time. Served by the unique indexes on
   * `member.id_card_hash` and `appointment.open_key` and the index on `membership.member_id`.
   */
  async byIdCardHashes(hashes: string[]): Promise<Map<string, KnownMember>> {
    if (hashes.length === 0) return new Map();
    const members = await this.database.repository(Member).findBy({ idCardHash: In(hashes) });
    const known = await this.complete(members);
    return new Map(known.map((member) => [member.idCardHash, member]));
  }

  /** By id; a few hundred at a time. */
  async byIds(ids: string[]): Promise<Map<string, KnownMember & Member>> {
    if (ids.length === 0) return new Map();
    const members = await this.database.repository(Member).findBy({ id: In(ids) });
    return new Map((await this.complete(members)).map((member) => [member.id, member]));
  }

  private async complete(members: Member[]): Promise<(KnownMember & Member)[]> {
    if (members.length === 0) return [];
    const ids = members.map(({ id }) => id);
    const spans = await this.database.repository(Appointment).findBy({ openKey: In(ids) });
    const spanOf = new Map(spans.map((span) => [span.memberId, span]));
    const places = Map.groupBy(await this.placesOf(ids), ({ memberId }) => memberId);
    return members.map((member) =>
      Object.assign(member, {
        span: spanOf.get(member.id) ?? null,
        places: places.get(member.id) ?? [],
      }),
    );
  }

  /** Unit id → the highest number in its official order, for the units of the subtrees. */
  async highestOrders(paths: string[]): Promise<Map<string, number>> {
    if (paths.length === 0) return new Map();
    const rows = await this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .select('membership.unitId', 'unitId')
      .addSelect('MAX(membership.order)', 'highest')
      .where('membership.openKey IS NOT NULL')
      .andWhere(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths))
      .groupBy('membership.unitId')
      .getRawMany<{ unitId: string; highest: number | string }>();
    return new Map(rows.map(({ unitId, highest }) => [unitId, Number(highest)]));
  }

  private async placesOf(memberIds: string[]): Promise<(KnownPlace & { memberId: string })[]> {
    const open = await this.database.repository(Membership).find({
      where: { memberId: In(memberIds), openKey: Not(IsNull()) },
      relations: { unit: true },
    });
    return open.map(({ id, memberId, line, unitId, order, fromDay, unit }) => ({
      id,
      memberId,
      line,
      unitId,
      order,
      fromDay,
      unitName: unit?.name ?? '',
      unitPath: unit?.path ?? '',
    }));
  }
}
