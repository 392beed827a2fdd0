import type { Actor, Grant, Role } from '#platform';
import type { PeopleScope } from './people-scope.view.js';

/**
 * What of the people at or below `path` the actor may see by the role (or any of the roles): [] when
 * nothing. A grant from further up reaches the whole of `path`, one from below only its own subtree.
 * An unrestricted grant swallows the narrowed ones.
 */
export function peopleScopes(
  actor: Actor,
  roles: Role | readonly Role[],
  path: string,
): PeopleScope[] {
  return widest(
    scopesOf(actor, [roles].flat()).flatMap((scope) => {
      if (path.startsWith(scope.path)) return [{ ...scope, path }];
      return scope.path.startsWith(path) ? [scope] : [];
    }),
  );
}

/** The same over all the subtrees of the actor's grants. */
export function allPeopleScopes(actor: Actor, ...roles: Role[]): PeopleScope[] {
  return widest(scopesOf(actor, roles));
}

/** Whether everybody of `inner` is certainly among the people of `outer`. */
export function coversScopes(outer: PeopleScope[], inner: PeopleScope[]): boolean {
  return inner.every((one) => outer.some((other) => covers(other, one)));
}

function scopesOf({ grants }: Actor, roles: readonly Role[]): PeopleScope[] {
  return grants.filter(({ role }) => roles.includes(role)).map(scopeOf);
}

function scopeOf({ unitPath, line, authority }: Grant): PeopleScope {
  return { path: unitPath, line, authority };
}

/** Each once, without those that lie inside another. */
function widest(scopes: PeopleScope[]): PeopleScope[] {
  const distinct = scopes.filter(
    (scope, at) => !scopes.slice(0, at).some((other) => covers(other, scope)),
  );
  return distinct.filter(
    (scope) => !distinct.some((other) => other !== scope && covers(other, scope)),
  );
}

function covers(outer: PeopleScope, inner: PeopleScope): boolean {
  return (
    inner.path.startsWith(outer.path) &&
    (outer.line === null || outer.line === inner.line) &&
    (outer.authority === null || outer.authority === inner.authority)
  );
}
