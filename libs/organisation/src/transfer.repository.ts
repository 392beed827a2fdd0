import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, LessThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import { Member } from './member.entity.js';
import type { PeopleScope } from './people-scope.view.js';
import { OPEN_TRANSFERS, TRANSFER_STATES, type TransferState } from './transfer.state.js';
import { Transfer } from './transfer.entity.js';
import { Unit } from './unit.entity.js';
import { subtreeParameters, subtreeRange, withinSubtree } from './unit.repository.js';

export interface TransferFilter {
  /** `waiting`: for an answer of the actor's side; `started` by it and still open; `ended`. */
  view?: TransferListView;
  /** `in`: towards units of the actor; `out`: away from them. */
  side?: 'in' | 'out';
  state?: TransferState;
}

export const TRANSFER_VIEWS = ['waiting', 'started', 'ended'] as const;
export type TransferListView = (typeof TRANSFER_VIEWS)[number];

/** A transfer as lists show it, with the names that stand behind its ids. */
export interface TransferRow extends Transfer {
  member: Member;
  fromUnit: Unit | null;
  toUnit: Unit;
}

@Injectable()
export class TransferRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Transfer);
  }

  async insert(transfer: Transfer): Promise<void> {
    await this.rows.insert(transfer);
  }

  async change(id: string, change: Partial<Transfer>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** The row, locked until the unit ends: of two who answer at once, one is first. */
  async lock(id: string): Promise<Transfer | null> {
    const [transfer] = await this.database.lockRows(Transfer, 'id', [id]);
    return transfer ?? null;
  }

  async find(id: string): Promise<TransferRow | null> {
    const found = await this.withNames().where('transfer.id = :id', { id }).getOne();
    return found as TransferRow | null;
  }

  isOpen(openKey: string): Promise<boolean> {
    return this.rows.existsBy({ openKey });
  }

  openOf(memberId: string): Promise<Transfer[]> {
    return this.rows.findBy({ memberId, state: In(OPEN_TRANSFERS) });
  }

  /** Open ones from or to a unit that was merged are from or to the other one. By the indexes on the units. */
  async repoint(unitId: string, intoUnitId: string): Promise<void> {
    const state = In(OPEN_TRANSFERS);
    await this.rows.update({ fromUnitId: unitId, state }, { fromUnitId: intoUnitId });
    await this.rows.update({ toUnitId: unitId, state }, { toUnitId: intoUnitId });
  }

  /** Agreed ones whose day has come. By (state, day). */
  async due(day: string, limit: number): Promise<string[]> {
    const rows = await this.rows.find({
      select: { id: true },
      where: { state: 'agreed', effectiveDay: LessThanOrEqual(day) },
      order: { effectiveDay: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /**
   * Those that touch the subtrees on a side that the filter means, newest first. The page is found among narrow
   * rows: open ones by (state, day); those of a few units by the indexes on the units; those of a whole county
   * by walking back in time.
   */
  async page(
    kept: PeopleScope[],
    filter: TransferFilter,
    page: PageRequest,
  ): Promise<[TransferRow[], number]> {
    const { skip, take } = pageWindow(page);
    const query = this.narrow(await this.reaches(kept), filter);
    const total = await query.getCount();
    const found = await query
      .select('transfer.id', 'id')
      .orderBy('transfer.startedAt', 'DESC')
      .addOrderBy('transfer.id')
      .offset(skip)
      .limit(take)
      .getRawMany<{ id: string }>();
    if (found.length === 0) return [[], total];
    const rows = await this.withNames()
      .where('transfer.id IN (:...ids)', { ids: found.map(({ id }) => id) })
      .orderBy('transfer.startedAt', 'DESC')
      .addOrderBy('transfer.id')
      .getMany();
    return [rows as TransferRow[], total];
  }

  private narrow(reaches: Reach[], filter: TransferFilter): SelectQueryBuilder<Transfer> {
    const leaving = touches(reaches, 'fromUnitId');
    const receiving = touches(reaches, 'toUnitId');
    const query = this.rows
      .createQueryBuilder('transfer')
      .where(conditionOf(filter.view, leaving, receiving))
      .setParameters(reachParameters(reaches));
    if (filter.state) query.andWhere('transfer.state = :state', { state: filter.state });
    if (filter.side === 'in') query.andWhere(receiving);
    if (filter.side === 'out') query.andWhere(leaving);
    return query;
  }

  /** A few units are named one by one, so that their indexes serve; many stay a range. */
  private async reaches(kept: PeopleScope[]): Promise<Reach[]> {
    const reaches: Reach[] = [];
    for (const scope of kept) {
      const units = await this.database
        .repository(Unit)
        .createQueryBuilder('unit')
        .select('unit.id', 'id')
        .where(withinSubtree('unit'), subtreeParameters([scope.path]))
        .limit(FEW_UNITS + 1)
        .getRawMany<{ id: string }>();
      const unitIds = units.length > FEW_UNITS ? null : units.map(({ id }) => id);
      reaches.push({ ...scope, unitIds });
    }
    return reaches;
  }

  private withNames(): SelectQueryBuilder<Transfer> {
    return this.rows
      .createQueryBuilder('transfer')
      .innerJoinAndSelect('transfer.member', 'member')
      .leftJoinAndSelect('transfer.fromUnit', 'fromUnit')
      .innerJoinAndSelect('transfer.toUnit', 'toUnit');
  }
}

const FEW_UNITS = 100;

/** A scope with its units, where they are few; null where they are a range. */
interface Reach extends PeopleScope {
  unitIds: string[] | null;
}

const OPEN = `(transfer.state IN (${quoted(OPEN_TRANSFERS)}))`;
const ENDED = `(transfer.state IN (${quoted(TRANSFER_STATES.filter((state) => !OPEN_TRANSFERS.includes(state)))}))`;

function quoted(states: readonly TransferState[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}

function conditionOf(
  view: TransferListView | undefined,
  leaving: string,
  receiving: string,
): string {
  const either = (one: string, other: string) => `((${one}) OR (${other}))`;
  if (view === 'waiting') {
    return `transfer.state IN ('awaiting-release', 'awaiting-acceptance') AND ${either(
      `transfer.state = 'awaiting-release' AND ${leaving}`,
      `transfer.state = 'awaiting-acceptance' AND ${receiving}`,
    )}`;
  }
  if (view === 'started') {
    return `${OPEN} AND ${either(
      `transfer.startedSide = 'leaving' AND ${leaving}`,
      `transfer.startedSide = 'receiving' AND ${receiving}`,
    )}`;
  }
  return view === 'ended'
    ? `${ENDED} AND ${either(leaving, receiving)}`
    : either(leaving, receiving);
}

/** The side of the transfer lies within one of the reaches; nobody keeps nothing. */
function touches(reaches: Reach[], side: 'fromUnitId' | 'toUnitId'): string {
  const each = reaches.flatMap(({ line, authority, unitIds }, at) => {
    if (unitIds?.length === 0) return [];
    const units = unitIds
      ? `(:...keptUnits${at})`
      : `(SELECT kept.id FROM unit kept WHERE kept.path >= :keptFrom${at} AND kept.path < :keptTo${at})`;
    const conditions = [
      `transfer.${side} IN ${units}`,
      ...(line === null ? [] : [`transfer.line = :keptLine${at}`]),
      ...(authority === null ? [] : [underAuthority(at)]),
    ];
    return [conditions.join(' AND ')];
  });
  if (each.length === 0) return '(1 = 0)';
  return `(${each.map((one) => `(${one})`).join(' OR ')})`;
}

/** By the unique key of the open appointment. */
function underAuthority(at: number): string {
  return `EXISTS (SELECT 1 FROM appointment held WHERE held.open_key = transfer.memberId AND held.authority = :keptAuthority${at})`;
}

function reachParameters(reaches: Reach[]): Record<string, string | string[] | null> {
  return Object.fromEntries(
    reaches.flatMap(({ path, line, authority, unitIds }, at) => {
      const { from, to } = subtreeRange(path);
      return [
        [`keptUnits${at}`, unitIds ?? []],
        [`keptFrom${at}`, from],
        [`keptTo${at}`, to],
        [`keptLine${at}`, line],
        [`keptAuthority${at}`, authority],
      ];
    }),
  );
}
