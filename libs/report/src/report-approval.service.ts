import { Injectable } from '@nestjs/common';
import { Members, Units } from '#organisation';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  Jobs,
  type Page,
  pageOf,
  type PageRequest,
} from '#platform';
import type { Report } from './report.entity.js';
import { reportErrors } from './report.errors.js';
import { makeReport } from './report.jobs.js';
import { approvingPaths, mustApprove } from './report.policy.js';
import { ReportRepository } from './report.repository.js';

export interface ReportApproval {
  id: string;
  kind: string;
  unitName: string;
  columns: string[];
  reason: string;
  requestedByName: string;
  createdAt: string;
}

export type ApprovalDecision = 'approve' | 'refuse';

/** Full numbers of many people leave only when a second person, who answers for the unit too, lets them go. */
@Injectable()
export class ReportApprovals {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly units: Units,
    private readonly members: Members,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What waits for the actor, oldest first; never his own. */
  async waiting(actor: Actor, page: PageRequest): Promise<Page<ReportApproval>> {
    mustApprove(actor);
    const [rows, total] = await this.reports.waitingApproval(
      approvingPaths(actor),
      actor.memberId,
      page,
    );
    const people = await this.members.findMany(rows.map(({ requestedBy }) => requestedBy));
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const items = rows.map((report) => approvalOf(report, nameOf.get(report.requestedBy) ?? ''));
    return pageOf(items, total, page);
  }

  /** @throws report.approval-not-found outside of the actor's subtrees, report.approval-own for his own */
  async decide(
    actor: Actor,
    id: string,
    { decision, reason = '' }: { decision: ApprovalDecision; reason?: string },
  ): Promise<void> {
    mustApprove(actor);
    const report = await this.reports.find(id);
    const unit = report && (await this.units.find(report.unitId));
    const reached = unit && approvingPaths(actor).some((path) => unit.path.startsWith(path));
    if (!report || !reached) throw reportErrors['approval-not-found']();
    if (report.requestedBy === actor.memberId) throw reportErrors['approval-own']();
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const done =
        decision === 'approve'
          ? await this.reports.approve(id, { approvedBy: actor.memberId, approvedAt: now })
          : await this.refuse(report, reason, now);
      if (!done) throw reportErrors['approval-not-found']();
      if (decision === 'approve') await this.jobs.add(makeReport, { reportId: id }, { key: id });
      await this.audit.record(actor, `report.${decision}`, {
        subject: 'report',
        subjectId: id,
        details: { unitId: report.unitId, requestedBy: report.requestedBy, reason },
      });
    });
  }

  private async refuse({ id, state }: Report, reason: string, finishedAt: Date): Promise<boolean> {
    if (state !== 'waiting-approval') return false;
    const failure = `审批未通过${reason === '' ? '' : `：${reason}`}`;
    return this.reports.end(id, 'cancelled', { failure, finishedAt });
  }
}

function approvalOf(report: Report, requestedByName: string): ReportApproval {
  return {
    id: report.id,
    kind: report.kind,
    unitName: report.unitName,
    columns: report.columns ?? [],
    reason: report.reason ?? '',
    requestedByName,
    createdAt: report.createdAt.toISOString(),
  };
}
