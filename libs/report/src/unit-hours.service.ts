import { Injectable } from '@nestjs/common';
import { Assessments, standing } from '#assessment';
import { Ledger } from '#credit';
import { Members, peopleScopes, type Unit, Units } from '#organisation';
import { type Actor, type Page, pageOf, type PageRequest } from '#platform';
import { Progress } from '#study';
import {
  type MemberFilter,
  type MemberPlace,
  UnitHoursRepository,
  type UnitHoursRow,
} from './unit-hours.repository.js';
import { type MemberHoursView, memberHoursView, overviewView } from './unit-hours.view.js';

/** How a unit and the units below it stand in a year, for those who administer it. */
@Injectable()
export class UnitHours {
  constructor(
    private readonly units: Units,
    private readonly members: Members,
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
    const rows = await this.rows.perUnit(scopes, String(year), schemes);
    const children = await this.units.children(unitId);
    return {
      unit: overviewView(unit, rollUp(unit, rows)),
      children: children.map((child) => overviewView(child, rollUp(child, rows))),
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
    const [places, total] = await this.rows.page(scopes, String(year), schemes, filter, page);
    const ids = places.map(({ memberId }) => memberId);
    const sums = await this.ledger.sumsOf(ids, year);
    const lastStudied = await this.progress.lastStudied(ids);
    const summaries = new Map(
      (await this.members.summariesOf(ids)).map((summary) => [summary.id, summary]),
    );
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

function rollUp({ path }: Unit, rows: UnitHoursRow[]): Omit<UnitHoursRow, 'path'> {
  const sum = { members: 0, met: 0, totalHundredths: 0 };
  for (const row of rows) {
    if (!row.path.startsWith(path)) continue;
    sum.members += row.members;
    sum.met += row.met;
    sum.totalHundredths += row.totalHundredths;
  }
  return sum;
}
