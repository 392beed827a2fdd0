import { Injectable } from '@nestjs/common';
import { Appointment, Member, Membership, Unit } from '#organisation';
import { Database } from '#platform';
import { Assignment } from './assignment.entity.js';
import { AssignmentCourse } from './assignment-course.entity.js';
import { AudienceListMember } from './audience-list-member.entity.js';
import {
  type AssignedBy,
  type AudienceFacts,
  audienceFacts,
  type FactRow,
} from './audience.plan.js';
import { Course } from './course.entity.js';

/** A condition of a query, and its parameters. */
export interface Restriction {
  sql: string;
  parameters: Record<string, unknown>;
}

type RawFacts = Omit<FactRow, 'main' | 'inLeadership'> & {
  kind: string;
  inLeadership: number | boolean | null;
};

/** Which targets a member is among, asked from his side: a few rows, however many people a rule touches. */
@Injectable()
export class AudienceRepository {
  constructor(private readonly database: Database) {}

  /** By the index of `membership` on the member, and of `audience_list_member` on the member. */
  async factsOf(memberId: string): Promise<AudienceFacts> {
    const records = await this.recordsOf(memberId);
    const places = await this.placesOf(memberId);
    return audienceFacts(
      places.map((place) => ({
        ...place,
        main: place.kind === 'main',
        inLeadership: Boolean(Number(place.inLeadership)),
      })),
      [...new Set([memberId, ...records.map(({ id }) => id)])],
      [...new Set(records.flatMap(({ listId }) => listId ?? []))],
    );
  }

  /** The rules in force on the day that touch the member. By (unit, assignment). */
  async assignmentsFor(facts: AudienceFacts, day: string): Promise<AssignedBy[]> {
    if (facts.unitIds.length === 0) return [];
    const among = fitsTarget(facts);
    const touching = `SELECT target.assignment_id FROM audience_target target WHERE target.assignment_id IS NOT NULL AND ${among.sql}`;
    return this.database
      .repository(Assignment)
      .createQueryBuilder('assignment')
      .innerJoin(Unit, 'unit', 'unit.id = assignment.unitId')
      .select('assignment.id', 'assignmentId')
      .addSelect('assignment.kind', 'kind')
      .addSelect('assignment.title', 'title')
      .addSelect('assignment.dueOn', 'dueOn')
      .addSelect('unit.name', 'unitName')
      .where("assignment.state = 'published' AND assignment.validFrom <= :day", { day })
      .andWhere('(assignment.validTo IS NULL OR assignment.validTo >= :day)')
      .andWhere(`assignment.id IN (${touching})`, among.parameters)
      .orderBy('assignment.publishedAt')
      .addOrderBy('assignment.id')
      .getRawMany<AssignedBy>();
  }

  /** The courses of some rules, or those of them that are asked for. By the primary key, or (course, assignment). */
  async coursesOf(assignmentIds: string[], courseIds?: string[]): Promise<AssignmentCourse[]> {
    if (assignmentIds.length === 0 || courseIds?.length === 0) return [];
    const rows = this.database
      .repository(AssignmentCourse)
      .createQueryBuilder('listed')
      .where('listed.assignmentId IN (:...assignmentIds)', { assignmentIds })
      .orderBy('listed.position')
      .addOrderBy('listed.courseId');
    if (courseIds) rows.andWhere('listed.courseId IN (:...courseIds)', { courseIds });
    return rows.getMany();
  }

  /** Whether only some may see the course. By the primary key. */
  async isRestricted(courseId: string): Promise<boolean> {
    return this.database
      .repository(Course)
      .createQueryBuilder('course')
      .where('course.id = :courseId AND course.audienceSince IS NOT NULL', { courseId })
      .getExists();
  }

