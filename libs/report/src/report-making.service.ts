import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Assessments, standing } from '#assessment';
import { Ledger } from '#credit';
import {
  MemberRosters,
  Members,
  type MemberSummary,
  type RosterKind,
  type Unit,
  Units,
} from '#organisation';
import {
  Clock,
  DomainError,
  type JobContext,
  type PageRequest,
  shanghaiDay,
  type SheetRow,
  Storage,
  writeSheet,
} from '#platform';
import { ClassReports } from './class-report.service.js';
import type { People } from './people.view.js';
import { PeriodPeople } from './period-people.service.js';
import type { Report } from './report.entity.js';
import { FAILED_FOR_UNKNOWN_REASON, reportErrors } from './report.errors.js';
import { ReportRepository } from './report.repository.js';
import {
  CLASS_LIST_TITLE,
  CLASS_REGISTER_TITLE,
  isOfClasses,
  keptMs,
  ROSTER_TITLES,
  STUDY_HOURS_TITLE,
} from './report-kind.plan.js';
import { rosterKeys, rosterLayout } from './roster.plan.js';
import {
  formColumns,
  type MemberHours,
  studyHoursLayout,
  studyHoursRows,
} from './study-hours.plan.js';
import { UnitHoursRepository } from './unit-hours.repository.js';

const MEMBERS_AT_A_TIME = 1000;
/** Reading is the larger part; the rest is writing. */
const READ_PERCENT = 70;
const FULL_PERCENT = 100;
const LOOK_MS = 2000;
const LONGEST_UNIT_NAME = 60;

/** Another attempt has the report, or its owner cancelled it. */
class NotWanted extends Error {}

