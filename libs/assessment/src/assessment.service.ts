import { Injectable } from '@nestjs/common';
import { Ledger } from '#credit';
import { Members } from '#organisation';
import type { AssessmentPeriod } from './assessment-period.entity.js';
import { assessmentErrors } from './assessment.errors.js';
import { AssessmentRepository } from './assessment.repository.js';
import { evaluate, type Result } from './evaluation.plan.js';
import { appliesTo, type MemberFacts, readScheme, type SchemeDefinition } from './scheme.plan.js';

/** A scheme ready to be applied: one version of it, read and checked. */
export interface EffectiveScheme {
  code: string;
  name: string;
  basis: string;
  version: number;
  definition: SchemeDefinition;
}

export interface MemberAssessment extends Result {
  scheme: EffectiveScheme;
}

/** All schemes that apply to one member, taken together. */
export interface MemberStanding {
  /** Every scheme that applies is met; true also where none applies. */
  met: boolean;
  missingHundredths: number;
  assessments: MemberAssessment[];
}

const NOTHING = { totalHundredths: 0, byForm: {}, byCategory: {} };

/** Who has reached what is required: schemes held against the ledger. */
@Injectable()
export class Assessments {
  constructor(
    private readonly rows: AssessmentRepository,
    private readonly ledger: Ledger,
    private readonly members: Members,
  ) {}

  /** @throws assessment.period-unknown */
  async period(year: number): Promise<AssessmentPeriod> {
    const period = await this.rows.period(String(year));
    if (!period) throw assessmentErrors['period-unknown']({ year });
    return period;
  }

  /** The schemes of a year: the version that is in force on its cut-off day. */
  async schemesOf(year: number): Promise<EffectiveScheme[]> {
    const { cutOffDay } = await this.period(year);
    const stored = await this.rows.inForceOn(cutOffDay);
    return stored.map(({ scheme: { code, name, basis }, version: { version, definition } }) => ({
      code,
      name,
      basis,
      version,
      definition: readScheme(definition),
    }));
  }

  async ofMember(memberId: string, year: number): Promise<MemberStanding> {
    const standings = await this.ofMembers([memberId], year);
    return standings.get(memberId) ?? { met: true, missingHundredths: 0, assessments: [] };
  }

  /** One look at the ledger for all of them. A member who is not there is not in the map. */
  async ofMembers(memberIds: string[], year: number): Promise<Map<string, MemberStanding>> {
    const schemes = await this.schemesOf(year);
    const sums = await this.ledger.sumsOf(memberIds, year);
    const members = await this.members.findMany(memberIds);
    return new Map(
      members.map((member) => [member.id, standing(schemes, member, sums.get(member.id))]),
    );
  }
}

/** One member's standing from facts that are at hand already. */
export function standing(
  schemes: EffectiveScheme[],
  member: MemberFacts,
  hours: { byForm: Record<string, number> } = NOTHING,
): MemberStanding {
  const assessments = schemes
    .filter(({ definition }) => appliesTo(definition, member))
    .map((scheme) => ({ scheme, ...evaluate(scheme.definition, hours) }));
  return {
    met: assessments.every(({ met }) => met),
    missingHundredths: assessments.reduce(
      (sum, { missingHundredths }) => sum + missingHundredths,
      0,
    ),
    assessments,
  };
}