  /** Those of the courses that the member may see. By the primary key. */
  async visibleAmong(facts: AudienceFacts, courseIds: string[]): Promise<Set<string>> {
    if (courseIds.length === 0) return new Set();
    const visible = visibleTo(facts);
    const rows = await this.database
      .repository(Course)
      .createQueryBuilder('course')
      .select('course.id', 'id')
      .where('course.id IN (:...courseIds)', { courseIds })
      .andWhere(visible.sql, visible.parameters)
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  private recordsOf(memberId: string): Promise<{ id: string; listId: string | null }[]> {
    return this.database
      .repository(Member)
      .createQueryBuilder('member')
      .leftJoin(AudienceListMember, 'listed', 'listed.memberId = member.id')
      .select('member.id', 'id')
      .addSelect('listed.listId', 'listId')
      .where('(member.id = :memberId OR member.mergedIntoId = :memberId)', { memberId })
      .getRawMany<{ id: string; listId: string | null }>();
  }

  private placesOf(memberId: string): Promise<RawFacts[]> {
    return this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .leftJoin(Appointment, 'appointment', 'appointment.openKey = membership.memberId')
      .select('unit.path', 'path')
      .addSelect('membership.line', 'line')
      .addSelect('membership.kind', 'kind')
      .addSelect('membership.seniority', 'seniority')
      .addSelect('membership.authority', 'authority')
      .addSelect('membership.partyPost', 'partyPost')
      .addSelect('membership.personnelCategory', 'personnelCategory')
      .addSelect('membership.politicalStatus', 'politicalStatus')
      .addSelect('appointment.inLeadership', 'inLeadership')
      .where('membership.memberId = :memberId AND membership.toDay IS NULL', { memberId })
      .getRawMany<RawFacts>();
  }
}

/** The condition that the row `target` of `audience_target` means the member. */
function fitsTarget(facts: AudienceFacts): Restriction {
  const code = (value: string | null) => (value === null ? '' : `%,${value},%`);
  return {
    sql: `target.unit_id IN (:...factUnits)
      AND (target.line IS NULL OR target.line IN (:...factLines))
      AND (target.seniority_from IS NULL OR target.seniority_from <= :factSeniority)
      AND (target.seniority_to IS NULL OR target.seniority_to >= :factSeniority)
      AND (target.authorities IS NULL OR target.authorities LIKE :factAuthority)
      AND (target.party_posts IS NULL OR target.party_posts LIKE :factPartyPost)
      AND (target.personnel_categories IS NULL OR target.personnel_categories LIKE :factCategory)
      AND (target.political_statuses IS NULL OR target.political_statuses LIKE :factPolitics)
      AND (target.in_leadership IS NULL OR target.in_leadership = :factLeadership)
      AND (target.list_id IS NULL OR target.list_id IN (:...factLists))
      AND (target.member_id IS NULL OR target.member_id IN (:...factRecords))`,
    parameters: {
      factUnits: atLeastOne(facts.unitIds),
      factLines: atLeastOne(facts.lines),
      factSeniority: facts.seniority,
      factAuthority: code(facts.authority),
      factPartyPost: code(facts.partyPost),
      factCategory: code(facts.personnelCategory),
      factPolitics: code(facts.politicalStatus),
      factLeadership: facts.inLeadership ? 1 : 0,
      factLists: atLeastOne(facts.listIds),
      factRecords: facts.recordIds,
    },
  };
}

/**
 * The condition that a member with these facts may see the row `alias` of `course`: nobody has said who may, or he
 * is among those who may. By the index of `audience_target` on the course, for restricted courses alone.
 */
export function visibleTo(facts: AudienceFacts, alias = 'course'): Restriction {
  const among = fitsTarget(facts);
  return {
    sql: `(${alias}.audience_since IS NULL OR EXISTS (SELECT 1 FROM audience_target target WHERE target.course_id = ${alias}.id AND ${among.sql}))`,
    parameters: among.parameters,
  };
}

/** `IN ()` is no SQL. */
const atLeastOne = (ids: string[]) => (ids.length > 0 ? ids : ['']);
