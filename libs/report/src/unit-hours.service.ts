import { Injectable } from '@nestjs/common';
import { Assessments, standing } from '#assessment';
import { Ledger } from '#credit';
import { type PastUnit, peopleScopes, Units } from '#organisation';
import { type Actor, type Page, pageOf, type PageRequest } from '#platform';
import { Progress } from '#study';
import type { MemberPlace } from './people.view.js';
import { PeriodPeople } from './period-people.service.js';
import {
  type MemberFilter,
  UnitHoursRepository,
  type UnitHoursRow,
} from './unit-hours.repository.js';
import { type MemberHoursView, memberHoursView, overviewView } from './unit-hours.view.js';

/** How a unit and the units below it stand in a year, for those who administer it. */
@Injectable()
export class UnitHours {
  constructor(
    private readonly units: Units,
    private readonly people: PeriodPeople,
    private readonly ledger: Ledger,
    private readonly assessments: Assessments,
    private readonly progress: Progress,
    private readonly rows: UnitHoursRepository,
  ) {}

  /** The unit as a whole, and each unit directly below it. @throws organisation.unit-not-found outside the scope */
  async overview(actor: Actor, unitId: string, year: number) {
    const unit = await this.units.requireInScope(actor, 'unit-admin', unitId);
    const scopes = peopleScopes(actor, 'unit-admin', unit.path);
    const schemes = await this.assessments.schemesOf(year);
    const scene = await this.people.sceneOf(unit, scopes, year);
    const rows = await this.rows.perUnit(scene, String(year), schemes);
    return {
      unit: overviewView(scene.unit, rollUp(scene.unit, rows)),
      children: scene.children.map((child) => overviewView(child, rollUp(child, rows))),
    };
  }

  /** One page of the subtree's members with their hours, in official order. */
  async membersOf(
    actor: Actor,
    unitId: string,
    year: number,
    filter: MemberFilter,
    page: PageRequest,
  ): Promise<Page<MemberHoursView>> {
    const unit = await this.units.requireInScope(actor, 'unit-admin', unitId);
    const scopes = peopleScopes(actor, 'unit-admin', unit.path);
    const schemes = await this.assessments.schemesOf(year);
    const people = await this.people.of(scopes, year);
    const [places, total] = await this.rows.page(people, String(year), schemes, filter, page);
    const ids = places.map(({ memberId }) => memberId);
    const sums = await this.ledger.sumsOf(ids, year);
    const lastStudied = await this.progress.lastStudied(ids);
    const summaries = await this.people.summariesOf(places);
    const view = (place: MemberPlace): MemberHoursView[] => {
      const summary = summaries.get(place.memberId);
      if (!summary) return [];
      const hours = sums.get(place.memberId);
      const result = standing(schemes, summary, hours);
      return [memberHoursView(place, summary, hours, result, lastStudied.get(place.memberId))];
    };
    return pageOf(places.flatMap(view), total, page);
  }
}

function rollUp({ path }: PastUnit, rows: UnitHoursRow[]): Omit<UnitHoursRow, 'path'> {
  const sum = { members: 0, met: 0, totalHundredths: 0 };
  for (const row of rows) {
    if (!row.path.startsWith(path)) continue;
    sum.members += row.members;
    sum.met += row.met;
    sum.totalHundredths += row.totalHundredths;
  }
  return sum;
}
