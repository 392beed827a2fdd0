import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  Jobs,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  Storage,
} from '#platform';
import { IMPORT_KINDS, type ImportKind } from './import-column.plan.js';
import { importErrors } from './import.errors.js';
import { applyImport, checkImport } from './import.jobs.js';
import { ImportRowRepository, type RowFilter } from './import-row.repository.js';
import { ImportRun, type ImportSource } from './import-run.entity.js';
import {
  importScopes,
  maySeeRun,
  mustImport,
  stillCovers,
  wholePaths,
} from './import-run.policy.js';
import { ImportRunRepository } from './import-run.repository.js';
import { isImportEnded } from './import-run.state.js';
import {
  importRowView,
  type ImportRowView,
  importRunView,
  type ImportRunView,
} from './import-run.view.js';
import { organisationErrors } from './organisation.errors.js';
import type { Unit } from './unit.entity.js';
import { mustShape } from './unit-change.policy.js';
import { UnitRepository } from './unit.repository.js';

export interface NewImport {
  kind: string;
  /** Rows may touch this unit and what is below it. */
  unitId: string;
}

/** A file on this machine's disk that is handed over: it is moved, not copied. */
export interface ImportFile {
  path: string;
  fileName: string;
}

/** Values by the key or the title of a column (`MEMBER_COLUMNS`, `UNIT_COLUMNS`), as a sheet would have them. */
export type RawRow = Record<string, string | null>;

export function importFolder(runId: string): string {
  return `imports/${runId}`;
}

