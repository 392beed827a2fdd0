import { Injectable } from '@nestjs/common';
import { Database, type Line } from '#platform';
import { Unit } from './unit.entity.js';

export interface UnitFound {
  id: string;
  name: string;
  /** Null for the top of a tree. */
  superiorName: string | null;
}

const MOST = 20;

@Injectable()
export class UnitSearchRepository {
  constructor(private readonly database: Database) {}

  /** Reads the names of the line; tens of thousands of short rows, asked for by a person who types. */
  named(line: Line, part: string, day: string): Promise<UnitFound[]> {
    const pattern = `%${part.replaceAll(/[!%_]/g, '!$&')}%`;
    return this.database
      .repository(Unit)
      .createQueryBuilder('unit')
      .leftJoin('unit.parent', 'superior')
      .select('unit.id', 'id')
      .addSelect('unit.name', 'name')
      .addSelect('superior.name', 'superiorName')
      .where('unit.line = :line AND unit.validFrom <= :day', { line, day })
      .andWhere('(unit.validTo IS NULL OR unit.validTo >= :day)')
      .andWhere(`unit.name LIKE :pattern ESCAPE '!'`, { pattern })
      .orderBy('LENGTH(unit.name)')
      .addOrderBy('unit.orderPath')
      .addOrderBy('unit.id')
      .limit(MOST)
      .getRawMany<UnitFound>();
  }
}
