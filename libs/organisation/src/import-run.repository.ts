import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In, IsNull, LessThan } from 'typeorm';
import { ImportRun } from './import-run.entity.js';
import { IMPORT_STEPS, type ImportState } from './import-run.state.js';
import { Unit } from './unit.entity.js';
import { subtreeParameters, withinSubtree } from './unit.repository.js';

type Change = Partial<Omit<ImportRun, 'id' | 'state'>>;

@Injectable()
export class ImportRunRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ImportRun);
  }

  find(id: string): Promise<ImportRun | null> {
    return this.rows.findOneBy({ id });
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<ImportRun | null> {
    const [run] = await this.database.lockRows(ImportRun, 'id', [id]);
    return run ?? null;
  }

  async insert(run: ImportRun): Promise<void> {
    await this.rows.insert(run);
  }

  /** Newest first: one's own, and those over units of the subtrees. By `import_run_mine` and `import_run_unit`. */
  list(requestedBy: string, paths: string[], page: PageRequest): Promise<[ImportRun[], number]> {
    const within = paths.map((_, at) => ` OR ${withinSubtree('unit', at)}`).join('');
    const { skip, take } = pageWindow(page);
    return this.rows
      .createQueryBuilder('run')
      .leftJoin(Unit, 'unit', 'unit.id = run.unitId')
      .where(`(run.requestedBy = :requestedBy${within})`, { requestedBy })
      .setParameters(subtreeParameters(paths))
      .orderBy('run.createdAt', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
  }

  /** Another attempt takes the run over. @returns false when a later one has it, or it has ended. */
  begin(
    id: string,
    to: 'checking' | 'applying',
    attempt: number,
    change: Change,
  ): Promise<boolean> {
    const where = { id, state: In(IMPORT_STEPS[to]), attempt: LessThan(attempt) };
    return this.update(where, { ...change, state: to, attempt });
  }

  /** @returns false when the run was cancelled or overtaken: the attempt stops. */
  progress(id: string, state: ImportState, attempt: number, change: Change): Promise<boolean> {
    return this.update({ id, state, attempt }, change);
  }

  /** @returns false when the run is in no state from which it could come there. */
  move(id: string, to: ImportState, change: Change): Promise<boolean> {
    return this.update({ id, state: In(IMPORT_STEPS[to]) }, { ...change, state: to });
  }

  /** The same for an attempt, unless it was overtaken. */
  moveAs(id: string, to: ImportState, attempt: number, change: Change): Promise<boolean> {
    const where = { id, attempt, state: In(IMPORT_STEPS[to]) };
    return this.update(where, { ...change, state: to });
  }

  /** Runs whose staged values are still there since before `until`; by `import_run_purge`. */
  unpurgedBefore(until: Date): Promise<ImportRun[]> {
    return this.rows.find({ where: { purgedAt: IsNull(), createdAt: LessThan(until) }, take: 100 });
  }

  private update(
    where: Parameters<typeof this.rows.update>[0],
    change: Change & { state?: ImportState },
  ): Promise<boolean> {
    return this.database.transaction(
      async () => (await this.rows.update(where, change)).affected === 1,
    );
  }
}
