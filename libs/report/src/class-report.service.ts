import { Injectable } from '@nestjs/common';
import { ClassSheets } from '#activity';
import type { Unit } from '#organisation';
import type { SheetLayout, SheetRow } from '#platform';
import { classesLayout, classesRow, registerLayout, registerRow } from './class-report.plan.js';
import type { Report } from './report.entity.js';
import { reportErrors } from './report.errors.js';
import type { SheetHead } from './study-hours.plan.js';

/** The sheets of training classes: the list of a year, and the register of one. */
@Injectable()
export class ClassReports {
  constructor(private readonly classes: ClassSheets) {}

  async sheet(
    { kind, classId, year }: Report,
    unit: Unit,
    head: SheetHead,
  ): Promise<{ layout: SheetLayout; rows: SheetRow[] }> {
    if (kind === 'classes') {
      const classes = await this.classes.ofYear(unit.path, year);
      return { layout: classesLayout(head), rows: classes.map(classesRow) };
    }
    const register = await this.classes.register(classId ?? '');
    if (!register) throw reportErrors['unit-gone']();
    const rows = register.rows.map((row, at) => registerRow(register, row, at + 1));
    return { layout: registerLayout(head, register), rows };
  }
}
