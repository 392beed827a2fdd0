import { Injectable } from '@nestjs/common';
import { allPeopleScopes, Units } from '#organisation';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  shanghaiDay,
} from '#platform';
import { AssignmentCourses } from './assignment-course.service.js';
import type { Assignment } from './assignment.entity.js';
import { assignmentErrors } from './assignment.errors.js';
import { type AssignmentWish, requireWish, wishColumns } from './assignment.plan.js';
import {
  ASSIGNING_ROLES,
  assigningPaths,
  keepsAssignment,
  mustAssign,
} from './assignment.policy.js';
import { type AssignmentInUnit, AssignmentRepository } from './assignment.repository.js';
import { assignmentAfter, type AssignmentState, type AssignmentStep } from './assignment.state.js';
import {
  actsOf,
  type AssignmentRowView,
  assignmentRowView,
  type AssignmentView,
} from './assignment.view.js';
import type { TargetRow } from './audience-target.plan.js';
import { AudienceTargets } from './audience-target.service.js';

/** 学习任务: who administers people says what they are to learn. Takes effect with the commit, for everybody it means. */
@Injectable()
export class Assignments {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly rows: AssignmentRepository,
    private readonly courses: AssignmentCourses,
    private readonly targets: AudienceTargets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Of the actor's units, and those from further up that reach into them. */
  async list(
    actor: Actor,
    { state }: { state?: AssignmentState | undefined },
    page: PageRequest,
  ): Promise<Page<AssignmentRowView>> {
    mustAssign(actor);
    const [rows, total] = await this.rows.list({ paths: assigningPaths(actor), state }, page);
    const ids = rows.map(({ id }) => id);
    const targets = Map.groupBy(await this.rows.targetsOf(ids), ({ assignmentId }) => assignmentId);
    const courses = Map.groupBy(await this.rows.coursesOf(ids), ({ assignmentId }) => assignmentId);
    const items: AssignmentRowView[] = [];
    for (const row of rows) {
      const parts = { targets: targets.get(row.id) ?? [], courses: courses.get(row.id) ?? [] };
      items.push(await this.rowView(actor, row, parts.targets, parts.courses.length));
    }
    return pageOf(items, total, page);
  }

  /** @throws assignment.not-found also for a rule that has nothing to do with the actor's units. */
  async find(actor: Actor, id: string): Promise<AssignmentView> {
    const row = await this.visible(actor, id);
    const targets = await this.rows.targetsOf([id]);
    const listed = await this.rows.coursesOf([id]);
    const view = await this.rowView(actor, row, targets, listed.length);
    const { note, closeReason, publishedAt, closedAt, state } = row;
    return {
      ...view,
      note,
      closeReason,
      publishedAt,
      closedAt,
      courses: await this.courses.views(listed.map(({ courseId }) => courseId)),
      targets: await this.targets.views(targets, !view.readOnly),
      may: actsOf(state, view.readOnly),
    };
  }

  /**
   * A draft; it touches nobody until it is published.
   * @throws organisation.unit-not-found for another subtree, course.not-found for a course that is not there for
   * the actor, assignment.invalid …
   */
  async create(actor: Actor, wish: AssignmentWish): Promise<AssignmentView> {
    mustAssign(actor);
    const now = this.clock.now();
    const id = newId();
    await this.database.transaction(async () => {
      const { targets, courseIds } = await this.settle(actor, wish, []);
      await this.rows.insert({
        id,
        ...wishColumns(wish, shanghaiDay(now)),
        state: 'draft',
        createdBy: actor.memberId,
        createdByName: actor.name,
        createdAt: now,
        updatedAt: now,
        publishedAt: null,
        closedAt: null,
        closeReason: null,
      });
      await this.rows.putCourses(id, courseIds);
      await this.rows.putTargets({ assignmentId: id }, targets);
      await this.trace(actor, 'assignment.create', id, wish);
    });
    return this.find(actor, id);
  }

  /** Also of a rule in force: what it says now holds with the commit. @throws assignment.state once it is closed */
  async change(actor: Actor, id: string, wish: AssignmentWish): Promise<AssignmentView> {
    await this.database.transaction(async () => {
      const row = await this.lockOwn(actor, id);
      if (row.state === 'closed') throw assignmentErrors.state();
      const before = (await this.rows.coursesOf([id])).map(({ courseId }) => courseId);
      const { targets, courseIds } = await this.settle(actor, wish, before);
      const columns = wishColumns(wish, row.validFrom);
      await this.rows.change(id, { ...columns, updatedAt: this.clock.now() });
      await this.rows.putCourses(id, courseIds);
      await this.rows.putTargets({ assignmentId: id }, targets);
      await this.trace(actor, 'assignment.change', id, wish);
    });
    return this.find(actor, id);
  }

