import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  DomainError,
  type JobContext,
  type JobOutcome,
  shanghaiDay,
  systemActor,
} from '#platform';
import { importErrors, IMPORT_FAILED } from './import.errors.js';
import { wrong } from './import-cell.plan.js';
import { ImportRowRepository } from './import-row.repository.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportSources } from './import-source.service.js';
import { ImportSwitchRepository, type LineSpan } from './import-switch.repository.js';
import { ImportUnitWriting } from './import-unit-writing.service.js';
import { UnitRepository } from './unit.repository.js';

/** Attempts of this job follow those of checking: both fence the same run. */
const AFTER_CHECKING = 100;
/** One unit of work on SQLite, where every other writer waits for it: some 50 ms. */
const LINES_PER_TURN = 500;
const LINES_PER_STATEMENT = 5000;
const KEPT_MS = 7 * 86_400_000;

/** Another attempt has the run. */
class Overtaken extends Error {}

/** Writes what was checked and confirmed, in the background. */
@Injectable()
export class ImportApplying {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly rows: ImportRowRepository,
    private readonly switches: ImportSwitchRepository,
    private readonly units: UnitRepository,
    private readonly unitWriting: ImportUnitWriting,
    private readonly sources: ImportSources,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * On a server's database everything in one unit of work, which locks nothing that others write; on SQLite,
   * where there is one writer, in short turns. Killed in between, it leaves nothing, or goes on where it was.
   */
  async apply(runId: string, { attempt }: JobContext): Promise<JobOutcome> {
    const fence = AFTER_CHECKING + attempt;
    const found = await this.runs.find(runId);
    if (found?.state !== 'applying') return 'no-longer-needed';
    if (!(await this.runs.begin(runId, 'applying', fence, {}))) return 'no-longer-needed';
    try {
      if (found.kind === 'units') await this.unitsAtOnce(found, fence);
      else if (this.database.kind === 'sqlite') await this.inTurns(found, fence);
      else await this.atOnce(found, fence);
      return undefined;
    } catch (error) {
      if (error instanceof Overtaken) return 'no-longer-needed';
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.giveUp(runId, error);
      return undefined;
    }
  }

  /** The last try has failed: the owner is told why, in words. */
  async giveUp(runId: string, error: unknown): Promise<void> {
    const failure = error instanceof DomainError ? error.message : IMPORT_FAILED;
    await this.runs.move(runId, 'failed', { failure, finishedAt: this.clock.now() });
  }

  /** For the schedule: staged values of a week ago go, and what nobody confirmed is over. */
  async purge(): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await this.runs.unpurgedBefore(new Date(now.getTime() - KEPT_MS))) {
      await this.runs.move(id, 'cancelled', { finishedAt: now });
      const run = await this.runs.find(id);
      if (!run || run.state === 'applying') continue;
      await this.rows.forgetStaged(id);
      await this.sources.remove(id);
      await this.runs.progress(id, run.state, run.attempt, { purgedAt: now });
    }
  }

  private async atOnce(run: ImportRun, fence: number): Promise<void> {
    const last = await this.rows.lastLine(run.id);
    await this.database.transaction(async () => {
      await this.requireUntouched({ runId: run.id, from: 0, to: last });
      for (let from = 0; from <= last; from += LINES_PER_STATEMENT) {
        await this.switches.apply({ runId: run.id, from, to: from + LINES_PER_STATEMENT - 1 });
      }
      await this.finish(run, fence);
    });
  }

  /** By the right of the grant under which it was confirmed: over the unit of the run, and nothing beside it. */
  private async unitsAtOnce(run: ImportRun, fence: number): Promise<void> {
    const last = await this.rows.lastLine(run.id);
    await this.database.transaction(async () => {
      const unit = await this.units.find(run.unitId);
      if (!unit) throw importErrors['scope-changed']();
      const grant = { role: 'unit-admin' as const, unitId: unit.id, unitPath: unit.path };
      const grants = [{ ...grant, line: null, authority: null }];
      await this.unitWriting.apply(
        { ...askerOf(run), grants },
        { runId: run.id, from: 0, to: last },
      );
      await this.finish(run, fence);
    });
  }

  private async inTurns(run: ImportRun, fence: number): Promise<void> {
    const last = await this.rows.lastLine(run.id);
    if (run.appliedLine === 0) await this.requireUntouched({ runId: run.id, from: 0, to: last });
    for (let from = run.appliedLine + 1; from <= last; from += LINES_PER_TURN) {
      const to = Math.min(last, from + LINES_PER_TURN - 1);
      await this.database.transaction(async () => {
        const step = { appliedLine: to, progress: Math.floor((99 * to) / last) };
        if (!(await this.runs.progress(run.id, 'applying', fence, step))) throw new Overtaken();
        await this.leaveOutTouched({ runId: run.id, from, to });
        await this.switches.apply({ runId: run.id, from, to });
      });
      // Requests, and other writers, have their turn.
      await nextTurn();
    }
    await this.database.transaction(() => this.finish(run, fence));
  }

  private async finish(run: ImportRun, fence: number): Promise<void> {
    const finishedAt = this.clock.now();
    const done = await this.runs.moveAs(run.id, 'done', fence, { finishedAt, progress: 100 });
    if (!done) throw new Overtaken();
    const { kind, unitId, unitName, fileName, counts, changed } = run;
    await this.audit.record(askerOf(run), 'import.apply', {
      subject: 'import-run',
      subjectId: run.id,
      details: { kind, unitId, unitName, fileName, counts, changed },
    });
  }

  /** @throws import.changed-meanwhile with some of the lines */
  private async requireUntouched(span: LineSpan): Promise<void> {
    const lines = await this.switches.overtakenLines(span);
    if (lines.length > 0) throw importErrors['changed-meanwhile']({ lines: lines.join('、') });
    await this.requireUnits(span);
  }

  /** The units that the rows name are still there. */
  private async requireUnits(span: LineSpan): Promise<void> {
    const today = shanghaiDay(this.clock.now());
    const ids = await this.switches.unitIds(span);
    const units = ids.length === 0 ? [] : await this.units.findMany(ids);
    const open = units.filter(({ validTo }) => validTo === null || validTo >= today);
    if (open.length < ids.length) throw importErrors['scope-changed']();
  }

  /** Somebody was faster between two turns: the row is left out, and says so. */
  private async leaveOutTouched(span: LineSpan): Promise<void> {
    const lines = await this.switches.overtakenLines(span);
    for (const line of lines) {
      const message = wrong(
        null,
        'changed-meanwhile',
        '导入时此人已被他人修改，未导入这一行',
        '重新上传这一行检查',
      ).message;
      await this.rows.update(span.runId, line, { verdict: 'error', messages: [message] });
    }
    if (lines.length > 0) await this.leaveOutTouched(span);
  }
}

/** Who confirmed it, as he stands in the trail; the job itself has no right of its own. */
function askerOf({ requestedBy, requestedByName }: ImportRun): Actor {
  return { ...systemActor, memberId: requestedBy, name: requestedByName };
}
