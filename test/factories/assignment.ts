import { boundTarget, type TargetWish } from '#course';
import type { Unit } from '#organisation';
import { newId, type Actor } from '#platform';
import { AssignmentCourse } from '../../libs/course/src/assignment-course.entity.js';
import { Assignment } from '../../libs/course/src/assignment.entity.js';
import { AudienceListMember } from '../../libs/course/src/audience-list-member.entity.js';
import { AudienceList } from '../../libs/course/src/audience-list.entity.js';
import { AudienceTarget } from '../../libs/course/src/audience-target.entity.js';
import { Course } from '../../libs/course/src/course.entity.js';
import type { Rooms } from '../harness/start-rooms.js';

type Kept = Pick<Rooms, 'database' | 'clock'>;

export interface AssignmentWish extends Partial<
  Pick<Assignment, 'title' | 'kind' | 'state' | 'dueOn' | 'validFrom' | 'validTo'>
> {
  /** In whose name, and whose people unless `targets` say otherwise. */
  unit: Pick<Unit, 'id'>;
  courseIds: string[];
  targets?: (Omit<TargetWish, 'unitId'> & { unitId?: string; line?: AudienceTarget['line'] })[];
  by?: Actor;
}

/** A rule in force, as rows: 50 of them cost a few milliseconds, and nothing per person. */
export async function anAssignment(
  { database, clock }: Kept,
  { unit, courseIds, targets = [{}], by, ...facts }: AssignmentWish,
): Promise<string> {
  const id = newId();
  const now = clock.now();
  await database.transaction(async () => {
    await database.repository(Assignment).insert({
      id,
      title: '年度专题学习',
      kind: 'required',
      state: 'published',
      unitId: unit.id,
      note: '',
      dueOn: null,
      validFrom: '2020-01-01',
      validTo: null,
      createdBy: by?.memberId ?? 'system',
      createdByName: by?.name ?? '系统',
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
      closedAt: null,
      closeReason: null,
      ...facts,
    });
    await database
      .repository(AssignmentCourse)
      .insert(courseIds.map((courseId, position) => ({ assignmentId: id, courseId, position })));
    await database
      .repository(AudienceTarget)
      .insert(targetRows(unit.id, targets).map((row) => ({ ...row, assignmentId: id })));
  });
  return id;
}

/** From now on only those of the targets may see the course. */
export async function anAudience(
  { database, clock }: Kept,
  courseId: string,
  unit: Pick<Unit, 'id'>,
  targets: AssignmentWish['targets'] = [{}],
): Promise<void> {
  await database.transaction(async () => {
    await database.repository(AudienceTarget).delete({ courseId });
    await database
      .repository(AudienceTarget)
      .insert(targetRows(unit.id, targets).map((row) => ({ ...row, courseId })));
    await database.repository(Course).update({ id: courseId }, { audienceSince: clock.now() });
  });
}

/** A kept list of persons. */
export async function anAudienceList(
  { database, clock }: Kept,
  unit: Pick<Unit, 'id'>,
  memberIds: string[],
  name = '后备干部名单',
): Promise<string> {
  const id = newId();
  const now = clock.now();
  await database.transaction(async () => {
    await database.repository(AudienceList).insert({
      id,
      name,
      unitId: unit.id,
      size: memberIds.length,
      createdBy: 'system',
      createdByName: '系统',
      createdAt: now,
      updatedAt: now,
    });
    if (memberIds.length === 0) return;
    await database
      .repository(AudienceListMember)
      .insert(memberIds.map((memberId) => ({ listId: id, memberId })));
  });
  return id;
}

function targetRows(unitId: string, targets: AssignmentWish['targets'] = []) {
  return targets.flatMap(({ line = null, ...wish }, position) =>
    boundTarget({ unitId, ...wish }, [{ path: '/', line, authority: null }]).map((row) => ({
      ...row,
      id: newId(),
      position,
    })),
  );
}