/** Makes the files of reports, in the background. */
@Injectable()
export class ReportMaking {
  constructor(
    private readonly reports: ReportRepository,
    private readonly units: Units,
    private readonly members: Members,
    private readonly rosters: MemberRosters,
    private readonly people: PeriodPeople,
    private readonly ledger: Ledger,
    private readonly assessments: Assessments,
    private readonly unitHours: UnitHoursRepository,
    private readonly classes: ClassReports,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the file of one report. However often and wherever it is tried, one file results; a try that
   * was overtaken or cancelled leaves nothing behind.
   */
  async make(
    reportId: string,
    { attempt, signal }: JobContext,
  ): Promise<'no-longer-needed' | void> {
    const report = await this.reports.find(reportId);
    if (!report || !(await this.reports.begin(reportId, attempt))) return 'no-longer-needed';
    const folder = await this.storage.temporaryFolder();
    try {
      await this.makeIn(folder, report, attempt, signal);
    } catch (error) {
      if (error instanceof NotWanted) return 'no-longer-needed';
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The last try has failed: the owner is told why, in words. */
  async giveUp(reportId: string, error: unknown): Promise<void> {
    const failure = error instanceof DomainError ? error.message : FAILED_FOR_UNKNOWN_REASON;
    await this.reports.end(reportId, 'failed', { failure, finishedAt: this.clock.now() });
  }

  /** Removes files past their last day; the reports stay in their owners' lists. */
  async expire(): Promise<void> {
    for (const { id, storageKey } of await this.reports.expired(this.clock.now())) {
      if (storageKey) await this.storage.delete(storageKey);
      await this.reports.forgetFile(id);
    }
  }

  private async makeIn(
    folder: string,
    report: Report,
    attempt: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { id, format } = report;
    const unit = await this.requireUnit(report);
    const path = join(folder, 'sheet');
    const rowCount = await this.write(report, unit, attempt, { path, folder, signal });
    const storageKey = `reports/${randomUUID()}.${format}`;
    await this.storage.adopt(storageKey, path);
    const finishedAt = this.clock.now();
    const finished = await this.reports.finish(id, attempt, {
      progress: FULL_PERCENT,
      rowCount,
      storageKey,
      fileName: fileName(unit.name, report, shanghaiDay(finishedAt)),
      finishedAt,
      expiresAt: new Date(finishedAt.getTime() + keptMs(report)),
    });
    if (finished) return;
    await this.storage.delete(storageKey);
    throw new NotWanted();
  }

  /** @returns how many people are in the sheet. */
  private async write(
    report: Report,
    unit: Unit,
    attempt: number,
    { path, folder, signal }: { path: string; folder: string; signal: AbortSignal },
  ): Promise<number> {
    const read = { people: 0 };
    const { layout, rows } = await this.content(report, unit, attempt, read);
    const stop = new AbortController();
    const watch = setInterval(() => void this.stopUnlessWanted(report.id, attempt, stop), LOOK_MS);
    const files = { format: report.format, path, draftPath: join(folder, 'draft') };
    const onProgress = (written: number) => {
      const share = (written / Math.max(1, read.people)) * (FULL_PERCENT - READ_PERCENT);
      const progress = Math.min(FULL_PERCENT - 1, Math.floor(READ_PERCENT + share));
      void this.reports.progress(report.id, attempt, { progress }).catch(() => undefined);
    };
    try {
      const stopped = AbortSignal.any([signal, stop.signal]);
      await writeSheet(files, layout, rows, { signal: stopped, onProgress });
    } catch (error) {
      throw stop.signal.aborted ? new NotWanted() : error;
    } finally {
      clearInterval(watch);
    }
    return read.people;
  }

  private async content(report: Report, unit: Unit, attempt: number, read: { people: number }) {
    const { kind } = report;
    if (kind === 'study-hours') return this.studyHours(report, unit, attempt, read);
    if (isOfClasses(kind)) {
      const sheet = await this.classes.sheet(report, unit, await this.head(report, unit));
      read.people = sheet.rows.length;
      return sheet;
    }
    return this.roster(report, kind, unit, attempt, read);
  }

  private async studyHours(report: Report, unit: Unit, attempt: number, read: { people: number }) {
    const scopes = await this.units.scopesToday(report.scopes, unit);
    const people = await this.people.of(scopes, report.year);
    const forms = formColumns(await this.unitHours.formsPresent(people, String(report.year)));
    const layout = studyHoursLayout(await this.head(report, unit), forms);
    return { layout, rows: studyHoursRows(this.read(report, people, attempt, read), forms) };
  }

  private async roster(
    report: Report,
    kind: RosterKind,
    unit: Unit,
    attempt: number,
    read: { people: number },
  ) {
    const titles = report.columns ?? [];
    const { unitName, filledInBy, countedUntil } = await this.head(report, unit);
    const layout = rosterLayout(kind, titles, { unitName, by: filledInBy, at: countedUntil });
    const scopes = await this.units.scopesToday(report.scopes, unit);
    const keys = rosterKeys(kind, titles);
    const parts =
      kind === 'members' ? this.rosters.people(scopes, keys) : this.rosters.unitsBelow(unit, keys);
    return { layout, rows: this.rosterRows(report, parts, attempt, read) };
  }

  private async *rosterRows(
    { id }: Report,
    parts: AsyncIterable<(string | null)[][]>,
    attempt: number,
    read: { people: number },
  ): AsyncGenerator<SheetRow> {
    for await (const part of parts) {
      for (const cells of part) yield { cells };
      read.people += part.length;
      const wanted = await this.reports.progress(id, attempt, { rowCount: read.people });
      if (!wanted) throw new NotWanted();
    }
  }

  /** A cancelled report stops its writer too, not only its reader. */
  private async stopUnlessWanted(
    id: string,
    attempt: number,
    stop: AbortController,
  ): Promise<void> {
    // A look that fails is followed by another; the end of the attempt looks for good.
    const wanted = await this.reports.isWanted(id, attempt).catch(() => true);
    if (!wanted) stop.abort(new NotWanted());
  }

  /** Members in official order, each with what the ledger and the schemes say of them. */
  private async *read(
    { id, year }: Report,
    people: People,
    attempt: number,
    read: { people: number },
  ): AsyncGenerator<MemberHours> {
    const schemes = await this.assessments.schemesOf(year);
    const expected = Math.max(1, await this.unitHours.countOf(people));
    for (let page = 1; ; page += 1) {
      const members = await this.membersOf(people, { page, pageSize: MEMBERS_AT_A_TIME });
      const sums = await this.ledger.sumsOf(
        members.map((member) => member.id),
        year,
      );
      for (const member of members) {
        const hours = sums.get(member.id);
        yield { member, sums: hours, standing: standing(schemes, member, hours) };
      }
      read.people += members.length;
      const progress = Math.min(READ_PERCENT, Math.floor((read.people / expected) * READ_PERCENT));
      const wanted = await this.reports.progress(id, attempt, { progress, rowCount: read.people });
      if (!wanted) throw new NotWanted();
      if (members.length < MEMBERS_AT_A_TIME) return;
    }
  }

  private async membersOf(people: People, page: PageRequest): Promise<MemberSummary[]> {
    if (people.day === null) return this.members.inScopes(people.scopes, page);
    const places = await this.unitHours.places(people, page);
    const summaries = await this.people.summariesOf(places);
    return places.flatMap(({ memberId }) => summaries.get(memberId) ?? []);
  }

  private async head({ year, requestedBy }: Report, { name }: Unit) {
    const now = this.clock.now();
    const requester = await this.members.find(requestedBy);
    return {
      unitName: name,
      year,
      filledInBy: requester?.name ?? '',
      filledInOn: chineseDay(now),
      countedUntil: `${chineseDay(now)} ${shanghaiTime(now)}`,
    };
  }

  private async requireUnit({ unitId }: Report): Promise<Unit> {
    const unit = await this.units.find(unitId);
    if (!unit) throw reportErrors['unit-gone']();
    return unit;
  }
}

/** `临江县财政局_干部教育培训学时统计表_2026年度.xlsx`, without what file systems refuse. */
function fileName(unitName: string, { kind, year, format }: Report, today: string): string {
  const safe = unitName.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, LONGEST_UNIT_NAME);
  if (kind === 'classes') return `${safe}_${CLASS_LIST_TITLE}_${year}年度.${format}`;
  if (kind === 'class-register') return `${safe}_${CLASS_REGISTER_TITLE}_${today}.${format}`;
  if (kind !== 'study-hours') return `${safe}_${ROSTER_TITLES[kind]}_${today}.${format}`;
  return `${safe}_${STUDY_HOURS_TITLE}_${year}年度.${format}`;
}

/** `2026年11月21日`, as official print has it. */
function chineseDay(instant: Date): string {
  const [year, month, day] = shanghaiDay(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function shanghaiTime(instant: Date): string {
  return instant.toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
