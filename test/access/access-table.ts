import type { AccessRows } from './access-row.js';
import { accountRows } from './account.rows.js';
import { activityRows } from './activity.rows.js';
import { classRunningRows } from './class-running.rows.js';
import { catalogueRows } from './catalogue.rows.js';
import { classWorkRows } from './class-work.rows.js';
import { assignmentRows } from './assignment.rows.js';
import { courseRows } from './course.rows.js';
import { mediaRows } from './media.rows.js';
import { memberRows } from './member.rows.js';
import { organisationRows } from './organisation.rows.js';
import { platformRows } from './platform.rows.js';
import { reportRows } from './report.rows.js';
import { studyRows } from './study.rows.js';

/** Who is answered what by every route. One file per room; each is reviewed as a table. */
export const peopleRows: AccessRows = {
  ...platformRows,
  ...organisationRows,
  ...memberRows,
  ...accountRows,
  ...reportRows,
};

export const courseRoomRows: AccessRows = {
  ...mediaRows,
  ...courseRows,
  ...catalogueRows,
  ...assignmentRows,
  ...studyRows,
};

export const classRows: AccessRows = { ...activityRows, ...classRunningRows, ...classWorkRows };

export const accessTable: AccessRows = { ...peopleRows, ...courseRoomRows, ...classRows };
