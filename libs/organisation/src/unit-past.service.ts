import { Injectable } from '@nestjs/common';
import type { PeopleScope } from './people-scope.view.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { lastIdOf } from './unit.plan.js';
import { unitOf } from './unit.view.js';

/** A unit as it stood on a day. */
export interface PastUnit {
  id: string;
  name: string;
  path: string;
}

/** How the trees stood on any day, for rooms above; who may see them was settled by the caller. */
@Injectable()
export class UnitPast {
  constructor(private readonly history: UnitHistoryRepository) {}

  /** The unit with those directly below it on the day, in official order; null where it was not there. */
  async on(day: string, unitId: string): Promise<{ unit: PastUnit; children: PastUnit[] } | null> {
    const [span] = await this.history.on(day, [unitId]);
    if (!span) return null;
    const children = await this.history.childrenOn(day, unitId);
    return { unit: unitOf(span), children: children.map(unitOf) };
  }

  /** The scopes with the paths that their units had on the day; a unit that was not there covers nobody. */
  async scopesOn(day: string, scopes: PeopleScope[]): Promise<PeopleScope[]> {
    const ids = scopes.map(({ path }) => lastIdOf(path));
    const spans = await this.history.on(day, ids);
    const pathOf = new Map(spans.map(({ unitId, path }) => [unitId, path]));
    return scopes.flatMap((scope) => {
      const path = pathOf.get(lastIdOf(scope.path));
      return path === undefined ? [] : [{ ...scope, path }];
    });
  }
}
