import type { ClassLeave } from './class-leave.entity.js';
import type { LeaveLevel } from './class-leave.plan.js';
import type { LeaveState } from './class-leave.state.js';

export interface ClassLeaveView {
  id: string;
  memberId: string;
  memberName: string;
  unitName: string;
  halfDays: string[];
  reason: string;
  level: LeaveLevel;
  state: LeaveState;
  askedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  /** Whether who looks may decide it. */
  mine: boolean;
}

export function classLeaveView(
  leave: ClassLeave,
  person: { name: string; unitName: string } | undefined,
  mine: boolean,
): ClassLeaveView {
  const { id, memberId, halfDays, reason, level, state, askedAt } = leave;
  const { decidedByName, decidedAt, decisionNote } = leave;
  const { name: memberName = '', unitName = '' } = person ?? {};
  const asked = { id, memberId, memberName, unitName, halfDays, reason, level, state, askedAt };
  return { ...asked, decidedByName, decidedAt, decisionNote, mine };
}
