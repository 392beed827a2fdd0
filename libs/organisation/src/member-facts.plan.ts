import { dayBefore, isDay } from '#platform';
import type { CodeSet } from './code-rows.js';
import { findCode, requireCode } from './code-table.js';
import { organisationErrors } from './organisation.errors.js';

/** What changes with time. Codes of the code tables, days as `YYYY-MM-DD`; null is none, or not known. */
export interface DatedFacts {
  /** 现任职务全称. */
  title: string | null;
  titleSince: string | null;
  /** 职务层次. */
  postLevel: string | null;
  postLevelSince: string | null;
  /** 职级. */
  grade: string | null;
  gradeSince: string | null;
  /** 管理权限. */
  authority: string | null;
  /** 党内职务. */
  partyPost: string | null;
  /** 班子成员. */
  inLeadership: boolean;
  /** 人员类别. */
  personnelCategory: string;
  /** 人员类型. */
  personnelType: string | null;
  /** 政治面貌. */
  politicalStatus: string;
}

/** What is said of the person once: a change of it is a correction, without a day. */
export interface PersonFacts {
  name: string;
  /** 18 characters, however typed. */
  idCard: string;
  phone: string | null;
  /** 民族, a code of GB/T 3304. */
  ethnicity: string | null;
  /** 学历. */
  education: string | null;
  /** 档案出生日期; may differ from the card's. */
  archiveBirthDay: string | null;
  /** 入党日期. */
  partyJoinedOn: string | null;
}

export type MemberFacts = DatedFacts & PersonFacts;

export interface FactSpan extends DatedFacts {
  fromDay: string;
}

/** What to do with the open span. */
export type FactStep =
  | { step: 'none' }
  /** The open span says so from its first day. */
  | { step: 'correct'; facts: DatedFacts }
  /** The open span ends on `lastDay`, and a new one begins with these facts. */
  | { step: 'follow'; facts: DatedFacts; lastDay: string };

const CODES: Record<string, CodeSet> = {
  postLevel: 'post-level',
  grade: 'grade',
  authority: 'authority',
  partyPost: 'party-post',
  personnelCategory: 'personnel-category',
  personnelType: 'personnel-type',
  politicalStatus: 'political-status',
  ethnicity: 'ethnicity',
  education: 'education',
};
const DAYS = ['titleSince', 'postLevelSince', 'gradeSince', 'archiveBirthDay', 'partyJoinedOn'];
const SINCE = [
  ['title', 'titleSince'],
  ['postLevel', 'postLevelSince'],
  ['grade', 'gradeSince'],
] as const;

export const NO_FACTS: Omit<DatedFacts, 'personnelCategory' | 'politicalStatus'> = {
  title: null,
  titleSince: null,
  postLevel: null,
  postLevelSince: null,
  grade: null,
  gradeSince: null,
  authority: null,
  partyPost: null,
  inLeadership: false,
  personnelType: null,
};

const DATED = [...Object.keys(NO_FACTS), 'personnelCategory', 'politicalStatus'] as const;

/** The dated ones among some facts. */
export function datedFacts(facts: Partial<MemberFacts>): Partial<DatedFacts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => DATED.includes(name) && value !== undefined),
  );
}

/** The facts of a span, without its days and ids. */
export function factsOf(span: DatedFacts): DatedFacts {
  return datedFacts({ ...span }) as DatedFacts;
}

/**
 * Refuses what cannot be: an unknown code, a day that is none or lies ahead, a title that is too long.
 * @throws organisation.code-unknown, organisation.fact-day, organisation.title-too-long
 */
export function requireFacts(facts: Partial<MemberFacts>, today: string): void {
  for (const [name, value] of Object.entries(facts)) {
    const set = CODES[name];
    if (set && value !== undefined) requireCode(set, value as string | null);
    if (DAYS.includes(name) && typeof value === 'string' && !(isDay(value) && value <= today)) {
      throw organisationErrors['fact-day']();
    }
  }
  if ((facts.title?.length ?? 0) > 120) throw organisationErrors['title-too-long']();
}

/**
 * What a change from a day on means for the open span.
 * @throws organisation.fact-day-ahead for a day to come, organisation.fact-day-past for one before the open span.
 */
export function planFactChange(
  open: FactSpan,
  change: Partial<DatedFacts>,
  fromDay: string,
  today: string,
): FactStep {
  const before = factsOf(open);
  const correcting = fromDay === open.fromDay;
  const facts = withSince(before, change, fromDay, correcting);
  if (DATED.every((name) => same(facts, before, name))) return { step: 'none' };
  if (fromDay > today) throw organisationErrors['fact-day-ahead']();
  if (fromDay < open.fromDay) throw organisationErrors['fact-day-past']({ since: open.fromDay });
  return correcting
    ? { step: 'correct', facts }
    : { step: 'follow', facts, lastDay: dayBefore(fromDay) };
}

/** A new post is held from the day of the change unless it is said; a corrected one as long as before. */
function withSince(
  before: DatedFacts,
  change: Partial<DatedFacts>,
  fromDay: string,
  correcting: boolean,
): DatedFacts {
  const facts = { ...before, ...change };
  for (const [name, since] of SINCE) {
    const begins = facts[name] !== before[name] && !(correcting && before[name] !== null);
    if (facts[name] === null) facts[since] = null;
    else if (begins && change[since] === undefined) facts[since] = fromDay;
  }
  return facts;
}

function same(one: DatedFacts, other: DatedFacts, name: string): boolean {
  return one[name as keyof DatedFacts] === other[name as keyof DatedFacts];
}

/** The level of the higher of 职务层次 and 职级: the smaller, the higher; 999 where neither is known. */
export function seniorityOf({ postLevel, grade }: Pick<DatedFacts, 'postLevel' | 'grade'>): number {
  const levels = [findCode('post-level', postLevel)?.level, findCode('grade', grade)?.level];
  return Math.min(999, ...levels.filter((level) => level !== null && level !== undefined));
}
