import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { type SelectQueryBuilder, In } from 'typeorm';
import { Unit } from './unit.entity.js';
import { rootId } from './unit.plan.js';

/**
 * Every unit at or below a path, as a range that an index serves on every database:
 * `0` is the character after `/`, so nothing lies between but the subtree.
 */
export function subtreeRange(path: string): { from: string; to: string } {
  return { from: path, to: `${path.slice(0, -1)}0` };
}

@Injectable()
export class UnitRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Unit);
  }

  find(id: string): Promise<Unit | null> {
    return this.rows.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<Unit[]> {
    return this.rows.findBy({ id: In(ids) });
  }

  /**
   * The units as they are once the roots of their trees are locked: whoever changes a tree takes its root first, so
   * changes of one tree follow each other. Unknown ids are left out.
   */
  async lockTreesOf(ids: string[]): Promise<Map<string, Unit>> {
    for (let seen = ''; ;) {
      const units = await this.findMany(ids);
      const roots = [...new Set(units.map(({ path }) => rootId(path)))].toSorted();
      if (roots.join() === seen) return new Map(units.map((unit) => [unit.id, unit]));
      await this.database.lockRows(Unit, 'id', roots);
      seen = roots.join();
    }
  }

  /** Units directly below that exist on `day` or later. */
  countChildrenFrom(parentId: string, day: string): Promise<number> {
    return this.rows
      .createQueryBuilder('unit')
      .where('unit.parentId = :parentId', { parentId })
      .andWhere('(unit.validTo IS NULL OR unit.validTo >= :day)', { day })
      .getCount();
  }

  /** The units that exist on `day`, at or below any of the paths, in official order. */
  async underPaths(paths: string[], day: string): Promise<Unit[]> {
    if (paths.length === 0) return [];
    return this.existing(day)
      .andWhere(`(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')})`)
      .setParameters(subtreeParameters(paths))
      .getMany();
  }

  named(name: string, day: string): Promise<Unit[]> {
    return this.existing(day).andWhere('unit.name = :name', { name }).getMany();
  }

  /** What the region's registers call it. No part of its history: it names the unit, it says nothing of it. */
  async setCode(id: string, code: string): Promise<void> {
    await this.rows.update({ id }, { code });
  }

  children(parentId: string, day: string): Promise<Unit[]> {
    return this.existing(day).andWhere('unit.parentId = :parentId', { parentId }).getMany();
  }

  private existing(day: string): SelectQueryBuilder<Unit> {
    return this.rows
      .createQueryBuilder('unit')
      .where('unit.validFrom <= :day AND (unit.validTo IS NULL OR unit.validTo >= :day)', { day })
      .orderBy('unit.line')
      .addOrderBy('unit.orderPath')
      .addOrderBy('unit.id');
  }
}

/** The condition of one subtree; its parameters come from `subtreeParameters`. */
export function withinSubtree(alias: string, at = 0): string {
  return `(${alias}.path >= :pathFrom${at} AND ${alias}.path < :pathTo${at})`;
}

export function subtreeParameters(paths: string[]): Record<string, string> {
  return Object.fromEntries(
    paths.flatMap((path, at) => {
      const { from, to } = subtreeRange(path);
      return [
        [`pathFrom${at}`, from],
        [`pathTo${at}`, to],
      ];
    }),
  );
}
