import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  Events,
  isDay,
  type Line,
  newId,
  shanghaiDay,
} from '#platform';
import { requireCode } from './code-table.js';
import { organisationErrors } from './organisation.errors.js';
import { mustFoundTrees, mustShape, mustShapeUnits } from './unit-change.policy.js';
import { treeFounded } from './unit.events.js';
import { UnitChangeRepository } from './unit-change.repository.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { dayRefusal, MAX_DEPTH, MAX_ORDER, placeOf } from './unit.plan.js';
import { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';
import { type UnitNode, unitNode } from './unit.view.js';

export interface NewUnit {
  name: string;
  /** Taken from the parent where there is one. */
  line?: Line;
  /** A code of the table `unit-kind`. */
  kind: string;
  parentId?: string | null;
  order?: number;
  /** `YYYY-MM-DD`, past or to come; today unless given. */
  validFrom?: string;
  reason?: string;
}

/** Takes units into the trees. */
@Injectable()
export class UnitCreation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly units: UnitRepository,
    private readonly history: UnitHistoryRepository,
    private readonly changes: UnitChangeRepository,
  ) {}

  /**
   * A unit below one of the actor's, or, for who administers the platform from a root, the root of a new tree: who
   * administers that root comes to administer the new one too (`account` hears of it).
   * @throws organisation.unit-not-found for a parent outside his subtrees, and what `write` throws
   */
  async create(actor: Actor, details: NewUnit): Promise<UnitNode> {
    mustShapeUnits(actor);
    const { parentId = null } = details;
    if (parentId === null) return this.found(actor, details);
    return this.database.transaction(async () => {
      mustShape(actor, await this.lockParent(parentId));
      return unitNode(await this.write(actor, details));
    });
  }

  private found(actor: Actor, details: NewUnit): Promise<UnitNode> {
    const besideUnitId = mustFoundTrees(actor);
    return this.database.transaction(async () => {
      const root = await this.write(actor, details);
      await this.events.record(treeFounded, { unitId: root.id, besideUnitId });
      return unitNode(root);
    });
  }

  /**
   * The same where who may was settled by the caller.
   * @throws organisation.name-invalid, code-unknown, unit-order, unit-parent-line, unit-too-deep, unit-day-early …
   */
  async write(actor: Actor, details: NewUnit): Promise<Unit> {
    const { kind, order = 0, parentId = null, validFrom = this.today() } = details;
    const name = requireUnitName(details.name);
    requireCode('unit-kind', kind);
    requireOrder(order);
    if (!isDay(validFrom)) throw organisationErrors['unit-day-invalid']();
    return this.database.transaction(async () => {
      const parent = parentId === null ? null : await this.requireParent(parentId, details.line);
      await this.mustBeLateEnough(parent, validFrom);
      const id = newId();
      const unit = Object.assign(new Unit(), {
        id,
        name,
        kind,
        line: parent?.line ?? details.line ?? 'administrative',
        ...placeOf(id, order, parent),
        validFrom,
        validTo: null,
        createdAt: this.clock.now(),
      });
      await this.history.begin(unit);
      await this.trace(actor, unit, details.reason ?? '');
      return unit;
    });
  }

  private async trace(actor: Actor, unit: Unit, reason: string): Promise<void> {
    const { id, name, kind, line, parentId, validFrom } = unit;
    const now = this.clock.now();
    await this.changes.insert(actor, {
      unitId: id,
      kind: 'create',
      otherUnitId: parentId,
      day: validFrom,
      details: { name, kind },
      reason: reason.trim(),
      state: 'applied',
      requestedAt: now,
      endedAt: now,
    });
    await this.audit.record(actor, 'unit.create', {
      subject: 'unit',
      subjectId: id,
      details: { name, kind, line, parentId, validFrom },
    });
  }

  private async requireParent(parentId: string, line: Line | undefined): Promise<Unit> {
    const parent = await this.lockParent(parentId);
    if (line !== undefined && line !== parent.line) throw organisationErrors['unit-parent-line']();
    if (parent.depth + 1 >= MAX_DEPTH) throw organisationErrors['unit-too-deep']();
    const { name, validTo } = parent;
    if (validTo !== null) throw organisationErrors['unit-ended']({ name, day: validTo });
    return parent;
  }

  private async lockParent(parentId: string): Promise<Unit> {
    const parent = (await this.units.lockTreesOf([parentId])).get(parentId);
    if (!parent) throw organisationErrors['unit-not-found']();
    return parent;
  }

  private async mustBeLateEnough(parent: Unit | null, validFrom: string): Promise<void> {
    const span = parent && (await this.history.open(parent.id));
    const refusal = dayRefusal(validFrom, this.today(), span?.fromDay ?? '');
    if (refusal) throw organisationErrors[refusal]({ name: span?.name, since: span?.fromDay });
  }

  private today(): string {
    return shanghaiDay(this.clock.now());
  }
}

/** The name as it is stored. */
export function requireUnitName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 80) throw organisationErrors['name-invalid']();
  return name;
}

export function requireOrder(order: number): void {
  if (!Number.isInteger(order) || order < 0 || order > MAX_ORDER) {
    throw organisationErrors['unit-order']();
  }
}
