import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '#platform';
import type { ImportRow } from './import-row.entity.js';
import { ImportRowRepository } from './import-row.repository.js';
import type { StagedUnit } from './import-unit.plan.js';
import type { LineSpan } from './import-switch.repository.js';
import { UnitCreation } from './unit-creation.service.js';
import { UnitRepository } from './unit.repository.js';
import { UnitRestructuring } from './unit-restructuring.service.js';

/** Writes staged units one by one, by the services that know the trees and their history. */
@Injectable()
export class ImportUnitWriting {
  constructor(
    private readonly database: Database,
    private readonly rows: ImportRowRepository,
    private readonly units: UnitRepository,
    private readonly creation: UnitCreation,
    private readonly restructuring: UnitRestructuring,
  ) {}

  /** In the open unit of work. `actor` may do it by a grant over the unit of the run. */
  async apply(actor: Actor, { runId, from, to }: LineSpan): Promise<void> {
    const made = await this.madeBefore(runId, from);
    for (const row of await this.rows.between(runId, from, to)) {
      const staged = row.person as StagedUnit;
      if (row.verdict === 'new') await this.create(actor, row, staged, made);
      else await this.change(actor, row.subjectId ?? '', staged);
    }
  }

  private async create(
    actor: Actor,
    { runId, line }: ImportRow,
    { id = '', name = '', kind = '', order = 0, parentId = '', code }: StagedUnit,
    made: Map<string, string>,
  ): Promise<void> {
    const parent = made.get(parentId) ?? parentId;
    const unit = await this.creation.create(actor, { name, kind, order, parentId: parent });
    if (code !== undefined) await this.units.setCode(unit.id, code);
    made.set(id, unit.id);
    await this.rows.update(runId, line, { subjectId: unit.id });
  }

  private async change(actor: Actor, unitId: string, staged: StagedUnit): Promise<void> {
    const { code, name, kind, order } = staged;
    const edit = {
      ...(name !== undefined && { name }),
      ...(kind !== undefined && { kind }),
      ...(order !== undefined && { order }),
    };
    if (Object.keys(edit).length > 0) {
      await this.restructuring.edit(actor, unitId, { ...edit, reason: '批量导入' });
    }
    if (code !== undefined) await this.units.setCode(unitId, code);
  }

  /** Ids as the sheet's rows name them → those that the units got. */
  private async madeBefore(runId: string, line: number): Promise<Map<string, string>> {
    if (!this.database.inTransaction) throw new Error('units are written in a unit of work');
    const rows = await this.rows.between(runId, 0, line - 1);
    return new Map(
      rows.flatMap(({ verdict, person, subjectId }) => {
        const { id } = (person ?? {}) as StagedUnit;
        return verdict === 'new' && id !== undefined && subjectId !== null ? [[id, subjectId]] : [];
      }),
    );
  }
}
