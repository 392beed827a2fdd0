import { Injectable } from '@nestjs/common';
import { subtreeParameters, Unit, withinSubtree } from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { TrainingClass } from './training-class.entity.js';
import { ANNOUNCED_STATES, type ClassState } from './training-class.state.js';

/** `organise`: of the actor's units; `teach`: whose 班主任 he is; `send`: with places for his units; `approve`: waiting for his word. */
export const CLASS_VIEWS = ['organise', 'teach', 'send', 'approve'] as const;
export type ClassListView = (typeof CLASS_VIEWS)[number];

export interface ClassFilter {
  view?: ClassListView;
  year?: number;
  kind?: string;
  state?: ClassState;
  unitId?: string;
  /** A part of the name. */
  query?: string;
}

/** Who asks. */
export interface ClassAsker {
  memberId: string;
  paths: string[];
}

@Injectable()
export class TrainingClassRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(TrainingClass);
  }

  async insert(row: TrainingClass): Promise<void> {
    await this.rows.insert(row);
  }

  async change(id: string, change: Partial<TrainingClass>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.rows.delete({ id });
  }

  find(id: string): Promise<TrainingClass | null> {
    return this.rows.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<TrainingClass[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows.findBy({ id: In(ids) });
  }

  /** Locked until the unit of work ends: whoever gives out its places or moves it takes turns. */
  async lock(id: string): Promise<TrainingClass | null> {
    const [row] = await this.database.lockRows(TrainingClass, 'id', [id]);
    return row ?? null;
  }

  /** The organising unit of a merged one goes on under the other. By (unit, day). */
  async repoint(unitId: string, intoUnitId: string): Promise<void> {
    await this.rows.update({ unitId }, { unitId: intoUnitId });
  }

  /**
   * What the asker has to do with, the latest first. A year's classes are found by (year, day), all of them by
   * walking that index; there are as many classes as a county holds in a few years, not as many as people.
   */
  async page(
    asker: ClassAsker,
    filter: ClassFilter,
    page: PageRequest,
  ): Promise<[TrainingClass[], number]> {
    const { skip, take } = pageWindow(page);
    const query = narrow(this.asked(asker, filter.view), filter);
    const total = await query.getCount();
    const rows = await query
      .orderBy('class.startsOn', 'DESC')
      .addOrderBy('class.id')
      .offset(skip)
      .limit(take)
      .getMany();
    return [rows, total];
  }

  /** Those of a year that units of the subtree hold and that were announced, as they begin. By (year, day). */
  heldIn(path: string, year: number): Promise<TrainingClass[]> {
    return this.rows
      .createQueryBuilder('class')
      .innerJoin(Unit, 'unit', 'unit.id = class.unitId')
      .where(
        `class.year = :year AND class.state IN (:...announced) AND ${withinSubtree('unit', 0)}`,
        {
          ...subtreeParameters([path]),
          year,
          announced: ANNOUNCED_STATES.filter((state) => state !== 'cancelled'),
        },
      )
      .orderBy('class.startsOn')
      .addOrderBy('class.id')
      .getMany();
  }

  /** Of those, how many wait for the asker's word. */
  countWaiting(asker: ClassAsker): Promise<number> {
    return this.asked(asker, 'approve').getCount();
  }

  /**
   * Enrolling ones that are held by, or have places for, one of the units, and on whose lists none of the records is;
   * by (state, day).
   */
  async openTo(
    unitIds: string[],
    records: string[],
    page: PageRequest,
  ): Promise<[TrainingClass[], number]> {
    const { skip, take } = pageWindow(page);
    const query = this.rows
      .createQueryBuilder('class')
      .where("class.state = 'enrolling' AND class.selfEnrol = :yes", { yes: true })
      .andWhere(
        `(class.unitId IN (:...unitIds) OR EXISTS (SELECT 1 FROM class_quota quota WHERE quota.class_id = class.id AND quota.unit_id IN (:...unitIds)))`,
        { unitIds: ['', ...unitIds] },
      )
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM class_member own WHERE own.class_id = class.id AND own.member_id IN (:...records) AND own.state NOT IN ('withdrawn', 'refused'))`,
        { records },
      );
    const total = await query.getCount();
    const rows = await query
      .orderBy('class.startsOn')
      .addOrderBy('class.id')
      .offset(skip)
      .limit(take)
      .getMany();
    return [rows, total];
  }

  private asked({ paths, memberId }: ClassAsker, view?: ClassListView): Condition {
    return this.rows
      .createQueryBuilder('class')
      .innerJoin(Unit, 'unit', 'unit.id = class.unitId')
      .where(REACHES[view ?? 'all'](paths), {
        ...subtreeParameters(paths),
        memberId,
        announced: ANNOUNCED_STATES,
      });
  }
}

type Condition = SelectQueryBuilder<TrainingClass>;

const within = (alias: string, paths: string[]) =>
  paths.length === 0 ? '1 = 0' : `(${paths.map((_, at) => withinSubtree(alias, at)).join(' OR ')})`;

const organised = (paths: string[]) => within('unit', paths);

const taught = () =>
  'EXISTS (SELECT 1 FROM class_staff staff WHERE staff.class_id = class.id AND staff.member_id = :memberId)';

const sentTo = (paths: string[]) =>
  `(class.state IN (:...announced) AND EXISTS (SELECT 1 FROM class_quota quota INNER JOIN unit sender ON sender.id = quota.unit_id WHERE quota.class_id = class.id AND ${within('sender', paths)}))`;

const toApprove = (paths: string[]) =>
  `(class.state = 'submitted' AND EXISTS (SELECT 1 FROM unit upper_unit WHERE upper_unit.id = unit.parentId AND ${within('upper_unit', paths)}))`;

/** In words of SQL, per list; `:announced` and `:memberId` stand beside the paths. */
const REACHES: Record<ClassListView | 'all', (paths: string[]) => string> = {
  organise: organised,
  teach: taught,
  send: sentTo,
  approve: toApprove,
  all: (paths) => `(${organised(paths)} OR ${taught()} OR ${sentTo(paths)})`,
};

function narrow(query: Condition, { year, kind, state, unitId, query: text }: ClassFilter) {
  if (year !== undefined) query.andWhere('class.year = :year', { year });
  if (kind !== undefined) query.andWhere('class.kind = :kind', { kind });
  if (state !== undefined) query.andWhere('class.state = :state', { state });
  if (unitId !== undefined) query.andWhere('class.unitId = :unitId', { unitId });
  const part = text?.trim() ?? '';
  if (part !== '') query.andWhere("class.name LIKE :part ESCAPE '!'", { part: containing(part) });
  return query;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
