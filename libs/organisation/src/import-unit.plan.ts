import { codeName } from './code-table.js';
import { type ImportMessage, readCell, wrong } from './import-cell.plan.js';
import type { ImportColumn } from './import-column.plan.js';
import type { RowCells } from './import-member.plan.js';
import type { PlaceBook } from './import-place.plan.js';
import type { ImportChange, ImportVerdict } from './import-staged.plan.js';

/** A unit that exists, or that an earlier row of the same sheet will make. */
export interface KnownUnit {
  id: string;
  name: string;
  kind: string;
  order: number;
  code: string | null;
  parentId: string | null;
}

/** What is written when the run is applied; of a unit that exists only what changes. */
export interface StagedUnit {
  /** Of a new one: as the rows below it name it; it gets its own id when it is made. */
  id?: string;
  name?: string;
  kind?: string;
  order?: number;
  code?: string;
  parentId?: string;
}

export interface UnitVerdict {
  verdict: ImportVerdict;
  messages: ImportMessage[];
  subjectId: string | null;
  name: string | null;
  changes: ImportChange[];
  staged: StagedUnit | null;
}

export interface UnitScene {
  columns: ImportColumn[];
  /** Everything that a row may name as its superior: the unit of the run and what is below it. */
  book: PlaceBook<KnownUnit>;
  /** Parent id → its children, by name. */
  children: Map<string, Map<string, KnownUnit>>;
  byCode: Map<string, KnownUnit>;
  /** Units that a row has spoken of → its line. */
  seen: Map<string, number>;
  newId: () => string;
}

const ORDER_STEP = 10;

/** Decides what one row of a list of units does, and lets the rows after it know. */
export function judgeUnit(cells: RowCells, line: number, scene: UnitScene): UnitVerdict {
  const messages: ImportMessage[] = [];
  const values = readValues(cells, scene, messages);
  const name = values['name'] ?? null;
  const refused = (): UnitVerdict => ({
    verdict: 'error',
    messages,
    subjectId: null,
    name,
    changes: [],
    staged: null,
  });
  const parent = parentOf(values, scene, messages);
  if (!parent || name === null) return refused();
  const known = findUnit(values, name, parent, scene);
  if (messages.length === 0) messages.push(...faults(values, { known, parent, line }, scene));
  if (messages.some(({ level }) => level === 'error')) return refused();
  if (!known) {
    const staged = newUnit(values, name, parent, scene);
    learn({ ...staged, code: staged.code ?? null }, line, scene);
    return { verdict: 'new', messages, subjectId: null, name, changes: [], staged };
  }
  scene.seen.set(known.id, line);
  const { staged, changes } = changedUnit(values, name, known, scene);
  const verdict = changes.length > 0 ? 'update' : 'unchanged';
  return { verdict, messages, subjectId: known.id, name, changes, staged };
}

function readValues(
  cells: RowCells,
  { columns }: UnitScene,
  messages: ImportMessage[],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const column of columns) {
    const answer = readCell(column, cells[column.key] ?? null);
    if ('message' in answer) messages.push(answer.message);
    else if (answer.value !== null) values[column.key] = answer.value;
    else if (column.required) {
      messages.push(wrong(column, 'missing', '没有填写', `填写${column.title}`).message);
    }
  }
  return values;
}

function parentOf(
  values: Record<string, string>,
  scene: UnitScene,
  messages: ImportMessage[],
): KnownUnit | null {
  const text = values['parent'];
  if (text === undefined) return null;
  const found = scene.book.find(text);
  if ('unit' in found) return found.unit;
  messages.push(
    found.fault === 'several'
      ? say(
          scene,
          'parent',
          'unit-several',
          '有同名的单位',
          `写全各级名称，如${found.paths.join('、')}`,
        )
      : say(
          scene,
          'parent',
          'unit-unknown',
          `没有“${text.slice(0, 40)}”，或不在本次导入的范围内`,
          '上级单位须在本次导入的单位之下，或在本表中排在前面',
        ),
  );
  return null;
}

function findUnit(
  values: Record<string, string>,
  name: string,
  parent: KnownUnit,
  { byCode, children }: UnitScene,
): KnownUnit | null {
  const coded = values['code'] === undefined ? undefined : byCode.get(values['code']);
  return coded ?? children.get(parent.id)?.get(name) ?? null;
}

function faults(
  values: Record<string, string>,
  { known, parent, line }: { known: KnownUnit | null; parent: KnownUnit; line: number },
  scene: UnitScene,
): ImportMessage[] {
  if (!known) {
    if (values['kind'] !== undefined) return [];
    return [say(scene, 'kind', 'missing', '新增单位没有填写', '填写单位类别')];
  }
  const first = scene.seen.get(known.id);
  if (first !== undefined && first !== line) {
    return [say(scene, 'name', 'repeated', `与第 ${first} 行是同一个单位`, '每个单位只留一行')];
  }
  if (known.parentId !== parent.id) {
    return [
      say(
        scene,
        'parent',
        'unit-moved',
        '与现在的上级单位不同',
        '请在“单位管理”中移动该单位，或改回现在的上级',
      ),
    ];
  }
  return [];
}

function newUnit(
  values: Record<string, string>,
  name: string,
  parent: KnownUnit,
  scene: UnitScene,
): Required<Omit<StagedUnit, 'code'>> & { code?: string } {
  const siblings = [...(scene.children.get(parent.id)?.values() ?? [])];
  const last = Math.max(0, ...siblings.map(({ order }) => order));
  const { kind = '', code, order } = values;
  return {
    id: scene.newId(),
    name,
    kind,
    parentId: parent.id,
    order: order === undefined ? Math.min(99_999, last + ORDER_STEP) : Number(order),
    ...(code !== undefined && { code }),
  };
}

function changedUnit(
  values: Record<string, string>,
  name: string,
  known: KnownUnit,
  scene: UnitScene,
): { staged: StagedUnit; changes: ImportChange[] } {
  const changes: ImportChange[] = [];
  const staged: StagedUnit = {};
  const order = values['order'] === undefined ? known.order : Number(values['order']);
  const after = {
    name,
    kind: values['kind'] ?? known.kind,
    order,
    code: values['code'] ?? known.code,
  };
  for (const key of ['name', 'kind', 'order', 'code'] as const) {
    if (after[key] === known[key]) continue;
    Object.assign(staged, { [key]: after[key] });
    changes.push({
      column: titleOf(scene, key),
      from: inWords(key, known[key]),
      to: inWords(key, after[key]),
    });
  }
  return { staged, changes };
}

function learn(unit: KnownUnit, line: number, scene: UnitScene): void {
  scene.seen.set(unit.id, line);
  scene.book.add(unit);
  const siblings = scene.children.get(unit.parentId ?? '') ?? new Map<string, KnownUnit>();
  scene.children.set(unit.parentId ?? '', siblings.set(unit.name, unit));
  if (unit.code !== null) scene.byCode.set(unit.code, unit);
}

function inWords(key: string, value: string | number | null): string | null {
  if (value === null) return null;
  return key === 'kind' ? codeName('unit-kind', String(value)) : String(value);
}

function titleOf({ columns }: UnitScene, key: string): string {
  return columns.find((column) => column.key === key)?.title ?? key;
}

function say(
  scene: UnitScene,
  key: string,
  code: string,
  problem: string,
  advice: string,
): ImportMessage {
  return wrong({ title: titleOf(scene, key) }, code, problem, advice).message;
}
