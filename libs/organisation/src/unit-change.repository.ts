import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  pageWindow,
} from '#platform';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { UnitChange } from './unit-change.entity.js';
import { UNIT_CHANGE_STATES, type UnitChangeState } from './unit-change.state.js';
import { Unit } from './unit.entity.js';
import { subtreeParameters, withinSubtree } from './unit.repository.js';

/** A change with the names that the units have today. */
export interface UnitChangeRow {
  change: UnitChange;
  unitName: string;
  otherUnitName: string | null;
}

type NewChange = Omit<UnitChange, 'id' | 'unit' | 'failure' | 'requestedBy' | 'requestedByName'>;

@Injectable()
export class UnitChangeRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(UnitChange);
  }

  async insert(actor: Actor, details: NewChange): Promise<UnitChange> {
    const change = Object.assign(new UnitChange(), {
      ...details,
      id: newId(),
      failure: null,
      requestedBy: actor.memberId,
      requestedByName: actor.name,
    });
    await this.rows.insert(change);
    return change;
  }

  find(id: string): Promise<UnitChange | null> {
    return this.rows.findOneBy({ id });
  }

  /** What is due by `today`, the earliest first; the index on `(state, day)` finds it. */
  due(today: string, take: number): Promise<UnitChange[]> {
    return this.rows
      .createQueryBuilder('change')
      .where("change.state = 'scheduled' AND change.day <= :today", { today })
      .orderBy('change.day')
      .addOrderBy('change.id')
      .limit(take)
      .getMany();
  }

  /** @returns false when the change is in no state from which it could come into this one. */
  async end(
    id: string,
    state: UnitChangeState,
    facts: Pick<UnitChange, 'endedAt'> & Partial<Pick<UnitChange, 'failure' | 'details'>>,
  ): Promise<boolean> {
    const { affected } = await this.rows.update(
      { id, state: In(UNIT_CHANGE_STATES[state]) },
      { state, ...facts },
    );
    return affected === 1;
  }

  /** What the change turned out to have done. */
  async amend(id: string, details: UnitChange['details']): Promise<void> {
    await this.rows.update({ id }, { details });
  }

  /** What waits or failed in the subtrees, what comes next first. */
  async page(paths: string[], page: PageRequest): Promise<Page<UnitChangeRow>> {
    if (paths.length === 0) return pageOf([], 0, page);
    const anywhere = new Brackets((where) =>
      paths.forEach((_, at) => where.orWhere(withinSubtree('unit', at))),
    );
    const query = this.named()
      .where('change.state IN (:...states)', { states: ['scheduled', 'failed'] })
      .andWhere(anywhere)
      .setParameters(subtreeParameters(paths));
    const total = await query.getCount();
    const { skip, take } = pageWindow(page);
    return pageOf(
      await rowsOf(query.orderBy('change.day').addOrderBy('change.id').offset(skip).limit(take)),
      total,
      page,
    );
  }

  /** What happened to a unit or is to happen, and what was merged into it; the last first. */
  ofUnit(unitId: string, take: number): Promise<UnitChangeRow[]> {
    const query = this.named()
      .where("change.state <> 'withdrawn'")
      .andWhere(
        "(change.unitId = :unitId OR (change.otherUnitId = :unitId AND change.kind = 'merge'))",
        { unitId },
      )
      .orderBy('change.day', 'DESC')
      .addOrderBy('change.id', 'DESC')
      .limit(take);
    return rowsOf(query);
  }

  private named(): SelectQueryBuilder<UnitChange> {
    return this.rows
      .createQueryBuilder('change')
      .innerJoin(Unit, 'unit', 'unit.id = change.unitId')
      .leftJoin(Unit, 'other', 'other.id = change.otherUnitId')
      .addSelect('unit.name', 'unitName')
      .addSelect('other.name', 'otherUnitName');
  }
}

async function rowsOf(query: SelectQueryBuilder<UnitChange>): Promise<UnitChangeRow[]> {
  const { entities, raw } = await query.getRawAndEntities<Omit<UnitChangeRow, 'change'>>();
  return entities.flatMap((change, at) => {
    const names = raw[at];
    return names ? [{ change, unitName: names.unitName, otherUnitName: names.otherUnitName }] : [];
  });
}
