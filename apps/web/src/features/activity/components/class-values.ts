import { currentYear, day } from '../../../lib/format.js';
import { t } from '../../../lib/text.js';
import type { ClassChange, TrainingClass } from '../api/classes.js';
import { hoursOf } from './class-words.js';

/** What the form holds: everything as it is typed. */
export interface ClassValues {
  name: string;
  kind: string;
  year: string;
  form: string;
  mode: TrainingClass['mode'];
  startsOn: string;
  endsOn: string;
  days: string;
  hours: string;
  quota: string;
  host: string;
  place: string;
  audience: string;
  postLevels: string[];
  plan: string;
  selfEnrol: boolean;
  enrolUntil: string;
  approvalRequired: boolean;
  attendance: string;
  onlineCoursesRequired: boolean;
  examPassRequired: boolean;
  /** The denominator of `1/n`; empty for no limit. */
  leave: string;
  /** Half-days that the class teacher grants by himself. */
  teacherLeave: string;
  /** 优秀学员 in a hundred; empty for no limit. */
  excellent: string;
}

export type FormFaults = Partial<Record<keyof ClassValues, string>>;

export function valuesOf(cls: TrainingClass | null): ClassValues {
  const conditions = cls?.conditions;
  return {
    name: cls?.name ?? '',
    kind: cls?.kind ?? '02',
    year: String(cls?.year ?? currentYear()),
    form: cls?.form ?? 'full-time',
    mode: cls?.mode ?? 'offline',
    startsOn: cls?.startsOn ?? day(Date.now()),
    endsOn: cls?.endsOn ?? day(Date.now()),
    days: cls ? String(cls.days) : '1',
    hours: cls ? hoursOf(cls.hoursHundredths) : '8',
    quota: cls ? String(cls.quota) : '40',
    host: cls?.host ?? '',
    place: cls?.place ?? '',
    audience: cls?.audience ?? '',
    postLevels: cls?.audienceRule?.postLevels ?? [],
    plan: cls?.plan ?? '',
    selfEnrol: cls?.selfEnrol ?? false,
    enrolUntil: cls?.enrolUntil ?? '',
    approvalRequired: cls?.approvalRequired ?? false,
    attendance: String(conditions?.minAttendancePercent ?? 0),
    onlineCoursesRequired: conditions?.onlineCoursesRequired ?? true,
    examPassRequired: conditions?.examPassRequired ?? true,
    leave: conditions && conditions.leaveLimit === null ? '' : leaveOf(cls),
    teacherLeave: String(conditions?.teacherLeaveHalfDays ?? 2),
    excellent: String(conditions?.excellentPercent ?? ''),
  };
}

function leaveOf(cls: TrainingClass | null): string {
  const limit = cls?.conditions.leaveLimit;
  return limit ? String(limit.denominator / limit.numerator) : '7';
}

const WHOLE: (keyof ClassValues)[] = ['year', 'days', 'quota', 'attendance', 'teacherLeave'];

/** What stands in the way of saving, field by field. */
export function faultsOf(values: ClassValues): FormFaults {
  const faults: FormFaults = {};
  for (const name of ['name', 'audience', 'startsOn', 'endsOn'] as const) {
    if (values[name].trim() === '') faults[name] = t('activity.form.required');
  }
  for (const name of WHOLE) {
    if (!/^\d+$/.test(String(values[name]).trim())) faults[name] = t('activity.form.number');
  }
  if (!/^\d+(\.\d{1,2})?$/.test(values.hours.trim())) faults.hours = t('activity.form.number');
  if (!/^([2-9]|[1-9]\d)?$/.test(values.leave.trim())) faults.leave = t('activity.form.number');
  if (!/^(\d{1,2}|100)?$/.test(values.excellent.trim()))
    faults.excellent = t('activity.form.number');
  return faults;
}

function factsOf(values: ClassValues): ClassChange {
  const { postLevels, attendance, leave, hours, enrolUntil } = values;
  const { teacherLeave, excellent } = values;
  const { onlineCoursesRequired, examPassRequired } = values;
  const { name, kind, form, mode, startsOn, endsOn, host, place, audience, plan } = values;
  const { selfEnrol, approvalRequired } = values;
  return {
    name,
    kind,
    form,
    mode,
    startsOn,
    endsOn,
    host,
    place,
    audience,
    plan,
    selfEnrol,
    approvalRequired,
    year: Number(values.year),
    days: Number(values.days),
    quota: Number(values.quota),
    hoursHundredths: Math.round(Number(hours) * 100),
    enrolUntil: enrolUntil === '' ? null : enrolUntil,
    audienceRule:
      postLevels.length === 0
        ? null
        : {
            postLevels,
            grades: [],
            personnelCategories: [],
            authorities: [],
          },
    conditions: {
      minAttendancePercent: Number(attendance),
      onlineCoursesRequired,
      examPassRequired,
      leaveLimit:
        leave.trim() === ''
          ? null
          : {
              numerator: 1,
              denominator: Number(leave),
            },
      teacherLeaveHalfDays: Number(teacherLeave),
      excellentPercent: excellent.trim() === '' ? null : Number(excellent),
    },
  };
}

/** All of it for a new class; of one that exists, what differs. */
export function changedFacts(values: ClassValues, cls: TrainingClass | null): ClassChange {
  const facts = factsOf(values);
  if (cls === null) return facts;
  const before = factsOf(valuesOf(cls)) as Record<string, unknown>;
  const changed = Object.entries(facts).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return Object.fromEntries(changed) as ClassChange;
}

const LATER: Partial<Record<TrainingClass['state'], (keyof ClassValues)[]>> = {
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
    'attendance',
    'onlineCoursesRequired',
    'examPassRequired',
    'leave',
    'teacherLeave',
    'excellent',
  ],
  running: ['plan', 'host', 'place', 'endsOn', 'days'],
};

/** Whether the field may still change in the state. */
export function isOpenField(state: TrainingClass['state'], field: keyof ClassValues): boolean {
  return state === 'draft' || (LATER[state]?.includes(field) ?? false);
}
