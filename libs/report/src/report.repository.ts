import { Injectable } from '@nestjs/common';
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

  private update(
    where: Parameters<typeof this.rows.update>[0],
    change: Change & { state?: ReportState },
  ): Promise<boolean> {
    return this.database.transaction(
      async () => (await this.rows.update(where, change)).affected === 1,
    );
  }
}
