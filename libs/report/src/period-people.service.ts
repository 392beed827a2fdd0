import { Injectable } from '@nestjs/common';
import { Assessments } from '#assessment';
import {
  formerSummary,
  Members,
  type MemberSummary,
  type PastUnit,
  type PeopleScope,
  type Unit,
  UnitPast,
  Units,
} from '#organisation';
import { Clock, shanghaiDay } from '#platform';
import type { MemberPlace, People } from './people.view.js';

interface Scene extends People {
  unit: PastUnit;
  children: PastUnit[];
}

/**
 * Figures of a period stay true: those of one that is over count the people and the tree as they were on its last
 * day, those of the running one as they are today. Hours follow the person in both.
 */
@Injectable()
export class PeriodPeople {
  constructor(
    private readonly clock: Clock,
    private readonly units: Units,
    private readonly members: Members,
    private readonly past: UnitPast,
    private readonly assessments: Assessments,
  ) {}

  /** The people of a unit for a year's figures. @throws assessment.period-unknown */
  async of(scopes: PeopleScope[], year: number): Promise<People> {
    const { toDay } = await this.assessments.period(year);
    if (toDay >= shanghaiDay(this.clock.now())) return { scopes, day: null };
    return { scopes: await this.past.scopesOn(toDay, scopes), day: toDay };
  }

  /** Who stands in those places, each named with the unit of his place; also who has left since. */
  async summariesOf(places: MemberPlace[]): Promise<Map<string, MemberSummary>> {
    const ids = places.map(({ memberId }) => memberId);
    const found = new Map<string, MemberSummary>();
    for (const summary of await this.members.summariesOf(ids)) found.set(summary.id, summary);
    const gone = await this.members.findMany(ids.filter((id) => !found.has(id)));
    for (const member of gone) found.set(member.id, formerSummary(member));
    return new Map(
      places.flatMap(({ memberId, unitId, unitName }) => {
        const summary = found.get(memberId);
        return summary ? [[memberId, { ...summary, unitId, unitName }]] : [];
      }),
    );
  }

  /** The same with the unit and those below it as they stood; a unit that was not there yet has nobody. */
  async sceneOf(unit: Unit, scopes: PeopleScope[], year: number): Promise<Scene> {
    const people = await this.of(scopes, year);
    if (people.day === null) {
      return { ...people, unit, children: await this.units.children(unit.id) };
    }
    const scene = await this.past.on(people.day, unit.id);
    return { ...people, ...(scene ?? { unit, children: [] }) };
  }
}
