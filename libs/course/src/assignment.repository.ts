import { Injectable } from '@nestjs/common';
import { subtreeParameters, Unit, withinSubtree } from '#organisation';
import { Database, newId, type PageRequest, pageWindow } from '#platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Assignment } from './assignment.entity.js';
import type { AssignmentState } from './assignment.state.js';
import { AssignmentCourse } from './assignment-course.entity.js';
import { AudienceTarget } from './audience-target.entity.js';
import type { TargetRow } from './audience-target.plan.js';
import { Course } from './course.entity.js';

export interface AssignmentQuestion {
  /** Units whose rules are the asker's own. */
  paths: string[];
  state?: AssignmentState | undefined;
}

export type AssignmentInUnit = Assignment & { unitName: string; unitPath: string };

@Injectable()
export class AssignmentRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Assignment);
  }

  async insert(row: Assignment): Promise<void> {
    await this.rows.insert(row);
  }

  async change(id: string, change: Partial<Assignment>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** With its courses and targets; a draft alone goes. */
  async remove(id: string): Promise<void> {
    await this.database.repository(AudienceTarget).delete({ assignmentId: id });
    await this.database.repository(AssignmentCourse).delete({ assignmentId: id });
    await this.rows.delete({ id });
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<Assignment | null> {
    const [row] = await this.database.lockRows(Assignment, 'id', [id]);
    return row ?? null;
  }

  /**
   * The rules of the units below the paths, and those of the units above them that reach into them; last changed
   * first. By the range on `unit.path`, then (unit, updated at).
   */
  async list(
    question: AssignmentQuestion,
    page: PageRequest,
  ): Promise<[AssignmentInUnit[], number]> {
    const { skip, take } = pageWindow(page);
    const found = this.visible(question);
    const total = await found.getCount();
    const rows = await this.withUnit(found)
      .orderBy('assignment.updatedAt', 'DESC')
      .addOrderBy('assignment.id')
      .offset(skip)
      .limit(take)
      .getRawAndEntities<{ unitName: string; unitPath: string }>();
    return [inUnits(rows), total];
  }

  /** Null also where the asker's units have nothing to do with it. */
  async find(id: string, paths: string[]): Promise<AssignmentInUnit | null> {
    const found = this.visible({ paths }).andWhere('assignment.id = :id', { id });
    const rows = await this.withUnit(found).getRawAndEntities<{
      unitName: string;
      unitPath: string;
    }>();
    return inUnits(rows)[0] ?? null;
  }

  /** In order. By the head of the primary key. */
  async coursesOf(ids: string[]): Promise<AssignmentCourse[]> {
    if (ids.length === 0) return [];
    const order = { position: 'ASC', courseId: 'ASC' } as const;
    return this.database
      .repository(AssignmentCourse)
      .find({ where: { assignmentId: In(ids) }, order });
  }

  /** In order. By the index on the assignment. */
  async targetsOf(ids: string[]): Promise<AudienceTarget[]> {
    if (ids.length === 0) return [];
    const order = { position: 'ASC', id: 'ASC' } as const;
    return this.database
      .repository(AudienceTarget)
      .find({ where: { assignmentId: In(ids) }, order });
  }

  /** In order. By the index on the course. */
  audienceOf(courseIds: string[]): Promise<AudienceTarget[]> {
    const order = { position: 'ASC', id: 'ASC' } as const;
    return this.database
      .repository(AudienceTarget)
      .find({ where: { courseId: In(courseIds) }, order });
  }

  async putCourses(assignmentId: string, courseIds: string[]): Promise<void> {
    const rows = this.database.repository(AssignmentCourse);
    await rows.delete({ assignmentId });
    await rows.insert(
      courseIds.map((courseId, position) => ({ assignmentId, courseId, position })),
    );
  }

  async putTargets(
    owner: { assignmentId: string } | { courseId: string },
    targets: TargetRow[],
  ): Promise<void> {
    const rows = this.database.repository(AudienceTarget);
    await rows.delete(owner);
    if (targets.length === 0) return;
    await rows.insert(
      targets.map((row, position) => ({ ...row, ...owner, id: newId(), position })),
    );
  }

  /** Null: everybody. */
  async setAudienceSince(courseId: string, audienceSince: Date | null): Promise<void> {
    await this.database.repository(Course).update({ id: courseId }, { audienceSince });
  }

  private visible({ paths, state }: AssignmentQuestion): SelectQueryBuilder<Assignment> {
    const lineage = [...new Set(paths.flatMap((path) => path.split('/').filter(Boolean)))];
    const rows = this.rows
      .createQueryBuilder('assignment')
      .innerJoin(Unit, 'unit', 'unit.id = assignment.unitId')
      .where(
        `(${paths.map((_, at) => withinSubtree('unit', at)).join(' OR ')} OR (assignment.unitId IN (:...lineage) AND assignment.state <> 'draft' AND EXISTS (${this.reaching(paths)})))`,
        { ...subtreeParameters(paths), lineage },
      );
    if (state !== undefined) rows.andWhere('assignment.state = :state', { state });
    return rows;
  }

  /** A target on the way down to the asker's units, or below them. */
  private reaching(paths: string[]): string {
    return `SELECT 1 FROM audience_target target INNER JOIN unit place ON place.id = target.unit_id WHERE target.assignment_id = assignment.id AND (target.unit_id IN (:...lineage) OR ${paths.map((_, at) => withinSubtree('place', at)).join(' OR ')})`;
  }

  private withUnit(rows: SelectQueryBuilder<Assignment>): SelectQueryBuilder<Assignment> {
    return rows.addSelect('unit.name', 'unitName').addSelect('unit.path', 'unitPath');
  }
}

function inUnits({
  entities,
  raw,
}: {
  entities: Assignment[];
  raw: { unitName: string; unitPath: string }[];
}): AssignmentInUnit[] {
  return entities.map((row, at) =>
    Object.assign(row, { unitName: raw[at]?.unitName ?? '', unitPath: raw[at]?.unitPath ?? '' }),
  );
}
