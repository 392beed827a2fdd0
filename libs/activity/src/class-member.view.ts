import { codeName } from '#organisation';
import type { ClassMemberRow, ClassOverlap } from './class-member.repository.js';
import type { ClassDuty } from './class-member.entity.js';
import type { ClassMemberState, ClassWay } from './class-member.state.js';

/** A line of the list of members (F7 学员名册). */
export interface ClassMemberView {
  memberId: string;
  name: string;
  genderName: string;
  idCardMask: string;
  unitId: string;
  unitName: string;
  title: string | null;
  postLevel: string | null;
  postLevelName: string | null;
  gradeName: string | null;
  /** 管理权限. */
  authorityName: string | null;
  way: ClassWay;
  state: ClassMemberState;
  enteredAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  groupNo: number | null;
  duty: ClassDuty | null;
  excellent: boolean;
  /** 同期班次. */
  overlaps: ClassOverlap[];
}

export function classMemberView(row: ClassMemberRow, overlaps: ClassOverlap[]): ClassMemberView {
  const { memberId, name, gender, idCardMask, unitId, unitName, title, postLevel, grade } = row;
  const { authority, way, state, enteredAt, decidedAt, reason, groupNo, duty, excellent } = row;
  return {
    memberId,
    name,
    genderName: codeName('gender', gender),
    idCardMask,
    unitId,
    unitName,
    title,
    postLevel,
    postLevelName: codeName('post-level', postLevel),
    gradeName: codeName('grade', grade),
    authorityName: codeName('authority', authority),
    way,
    state,
    enteredAt,
    decidedAt,
    reason,
    groupNo,
    duty,
    excellent,
    overlaps: overlaps.filter((one) => one.memberId === memberId),
  };
}
