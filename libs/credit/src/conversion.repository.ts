import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { ConversionInForce, ConversionRule, type ConversionUse } from './conversion-rule.entity.js';

@Injectable()
export class ConversionRepository {
  constructor(private readonly database: Database) {}

  private get rules() {
    return this.database.repository(ConversionRule);
  }

  /** The rule that converts what is earned on a day: of all decisions from that day or before, the latest. */
  async inForceOn(day: string, use: ConversionUse): Promise<ConversionRule | null> {
    const suits =
      use === 'study'
        ? `(decision.appliesTo IS NULL OR decision.appliesTo = :use)`
        : 'decision.appliesTo = :use';
    return this.rules
      .createQueryBuilder('rule')
      .innerJoin(ConversionInForce, 'decision', 'decision.ruleId = rule.id')
      .where('decision.fromDay <= :day', { day })
      .andWhere(suits, { use })
      .orderBy('decision.fromDay', 'DESC')
      .addOrderBy('decision.decidedAt', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The newest version of a rule. */
  find(code: string): Promise<ConversionRule | null> {
    return this.rules.findOne({ where: { code }, order: { version: 'DESC' } });
  }

  async addDecision(decision: ConversionInForce): Promise<void> {
    await this.database.repository(ConversionInForce).insert(decision);
  }
}
