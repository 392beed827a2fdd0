import { type CellAnswer, type ImportColumn, type ImportMessage, readCell } from '#organisation';
import { DomainError, type ReadCell } from '#platform';
import { type ClassHalf, type ClassSessionKind, type SessionFacts } from './class-session.plan.js';
import { requireSession } from './class-session.plan.js';

type Cells = Record<string, ReadCell>;
export type Values = Record<string, string | null>;

export interface RowReading {
  values: Values;
  messages: ImportMessage[];
}

/** What the cells of a row say, and what is wrong with each. */
export function readRow(cells: Cells, columns: readonly ImportColumn[]): RowReading {
  const values: Values = {};
  const messages: ImportMessage[] = [];
  for (const column of columns) {
    const answer: CellAnswer = readCell(column, cells[column.key] ?? null);
    if ('message' in answer) messages.push(answer.message);
    const value = 'value' in answer ? answer.value : null;
    values[column.key] = value;
    if (value === null && column.required === true && !('message' in answer)) {
      messages.push(fault(column.title, 'empty', '没有填写', column.note));
    }
  }
  return { values, messages };
}

export function fault(
  column: string | null,
  code: string,
  problem: string,
  advice: string,
): ImportMessage {
  return { code, level: 'error', column, problem, advice };
}

const HALVES: Record<string, ClassHalf> = {
  上午: 'morning',
  下午: 'afternoon',
  晚上: 'evening',
  晚间: 'evening',
};

const KINDS: Record<string, ClassSessionKind> = {
  授课: 'lecture',
  讲座: 'lecture',
  活动: 'activity',
  现场教学: 'activity',
  研讨: 'activity',
  考试: 'exam',
  网络学习: 'online',
};

/** A row of the timetable, or what keeps it from being one in a class of these days. */
export function readSession(
  values: Values,
  days: { startsOn: string; endsOn: string },
): { session: SessionFacts } | { message: ImportMessage } {
  const half = HALVES[values['half'] ?? ''];
  if (!half) {
    return { message: fault('时段', 'half', '不是“上午”“下午”或“晚上”', '从三者中选填') };
  }
  const kind = KINDS[values['kind'] ?? '授课'];
  if (!kind) {
    const advice = '填“授课”“活动”“考试”或“网络学习”';
    return { message: fault('类型', 'kind', '没有这种类型', advice) };
  }
  const hoursHundredths = readHours(values['hours'] ?? '0');
  if (hoursHundredths === null) {
    const advice = '填数字，最多两位小数，如 4 或 2.5';
    return { message: fault('学时', 'hours', '不是学时数', advice) };
  }
  const session: SessionFacts = {
    day: values['day'] ?? '',
    half,
    startsAt: readTime(values['startsAt']),
    endsAt: readTime(values['endsAt']),
    kind,
    title: values['title'] ?? '',
    teacher: values['teacher'] ?? '',
    place: values['place'] ?? '',
    hoursHundredths,
  };
  return checked(session, days);
}

/** The rules of the timetable itself have the last word. */
function checked(session: SessionFacts, days: { startsOn: string; endsOn: string }) {
  try {
    requireSession(session, days);
    return { session };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [problem = '', advice = ''] = error.message.split('，', 2);
    return { message: fault(null, 'session', problem, advice || '对照班次修改') };
  }
}

/** `9：00` → `09:00`; what is no time stays as it is, for the rules to refuse. */
function readTime(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(plain);
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : plain;
}

const MOST_HOURS = 200;

function readHours(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const hundredths = Math.round(Number(plain) * 100);
  return hundredths <= MOST_HOURS * 100 ? hundredths : null;
}

/** Two rows are the same lesson when they stand at the same time under the same name. */
export function sessionKey({ day, half, startsAt, title }: SessionFacts): string {
  return [day, half, startsAt ?? '', title].join('\n');
}
