import { Injectable } from '@nestjs/common';
import { Clock, Database, dayBefore, Events, shanghaiDay } from '#platform';
import { MembershipMergingRepository } from './membership-merging.repository.js';
import { organisationErrors } from './organisation.errors.js';
import type { UnitChange } from './unit-change.entity.js';
import { unitClosed, unitMerged } from './unit.events.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { dayRefusal, moveRefusal, type Place, placeOf } from './unit.plan.js';
import { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

/** The units that a change is about, locked with their trees. */
export interface ChangeScene {
  unit: Unit;
  /** The new parent, or the unit that takes the other in. */
  other: Unit | null;
}

/** What is asked of a unit, whether it is to happen now or on a day to come. */
export type AskedChange = Pick<
  UnitChange,
  'unitId' | 'kind' | 'otherUnitId' | 'day' | 'details' | 'reason'
>;

/** Carries changes of units out, in the open unit of work. */
@Injectable()
export class UnitChangeApplying {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitRepository,
    private readonly history: UnitHistoryRepository,
    private readonly memberships: MembershipMergingRepository,
    private readonly events: Events,
  ) {}

  /**
   * Locks the trees of both units, so that changes of one tree follow each other, and says whether the change could
   * be made as things stand. `authorise` sees the units as they are under the lock.
   * @throws organisation.unit-not-found, unit-ended, unit-cycle, unit-parent-line, unit-too-deep, unit-day-early …
   */
  async check(
    change: AskedChange,
    authorise: (scene: ChangeScene) => void = () => undefined,
  ): Promise<ChangeScene> {
    const scene = await this.lock(change);
    authorise(scene);
    this.mustBeOpen(scene, change);
    await this.mustBeLateEnough(scene, change);
    if (change.kind === 'move' || change.kind === 'merge') await this.mustFit(scene, change);
    if (change.kind === 'close') await this.mustBeEmpty(scene.unit, change.day);
    return scene;
  }

  /** Carries out what `check` has let through. @returns the change's details, with what stood there before */
  async apply(change: AskedChange, scene: ChangeScene): Promise<UnitChange['details']> {
    const { name, kind, order, parentId } = scene.unit;
    const before = { name, kind, order, parentId };
    const { details } = change;
    switch (change.kind) {
      case 'edit':
        await this.edit(change, scene.unit);
        break;
      case 'move':
        await this.move(change, scene);
        break;
      case 'merge':
        return { ...details, before, ...(await this.merge(change, scene)) };
      case 'close':
        await this.close(change, scene.unit);
        break;
      case 'create':
        throw new Error('a unit is created by Units.create');
    }
    return { ...details, before };
  }

  private async edit({ day, details: { name, kind, order } }: AskedChange, unit: Unit) {
    const change = { ...(name !== undefined && { name }), ...(kind !== undefined && { kind }) };
    if (order !== undefined && order !== unit.order) {
      const parent = unit.parentId === null ? null : await this.units.find(unit.parentId);
      await this.rehang(unit, placeOf(unit.id, order, parent), day);
    } else {
      await this.history.splitOne(unit.id, day, dayBefore(day));
    }
    if (Object.keys(change).length > 0) await this.history.edit(unit.id, change);
  }

  private async move({ day, details }: AskedChange, { unit, other }: ChangeScene): Promise<void> {
    await this.rehang(unit, placeOf(unit.id, details.order ?? unit.order, other), day);
  }

  private async rehang(unit: Unit, to: Place, day: string): Promise<void> {
    await this.history.split({ path: unit.path }, day, dayBefore(day));
    await this.history.rebase({ path: unit.path }, { from: unit, to });
    await this.history.edit(unit.id, { parentId: to.parentId, order: to.order });
  }

  private async merge({ day }: AskedChange, { unit, other }: ChangeScene) {
    if (!other) throw organisationErrors['unit-not-found']();
    const below = { path: unit.path, below: true };
    await this.history.split(below, day, dayBefore(day));
    await this.history.rebase(below, { from: unit, to: other }, true);
    const units = await this.history.adopt(unit.id, other.id);
    const memberships = await this.memberships.moveAll(unit.id, other.id, day, dayBefore(day));
    await this.history.end(unit.id, dayBefore(day));
    await this.events.record(unitMerged, { unitId: unit.id, intoUnitId: other.id, day });
    return { units, memberships };
  }

  private async close({ day }: AskedChange, { id }: Unit): Promise<void> {
    await this.history.end(id, dayBefore(day));
    await this.events.record(unitClosed, { unitId: id, day });
  }

  private async lock({ unitId, otherUnitId, kind }: AskedChange): Promise<ChangeScene> {
    const ids = otherUnitId === null ? [unitId] : [unitId, otherUnitId];
    const locked = await this.units.lockTreesOf(ids);
    const unit = locked.get(unitId);
    const other = otherUnitId === null ? null : locked.get(otherUnitId);
    if (!unit || other === undefined) throw organisationErrors['unit-not-found']();
    // Who is just being taken on there is waited for: nobody is left behind in a unit that ends.
    if (kind === 'merge' || kind === 'close') await this.database.lockRows(Unit, 'id', [unitId]);
    return { unit, other };
  }

  private mustBeOpen({ unit, other }: ChangeScene, { day }: AskedChange): void {
    for (const one of [unit, other]) {
      if (one && one.validTo !== null) {
        throw organisationErrors['unit-ended']({ name: one.name, day: one.validTo });
      }
    }
    if (other && other.validFrom > day) {
      throw organisationErrors['unit-day-early']({ name: other.name, since: other.validFrom });
    }
  }

  /** History is added to, never rewritten: nothing that the change touches has changed after the day. */
  private async mustBeLateEnough({ unit, other }: ChangeScene, change: AskedChange): Promise<void> {
    const today = shanghaiDay(this.clock.now());
    const spans = [
      await this.history.open(unit.id),
      change.kind === 'edit' && change.details.order === undefined
        ? null
        : await this.history.latest(unit.path, today),
      other && (await this.history.open(other.id)),
    ];
    for (const span of spans) {
      const refusal = span && dayRefusal(change.day, today, span.fromDay);
      if (refusal) throw organisationErrors[refusal]({ name: span.name, since: span.fromDay });
    }
  }

  private async mustFit({ unit, other }: ChangeScene, { kind }: AskedChange): Promise<void> {
    if (!other) throw organisationErrors['unit-not-found']();
    const levels = kind === 'move' ? 1 : 0;
    const own = kind === 'move' ? `${unit.id}/`.length : 0;
    const refusal = moveRefusal(unit, other, await this.history.reach(unit.path), {
      depth: other.depth + levels - unit.depth,
      pathLength: other.path.length + own - unit.path.length,
    });
    if (refusal) throw organisationErrors[refusal]();
  }

  private async mustBeEmpty({ id, name }: Unit, day: string): Promise<void> {
    const members = await this.memberships.countFrom(id, day);
    const units = await this.units.countChildrenFrom(id, day);
    if (members + units > 0) throw organisationErrors['unit-not-empty']({ name, members, units });
  }
}
