import { Injectable } from '@nestjs/common';
import { subtreeParameters, Unit, withinSubtree } from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { AudienceListMember } from './audience-list-member.entity.js';
import { AudienceList } from './audience-list.entity.js';
import { AudienceTarget } from './audience-target.entity.js';

export type ListInUnit = AudienceList & { unitName: string };

@Injectable()
export class AudienceListRepository {
  constructor(private readonly database: Database) {}

  private get lists() {
    return this.database.repository(AudienceList);
  }

  private get entries() {
    return this.database.repository(AudienceListMember);
  }

  async insert(list: AudienceList): Promise<void> {
    await this.lists.insert(list);
  }

  async change(id: string, change: Partial<AudienceList>): Promise<void> {
    await this.lists.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.entries.delete({ listId: id });
    await this.lists.delete({ id });
  }

  async lock(id: string): Promise<AudienceList | null> {
    const [row] = await this.database.lockRows(AudienceList, 'id', [id]);
    return row ?? null;
  }

  /** Of the units below the paths. By the primary key. */
  async find(id: string, paths: string[]): Promise<ListInUnit | null> {
    const found = await this.of(paths)
      .andWhere('list.id = :id', { id })
      .getRawAndEntities<{ unitName: string }>();
    return inUnits(found)[0] ?? null;
  }

  /** Last changed first. By the range on `unit.path`, then (unit, updated at). */
  async page(paths: string[], page: PageRequest): Promise<[ListInUnit[], number]> {
    const { skip, take } = pageWindow(page);
    const total = await this.of(paths).getCount();
    const found = await this.of(paths)
      .orderBy('list.updatedAt', 'DESC')
      .addOrderBy('list.id')
      .offset(skip)
      .limit(take)
      .getRawAndEntities<{ unitName: string }>();
    return [inUnits(found), total];
  }

  async names(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.lists.findBy({ id: In(ids) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Member ids in the order of their ids. By the primary key. */
  async members(listId: string, page: PageRequest): Promise<string[]> {
    const order = { memberId: 'ASC' } as const;
    const rows = await this.entries.find({ where: { listId }, order, ...pageWindow(page) });
    return rows.map(({ memberId }) => memberId);
  }

  /** Those who are not on it yet. @returns how many that were */
  async add(listId: string, memberIds: string[]): Promise<number> {
    const known = await this.entries.findBy({ listId, memberId: In(memberIds) });
    const there = new Set(known.map(({ memberId }) => memberId));
    const fresh = [...new Set(memberIds)].filter((id) => !there.has(id));
    for (let at = 0; at < fresh.length; at += 500) {
      await this.entries.insert(
        fresh.slice(at, at + 500).map((memberId) => ({ listId, memberId })),
      );
    }
    return fresh.length;
  }

  async take(listId: string, memberIds: string[]): Promise<void> {
    await this.entries.delete({ listId, memberId: In(memberIds) });
  }

  count(listId: string): Promise<number> {
    return this.entries.countBy({ listId });
  }

  isUsed(listId: string): Promise<boolean> {
    return this.database.repository(AudienceTarget).existsBy({ listId });
  }

  private of(paths: string[]): SelectQueryBuilder<AudienceList> {
    return this.lists
      .createQueryBuilder('list')
      .innerJoin(Unit, 'unit', 'unit.id = list.unitId')
      .addSelect('unit.name', 'unitName')
      .where(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths));
  }
}

function inUnits({
  entities,
  raw,
}: {
  entities: AudienceList[];
  raw: { unitName: string }[];
}): ListInUnit[] {
  return entities.map((row, at) => Object.assign(row, { unitName: raw[at]?.unitName ?? '' }));
}
