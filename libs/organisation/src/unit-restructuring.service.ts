import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, isDay, shanghaiDay } from '#platform';
import { requireCode } from './code-table.js';
import { organisationErrors } from './organisation.errors.js';
import { mustReplace, mustShape, mustShapeUnits } from './unit-change.policy.js';
import {
  type AskedChange,
  type ChangeScene,
  UnitChangeApplying,
} from './unit-change-applying.service.js';
import { UnitChangeRepository } from './unit-change.repository.js';
import { unitChangeView, type UnitChangeView } from './unit-change.view.js';
import { requireOrder, requireUnitName } from './unit-creation.service.js';

/** From which day on it holds, and why. Today unless given; a day to come is noted and carried out then. */
export interface When {
  day?: string;
  reason?: string;
}

export interface UnitEdit extends When {
  name?: string;
  /** A code of the table `unit-kind`. */
  kind?: string;
  order?: number;
}

const LONGEST_REASON = 200;

/**
 * Renames, moves, merges and closes units, as of a day. What the past was stays as it was: a change holds from its
 * day on, which is never before the last change of what it touches.
 */
@Injectable()
export class UnitRestructuring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly applying: UnitChangeApplying,
    private readonly changes: UnitChangeRepository,
  ) {}

  /** @throws organisation.unit-unchanged, name-invalid, code-unknown, unit-order and what every change may be refused for */
  async edit(actor: Actor, unitId: string, { name, kind, order, ...when }: UnitEdit) {
    mustShapeUnits(actor);
    if (name === undefined && kind === undefined && order === undefined) {
      throw organisationErrors['unit-unchanged']();
    }
    if (kind !== undefined) requireCode('unit-kind', kind);
    if (order !== undefined) requireOrder(order);
    const details = {
      ...(name !== undefined && { name: requireUnitName(name) }),
      ...(kind !== undefined && { kind }),
      ...(order !== undefined && { order }),
    };
    const asked = this.asked({ unitId, kind: 'edit', otherUnitId: null, details }, when);
    // The place among its neighbours is theirs above to say, as its parent is.
    return this.request(actor, asked, ({ unit }) =>
      order === undefined ? mustShape(actor, unit) : mustReplace(actor, unit),
    );
  }

  /** Hangs a unit, with all that is below it, under another of the same line. */
  async move(
    actor: Actor,
    unitId: string,
    { parentId, order, ...when }: When & { parentId: string; order?: number },
  ) {
    mustShapeUnits(actor);
    if (order !== undefined) requireOrder(order);
    const details = order === undefined ? {} : { order };
    const kind = 'move' as const;
    const asked = this.asked({ unitId, kind, otherUnitId: parentId, details }, when, true);
    return this.request(actor, asked, (scene) => mustReplaceWithin(actor, scene));
  }

  /** A unit's people and all that is below it go to another unit of the line; the unit itself ends. */
  async merge(
    actor: Actor,
    unitId: string,
    { intoUnitId, ...when }: When & { intoUnitId: string },
  ) {
    mustShapeUnits(actor);
    if (intoUnitId === unitId) throw organisationErrors['unit-merge-self']();
    const merge = { unitId, kind: 'merge' as const, otherUnitId: intoUnitId, details: {} };
    const asked = this.asked(merge, when, true);
    return this.request(actor, asked, (scene) => mustReplaceWithin(actor, scene));
  }

  /** Ends a unit that nobody and nothing belongs to any more. @throws organisation.unit-not-empty */
  async close(actor: Actor, unitId: string, when: When) {
    mustShapeUnits(actor);
    const asked = this.asked({ unitId, kind: 'close', otherUnitId: null, details: {} }, when, true);
    return this.request(actor, asked, ({ unit }) => mustReplace(actor, unit));
  }

  private request(
    actor: Actor,
    asked: AskedChange,
    authorise: (scene: ChangeScene) => void,
  ): Promise<UnitChangeView> {
    return this.database.transaction(async () => {
      const scene = await this.applying.check(asked, authorise);
      const now = this.clock.now();
      const isDue = asked.day <= shanghaiDay(now);
      const details = isDue ? await this.applying.apply(asked, scene) : asked.details;
      const change = await this.changes.insert(actor, {
        ...asked,
        details,
        state: isDue ? 'applied' : 'scheduled',
        requestedAt: now,
        endedAt: isDue ? now : null,
      });
      const { kind, day, reason, otherUnitId } = asked;
      await this.audit.record(actor, isDue ? `unit.${kind}` : 'unit-change.schedule', {
        subject: 'unit',
        subjectId: asked.unitId,
        details: { kind, day, reason, otherUnitId, changeId: change.id, ...details },
      });
      const { unit, other } = scene;
      const unitName = (isDue && asked.details.name) || unit.name;
      return unitChangeView({ change, unitName, otherUnitName: other?.name ?? null });
    });
  }

  private asked(
    change: Pick<AskedChange, 'unitId' | 'kind' | 'otherUnitId' | 'details'>,
    { day = shanghaiDay(this.clock.now()), reason = '' }: When,
    needsReason = false,
  ): AskedChange {
    if (!isDay(day)) throw organisationErrors['unit-day-invalid']();
    const why = reason.trim();
    if ((needsReason && why === '') || why.length > LONGEST_REASON) {
      throw organisationErrors['unit-reason']();
    }
    return { ...change, day, reason: why };
  }
}

function mustReplaceWithin(actor: Actor, { unit, other }: ChangeScene): void {
  if (!other) throw organisationErrors['unit-not-found']();
  // First what does not exist for the actor, then what is not his to do.
  mustShape(actor, unit);
  mustShape(actor, other);
  mustReplace(actor, unit);
}
