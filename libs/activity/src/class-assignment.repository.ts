import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { IsNull } from 'typeorm';
import { ClassAssignment } from './class-assignment.entity.js';
import { ClassRollRepository } from './class-roll.repository.js';
import { ClassSubmission } from './class-submission.entity.js';

export interface AssignmentTally {
  handedIn: number;
  marked: number;
  returned: number;
  late: number;
}

@Injectable()
export class ClassAssignmentRepository {
  constructor(
    private readonly database: Database,
    private readonly roll: ClassRollRepository,
  ) {}

  private get rows() {
    return this.database.repository(ClassAssignment);
  }

  async insert(assignment: ClassAssignment): Promise<void> {
    await this.rows.insert(assignment);
  }

  async update(id: string, change: Partial<ClassAssignment>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  find(classId: string, id: string): Promise<ClassAssignment | null> {
    return this.rows.findOneBy({ id, classId });
  }

  /** In the order in which they are due, by the index on (class, due at); a class has some dozens at most. */
  list(classId: string): Promise<ClassAssignment[]> {
    return this.rows.find({ where: { classId }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  /** Those that 结业 asks for. */
  required(classId: string): Promise<ClassAssignment[]> {
    return this.rows.findBy({ classId, required: true, withdrawnAt: IsNull() });
  }

  count(classId: string): Promise<number> {
    return this.rows.countBy({ classId });
  }

  /** Assignment id → what has come in from those who are on the list. By the unique index on (assignment, member). */
  async tallies(classId: string): Promise<Map<string, AssignmentTally>> {
    const rows = await this.roll
      .ordered(classId)
      .innerJoin(ClassAssignment, 'assignment', 'assignment.classId = place.classId')
      .innerJoin(
        ClassSubmission,
        'work',
        'work.assignmentId = assignment.id AND work.memberId = place.memberId',
      )
      .select('work.assignmentId', 'id')
      .addSelect('work.state', 'state')
      .addSelect('work.late', 'late')
      .addSelect('COUNT(*)', 'count')
      .orderBy()
      .groupBy('work.assignmentId')
      .addGroupBy('work.state')
      .addGroupBy('work.late')
      .getRawMany<{ id: string; state: string; late: boolean | number; count: string | number }>();
    const tallies = new Map<string, AssignmentTally>();
    for (const { id, state, late, count } of rows) {
      if (state === 'draft') continue;
      const tally = tallies.get(id) ?? { handedIn: 0, marked: 0, returned: 0, late: 0 };
      tally.handedIn += Number(count);
      if (state === 'marked') tally.marked += Number(count);
      if (state === 'returned') tally.returned += Number(count);
      if (Number(late) === 1) tally.late += Number(count);
      tallies.set(id, tally);
    }
    return tallies;
  }
}
