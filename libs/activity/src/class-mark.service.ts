import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, newId } from '#platform';
import { activityErrors } from './activity.errors.js';
import { type Attendance, type MarkSource, standing } from './class-attendance.plan.js';
import type { ClassMark } from './class-mark.entity.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { TrainingClassRepository } from './training-class.repository.js';
import type { ClassState } from './training-class.state.js';

export interface NewMark {
  memberId: string;
  halfDay: string;
  attendance: Attendance;
}

/** What a mark became: the one before it, where there was one. */
export interface MadeMark extends NewMark {
  before: ClassMark | undefined;
}

interface Marking {
  /** What is to be marked, when it is known what stands. */
  source: (mark: NewMark, before: ClassMark | undefined) => MarkSource;
  reason: string | null;
  /** The states of the class in which it may happen. */
  during: readonly ClassState[];
  /** Whether what stands may give way; those that may not are left as they are. */
  replaces?: (before: ClassMark) => boolean;
}

/** Writes attendance down. Each mark is a row of its own behind the one before. */
@Injectable()
export class ClassMarks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly classes: TrainingClassRepository,
    private readonly marks: ClassMarkRepository,
  ) {}

  /**
   * Who may was settled by the caller. What stands already is not marked again.
   * @throws activity.class-member-not-found for who does not attend the class now, class-state
   */
  async add(
    actor: Actor,
    classId: string,
    wanted: NewMark[],
    { source, reason, during, replaces = () => true }: Marking,
  ): Promise<MadeMark[]> {
    return this.database.transaction(async () => {
      const ids = [...new Set(wanted.map(({ memberId }) => memberId))];
      const members = await this.marks.lockMembers(classId, ids);
      const attending = members.filter(({ state }) => state === 'confirmed');
      await this.requireState(classId, during);
      if (attending.length < ids.length) throw activityErrors['class-member-not-found']();
      const known = Map.groupBy(await this.marks.ofMembers(classId, ids), (row) => row.memberId);
      const made = wanted.flatMap((mark): MadeMark[] => {
        const before = standing(known.get(mark.memberId) ?? []).get(mark.halfDay);
        const stays = before?.attendance === mark.attendance || (before && !replaces(before));
        return stays ? [] : [{ ...mark, before }];
      });
      const rows = made.map((mark) =>
        this.row(actor, classId, mark, source(mark, mark.before), reason),
      );
      await this.marks.insert(rows);
      return made;
    });
  }

  private async requireState(classId: string, during: readonly ClassState[]): Promise<void> {
    const one = await this.classes.find(classId);
    if (!one || !during.includes(one.state)) throw activityErrors['class-state']();
  }

  private row(
    { memberId: markedById, name: markedByName }: Actor,
    classId: string,
    { before, ...mark }: MadeMark,
    source: MarkSource,
    reason: string | null,
  ): ClassMark {
    const revision = (before?.revision ?? 0) + 1;
    const markedAt = this.clock.now();
    return {
      id: newId(),
      classId,
      ...mark,
      revision,
      source,
      reason,
      markedById,
      markedByName,
      markedAt,
    };
  }
}
