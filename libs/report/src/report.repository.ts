import { Injectable } from '@nestjs/common';
import { subtreeParameters, Unit, withinSubtree } from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { Report } from './report.entity.js';
import { REPORT_STATES, type ReportState } from './report.state.js';

type Change = Partial<Omit<Report, 'id' | 'state'>>;

@Injectable()
export class ReportRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Report);
  }

  find(id: string): Promise<Report | null> {
    return this.rows.findOneBy({ id });
  }

  /** Newest first; the index `report_mine` serves it. */
  listOwn(requestedBy: string, page: PageRequest): Promise<[Report[], number]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.rows.findAndCount({ where: { requestedBy }, order, ...pageWindow(page) });
  }

  async insert(report: Report): Promise<void> {
    await this.rows.insert(report);
  }

  /** @returns false when another attempt has it already, or it has ended. */
  begin(id: string, attempt: number): Promise<boolean> {
    const where = { id, state: In(REPORT_STATES.running), attempt: LessThan(attempt) };
    return this.update(where, { state: 'running', attempt, progress: 0 });
  }

  /** @returns false when the report was cancelled or overtaken: the attempt stops. */
  progress(id: string, attempt: number, change: Change): Promise<boolean> {
    return this.update({ id, state: 'running' as const, attempt }, change);
  }

  /** False when the report was cancelled or overtaken. */
  isWanted(id: string, attempt: number): Promise<boolean> {
    return this.rows.existsBy({ id, state: 'running', attempt });
  }

  /** @returns false when the attempt was overtaken: what it made is thrown away. */
  finish(id: string, attempt: number, change: Change): Promise<boolean> {
    const where = { id, state: In(REPORT_STATES.done), attempt };
    return this.update(where, { ...change, state: 'done' });
  }

  /** @returns false when the report has ended already. */
  end(id: string, state: 'failed' | 'cancelled', change: Change): Promise<boolean> {
    return this.update({ id, state: In(REPORT_STATES[state]) }, { ...change, state });
  }

  /** Reports whose file's last day has passed; the index `report_expiry` serves it. */
  expired(now: Date): Promise<Report[]> {
    return this.rows.find({ where: { expiresAt: LessThanOrEqual(now) }, take: 500 });
  }

  async forgetFile(id: string): Promise<void> {
    await this.update({ id }, { storageKey: null, expiresAt: null });
  }

  /** What waits for a second person over units of the subtrees, not asked for by himself; by `report_state`. */
  waitingApproval(paths: string[], notBy: string, page: PageRequest): Promise<[Report[], number]> {
    const within = paths.map((_, at) => withinSubtree('unit', at)).join(' OR ') || '1 = 0';
    const { skip, take } = pageWindow(page);
    return this.rows
      .createQueryBuilder('report')
      .innerJoin(Unit, 'unit', 'unit.id = report.unitId')
      .where("report.state = 'waiting-approval' AND report.requestedBy <> :notBy", { notBy })
      .andWhere(`(${within})`, subtreeParameters(paths))
      .orderBy('report.createdAt')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
  }

  /** @returns false when it waits no longer. */
  approve(id: string, change: Change): Promise<boolean> {
    const where = { id, state: In(REPORT_STATES.waiting) };
    return this.update(where, { ...change, state: 'waiting' });
  }

  private update(
    where: Parameters<typeof this.rows.update>[0],
    change: Change & { state?: ReportState },
  ): Promise<boolean> {
    return this.database.transaction(
      async () => (await this.rows.update(where, change)).affected === 1,
    );
  }
}
