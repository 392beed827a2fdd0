import { Injectable } from '@nestjs/common';
import { AttemptRepository } from './attempt.repository.js';

/** Who has passed which exams, for many people at once. */
@Injectable()
export class PassedExams {
  constructor(private readonly attempts: AttemptRepository) {}

  /** Member id → those of the exams that he has passed, also under a record that was merged into his. */
  async of(memberIds: string[], examIds: string[]): Promise<Map<string, Set<string>>> {
    const passed = new Map<string, Set<string>>();
    for (const { memberId, examId } of await this.attempts.passed(memberIds, examIds)) {
      passed.set(memberId, (passed.get(memberId) ?? new Set()).add(examId));
    }
    return passed;
  }
}
