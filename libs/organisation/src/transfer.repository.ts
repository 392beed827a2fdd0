import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { Brackets, In, LessThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import { Member } from './member.entity.js';
import type { PeopleScope } from './people-scope.view.js';
import { OPEN_TRANSFERS, type TransferState } from './transfer.state.js';
import { Transfer } from './transfer.entity.js';
import { Unit } from './unit.entity.js';
import { subtreeRange } from './unit.repository.js';

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

  /** Those that touch the subtrees on a side that the filter means, newest first. Open ones by (state, day). */
  async page(
    kept: PeopleScope[],
    filter: TransferFilter,
    page: PageRequest,
  ): Promise<[TransferRow[], number]> {
    const { skip, take } = pageWindow(page);
    const query = this.withNames()
      .leftJoin(Appointment, 'appointment', 'appointment.openKey = transfer.memberId')
      .where(conditionOf(filter))
      .setParameters(keptParameters(kept))
      .orderBy('transfer.startedAt', 'DESC')
      .addOrderBy('transfer.id')
      .offset(skip)
      .limit(take);
    if (filter.state) query.andWhere('transfer.state = :state', { state: filter.state });
    if (filter.side === 'in') query.andWhere(touches(kept, 'toUnit'));
    if (filter.side === 'out') query.andWhere(touches(kept, 'fromUnit'));
    const [rows, total] = await query.getManyAndCount();
    return [rows as TransferRow[], total];

    function conditionOf({ view }: TransferFilter): Brackets {
      const leaving = touches(kept, 'fromUnit');
      const receiving = touches(kept, 'toUnit');
      return new Brackets((either) => {
        if (view === 'waiting') {
          either.where(`transfer.state = 'awaiting-release' AND ${leaving}`);
          either.orWhere(`transfer.state = 'awaiting-acceptance' AND ${receiving}`);
        } else if (view === 'started') {
          either.where(`${STILL_OPEN} AND transfer.startedSide = 'leaving' AND ${leaving}`);
          either.orWhere(`${STILL_OPEN} AND transfer.startedSide = 'receiving' AND ${receiving}`);
        } else if (view === 'ended') {
          either.where(`NOT ${STILL_OPEN} AND ${leaving}`);
          either.orWhere(`NOT ${STILL_OPEN} AND ${receiving}`);
        } else either.where(leaving).orWhere(receiving);
      });
    }
  }

  private withNames(): SelectQueryBuilder<Transfer> {
    return this.rows
      .createQueryBuilder('transfer')
      .innerJoinAndSelect('transfer.member', 'member')
      .leftJoinAndSelect('transfer.fromUnit', 'fromUnit')
      .innerJoinAndSelect('transfer.toUnit', 'toUnit');
  }
}

const STILL_OPEN = `(transfer.state IN (${OPEN_TRANSFERS.map((state) => `'${state}'`).join(', ')}))`;

/** The side of the transfer lies in one of the subtrees; nobody keeps nothing. */
function touches(kept: PeopleScope[], side: 'fromUnit' | 'toUnit'): string {
  if (kept.length === 0) return '(1 = 0)';
  const each = kept.map(({ line, authority }, at) =>
    [
      `${side}.path >= :keptFrom${at} AND ${side}.path < :keptTo${at}`,
      ...(line === null ? [] : [`transfer.line = :keptLine${at}`]),
      ...(authority === null ? [] : [`appointment.authority = :keptAuthority${at}`]),
    ].join(' AND '),
  );
  return `(${each.map((one) => `(${one})`).join(' OR ')})`;
}

function keptParameters(kept: PeopleScope[]): Record<string, string | null> {
  return Object.fromEntries(
    kept.flatMap(({ path, line, authority }, at) => {
      const { from, to } = subtreeRange(path);
      return [
        [`keptFrom${at}`, from],
        [`keptTo${at}`, to],
        [`keptLine${at}`, line],
        [`keptAuthority${at}`, authority],
      ];
    }),
  );
}
