import { Injectable } from '@nestjs/common';
import { CompletionRepository } from './completion.repository.js';

/** Who has completed which courses, for many people at once. */
@Injectable()
export class CompletedCourses {
  constructor(private readonly completions: CompletionRepository) {}

  /** Member id → those of the courses that he has completed; who has completed none is not in the map. */
  async of(memberIds: string[], courseIds: string[]): Promise<Map<string, Set<string>>> {
    const rows = await this.completions.ofMembers(memberIds, courseIds);
    const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
    return new Map(
      [...byMember].map(([id, own]) => [id, new Set(own.map(({ courseId }) => courseId))]),
    );
  }
}
