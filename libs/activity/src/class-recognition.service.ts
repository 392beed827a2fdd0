import { Injectable } from '@nestjs/common';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import { TrainingClassRepository } from './training-class.repository.js';

/** What is to be booked for one member who completed a class. */
export interface RecognisedMember {
  memberId: string;
  amountHundredths: number;
  halfDays: number;
  /** Where he belonged and what he was when he was put on the list. */
  place: { unitId: string; unitName: string; post: string | null };
}

/** A closed class, as the ledger needs to know it. */
export interface RecognisedClass {
  classId: string;
  name: string;
  form: string;
  year: number;
  endsOn: string;
  members: RecognisedMember[];
}

/** What a closed class gives its members. */
@Injectable()
export class ClassRecognition {
  constructor(
    private readonly classes: TrainingClassRepository,
    private readonly rows: ClassMemberRepository,
    private readonly outcomes: ClassOutcomeRepository,
  ) {}

  /** Who completed it and is given hours, in the order of their ids; null while the class is not closed. */
  async of(classId: string): Promise<RecognisedClass | null> {
    const one = await this.classes.find(classId);
    if (one?.state !== 'closed') return null;
    const { name, form, year, endsOn } = one;
    const completed = await this.rows.ofClass(classId, ['completed']);
    const outcomes = new Map(
      (await this.outcomes.ofClass(classId)).map((row) => [row.memberId, row]),
    );
    const members = completed.flatMap(
      ({ memberId, unitId, unitName, title }): RecognisedMember[] => {
        const { amountHundredths, halfDays } = outcomes.get(memberId) ?? {};
        if (!amountHundredths) return [];
        const place = { unitId, unitName, post: title };
        return [{ memberId, amountHundredths, halfDays: halfDays ?? 0, place }];
      },
    );
    const inOrder = members.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1));
    return { classId, name, form, year, endsOn, members: inOrder };
  }
}