/** Imports from the asking to the confirmation. Checking and applying are done in the background. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly rows: ImportRowRepository,
    private readonly units: UnitRepository,
    private readonly jobs: Jobs,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a sheet over and has it checked. Nothing is written to the organisation before `confirm`.
   * @throws organisation.unit-not-found outside of the actor's subtrees, import.kind-unknown
   */
  async start(actor: Actor, wanted: NewImport, file: ImportFile): Promise<ImportRunView> {
    const { unit, kind } = await this.require(actor, wanted);
    const run = this.newRun(actor, { unit, kind, source: 'file', fileName: file.fileName });
    await this.storage.adopt(`${importFolder(run.id)}/sheet`, file.path);
    return this.begin(actor, run);
  }

  /**
   * The same for rows that come from somewhere else: checked, shown and applied like those of a sheet.
   * The rows are taken to their end before the answer; they may be many.
   */
  async startFromRows(
    actor: Actor,
    {
      source,
      name = source,
      rows,
      ...wanted
    }: NewImport & {
      source: Exclude<ImportSource, 'file'>;
      /** What stands in the place of a file's name. */
      name?: string;
      rows: AsyncIterable<RawRow> | Iterable<RawRow>;
    },
  ): Promise<ImportRunView> {
    const { unit, kind } = await this.require(actor, wanted);
    const run = this.newRun(actor, { unit, kind, source, fileName: name });
    const path = this.storage.localPath(`${importFolder(run.id)}/rows`);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(textLines(rows)), createWriteStream(path, { mode: 0o600 }));
    return this.begin(actor, run);
  }

  /** Newest first: the actor's own, and those over units whose people are all his. */
  async list(actor: Actor, page: PageRequest): Promise<Page<ImportRunView>> {
    mustImport(actor);
    const [runs, total] = await this.runs.list(actor.memberId, wholePaths(actor), page);
    return pageOf(runs.map(importRunView), total, page);
  }

  /** @throws import.not-found also for another's. */
  async find(actor: Actor, id: string): Promise<ImportRunView> {
    return importRunView(await this.visible(actor, id));
  }

  async listRows(
    actor: Actor,
    id: string,
    filter: RowFilter | null,
    page: PageRequest,
  ): Promise<Page<ImportRowView>> {
    await this.visible(actor, id);
    const [rows, total] = await this.rows.page(id, filter, page);
    return pageOf(rows.map(importRowView), total, page);
  }

  /**
   * Has what was checked applied in the background. All or nothing, unless the faulty rows are to be skipped.
   * @throws import.has-faults, import.nothing-to-do, import.not-checked, import.scope-changed, import.purged
   */
  async confirm(
    actor: Actor,
    id: string,
    { skipsFaulty = false }: { skipsFaulty?: boolean } = {},
  ): Promise<ImportRunView> {
    await this.visible(actor, id);
    await this.database.transaction(async () => {
      const run = await this.runs.lock(id);
      if (!run || run.state !== 'checked') throw importErrors['not-checked']();
      if (run.purgedAt) throw importErrors.purged();
      const unit = await this.units.find(run.unitId);
      if (!unit || !stillCovers(actor, run, unit.path)) throw importErrors['scope-changed']();
      const { error = 0, new: added = 0, update = 0 } = run.counts ?? {};
      if (error > 0 && !skipsFaulty) throw importErrors['has-faults']({ count: error });
      if (added + update === 0) throw importErrors['nothing-to-do']();
      const confirmedAt = this.clock.now();
      await this.runs.move(id, 'applying', { confirmedAt, skipsFaulty, progress: 0 });
      await this.jobs.add(applyImport, { runId: id }, { key: id });
      await this.audit.record(actor, 'import.confirm', {
        subject: 'import-run',
        subjectId: id,
        details: { ...named(run), skipsFaulty, counts: run.counts },
      });
    });
    return this.find(actor, id);
  }

  /** Gives a run up that is not yet being applied. @throws import.under-way */
  async cancel(actor: Actor, id: string): Promise<void> {
    const run = await this.visible(actor, id);
    await this.database.transaction(async () => {
      const finishedAt = this.clock.now();
      if (!(await this.runs.move(id, 'cancelled', { finishedAt }))) {
        throw isImportEnded(run.state)
          ? importErrors['not-checked']()
          : importErrors['under-way']();
      }
      await this.audit.record(actor, 'import.cancel', {
        subject: 'import-run',
        subjectId: id,
        details: named(run),
      });
    });
    await this.storage.deletePrefix(importFolder(id));
  }

  /** The run, for who may see it. @throws import.not-found */
  async visible(actor: Actor, id: string): Promise<ImportRun> {
    mustImport(actor);
    const run = await this.runs.find(id);
    const unit = run && (await this.units.find(run.unitId));
    if (!run || !maySeeRun(actor, run, unit?.path ?? null)) throw importErrors['not-found']();
    return run;
  }

  /** @throws platform.forbidden, organisation.unit-not-found, organisation.unit-narrowed, import.kind-unknown */
  private async require(
    actor: Actor,
    { kind, unitId }: NewImport,
  ): Promise<{ unit: Unit; kind: ImportKind }> {
    mustImport(actor);
    const unit = await this.units.find(unitId);
    const reached = unit && importScopes(actor).some(({ path }) => unit.path.startsWith(path));
    if (!unit || !reached) throw organisationErrors['unit-not-found']();
    const known = IMPORT_KINDS.find((one) => one === kind);
    if (!known) throw importErrors['kind-unknown']({ kind: '不在可选范围内' });
    if (known === 'units') mustShape(actor, unit);
    return { unit, kind: known };
  }

  private async begin(actor: Actor, run: ImportRun): Promise<ImportRunView> {
    await this.database.transaction(async () => {
      await this.runs.insert(run);
      await this.jobs.add(checkImport, { runId: run.id }, { key: run.id });
      await this.audit.record(actor, 'import.start', {
        subject: 'import-run',
        subjectId: run.id,
        details: named(run),
      });
    });
    return importRunView(run);
  }

  private newRun(
    actor: Actor,
    { unit, ...wanted }: Pick<ImportRun, 'kind' | 'source' | 'fileName'> & { unit: Unit },
  ): ImportRun {
    return Object.assign(new ImportRun(), {
      id: newId(),
      ...wanted,
      unitId: unit.id,
      unitName: unit.name,
      scopes: importScopes(actor),
      state: 'uploaded',
      progress: 0,
      counts: null,
      changed: null,
      skipsFaulty: false,
      attempt: 0,
      appliedLine: 0,
      requestedBy: actor.memberId,
      requestedByName: actor.name,
      failure: null,
      createdAt: this.clock.now(),
      checkedAt: null,
      confirmedAt: null,
      finishedAt: null,
      purgedAt: null,
    });
  }
}

async function* textLines(rows: AsyncIterable<RawRow> | Iterable<RawRow>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function named({ kind, source, unitId, unitName, fileName }: ImportRun) {
  return { kind, source, unitId, unitName, fileName };
}
