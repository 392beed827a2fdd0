import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import { ClassCalling } from './class-calling.service.js';
import type { ClassImportKind } from './class-import-column.plan.js';
import type { ClassImportRow } from './class-import-row.entity.js';
import { ClassTimetables } from './class-timetable.service.js';
import type { TrainingClass } from './training-class.entity.js';

/** Writes what was found in a sheet, by the same services and under the same rules as by hand. */
@Injectable()
export class ClassImportWriting {
  constructor(
    private readonly calling: ClassCalling,
    private readonly timetables: ClassTimetables,
  ) {}

  /** Within a unit of work: all of it or nothing. */
  async write(
    actor: Actor,
    { id }: TrainingClass,
    kind: ClassImportKind,
    rows: ClassImportRow[],
  ): Promise<void> {
    if (kind === 'timetable') {
      const sessions = rows.flatMap(({ staged }) => staged?.session ?? []);
      await this.timetables.add(actor, id, sessions);
      return;
    }
    const memberIds = rows.flatMap(({ staged }) => staged?.memberId ?? []);
    await this.calling.callUp(actor, id, memberIds);
  }
}
