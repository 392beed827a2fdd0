import { Injectable } from '@nestjs/common';
import { Database, shanghaiDay, shanghaiYear, systemActor } from '#platform';
import { Conversion } from './conversion.service.js';
import type { CreditEntry } from './credit-entry.entity.js';
import { Ledger } from './ledger.service.js';
import { sharesOf } from './teaching-share.plan.js';

export interface TaughtCourse {
  courseId: string;
  courseTitle: string;
  category: string;
  publishedAt: Date;
  /** Length of what no earlier published version of the course had. */
  taughtMs: number;
  /** The lecturers who have an account; each once. */
  lecturerIds: string[];
}

/** 授课学时: hours for having taught a course that was published. */
@Injectable()
export class TeachingCredit {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly conversion: Conversion,
  ) {}

  /**
   * Posts one entry per lecturer, course and year, all or none. Told again, also of a later version in the same
   * year, it finds the entries that are there. A rule that gives nothing posts nothing.
   */
  async post(taught: TaughtCourse): Promise<CreditEntry[]> {
    const { courseId, publishedAt, taughtMs, lecturerIds } = taught;
    const rule = await this.conversion.teachingOn(shanghaiDay(publishedAt));
    const shares = sharesOf(rule?.amountOf(taughtMs) ?? 0, lecturerIds);
    return this.database.transaction(async () => {
      const entries: CreditEntry[] = [];
      for (const { memberId, amountHundredths } of shares) {
        entries.push(
          await this.ledger.post({
            memberId,
            source: 'teaching',
            sourceRef: courseId,
            form: 'self',
            category: taught.category,
            title: taught.courseTitle,
            studiedMs: null,
            mediaMs: taughtMs,
            amountHundredths,
            earnedAt: publishedAt,
            period: String(shanghaiYear(publishedAt)),
            rule: rule && { code: rule.code, version: rule.version },
            postedBy: systemActor.memberId,
          }),
        );
      }
      return entries;
    });
  }

  /** A member's teaching in a year, newest first. */
  async ofMember(memberId: string, year: number): Promise<CreditEntry[]> {
    const entries = await this.ledger.statement(memberId, year);
    return entries.filter(({ source }) => source === 'teaching');
  }
}
