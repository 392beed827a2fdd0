import { codeName } from './code-table.js';
import type { Member } from './member.entity.js';

/** What a query hands over for one member in one unit. */
export interface MemberRow {
  id: string;
  name: string;
  gender: string;
  birthDay: string;
  politicalStatus: string;
  personnelCategory: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  title: string | null;
  postLevel: string | null;
  grade: string | null;
  authority: string | null;
  partyPost: string | null;
}

/** A member in a list or report: codes with their names, neither ID card nor phone. */
export interface MemberSummary extends MemberRow {
  genderName: string;
  politicalStatusName: string;
  personnelCategoryName: string;
  postLevelName: string | null;
  gradeName: string | null;
}

export function memberSummary(row: MemberRow): MemberSummary {
  return {
    ...row,
    genderName: codeName('gender', row.gender),
    politicalStatusName: codeName('political-status', row.politicalStatus),
    personnelCategoryName: codeName('personnel-category', row.personnelCategory),
    postLevelName: codeName('post-level', row.postLevel),
    gradeName: codeName('grade', row.grade),
  };
}

/** Somebody who belongs nowhere any more, as he is named in the figures of a time when he did. */
export function formerSummary(member: Member): MemberSummary {
  const { id, name, gender, birthDay, politicalStatus, personnelCategory } = member;
  const post = { title: null, postLevel: null, grade: null, authority: null, partyPost: null };
  const nowhere = { unitId: '', unitName: '', unitPath: '' };
  const facts = { id, name, gender, birthDay, politicalStatus, personnelCategory };
  return memberSummary({ ...facts, ...nowhere, ...post });
}
