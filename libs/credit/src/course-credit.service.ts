import { Injectable } from '@nestjs/common';
import { shanghaiDay, shanghaiYear, systemActor } from '#platform';
import { Conversion } from './conversion.service.js';
import type { CreditEntry } from './credit-entry.entity.js';
import { Ledger } from './ledger.service.js';

export interface CompletedCourse {
  memberId: string;
  courseId: string;
  courseTitle: string;
  category: string;
  completedAt: Date;
  studiedMs: number;
  mediaMs: number;
  quizPassed: boolean;
  required: boolean;
  /** Fixed for the course; null or left out: by the conversion rule. */
  creditHundredths?: number | null;
}

/** Hours for online courses: one entry per completed course and period, as the course fixes it or by the rule of that day. */
@Injectable()
export class CourseCredit {
  constructor(
    private readonly ledger: Ledger,
    private readonly conversion: Conversion,
  ) {}

  /** Posts the entry; a course that has one for the period gets no second. */
  async post(completed: CompletedCourse): Promise<CreditEntry> {
    const { memberId, courseId, completedAt, mediaMs, quizPassed, required } = completed;
    const { creditHundredths: fixed = null } = completed;
    const rule = fixed === null ? await this.conversion.inForceOn(shanghaiDay(completedAt)) : null;
    const facts = { mediaMs, hasQuiz: quizPassed, required };
    return this.ledger.post({
      memberId,
      source: 'online-course',
      sourceRef: courseId,
      form: 'online-self',
      category: completed.category,
      title: completed.courseTitle,
      studiedMs: completed.studiedMs,
      mediaMs,
      amountHundredths: fixed ?? rule?.amountOf(facts) ?? 0,
      earnedAt: completedAt,
      period: String(shanghaiYear(completedAt)),
      rule: rule && { code: rule.code, version: rule.version },
      postedBy: systemActor.memberId,
    });
  }
}
