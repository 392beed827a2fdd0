import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { Place, Reach } from './unit.plan.js';
import { Unit } from './unit.entity.js';
import { UnitPlacement } from './unit-placement.entity.js';
import { subtreeParameters, withinSubtree } from './unit.repository.js';

/** Units of one subtree; `below` leaves its top out. */
export interface Subtree {
  path: string;
  below?: boolean;
}

interface Rebase {
  from: Pick<Place, 'path' | 'orderPath' | 'depth'>;
  to: Pick<Place, 'path' | 'orderPath' | 'depth'>;
}

const COPIED = 'unit_id, line, kind, name, parent_id, path, depth, `order`, order_path';

/**
 * The units of today and their spans, changed together. Whole subtrees are changed by a handful of statements,
 * found by the index on `path`, so that ten thousand units move in one short transaction.
 */
@Injectable()
export class UnitHistoryRepository {
  constructor(private readonly database: Database) {}

  private get spans() {
    return this.database.repository(UnitPlacement);
  }

  async begin(unit: Unit): Promise<void> {
    const { id, line, kind, name, parentId, path, depth, order, orderPath, validFrom } = unit;
    await this.database.repository(Unit).insert(unit);
    const place = { line, kind, name, parentId, path, depth, order, orderPath };
    await this.spans.insert({
      id: newId(),
      unitId: id,
      ...place,
      fromDay: validFrom,
      toDay: null,
    });
  }

  /** From `day` on the units have a span of their own, still as before; one that begins later stays. */
  async split({ path, below = false }: Subtree, day: string, lastDay: string): Promise<void> {
    const { pathFrom0, pathTo0 } = subtreeParameters([path]);
    const open = `path ${below ? '>' : '>='} ? AND path < ? AND to_day IS NULL AND from_day < ?`;
    const range = [pathFrom0, pathTo0, day];
    await this.run(
      `INSERT INTO unit_placement (id, ${COPIED}, from_day, to_day)
       SELECT ${this.freshId}, ${COPIED}, ?, NULL FROM unit_placement WHERE ${open}`,
      [day, ...range],
    );
    await this.run(`UPDATE unit_placement SET to_day = ? WHERE ${open}`, [lastDay, ...range]);
  }

  /** The same for one unit alone. */
  async splitOne(unitId: string, day: string, lastDay: string): Promise<void> {
    const open = 'unit_id = ? AND to_day IS NULL AND from_day < ?';
    await this.run(
      `INSERT INTO unit_placement (id, ${COPIED}, from_day, to_day)
       SELECT ${this.freshId}, ${COPIED}, ?, NULL FROM unit_placement WHERE ${open}`,
      [day, unitId, day],
    );
    await this.run(`UPDATE unit_placement SET to_day = ? WHERE ${open}`, [lastDay, unitId, day]);
  }

  /** Hangs a subtree elsewhere: what lies below keeps its shape. `openOnly` leaves closed units where they were. */
  async rebase(
    { path, below = false }: Subtree,
    { from, to }: Rebase,
    openOnly = false,
  ): Promise<void> {
    const { pathFrom0, pathTo0 } = subtreeParameters([path]);
    const change = `path = CONCAT(?, SUBSTR(path, ?)), order_path = CONCAT(?, SUBSTR(order_path, ?)),
      depth = depth + ? WHERE path ${below ? '>' : '>='} ? AND path < ?`;
    const values = [
      to.path,
      from.path.length + 1,
      to.orderPath,
      from.orderPath.length + 1,
      to.depth - from.depth,
      pathFrom0,
      pathTo0,
    ];
    const open = openOnly ? ' AND valid_to IS NULL' : '';
    await this.run(`UPDATE unit SET ${change}${open}`, values);
    await this.run(`UPDATE unit_placement SET ${change} AND to_day IS NULL`, values);
  }

  /** What a unit itself is called and where it hangs, from its open span on. */
  async edit(
    unitId: string,
    change: Partial<Pick<Unit, 'name' | 'kind' | 'order' | 'parentId'>>,
  ): Promise<void> {
    await this.database.repository(Unit).update({ id: unitId }, change);
    await this.spans
      .createQueryBuilder()
      .update()
      .set(change)
      .where('unitId = :unitId AND toDay IS NULL', { unitId })
      .execute();
  }

