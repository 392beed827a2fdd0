import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  grantedPaths,
  hasRole,
  isDay,
  platformErrors,
  type Role,
  shanghaiDay,
  systemActor,
} from '#platform';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import type { PeopleScope } from './people-scope.view.js';
import { type NewUnit, UnitCreation } from './unit-creation.service.js';
import type { Unit } from './unit.entity.js';
import { UnitPast } from './unit-past.service.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { lastIdOf } from './unit.plan.js';
import {
  isWithin,
  mustSeeUnits,
  outermost,
  visiblePaths,
  visiblePeople,
  visibleUnitIds,
} from './unit.policy.js';
import { UnitRepository } from './unit.repository.js';
import { type UnitNode, unitNodes, unitOf } from './unit.view.js';

/** The three organisation trees. */
@Injectable()
export class Units {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitRepository,
    private readonly history: UnitHistoryRepository,
    private readonly past: UnitPast,
    private readonly creation: UnitCreation,
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

  /** The same as it was, or as far as is known will be, on another day: what lay below the actor's units on that day. */
  async treeOn(actor: Actor, day: string): Promise<UnitNode[]> {
    mustSeeUnits(actor);
    if (!isDay(day)) throw organisationErrors['unit-day-invalid']();
    if (day === this.today()) return this.tree(actor);
    const tops = await this.history.on(day, visibleUnitIds(actor));
    const spans = await this.history.underPaths(outermost(tops.map(({ path }) => path)), day);
    const people = await this.past.scopesOn(day, visiblePeople(actor));
    return unitNodes(spans.map(unitOf), await this.memberships.countPerUnitOn(people, day));
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

  /** Today's units of that very name, on any line; for the command line, so one walk over all of them will do. */
  named(name: string): Promise<Unit[]> {
    return this.units.named(name, this.today());
  }

  /** Today's units directly below, in official order. */
  children(id: string): Promise<Unit[]> {
    return this.units.children(id, this.today());
  }

  /**
   * The unit, where the actor holds the role (or any of the roles) over it. A unit of another subtree does not
   * exist for him.
   * @throws platform.forbidden without the role, organisation.unit-not-found outside its subtrees.
   */
  async requireInScope(actor: Actor, role: Role | readonly Role[], unitId: string): Promise<Unit> {
    const roles = [role].flat();
    if (!hasRole(actor, ...roles)) throw platformErrors.forbidden();
    const unit = await this.units.find(unitId);
    if (
      !unit ||
      !isWithin(
        unit.path,
        roles.flatMap((one) => grantedPaths(actor, one)),
      )
    ) {
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

  /** For what sets up an installation: the command line, the demo, an import. Who may was settled by the caller. */
  create(details: NewUnit): Promise<Unit> {
    return this.creation.write(systemActor, details);
  }

  private today(): string {
    return shanghaiDay(this.clock.now());
  }
}
