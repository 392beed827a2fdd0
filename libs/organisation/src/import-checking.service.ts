import { Injectable } from '@nestjs/common';
import { Clock, Database, DomainError, type JobContext, type JobOutcome } from '#platform';
import { importErrors, IMPORT_FAILED } from './import.errors.js';
import { ImportUnitJudging } from './import-unit-judging.service.js';
import { ImportJudging, repeatedCard, type RowJudge } from './import-judging.service.js';
import type { ImportRow } from './import-row.entity.js';
import { ImportRowRepository } from './import-row.repository.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportSources } from './import-source.service.js';
import { type ImportCounts, noCounts } from './import-staged.plan.js';
import { organisationErrors } from './organisation.errors.js';
import type { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

const LINES_AT_A_TIME = 500;
/** In one statement: SQLite takes 32,766 values. */
const ROWS_PER_COMMIT = 1000;
const LONGEST_FAILURE = 500;

/** Another attempt has the run, or it was cancelled. */
class NotWanted extends Error {}

/** What the rows so far come to. */
interface Tally {
  counts: ImportCounts;
  changed: Record<string, number>;
}

/** Checks the rows of a run in the background and stages what they would write. */
@Injectable()
export class ImportChecking {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly rows: ImportRowRepository,
    private readonly units: UnitRepository,
    private readonly sources: ImportSources,
    private readonly members: ImportJudging,
    private readonly unitRows: ImportUnitJudging,
    private readonly clock: Clock,
  ) {}

  /** However often it is tried: each row is there once, and a try that was overtaken or cancelled stops. */
  async check(runId: string, { attempt, signal }: JobContext): Promise<JobOutcome> {
    const run = await this.runs.find(runId);
    const fresh = { counts: noCounts(), changed: {}, progress: 0 };
    if (!run || !(await this.runs.begin(runId, 'checking', attempt, fresh))) {
      return 'no-longer-needed';
    }
    try {
      await this.rows.removeAll(runId);
      await this.checkAll(run, attempt, signal);
      await this.sources.remove(runId);
      return undefined;
    } catch (error) {
      if (error instanceof NotWanted) return 'no-longer-needed';
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      // What is wrong with the sheet is so at every try: its owner is told at once.
      await this.giveUp(runId, error);
      return undefined;
    }
  }

  /** The last try has failed: the owner is told why, in words. */
  async giveUp(runId: string, error: unknown): Promise<void> {
    const failure = error instanceof DomainError ? error.message : IMPORT_FAILED;
    const finishedAt = this.clock.now();
    await this.runs.move(runId, 'failed', {
      failure: failure.slice(0, LONGEST_FAILURE),
      finishedAt,
    });
    await this.sources.remove(runId);
  }

  private async checkAll(run: ImportRun, attempt: number, signal: AbortSignal): Promise<void> {
    const unit = await this.requireUnit(run);
    const judging = run.kind === 'members' ? this.members : this.unitRows;
    const judge = await judging.judgeFor(run, unit);
    const tally: Tally = { counts: noCounts(), changed: {} };
    let staged: ImportRow[] = [];
    for await (const part of this.sources.rows(run, judge.columns, signal)) {
      const judged = await judge.judge(part);
      judged.forEach((row) => count(row, tally));
      staged.push(...judged);
      if (staged.length < ROWS_PER_COMMIT) continue;
      await this.stage(run, attempt, staged, tally);
      staged = [];
    }
    await this.stage(run, attempt, staged, tally);
    await this.markRepeated(run, judge, tally);
    const checkedAt = this.clock.now();
    const ended = { ...tally, checkedAt, progress: 100 };
    if (!(await this.runs.moveAs(run.id, 'checked', attempt, ended))) throw new NotWanted();
  }

  private async stage(
    { id }: ImportRun,
    attempt: number,
    rows: ImportRow[],
    tally: Tally,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const wanted = await this.runs.progress(id, 'checking', attempt, { ...tally });
      if (!wanted) throw new NotWanted();
      await this.rows.insert(rows);
    });
  }

  /** The first of two equal cards was staged before the second was met. */
  private async markRepeated(run: ImportRun, judge: RowJudge, tally: Tally): Promise<void> {
    const lines = [...judge.repeated.keys()];
    for (let at = 0; at < lines.length; at += LINES_AT_A_TIME) {
      const some = lines.slice(at, at + LINES_AT_A_TIME);
      await this.database.transaction(async () => {
        for (const row of await this.rows.atLines(run.id, some)) {
          uncount(row, tally);
          const messages = [
            ...(row.messages ?? []),
            repeatedCard(judge.repeated.get(row.line) ?? 0),
          ];
          count({ verdict: 'error', warned: row.warned, changes: null }, tally);
          await this.rows.update(run.id, row.line, {
            ...NOTHING_STAGED,
            messages,
            verdict: 'error',
          });
        }
      });
    }
  }

  private async requireUnit({ unitId }: ImportRun): Promise<Unit> {
    const unit = await this.units.find(unitId);
    if (!unit) throw organisationErrors['unit-not-found']();
    if (unit.validTo !== null) throw importErrors['scope-changed']();
    return unit;
  }
}

const NOTHING_STAGED = {
  changes: null,
  person: null,
  places: null,
  facts: null,
  subjectId: null,
};

type Counted = Pick<ImportRow, 'verdict' | 'warned' | 'changes'>;

function count({ verdict, warned, changes }: Counted, tally: Tally, step: 1 | -1 = 1): void {
  tally.counts[verdict] += step;
  tally.counts.total += step;
  if (warned) tally.counts.warning += step;
  for (const column of new Set((changes ?? []).map((change) => change.column))) {
    tally.changed[column] = (tally.changed[column] ?? 0) + step;
    if (tally.changed[column] === 0) delete tally.changed[column];
  }
}

function uncount(row: Counted, tally: Tally): void {
  count(row, tally, -1);
}
