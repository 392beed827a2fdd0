import type { ClassAssignment } from './class-assignment.entity.js';
import { assignmentFacts } from './class-assignment.view.js';
import type { RollRow } from './class-roll.repository.js';
import type { ClassSubmission } from './class-submission.entity.js';
import type { ClassSubmissionFile } from './class-submission-file.entity.js';
import { mayHandIn } from './class-submission.plan.js';
import type { SubmissionState } from './class-submission.state.js';

export interface SubmissionFileView {
  id: string;
  fileName: string;
  sizeBytes: number;
}

/** What became of what one handed in. */
interface Outcome {
  /** Null: nothing written yet. */
  state: SubmissionState | null;
  words: number | null;
  handedInAt: string | null;
  late: boolean;
  passed: boolean | null;
  points: number | null;
  comment: string | null;
  markedByName: string | null;
  markedAt: string | null;
}

/** One of the class sees his own. */
export interface MyAssignmentView extends ReturnType<typeof assignmentFacts>, Outcome {
  /** May still be written and handed in. */
  open: boolean;
}

export interface MyWorkView extends MyAssignmentView {
  draft: string;
  draftSavedAt: string | null;
  /** As it was last handed in; null where nothing was. */
  text: string | null;
  files: SubmissionFileView[];
}

/** A line of the list that is marked from. */
export interface SubmissionRowView extends Outcome {
  /** Null while nothing was handed in. */
  submissionId: string | null;
  memberId: string;
  name: string;
  unitName: string;
  groupNo: number | null;
}

export interface SubmissionView extends SubmissionRowView {
  assignmentId: string;
  assignmentTitle: string;
  fullPoints: number | null;
  text: string;
  files: SubmissionFileView[];
}

export interface AssignmentFileView extends SubmissionFileView {
  submissionId: string;
  name: string;
  unitName: string;
}

export function fileView({ id, fileName, sizeBytes }: ClassSubmissionFile): SubmissionFileView {
  return { id, fileName, sizeBytes };
}

export function myAssignmentView(
  assignment: ClassAssignment,
  work: ClassSubmission | undefined,
  now: Date,
  over: boolean,
): MyAssignmentView {
  const stands = assignment.withdrawnAt === null && !over;
  return {
    ...assignmentFacts(assignment),
    ...outcome(work ?? null),
    open: stands && mayHandIn(work?.state ?? null, assignment, now),
  };
}

export function myWorkView(
  view: MyAssignmentView,
  work: ClassSubmission | null,
  files: ClassSubmissionFile[],
): MyWorkView {
  return {
    ...view,
    draft: work?.draft ?? '',
    draftSavedAt: work?.draftSavedAt.toISOString() ?? null,
    text: work?.text ?? null,
    files: files.map(fileView),
  };
}

export function submissionRowView(person: RollRow, work: ClassSubmission | null) {
  const { memberId, name, unitName, groupNo } = person;
  const given = work?.handedInAt ? work : null;
  const view: SubmissionRowView = {
    submissionId: given?.id ?? null,
    memberId,
    name,
    unitName,
    groupNo,
    ...outcome(given),
  };
  return view;
}

export function submissionView(
  row: SubmissionRowView,
  assignment: ClassAssignment,
  work: ClassSubmission,
  files: ClassSubmissionFile[],
): SubmissionView {
  return {
    ...row,
    assignmentId: assignment.id,
    assignmentTitle: assignment.title,
    fullPoints: assignment.fullPoints,
    text: work.text ?? '',
    files: files.map(fileView),
  };
}

function outcome(work: ClassSubmission | null): Outcome {
  return {
    state: work?.state ?? null,
    words: work?.words ?? null,
    handedInAt: work?.handedInAt?.toISOString() ?? null,
    late: work?.late ?? false,
    passed: work?.passed ?? null,
    points: work?.points ?? null,
    comment: work?.comment ?? null,
    markedByName: work?.markedByName ?? null,
    markedAt: work?.markedAt?.toISOString() ?? null,
  };
}
