import { allPeopleScopes } from '#organisation';
import { type Actor, hasRole } from '#platform';
import type { ReviewScope } from './review-scope.view.js';

/**
 * A platform administrator reaches every course. A reviewer reaches those whose author belongs to the subtree of his
 * grant; over a whole tree also those whose author has left.
 */
export function reviewScope(actor: Actor): ReviewScope {
  const people = allPeopleScopes(actor, 'reviewer');
  return {
    everything: hasRole(actor, 'platform-admin'),
    people,
    unplaced: people.some(
      ({ path, line, authority }) => isTree(path) && line === null && authority === null,
    ),
  };
}

/** `/root/` */
const isTree = (path: string) => path.split('/').length <= 3;
