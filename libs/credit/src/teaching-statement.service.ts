import { Injectable } from '@nestjs/common';
import { type Actor, Clock, hasRole, platformErrors, shanghaiDay, shanghaiYear } from '#platform';
import { Conversion } from './conversion.service.js';
import { statementView } from './statement.view.js';
import { TeachingCredit } from './teaching-credit.service.js';

/** 授课学时 as an instructor sees his own. */
@Injectable()
export class TeachingStatements {
  constructor(
    private readonly teaching: TeachingCredit,
    private readonly conversion: Conversion,
    private readonly clock: Clock,
  ) {}

  /** With the rule of today, so that he knows what the next course will give. */
  async ofYear(actor: Actor, wanted: number | null) {
    if (!hasRole(actor, 'instructor')) throw platformErrors.forbidden();
    const now = this.clock.now();
    const year = wanted ?? shanghaiYear(now);
    const entries = await this.teaching.ofMember(actor.memberId, year);
    const { total, items } = statementView(year, entries);
    const rule = await this.conversion.teachingOn(shanghaiDay(now));
    const shown = rule && { name: rule.name, basis: rule.basis, percent: rule.percent };
    return { year, total, items, rule: shown };
  }
}