  /** @throws assignment.due-past */
  publish(actor: Actor, id: string): Promise<AssignmentView> {
    return this.step(actor, id, 'publish', ({ dueOn }) => {
      const now = this.clock.now();
      if (dueOn !== null && dueOn < shanghaiDay(now)) throw assignmentErrors['due-past']();
      return { publishedAt: now };
    });
  }

  /** From now on it touches nobody; what was learned stays. */
  close(actor: Actor, id: string, reason: string): Promise<AssignmentView> {
    const closeReason = reason.trim();
    return this.step(actor, id, 'close', () => ({ closedAt: this.clock.now(), closeReason }));
  }

  /** Undoes the closing. */
  reopen(actor: Actor, id: string): Promise<AssignmentView> {
    return this.step(actor, id, 'reopen', () => ({ closedAt: null, closeReason: null }));
  }

  /** A draft that nobody needs. @throws assignment.state for what was published */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.lockOwn(actor, id);
      if (row.state !== 'draft') throw assignmentErrors.state();
      await this.rows.remove(id);
      await this.trace(actor, 'assignment.remove', id, row);
    });
  }

  /** For whoever only looks. */
  async visible(actor: Actor, id: string): Promise<AssignmentInUnit> {
    mustAssign(actor);
    const row = await this.rows.find(id, assigningPaths(actor));
    if (!row) throw assignmentErrors['not-found']();
    return row;
  }

  private async step(
    actor: Actor,
    id: string,
    step: AssignmentStep,
    change: (row: Assignment) => Partial<Assignment>,
  ): Promise<AssignmentView> {
    await this.database.transaction(async () => {
      const row = await this.lockOwn(actor, id);
      const state = assignmentAfter(row.state, step);
      if (!state) throw assignmentErrors.state();
      await this.rows.change(id, { ...change(row), state, updatedAt: this.clock.now() });
      await this.trace(actor, `assignment.${step}`, id, row);
    });
    return this.find(actor, id);
  }

  private async lockOwn(actor: Actor, id: string): Promise<AssignmentInUnit> {
    mustAssign(actor);
    await this.rows.lock(id);
    const row = await this.visible(actor, id);
    if (!(await this.keeps(actor, row, await this.rows.targetsOf([id])))) {
      throw assignmentErrors['read-only']({ unit: row.unitName });
    }
    return row;
  }

  /** What is wished, as it may be. A course that the rule names already may have been withdrawn since. */
  private async settle(actor: Actor, wish: AssignmentWish, before: string[]) {
    requireWish(wish);
    await this.units.requireInScope(actor, ASSIGNING_ROLES, wish.unitId);
    const courseIds = [...new Set(wish.courseIds)];
    await this.courses.require(
      actor,
      courseIds.filter((id) => !before.includes(id)),
    );
    return { courseIds, targets: await this.targets.bound(actor, ASSIGNING_ROLES, wish.targets) };
  }

  private async keeps(
    actor: Actor,
    { unitPath }: AssignmentInUnit,
    targets: TargetRow[],
  ): Promise<boolean> {
    const own = allPeopleScopes(actor, ...ASSIGNING_ROLES);
    return keepsAssignment(actor, unitPath, await this.targets.scopesOf(targets), own);
  }

  private async rowView(
    actor: Actor,
    row: AssignmentInUnit,
    targets: TargetRow[],
    courseCount: number,
  ): Promise<AssignmentRowView> {
    const readOnly = !(await this.keeps(actor, row, targets));
    const views = await this.targets.views(targets, !readOnly);
    const today = shanghaiDay(this.clock.now());
    const targetTexts = views.map(({ text }) => text);
    return assignmentRowView(row, { courseCount, targetTexts, readOnly, today });
  }

  private trace(
    actor: Actor,
    action: string,
    id: string,
    {
      title,
      kind,
      unitId,
      dueOn = null,
    }: Pick<AssignmentWish, 'title' | 'kind' | 'unitId' | 'dueOn'>,
  ): Promise<void> {
    const details = { title, kind, unitId, dueOn };
    return this.audit.record(actor, action, { subject: 'assignment', subjectId: id, details });
  }
}
