import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Database,
  grantedPaths,
  hasRole,
  type Line,
  newId,
  platformErrors,
  type Role,
  shanghaiDay,
} from '#platform';
import { requireCode } from './code-table.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import type { PeopleScope } from './people-scope.view.js';
import { Unit } from './unit.entity.js';
import { isWithin, mustSeeUnits, visiblePaths, visiblePeople } from './unit.policy.js';
import { UnitRepository } from './unit.repository.js';
import { type UnitNode, unitNodes } from './unit.view.js';

const MAX_ORDER = 99_999;
const MAX_DEPTH = 12;

export interface NewUnit {
  name: string;
  /** Taken from the parent where there is one. */
  line?: Line;
  /** A code of the table `unit-kind`. */
  kind: string;
  parentId?: string | null;
  order?: number;
  /** `YYYY-MM-DD`; today unless given. */
  validFrom?: string;
}

/** The three organisation trees. */
@Injectable()
export class Units {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  find(id: string): Promise<Unit | null> {
    return this.units.find(id);
  }

  /** What the actor may see, in official order, each with the number of its own members whom he may see. */
  async tree(actor: Actor): Promise<UnitNode[]> {
    mustSeeUnits(actor);
    const paths = visiblePaths(actor);
    const units = await this.units.underPaths(paths, this.today());
    return unitNodes(units, await this.memberships.countPerUnit(visiblePeople(actor)));
  }

  /** @throws organisation.unit-not-found also for a unit outside the actor's subtrees. */
  async show(actor: Actor, id: string): Promise<UnitNode> {
    mustSeeUnits(actor);
    const unit = await this.units.find(id);
    if (!unit || !isWithin(unit.path, visiblePaths(actor))) {
      throw organisationErrors['unit-not-found']();
    }
    const counts = await this.memberships.countPerUnit(visiblePeople(actor, unit.path));
    const memberCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [node] = unitNodes([unit], new Map([[unit.id, memberCount]]));
    if (!node) throw organisationErrors['unit-not-found']();
    return node;
  }

  /** Today's units at or below the path, in official order. */
  inSubtree(path: string): Promise<Unit[]> {
    return this.units.underPaths([path], this.today());
  }

  /** Today's units directly below, in official order. */
  children(id: string): Promise<Unit[]> {
    return this.units.children(id, this.today());
  }

  /**
   * The unit, where the actor holds the role over it. A unit of another subtree does not exist for him.
   * @throws platform.forbidden without the role, organisation.unit-not-found outside its subtrees.
   */
  async requireInScope(actor: Actor, role: Role, unitId: string): Promise<Unit> {
    if (!hasRole(actor, role)) throw platformErrors.forbidden();
    const unit = await this.units.find(unitId);
    if (!unit || !isWithin(unit.path, grantedPaths(actor, role))) {
      throw organisationErrors['unit-not-found']();
    }
    return unit;
  }

  /**
   * Scopes that were written down earlier, where their units stand in the tree today; without any, all
   * the people of `whole`. A unit that is gone covers nobody.
   */
  async scopesToday(scopes: PeopleScope[] | null, whole: Unit): Promise<PeopleScope[]> {
    if (scopes === null) return [{ path: whole.path, line: null, authority: null }];
    const units = await this.units.findMany(scopes.map(({ path }) => lastIdOf(path)));
    return scopes.flatMap((scope) => {
      const unit = units.find(({ id }) => id === lastIdOf(scope.path));
      return unit ? [{ ...scope, path: unit.path }] : [];
    });
  }

  async create(details: NewUnit): Promise<Unit> {
    const { name, kind, order = 0, parentId = null } = details;
    requireCode('unit-kind', kind);
    if (name.trim() === '' || name.length > 80) throw organisationErrors['name-invalid']();
    if (!Number.isInteger(order) || order < 0 || order > MAX_ORDER) {
      throw organisationErrors['unit-order']();
    }
    return this.database.transaction(async () => {
      const parent = parentId === null ? null : await this.requireParent(parentId, details.line);
      const unit = this.build({ ...details, name: name.trim(), order }, parent);
      await this.units.insert(unit);
      return unit;
    });
  }

  private build({ name, kind, order = 0, line, validFrom }: NewUnit, parent: Unit | null): Unit {
    const id = newId();
    return Object.assign(new Unit(), {
      id,
      name,
      kind,
      order,
      line: parent?.line ?? line ?? 'administrative',
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${id}/`,
      depth: parent ? parent.depth + 1 : 0,
      orderPath: `${parent?.orderPath ?? ''}${String(order).padStart(5, '0')}.`,
      validFrom: validFrom ?? this.today(),
      validTo: null,
      createdAt: this.clock.now(),
    });
  }

  private async requireParent(parentId: string, line: Line | undefined): Promise<Unit> {
    const parent = await this.units.find(parentId);
    if (!parent) throw organisationErrors['unit-not-found']();
    if (line !== undefined && line !== parent.line) throw organisationErrors['unit-parent-line']();
    if (parent.depth + 1 >= MAX_DEPTH) throw organisationErrors['unit-too-deep']();
    return parent;
  }

  private today(): string {
    return shanghaiDay(this.clock.now());
  }
}

/** `/root/…/own/` → `own`. */
function lastIdOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}
