import { isDay } from '#platform';
import type { Assignment, AssignmentKind } from './assignment.entity.js';
import { assignmentErrors } from './assignment.errors.js';
import type { TargetWish } from './audience-target.plan.js';
import { plainLine } from './course-facts.plan.js';

const MOST_COURSES = 100;

export interface AssignmentWish {
  title: string;
  kind: AssignmentKind;
  /** In whose name. */
  unitId: string;
  note?: string | undefined;
  dueOn?: string | null | undefined;
  /** Today unless given. */
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
  courseIds: string[];
  targets: TargetWish[];
}

/** @throws assignment.invalid, which names each field that is wrong and what to do */
export function requireWish(wish: AssignmentWish): void {
  const faults = wishFaults(wish);
  if (Object.keys(faults).length > 0) throw assignmentErrors.invalid(faults);
}

function wishFaults(wish: AssignmentWish): Record<string, string> {
  const { dueOn, validFrom, validTo, courseIds, targets } = wish;
  const days = Object.entries({ dueOn, validFrom, validTo });
  const noDays = days.filter(([, value]) => typeof value === 'string' && !isDay(value));
  return {
    ...(plainLine(wish.title) === '' && { title: '请填写任务名称' }),
    ...(courseIds.length === 0 && { courseIds: '请至少选择一门课程' }),
    ...(courseIds.length > MOST_COURSES && { courseIds: `一项任务最多 ${MOST_COURSES} 门课程` }),
    ...(targets.length === 0 && { targets: '请至少添加一组学习对象' }),
    ...(validFrom && validTo && validTo < validFrom && { validTo: '结束日期不能早于开始日期' }),
    ...(validFrom && dueOn && dueOn < validFrom && { dueOn: '完成期限不能早于开始日期' }),
    ...(validTo && dueOn && validTo < dueOn && { validTo: '结束日期不能早于完成期限' }),
    ...Object.fromEntries(noDays.map(([field]) => [field, '日期有误，请按“年-月-日”填写'])),
  };
}

export function wishColumns(
  wish: AssignmentWish,
  from: string,
): Pick<Assignment, 'title' | 'kind' | 'unitId' | 'note' | 'dueOn' | 'validFrom' | 'validTo'> {
  const { kind, unitId, note = '', dueOn = null, validFrom, validTo = null } = wish;
  const title = plainLine(wish.title);
  return { title, kind, unitId, note: note.trim(), dueOn, validFrom: validFrom ?? from, validTo };
}
