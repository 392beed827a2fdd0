import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, platformErrors, shanghaiDay } from '#platform';
import {
  type ConversionFacts,
  convert,
  convertTeaching,
  readDefinition,
} from './conversion.plan.js';
import type { ConversionUse } from './conversion-rule.entity.js';
import { ConversionRepository } from './conversion.repository.js';
import { creditErrors } from './credit.errors.js';
import { mayDecideConversion } from './credit.policy.js';

/** A rule ready for use: its name in the ledger, and the amount it makes of facts. */
export interface EffectiveRule {
  code: string;
  version: number;
  name: string;
  /** @returns hundredths of a study hour. */
  amountOf(facts: ConversionFacts): number;
}

/** What a lecturer gets for his teaching, by the rule of a day. */
export interface TeachingRule {
  code: string;
  version: number;
  name: string;
  basis: string;
  /** Percent of what the media are worth. */
  percent: number;
  /** @returns hundredths of a study hour. */
  amountOf(mediaMs: number): number;
}

/** How measured facts become study hours: versioned rules, one in force on each day. */
@Injectable()
export class Conversion {
  constructor(
    private readonly database: Database,
    private readonly rules: ConversionRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What a course of this length would give if it were completed today (hundredths). */
  async preview(facts: ConversionFacts): Promise<number> {
    return (await this.inForceOn(shanghaiDay(this.clock.now()))).amountOf(facts);
  }

  /** @throws credit.no-conversion-rule when none was in force that day. */
  async inForceOn(day: string): Promise<EffectiveRule> {
    const rule = await this.rules.inForceOn(day, 'study');
    if (!rule) throw creditErrors['no-conversion-rule']({ day });
    const definition = readDefinition(rule.definition);
    const { code, version, name } = rule;
    return { code, version, name, amountOf: (facts) => convert(definition, facts) };
  }

  /** Null when no rule for teaching was in force that day: then teaching gives no hours. */
  async teachingOn(day: string): Promise<TeachingRule | null> {
    const rule = await this.rules.inForceOn(day, 'teaching');
    if (!rule) return null;
    const definition = readDefinition(rule.definition);
    const { code, version, name, basis } = rule;
    const { teachingPercent: percent = 0 } = definition;
    const amountOf = (mediaMs: number) => convertTeaching(definition, mediaMs);
    return { code, version, name, basis, percent, amountOf };
  }

  /**
   * From `fromDay` on, the newest version of this rule converts what is studied, or what is taught; what was
   * posted before keeps its amount.
   */
  async putInForce(
    actor: Actor,
    code: string,
    fromDay: string,
    appliesTo: ConversionUse = 'study',
  ): Promise<void> {
    if (!mayDecideConversion(actor)) throw platformErrors.forbidden();
    await this.database.transaction(async () => {
      const rule = await this.rules.find(code);
      if (!rule) throw creditErrors['rule-not-found']();
      await this.rules.addDecision({
        id: newId(),
        ruleId: rule.id,
        appliesTo,
        fromDay,
        decidedAt: this.clock.now(),
        decidedBy: actor.memberId,
      });
      const details = { code, version: rule.version, fromDay, appliesTo };
      await this.audit.record(actor, 'credit.conversion-put-in-force', {
        subject: 'conversion-rule',
        subjectId: rule.id,
        details,
      });
    });
  }
}
