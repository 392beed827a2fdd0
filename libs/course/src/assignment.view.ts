import type { AssignmentInUnit } from './assignment.repository.js';
import type { AssignmentKind } from './assignment.entity.js';
import type { AssignmentState } from './assignment.state.js';
import type { TargetView } from './audience-target.service.js';
import type { CourseState } from './course.state.js';

/** Where a rule stands today: what is published may be still to come, in force, or over. */
export const ASSIGNMENT_PHASES = ['draft', 'scheduled', 'running', 'ended', 'closed'] as const;
export type AssignmentPhase = (typeof ASSIGNMENT_PHASES)[number];

export const ASSIGNMENT_ACTS = ['change', 'remove', 'publish', 'close', 'reopen'] as const;
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

export interface AssignmentRowView {
  id: string;
  title: string;
  kind: AssignmentKind;
  state: AssignmentState;
  phase: AssignmentPhase;
  unit: { id: string; name: string };
  dueOn: string | null;
  validFrom: string;
  validTo: string | null;
  courseCount: number;
  /** Whom it means, a line each. */
  targetTexts: string[];
  createdByName: string;
  updatedAt: Date;
  /** Of a unit further up, or of more people than one's own: to be looked at only. */
  readOnly: boolean;
}

export interface AssignmentView extends AssignmentRowView {
  note: string;
  closeReason: string | null;
  publishedAt: Date | null;
  closedAt: Date | null;
  courses: { id: string; title: string; state: CourseState; durationSeconds: number }[];
  targets: TargetView[];
  /** What one may do with it now. */
  may: AssignmentAct[];
}

export function phaseOf(
  { state, validFrom, validTo }: Pick<AssignmentInUnit, 'state' | 'validFrom' | 'validTo'>,
  today: string,
): AssignmentPhase {
  if (state !== 'published') return state;
  if (validFrom > today) return 'scheduled';
  return validTo !== null && validTo < today ? 'ended' : 'running';
}

export function actsOf(state: AssignmentState, readOnly: boolean): AssignmentAct[] {
  if (readOnly) return [];
  if (state === 'draft') return ['change', 'remove', 'publish'];
  return state === 'published' ? ['change', 'close'] : ['reopen'];
}

interface RowParts {
  courseCount: number;
  targetTexts: string[];
  readOnly: boolean;
  today: string;
}

export function assignmentRowView(row: AssignmentInUnit, parts: RowParts): AssignmentRowView {
  const { id, title, kind, state, dueOn, validFrom, validTo, createdByName, updatedAt } = row;
  const { courseCount, targetTexts, readOnly, today } = parts;
  return {
    id,
    title,
    kind,
    state,
    phase: phaseOf(row, today),
    unit: { id: row.unitId, name: row.unitName },
    dueOn,
    validFrom,
    validTo,
    courseCount,
    targetTexts,
    createdByName,
    updatedAt,
    readOnly,
  };
}
