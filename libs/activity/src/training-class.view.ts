import { codeName, type Unit } from '#organisation';
import type { AudienceRule, ClassConditions, ClassMode } from './class-facts.plan.js';
import { AWAITS_ANSWER, type ClassMemberState, ON_CLASS_LIST } from './class-member.state.js';
import type { ClassStanding } from './training-class.policy.js';
import { runs } from './training-class.policy.js';
import type { TrainingClass } from './training-class.entity.js';
import { type ClassState, classAfter } from './training-class.state.js';

export const CLASS_ACTS = [
  'edit',
  'remove',
  'submit',
  'approve',
  'return',
  'publish',
  'start',
  'cancel',
  'arrange',
  'list-members',
  'assign',
  'call-up',
] as const;
export type ClassAct = (typeof CLASS_ACTS)[number];

/** A line of the list of classes (F6 培训班次一览). */
export interface ClassRowView {
  id: string;
  name: string;
  kind: string;
  kindName: string;
  year: number;
  form: string;
  formName: string;
  mode: ClassMode;
  /** 主办单位. */
  unit: { id: string; name: string };
  /** 承办单位. */
  host: string;
  place: string;
  startsOn: string;
  endsOn: string;
  days: number;
  hoursHundredths: number;
  audience: string;
  /** 计划人数. */
  quota: number;
  /** 已确认 (实到 once it has begun). */
  memberCount: number;
  /** 待确认. */
  waitingCount: number;
  state: ClassState;
}

export interface ClassView extends ClassRowView {
  plan: string;
  audienceRule: AudienceRule | null;
  selfEnrol: boolean;
  enrolUntil: string | null;
  conditions: ClassConditions;
  approvalRequired: boolean;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decisionComment: string | null;
  publishedAt: Date | null;
  startedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  quotas: { unitId: string; unitName: string; places: number; taken: number }[];
  /** Places that no unit has to fill, and how many of them are taken. */
  openPlaces: number;
  openTaken: number;
  staff: { memberId: string; name: string; unitName: string }[];
  standing: ClassStanding;
  /** What the actor may do with it now. */
  may: ClassAct[];
}

type Counts = ReadonlyMap<ClassMemberState, number> | undefined;

function sum(counts: Counts, states: readonly ClassMemberState[]): number {
  return states.reduce((total, state) => total + (counts?.get(state) ?? 0), 0);
}

export function classRowView(
  row: TrainingClass,
  unit: Pick<Unit, 'id' | 'name'> | undefined,
  counts: Counts,
): ClassRowView {
  const { id, name, kind, year, form, mode, host, place, startsOn, endsOn } = row;
  const { days, hoursHundredths, audience, quota, state, unitId } = row;
  return {
    id,
    name,
    kind,
    kindName: codeName('class-kind', kind),
    year,
    form,
    formName: codeName('study-form', form),
    mode,
    unit: { id: unitId, name: unit?.name ?? '' },
    host,
    place,
    startsOn,
    endsOn,
    days,
    hoursHundredths,
    audience,
    quota,
    memberCount: sum(counts, ON_CLASS_LIST),
    waitingCount: sum(counts, AWAITS_ANSWER),
    state,
  };
}

/** What somebody of such a standing may do with a class in such a state. */
export function actsOnClass(
  { state, approvalRequired }: Pick<TrainingClass, 'state' | 'approvalRequired'>,
  standing: ClassStanding,
): ClassAct[] {
  const acts: ClassAct[] = [];
  const { administers, approves, sends } = standing;
  if (administers) acts.push(...organiserActs(state, approvalRequired));
  if (approves && state === 'submitted') acts.push('approve', 'return');
  if (runs(standing)) {
    if (['draft', 'enrolling', 'running'].includes(state)) acts.push('arrange');
    acts.push('list-members');
    if (state === 'enrolling') acts.push('start');
  } else if (sends) acts.push('list-members');
  if (sends && state === 'enrolling') acts.push('assign');
  return acts;
}

function organiserActs(state: ClassState, approvalRequired: boolean): ClassAct[] {
  const acts: ClassAct[] = [];
  if (['draft', 'enrolling', 'running'].includes(state)) acts.push('edit');
  if (state === 'draft') acts.push('remove', approvalRequired ? 'submit' : 'publish');
  if (state === 'enrolling') acts.push('call-up');
  if (classAfter(state, 'cancel') && state !== 'draft') acts.push('cancel');
  return acts;
}
