import type { Line, ReadCell } from '#platform';
import { readIdCard } from './id-card.plan.js';
import { type ImportMessage, readCell, wrong } from './import-cell.plan.js';
import type { ImportColumn } from './import-column.plan.js';
import type { PlaceAnswer, PlaceBook, PlaceUnit } from './import-place.plan.js';
import type { DatedFacts } from './member-facts.plan.js';

/** Cells by the key of their column. */
export type RowCells = Record<string, ReadCell>;

/** A place a row names: the unit, or the words that name none within the scope. */
export type DraftPlace =
  { unitId: string; name: string } | { text: string; message: ImportMessage };

/** What one row of a roster says. An absent field was left empty: it stays as it is. */
export interface MemberDraft {
  name: string | null;
  /** 18 characters. */
  idCard: string | null;
  phone?: string;
  person: Partial<Record<'ethnicity' | 'education' | 'archiveBirthDay' | 'partyJoinedOn', string>>;
  facts: Partial<DatedFacts>;
  places: Partial<Record<Line, DraftPlace>>;
}

export type PlaceBooks = Record<Line, PlaceBook<PlaceUnit>>;

const PERSON = ['ethnicity', 'education', 'archiveBirthDay', 'partyJoinedOn'] as const;
const FACTS = [
  'title',
  'titleSince',
  'postLevel',
  'postLevelSince',
  'grade',
  'gradeSince',
  'authority',
  'partyPost',
  'personnelCategory',
  'personnelType',
  'politicalStatus',
] as const;

/** Reads one row as far as it can be judged alone: form, codes, days, units. */
export function readMemberRow(
  cells: RowCells,
  columns: ImportColumn[],
  books: PlaceBooks,
  today: string,
): { draft: MemberDraft; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const values: Record<string, string> = {};
  for (const column of columns) {
    const answer = readCell(column, cells[column.key] ?? null);
    if ('message' in answer) messages.push(answer.message);
    else if (answer.value !== null) values[column.key] = answer.value;
    else if (column.required) {
      messages.push(wrong(column, 'missing', '没有填写', `填写${column.title}`).message);
    }
  }
  const draft = draftOf(values, columns, books);
  messages.push(...agreesWithCard(values, columns, draft), ...notAhead(values, columns, today));
  return { draft, messages };
}

function draftOf(
  values: Record<string, string>,
  columns: ImportColumn[],
  books: PlaceBooks,
): MemberDraft {
  const { phone, inLeadership } = values;
  return {
    name: values['name'] ?? null,
    idCard: values['idCard'] ?? null,
    ...(phone !== undefined && { phone }),
    person: pick(values, PERSON),
    facts: {
      ...pick(values, FACTS),
      ...(inLeadership !== undefined && { inLeadership: inLeadership === '1' }),
    },
    places: placesOf(values, columns, books),
  };
}

function placesOf(
  values: Record<string, string>,
  columns: ImportColumn[],
  books: PlaceBooks,
): MemberDraft['places'] {
  const places: MemberDraft['places'] = {};
  for (const column of columns) {
    const text = values[column.key];
    if (!column.line || text === undefined) continue;
    const found: PlaceAnswer<PlaceUnit> = books[column.line].find(text);
    if ('unit' in found) {
      places[column.line] = { unitId: found.unit.id, name: found.unit.name };
      continue;
    }
    const message =
      found.fault === 'several'
        ? wrong(column, 'unit-several', '有同名的单位', `写全各级名称，如${found.paths.join('、')}`)
        : wrong(
            column,
            'unit-unknown',
            `没有“${text.slice(0, 40)}”，或不在本次导入的范围内`,
            '对照单位列表写单位名称；不属于您管理的单位请由该单位导入',
          );
    places[column.line] = { text, message: message.message };
  }
  return places;
}

/** The archive may differ from the card: that is worth a look, and never refused. */
function agreesWithCard(
  values: Record<string, string>,
  columns: ImportColumn[],
  draft: MemberDraft,
): ImportMessage[] {
  const card = draft.idCard === null ? null : readIdCard(draft.idCard);
  if (!card) return [];
  const found: ImportMessage[] = [];
  const { archiveBirthDay, gender } = values;
  if (archiveBirthDay !== undefined) {
    if (!card.birthDay.startsWith(archiveBirthDay)) {
      found.push(
        warn(
          columns,
          'archiveBirthDay',
          'birth-day',
          '与身份证上的出生日期不一致',
          '核对档案；无误可不改',
        ),
      );
    }
    draft.person.archiveBirthDay =
      archiveBirthDay.length === 7 && card.birthDay.startsWith(archiveBirthDay)
        ? card.birthDay
        : archiveBirthDay.padEnd(10, '-01');
  }
  if (gender !== undefined && gender !== card.gender) {
    found.push(
      warn(columns, 'gender', 'gender', '与身份证不一致', '核对身份证号码；性别以身份证为准'),
    );
  }
  return found;
}

function notAhead(
  values: Record<string, string>,
  columns: ImportColumn[],
  today: string,
): ImportMessage[] {
  return columns
    .filter(({ form, key }) => (form === 'day' || form === 'month') && (values[key] ?? '') > today)
    .map((column) => wrong(column, 'day-ahead', '晚于今天', '改为今天或以前的日期').message);
}

function warn(columns: ImportColumn[], key: string, code: string, problem: string, advice: string) {
  const column = columns.find((one) => one.key === key) ?? null;
  return wrong(column, code, problem, advice, 'warning').message;
}

function pick<Key extends string>(
  values: Record<string, string>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])),
  ) as Partial<Record<Key, string>>;
}
