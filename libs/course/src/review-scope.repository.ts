import {
  isOpenMembership,
  Membership,
  peopleParameters,
  Unit,
  withinPeopleScopes,
} from '#organisation';
import type { SelectQueryBuilder } from 'typeorm';
import type { Course } from './course.entity.js';
import type { ReviewScope } from './review-scope.view.js';

/**
 * Narrows a query about `course` to those of authors within the scope: for each course a look at its author's open
 * memberships, by the index on `membership.member_id`.
 */
export function withinReviewScope<Row extends Course>(
  query: SelectQueryBuilder<Row>,
  { everything, people, unplaced }: ReviewScope,
): SelectQueryBuilder<Row> {
  if (everything) return query;
  const placed = query
    .subQuery()
    .select('1')
    .from(Membership, 'membership')
    .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
    .where(`membership.memberId = course.ownerId AND membership.openKey IS NOT NULL`)
    .andWhere(withinPeopleScopes(people));
  const anywhere = query
    .subQuery()
    .select('1')
    .from(Membership, 'place')
    .where(`place.memberId = course.ownerId AND ${isOpenMembership('place')}`);
  const either = unplaced ? ` OR NOT EXISTS ${anywhere.getQuery()}` : '';
  return query
    .andWhere(`(EXISTS ${placed.getQuery()}${either})`)
    .setParameters(peopleParameters(people));
}
