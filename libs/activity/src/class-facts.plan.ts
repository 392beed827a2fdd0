import { findCode } from '#organisation';
import { isDay } from '#platform';
import { activityErrors } from './activity.errors.js';

export const CLASS_MODES = ['online', 'offline', 'mixed'] as const;
export type ClassMode = (typeof CLASS_MODES)[number];

/** What it takes to complete the class, and how much leave it bears. */
export interface ClassConditions {
  /** Of the half-days, in percent; 0 where attendance is not asked for. */
  minAttendancePercent: number;
  onlineCoursesRequired: boolean;
  examPassRequired: boolean;
  /** Leave above this part of the hours means 退学; 1/7 by the 条例. Null: no limit. */
  leaveLimit: { numerator: number; denominator: number } | null;
  /** Half-days of leave that the class teacher may grant one member; above, the organiser decides. */
  teacherLeaveHalfDays?: number;
  /** Of those who complete it, at most so many in a hundred are 优秀学员; null: no limit. */
  excellentPercent?: number | null;
}

export const DEFAULT_CONDITIONS: ClassConditions = {
  minAttendancePercent: 0,
  onlineCoursesRequired: true,
  examPassRequired: true,
  leaveLimit: { numerator: 1, denominator: 7 },
};

/** Codes of which one must fit; an empty list asks for nothing. */
export interface AudienceRule {
  postLevels: string[];
  grades: string[];
  personnelCategories: string[];
  authorities: string[];
}

export interface ClassFacts {
  name: string;
  kind: string;
  plan: string;
  year: number;
  form: string;
  mode: ClassMode;
  host: string;
  place: string;
  startsOn: string;
  endsOn: string;
  days: number;
  hoursHundredths: number;
  quota: number;
  audience: string;
  audienceRule: AudienceRule | null;
  selfEnrol: boolean;
  enrolUntil: string | null;
  conditions: ClassConditions;
  approvalRequired: boolean;
}

export type ClassChange = Partial<ClassFacts>;

/** Without the fields that say nothing. */
export function given<Facts extends object>(facts: Facts): Facts {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Facts;
}

const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** Calendar days from the first to the last, both counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** @throws activity.class-… whatever does not fit together. */
export function requireClassFacts(facts: ClassFacts): void {
  if (facts.name.trim() === '') throw activityErrors['class-name']();
  if (!findCode('class-kind', facts.kind)) throw activityErrors['class-kind']();
  if (!findCode('study-form', facts.form)) throw activityErrors['class-form']();
  requireDays(facts);
  requireAudience(facts.audienceRule);
  requireConditions(facts.conditions);
  if (facts.mode === 'offline' && facts.place.trim() === '') throw activityErrors['class-place']();
}

function requireDays({ startsOn, endsOn, days, enrolUntil, year }: ClassFacts): void {
  if (!isDay(startsOn) || !isDay(endsOn)) throw activityErrors['class-day']();
  if (enrolUntil !== null && !isDay(enrolUntil)) throw activityErrors['class-day']();
  if (endsOn < startsOn) throw activityErrors['class-ends-before']({ startsOn, endsOn });
  const longest = daysBetween(startsOn, endsOn);
  if (longest > MOST_DAYS) throw activityErrors['class-too-long']({ limit: MOST_DAYS });
  if (days > longest) throw activityErrors['class-days']({ longest });
  if (enrolUntil !== null && enrolUntil > endsOn) throw activityErrors['class-enrol-until']();
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  if (year < first || year > last) throw activityErrors['class-year']({ first, last });
}

function requireConditions({ leaveLimit }: ClassConditions): void {
  if (leaveLimit !== null && leaveLimit.numerator >= leaveLimit.denominator) {
    throw activityErrors['class-leave-limit']();
  }
}

const RULE_SETS = {
  postLevels: 'post-level',
  grades: 'grade',
  personnelCategories: 'personnel-category',
  authorities: 'authority',
} as const;

function requireAudience(rule: AudienceRule | null): void {
  if (rule === null) return;
  for (const [field, set] of Object.entries(RULE_SETS)) {
    const unknown = rule[field as keyof AudienceRule].find((code) => !findCode(set, code));
    if (unknown !== undefined) throw activityErrors['class-audience']({ code: unknown });
  }
}

/** The facts of a person that a rule asks for. */
export interface AudienceFacts {
  postLevel: string | null;
  grade: string | null;
  authority: string | null;
  personnelCategory: string;
}

/** Whether the class takes such a person. Post level and grade count alike: the one or the other must fit. */
export function fitsAudience(rule: AudienceRule | null, person: AudienceFacts): boolean {
  if (rule === null) return true;
  const { postLevels, grades, personnelCategories, authorities } = rule;
  const ranked = postLevels.length + grades.length > 0;
  return (
    (!ranked || among(postLevels, person.postLevel) || among(grades, person.grade)) &&
    (personnelCategories.length === 0 || among(personnelCategories, person.personnelCategory)) &&
    (authorities.length === 0 || among(authorities, person.authority))
  );
}

function among(codes: string[], code: string | null): boolean {
  return code !== null && codes.includes(code);
}

const LATER_FIELDS: Record<'enrolling' | 'running', readonly (keyof ClassFacts)[]> = {
  enrolling: [
    'plan',
    'host',
    'place',
    'startsOn',
    'endsOn',
    'days',
    'quota',
    'audience',
    'selfEnrol',
    'enrolUntil',
    'conditions',
  ],
  running: ['plan', 'host', 'place', 'endsOn', 'days'],
};

/** The fields that may still change in a state; all of them in a draft, none once it is over. */
export function lockedFields(state: string, change: ClassChange): (keyof ClassFacts)[] {
  const asked = Object.keys(change) as (keyof ClassFacts)[];
  if (state === 'draft') return [];
  const open = state === 'enrolling' || state === 'running' ? LATER_FIELDS[state] : [];
  return asked.filter((field) => !open.includes(field));
}
