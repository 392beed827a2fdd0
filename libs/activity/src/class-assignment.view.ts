import type { ClassAssignment } from './class-assignment.entity.js';
import type { AssignmentTally } from './class-assignment.repository.js';
import type { AttachmentType } from './class-attachment.plan.js';

interface AssignmentFacts {
  id: string;
  title: string;
  body: string;
  dueAt: string;
  minWords: number | null;
  maxWords: number | null;
  fileTypes: AttachmentType[];
  fullPoints: number | null;
  required: boolean;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

/** For the organiser: how far it has got, 已交 38/45. */
export interface AssignmentView extends AssignmentFacts, AssignmentTally {
  createdByName: string;
  createdAt: string;
  /** On the list of the class. */
  people: number;
}

export function assignmentFacts(assignment: ClassAssignment): AssignmentFacts {
  const { id, title, body, dueAt, minWords, maxWords, fileTypes, fullPoints } = assignment;
  const { required, withdrawnAt, withdrawnReason } = assignment;
  return {
    id,
    title,
    body,
    dueAt: dueAt.toISOString(),
    minWords,
    maxWords,
    fileTypes,
    fullPoints,
    required,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnReason,
  };
}

export function assignmentView(
  assignment: ClassAssignment,
  tally: AssignmentTally | undefined,
  people: number,
): AssignmentView {
  const { createdByName, createdAt } = assignment;
  const { handedIn = 0, marked = 0, returned = 0, late = 0 } = tally ?? {};
  return {
    ...assignmentFacts(assignment),
    createdByName,
    createdAt: createdAt.toISOString(),
    handedIn,
    marked,
    returned,
    late,
    people,
  };
}
