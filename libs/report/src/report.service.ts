import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ClassSheets } from '#activity';
import { Assessments } from '#assessment';
import { coversScopes, Members, peopleScopes, Units } from '#organisation';
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
  shanghaiYear,
  type SheetFormat,
  Storage,
} from '#platform';
import { rosterChoice } from './roster.plan.js';
import {
  isOfClasses,
  needsApproval,
  REPORT_KINDS,
  type ReportKind,
  reportKinds,
  STUDY_HOURS_COLUMNS,
} from './report-kind.plan.js';
import { Report } from './report.entity.js';
import { reportErrors } from './report.errors.js';
import { makeReport } from './report.jobs.js';
import { isOwn, mustMakeReports, rolesFor } from './report.policy.js';
import { ReportRepository } from './report.repository.js';
import { reportView, type ReportView } from './report.view.js';

export interface NewReport {
  kind: string;
  unitId: string;
  /** Of `class-register`: which class; its unit stands for the one given. */
  classId?: string;
  /** Rosters show today, whatever the year. */
  year?: number;
  format: SheetFormat;
  /** Titles of a roster's columns; unset: all but the personal ones. */
  columns?: string[];
  /** Why full numbers are needed. */
  reason?: string;
}

export interface ReportFile {
  stream: Readable;
  sizeBytes: number;
  fileName: string;
  format: SheetFormat;
}

/** Reports from the asking to the handing out. Making them is `ReportMaking`'s. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly units: Units,
    private readonly members: Members,
    private readonly assessments: Assessments,
    private readonly classes: ClassSheets,
    private readonly jobs: Jobs,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  kinds(actor: Actor) {
    mustMakeReports(actor);
    return reportKinds();
  }

  /**
   * Asks for a report over a unit of the actor's; it is made in the background.
   * @throws organisation.unit-not-found for another's unit, assessment.period-unknown, report.kind-unknown
   */
  async request(
    actor: Actor,
    { kind, unitId: givenUnitId, classId, year, format, columns, reason }: NewReport,
  ): Promise<{ id: string }> {
    mustMakeReports(actor);
    if (!isKind(kind)) throw reportErrors['kind-unknown']({ kind: '不在可选范围内' });
    const ofClass = await this.classOf(actor, kind, classId);
    const unitId = ofClass?.unitId ?? givenUnitId;
    const unit = await this.units.requireInScope(actor, rolesFor(kind), unitId);
    const period = ofClass?.year ?? year ?? shanghaiYear(this.clock.now());
    if (kind === 'study-hours') await this.assessments.period(period);
    const scopes = peopleScopes(actor, rolesFor(kind), unit.path);
    const isRoster = kind === 'members' || kind === 'units';
    const chosen = isRoster ? rosterChoice(kind, columns, reason) : null;
    const personal = chosen?.personal ?? false;
    const waits = needsApproval(personal ? await this.members.countIn(scopes) : 0, personal);
    const id = newId();
    await this.database.transaction(async () => {
      const wanted = { id, kind, unitId, unitName: unit.name, scopes, year: period, format };
      const why = { columns: chosen?.titles ?? null, reason: chosen?.reason ?? null };
      const state = waits ? ('waiting-approval' as const) : ('waiting' as const);
      await this.reports.insert({
        ...this.blank(actor),
        ...wanted,
        ...why,
        classId: ofClass?.id ?? null,
        state,
      });
      if (!waits) await this.jobs.add(makeReport, { reportId: id }, { key: id });
      await this.audit.record(actor, 'report.request', {
        subject: 'report',
        subjectId: id,
        details: { kind, unitId, unitName: unit.name, year: period, format, ...why, state },
      });
    });
    return { id };
  }

  async list(actor: Actor, page: PageRequest): Promise<Page<ReportView>> {
    mustMakeReports(actor);
    const [rows, total] = await this.reports.listOwn(actor.memberId, page);
    return pageOf(rows.map(reportView), total, page);
  }

  /** @throws report.not-found also for somebody else's. */
  async find(actor: Actor, id: string): Promise<ReportView> {
    return reportView(await this.own(actor, id));
  }

  /** Stops a report that is waiting or being made; its half file goes. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.own(actor, id);
    const finishedAt = this.clock.now();
    if (!(await this.reports.end(id, 'cancelled', { finishedAt }))) throw reportErrors.ended();
  }

  /**
   * The finished file, for the person who asked and may still see everybody in it. Every handing
   * out is recorded: who, which scope, how many people, which columns.
   */
  async file(actor: Actor, id: string): Promise<ReportFile> {
    const report = await this.own(actor, id);
    await this.mustSeeEverybodyIn(actor, report);
    if (report.state !== 'done') throw reportErrors['not-done']();
    const { storageKey, expiresAt, fileName, format } = report;
    if (!storageKey || !fileName || !expiresAt || expiresAt <= this.clock.now()) {
      throw reportErrors.expired();
    }
    const sizeBytes = await this.storage.size(storageKey);
    if (sizeBytes === null) throw reportErrors.expired();
    await this.recordDownload(actor, report);
    return { stream: this.storage.read(storageKey), sizeBytes, fileName, format };
  }

  /** @throws organisation.unit-not-found, report.out-of-scope where his grants have become narrower */
  private async mustSeeEverybodyIn(actor: Actor, report: Report): Promise<void> {
    const unit = await this.units.requireInScope(actor, rolesFor(report.kind), report.unitId);
    const inside = await this.units.scopesToday(report.scopes, unit);
    if (!coversScopes(peopleScopes(actor, rolesFor(report.kind), unit.path), inside)) {
      throw reportErrors['out-of-scope']();
    }
  }

  private async recordDownload(actor: Actor, report: Report): Promise<void> {
    const { id, kind, unitId, unitName, year, rowCount, reason } = report;
    const hours = [...STUDY_HOURS_COLUMNS.before, ...STUDY_HOURS_COLUMNS.after];
    const columns = report.columns ?? (isOfClasses(kind) ? [] : hours);
    await this.audit.record(actor, 'report.download', {
      subject: 'report',
      subjectId: id,
      details: { kind, unitId, unitName, year, people: rowCount, columns, reason },
    });
  }

  /** @throws activity.class-not-found where a register is asked for of a class that the actor does not organise */
  private async classOf(actor: Actor, kind: ReportKind, classId?: string) {
    if (kind !== 'class-register') return null;
    return this.classes.requireOrganised(actor, classId ?? '');
  }

  private async own(actor: Actor, id: string): Promise<Report> {
    const report = await this.reports.find(id);
    if (!isOwn(actor, report)) throw reportErrors['not-found']();
    return report;
  }

  private blank(actor: Actor) {
    return {
      state: 'waiting' as const,
      progress: 0,
      rowCount: null,
      classId: null,
      columns: null,
      reason: null,
      approvedBy: null,
      approvedAt: null,
      attempt: 0,
      requestedBy: actor.memberId,
      fileName: null,
      storageKey: null,
      failure: null,
      createdAt: this.clock.now(),
      finishedAt: null,
      expiresAt: null,
    };
  }
}

function isKind(kind: string): kind is ReportKind {
  return (REPORT_KINDS as readonly string[]).includes(kind);
}