  /** The open units directly below one hang below another from their open spans on. */
  async adopt(fromId: string, toId: string): Promise<number> {
    const units = this.database.repository(Unit);
    const children = await units
      .createQueryBuilder('unit')
      .select('unit.id', 'id')
      .where('unit.parentId = :fromId AND unit.validTo IS NULL', { fromId })
      .getRawMany<{ id: string }>();
    const ids = children.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500);
      await units.update({ id: In(some) }, { parentId: toId });
      await this.spans
        .createQueryBuilder()
        .update()
        .set({ parentId: toId })
        .where('unitId IN (:...some) AND toDay IS NULL', { some })
        .execute();
    }
    return ids.length;
  }

  async end(unitId: string, lastDay: string): Promise<void> {
    await this.database.repository(Unit).update({ id: unitId }, { validTo: lastDay });
    await this.spans
      .createQueryBuilder()
      .update()
      .set({ toDay: lastDay })
      .where('unitId = :unitId AND toDay IS NULL', { unitId })
      .execute();
  }

  /** The span of the subtree that began last, of those that have begun by `today`; null when there is none. */
  latest(path: string, today: string): Promise<UnitPlacement | null> {
    return this.spans
      .createQueryBuilder('span')
      .where(withinSubtree('span'), subtreeParameters([path]))
      .andWhere('span.toDay IS NULL AND span.fromDay <= :today', { today })
      .orderBy('span.fromDay', 'DESC')
      .addOrderBy('span.depth')
      .addOrderBy('span.id')
      .limit(1)
      .getOne();
  }

  /** The open span of a unit. */
  open(unitId: string): Promise<UnitPlacement | null> {
    return this.spans
      .createQueryBuilder('span')
      .where('span.unitId = :unitId AND span.toDay IS NULL', { unitId })
      .getOne();
  }

  async reach(path: string): Promise<Reach> {
    const found = await this.database
      .repository(Unit)
      .createQueryBuilder('unit')
      .select('MAX(unit.depth)', 'depth')
      .addSelect('MAX(LENGTH(unit.path))', 'pathLength')
      .where(withinSubtree('unit'), subtreeParameters([path]))
      .getRawOne<Record<'depth' | 'pathLength', number | string>>();
    return { depth: Number(found?.depth ?? 0), pathLength: Number(found?.pathLength ?? 0) };
  }

  /** Every span of a unit, the first one first. */
  spansOf(unitId: string): Promise<UnitPlacement[]> {
    return this.spans.find({ where: { unitId }, order: { fromDay: 'ASC' } });
  }

  /** The spans in which the units were on `day`. */
  on(day: string, unitIds: string[]): Promise<UnitPlacement[]> {
    if (unitIds.length === 0) return Promise.resolve([]);
    return this.existing(day).andWhere('span.unitId IN (:...unitIds)', { unitIds }).getMany();
  }

  /** The spans of the units directly below on that day, in official order. By the range of its path that day. */
  async childrenOn(day: string, parentId: string): Promise<UnitPlacement[]> {
    const [parent] = await this.on(day, [parentId]);
    if (!parent) return [];
    return this.existing(day)
      .andWhere('span.parentId = :parentId', { parentId })
      .andWhere(withinSubtree('span'), subtreeParameters([parent.path]))
      .orderBy('span.orderPath')
      .addOrderBy('span.unitId')
      .getMany();
  }

  /** The spans of a day at or below any of the paths of that day, in official order. */
  underPaths(paths: string[], day: string): Promise<UnitPlacement[]> {
    if (paths.length === 0) return Promise.resolve([]);
    const anywhere = new Brackets((where) =>
      paths.forEach((_, at) => where.orWhere(withinSubtree('span', at))),
    );
    return this.existing(day)
      .andWhere(anywhere)
      .setParameters(subtreeParameters(paths))
      .orderBy('span.line')
      .addOrderBy('span.orderPath')
      .addOrderBy('span.unitId')
      .getMany();
  }

  private existing(day: string): SelectQueryBuilder<UnitPlacement> {
    return this.spans
      .createQueryBuilder('span')
      .where('span.fromDay <= :day AND (span.toDay IS NULL OR span.toDay >= :day)', { day });
  }

  private get freshId(): string {
    return this.database.kind === 'sqlite' ? 'lower(hex(randomblob(16)))' : 'UUID()';
  }

  private async run(sql: string, values: unknown[]): Promise<void> {
    await this.database.manager.query(sql, values);
  }
}
