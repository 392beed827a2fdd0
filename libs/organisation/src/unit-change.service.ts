import { Injectable, Logger } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  DomainError,
  type Page,
  pageOf,
  type PageRequest,
  pageWindow,
  shanghaiDay,
  systemActor,
} from '#platform';
import { organisationErrors } from './organisation.errors.js';
import type { UnitChange } from './unit-change.entity.js';
import { mustReplace, mustShape, mustShapeUnits, shapedPaths } from './unit-change.policy.js';
import { UnitChangeApplying } from './unit-change-applying.service.js';
import { UnitChangeRepository } from './unit-change.repository.js';
import { unitChangeView, type UnitChangeView } from './unit-change.view.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { isWithin, mustSeeUnits, visiblePaths } from './unit.policy.js';
import { UnitRepository } from './unit.repository.js';
import { type TimelineItem, timelineOf } from './unit-timeline.plan.js';

const AT_A_TIME = 100;
/** Of one unit nobody reads more. */
const LONGEST_TIMELINE = 500;

/** What is to happen to units on a day to come, and what has happened to them. */
@Injectable()
export class UnitChanges {
  private readonly logger = new Logger(UnitChanges.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly units: UnitRepository,
    private readonly history: UnitHistoryRepository,
    private readonly changes: UnitChangeRepository,
    private readonly applying: UnitChangeApplying,
  ) {}

  /** What waits, and what could not be carried out, in the actor's subtrees. */
  async scheduled(actor: Actor, page: PageRequest): Promise<Page<UnitChangeView>> {
    mustShapeUnits(actor);
    const found = await this.changes.page(shapedPaths(actor), page);
    return { ...found, items: found.items.map(unitChangeView) };
  }

  /**
   * Takes back what has not happened yet, or puts away what failed.
   * @throws organisation.unit-change-not-found outside the subtrees, unit-change-ended when it is too late
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    mustShapeUnits(actor);
    await this.database.transaction(async () => {
      const change = await this.changes.find(id);
      const unit = change && (await this.units.find(change.unitId));
      if (!change || !unit || !isWithin(unit.path, shapedPaths(actor))) {
        throw organisationErrors['unit-change-not-found']();
      }
      if (change.kind === 'edit' && change.details.order === undefined) mustShape(actor, unit);
      else mustReplace(actor, unit);
      if (!(await this.changes.end(id, 'withdrawn', { endedAt: this.clock.now() }))) {
        throw organisationErrors['unit-change-ended']();
      }
      const { unitId, kind, day } = change;
      await this.audit.record(actor, 'unit-change.withdraw', {
        subject: 'unit',
        subjectId: unitId,
        details: { changeId: id, kind, day },
      });
    });
  }

  /** What happened to a unit, when, by whom and why, the last first. @throws organisation.unit-not-found outside the scope */
  async timeline(actor: Actor, unitId: string, page: PageRequest): Promise<Page<TimelineItem>> {
    mustSeeUnits(actor);
    const unit = await this.units.find(unitId);
    if (!unit || !isWithin(unit.path, visiblePaths(actor))) {
      throw organisationErrors['unit-not-found']();
    }
    const rows = await this.changes.ofUnit(unitId, LONGEST_TIMELINE);
    const items = timelineOf(rows.map(unitChangeView), await this.history.spansOf(unitId));
    const { skip, take } = pageWindow(page);
    return pageOf(items.slice(skip, skip + take), items.length, page);
  }

  /**
   * Carries out what is due, each change by itself and once. What cannot be carried out as things stand by then is
   * marked failed, with the reason. @returns how many changes ended
   */
  async applyDue(): Promise<number> {
    const due = await this.changes.due(shanghaiDay(this.clock.now()), AT_A_TIME);
    for (const change of due) await this.applyOne(change);
    return due.length;
  }

  private async applyOne(change: UnitChange): Promise<void> {
    try {
      await this.database.transaction(() => this.carryOut(change));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.fail(change, error);
    }
  }

  private async carryOut(change: UnitChange): Promise<void> {
    const scene = await this.applying.check(change);
    const endedAt = this.clock.now();
    // Under the lock of the tree: two workers cannot both find it waiting.
    if (!(await this.changes.end(change.id, 'applied', { endedAt }))) return;
    const details = await this.applying.apply(change, scene);
    await this.changes.amend(change.id, details);
    const { id, kind, day, reason, otherUnitId, requestedBy } = change;
    await this.audit.record(systemActor, `unit.${kind}`, {
      subject: 'unit',
      subjectId: change.unitId,
      details: { kind, day, reason, otherUnitId, changeId: id, requestedBy, ...details },
    });
  }

  private async fail({ id, unitId, kind, day }: UnitChange, error: DomainError): Promise<void> {
    this.logger.warn(`unit change ${id} cannot be carried out: ${error.code}`);
    await this.database.transaction(async () => {
      const facts = { endedAt: this.clock.now(), failure: error.message.slice(0, 300) };
      if (!(await this.changes.end(id, 'failed', facts))) return;
      await this.audit.record(systemActor, 'unit-change.fail', {
        subject: 'unit',
        subjectId: unitId,
        details: { changeId: id, kind, day, code: error.code },
      });
    });
  }
}
