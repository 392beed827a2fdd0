import { Injectable } from '@nestjs/common';
import type { ClosingFacts, Judgement, Override } from './class-closing.plan.js';
import { judge, workingOf } from './class-closing.plan.js';
import type { ClassMemberRow } from './class-member.repository.js';
import { ClassMembers } from './class-member.service.js';
import type { ClassOutcome } from './class-outcome.entity.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { recognise, type Recognition } from './class-recognition.plan.js';
import { ClassStandings } from './class-standings.service.js';
import type { TrainingClass } from './training-class.entity.js';

/** How a class ends for one member. */
export interface ClassResult {
  member: ClassMemberRow;
  facts: ClosingFacts;
  judgement: Judgement;
  override: Override | null;
  outcome: ClassOutcome | null;
  complete: boolean;
  working: string;
  recognition: Recognition;
}

/** Works out how a class ends for each of its members. */
@Injectable()
export class ClassResults {
  constructor(
    private readonly members: ClassMembers,
    private readonly outcomes: ClassOutcomeRepository,
    private readonly standings: ClassStandings,
  ) {}

  /** Of everybody on the list, in its order; as it stands now. */
  async of(one: TrainingClass): Promise<ClassResult[]> {
    const members = await this.members.everybody(one.id);
    const facts = await this.standings.of(
      one.id,
      members.map(({ memberId }) => memberId),
    );
    const outcomes = await this.outcomes.ofClass(one.id);
    return members.flatMap((member) => {
      const known = facts.get(member.memberId);
      const outcome = outcomes.find(({ memberId }) => memberId === member.memberId) ?? null;
      return known ? [resultOf(one, member, known, outcome)] : [];
    });
  }
}

function resultOf(
  one: TrainingClass,
  member: ClassMemberRow,
  facts: ClosingFacts,
  outcome: ClassOutcome | null,
): ClassResult {
  const judgement = judge(one.conditions, facts);
  const override = overrideOf(outcome);
  return {
    member,
    facts,
    judgement,
    override,
    outcome,
    complete: outcome?.completed ?? override?.complete ?? judgement.met,
    working: outcome?.working ?? workingOf(judgement, override),
    recognition: recognise(one.hoursHundredths, facts.attendance),
  };
}

function overrideOf(outcome: ClassOutcome | null): Override | null {
  if (outcome === null || outcome.overrideComplete === null) return null;
  return { complete: outcome.overrideComplete, reason: outcome.overrideReason ?? '' };
}
