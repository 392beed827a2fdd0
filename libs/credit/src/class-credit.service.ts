import { Injectable } from '@nestjs/common';
import { Database, systemActor } from '#platform';
import type { CreditForm } from './credit-form.plan.js';
import { type EntryPlace, Ledger } from './ledger.service.js';

/** A class that was closed, and whom it gives how much. */
export interface ClosedClass {
  classId: string;
  name: string;
  /** 参训形式. */
  form: string;
  /** 培训年度. */
  year: number;
  /** Its last day. */
  endsOn: string;
  members: { memberId: string; amountHundredths: number; halfDays: number; place: EntryPlace }[];
}

/**
 * Hours for training classes: one entry per member who completed it. They are earned on the last day of the class
 * and count for its training year, however late its organiser closes it.
 */
@Injectable()
export class ClassCredit {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** Posts the entries, all or none; who has one for the class gets no second. */
  async post({ classId, name, form, year, endsOn, members }: ClosedClass): Promise<void> {
    await this.database.transaction(async () => {
      for (const { memberId, amountHundredths, halfDays, place } of members) {
        await this.ledger.post({
          memberId,
          amountHundredths,
          halfDays,
          place,
          source: 'training-class',
          sourceRef: classId,
          form: form as CreditForm,
          category: CATEGORY,
          title: name,
          studiedMs: null,
          mediaMs: null,
          earnedAt: new Date(`${endsOn}T00:00:00+08:00`),
          period: String(year),
          rule: null,
          postedBy: systemActor.memberId,
        });
      }
    });
  }
}

/** A class is of no category of courses. */
const CATEGORY = 'training-class';
