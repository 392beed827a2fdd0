import { Injectable } from '@nestjs/common';
import { Clock, newId, shanghaiDay } from '#platform';
import { importColumns } from './import-column.plan.js';
import type { RowJudge } from './import-judging.service.js';
import { PlaceBook } from './import-place.plan.js';
import type { ImportRow } from './import-row.entity.js';
import type { ImportRun } from './import-run.entity.js';
import type { SourceRow } from './import-source.service.js';
import { judgeUnit, type KnownUnit, type UnitScene } from './import-unit.plan.js';
import type { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

/** Judges the rows of a list of units. */
@Injectable()
export class ImportUnitJudging {
  constructor(
    private readonly units: UnitRepository,
    private readonly clock: Clock,
  ) {}

  async judgeFor(run: ImportRun, unit: Unit): Promise<RowJudge> {
    const units = await this.units.underPaths([unit.path], shanghaiDay(this.clock.now()));
    const own = units.filter(({ line }) => line === unit.line);
    const above = unit.path.split('/').filter((id) => id !== '' && id !== unit.id);
    const superiors = above.length === 0 ? [] : await this.units.findMany(above);
    const scene: UnitScene = {
      columns: importColumns('units', unit.line),
      book: new PlaceBook<KnownUnit>(own, superiors),
      children: byParent(own),
      byCode: new Map(own.flatMap((one) => (one.code === null ? [] : [[one.code, one]]))),
      seen: new Map(),
      newId,
    };
    const judge = (rows: SourceRow[]) =>
      Promise.resolve(
        rows.map(({ line, cells }) => rowOf(run, line, judgeUnit(cells, line, scene))),
      );
    return { columns: scene.columns, judge, repeated: new Map() };
  }
}

function byParent(units: Unit[]): UnitScene['children'] {
  const children: UnitScene['children'] = new Map();
  for (const unit of units) {
    const siblings = children.get(unit.parentId ?? '') ?? new Map<string, KnownUnit>();
    children.set(unit.parentId ?? '', siblings.set(unit.name, unit));
  }
  return children;
}

function rowOf(run: ImportRun, line: number, judged: ReturnType<typeof judgeUnit>): ImportRow {
  const { verdict, messages, subjectId, name, changes, staged } = judged;
  return {
    runId: run.id,
    line,
    verdict,
    warned: false,
    name,
    idCardMask: null,
    idCardHash: null,
    subjectId,
    messages: messages.length > 0 ? messages : null,
    changes: changes.length > 0 ? changes : null,
    person: staged ? { ...staged } : null,
    places: null,
    facts: null,
  };
}
