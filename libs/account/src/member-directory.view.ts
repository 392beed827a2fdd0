import { codeName } from '#organisation';
import type { DirectoryRow } from './member-directory.repository.js';

/** A member in the members table: codes with their names, numbers masked. */
export interface DirectoryEntry extends DirectoryRow {
  genderName: string;
  postLevelName: string | null;
  gradeName: string | null;
  authorityName: string | null;
  partyPostName: string | null;
  personnelCategoryName: string;
  politicalStatusName: string;
  departureReasonName: string | null;
}

export function directoryEntry(row: DirectoryRow): DirectoryEntry {
  return {
    ...row,
    genderName: codeName('gender', row.gender),
    postLevelName: codeName('post-level', row.postLevel),
    gradeName: codeName('grade', row.grade),
    authorityName: codeName('authority', row.authority),
    partyPostName: codeName('party-post', row.partyPost),
    personnelCategoryName: codeName('personnel-category', row.personnelCategory),
    politicalStatusName: codeName('political-status', row.politicalStatus),
    departureReasonName: codeName('departure-reason', row.departureReason),
  };
}
