import type { PeopleScope } from './people-scope.view.js';
import { subtreeRange } from './unit.repository.js';

interface Aliases {
  unit: string;
  membership: string;
}

/**
 * The condition that a row is of somebody within the scopes; false for no scope at all. Its parameters come
 * from `peopleParameters`. An unrestricted scope is a mere range of `unit.path`; a narrowed one also looks
 * at each membership of the person (index on `membership.member_id`) or at the open appointment (unique
 * `appointment.open_key`).
 */
export function withinPeopleScopes(
  scopes: PeopleScope[],
  { unit, membership }: Aliases = { unit: 'unit', membership: 'membership' },
): string {
  if (scopes.length === 0) return '1 = 0';
  const each = scopes.map(({ line, authority }, at) =>
    [
      `${unit}.path >= :scopeFrom${at} AND ${unit}.path < :scopeTo${at}`,
      ...(line === null ? [] : [onLine(membership, at)]),
      ...(authority === null ? [] : [underAuthority(membership, at)]),
    ].join(' AND '),
  );
  return `(${each.join(' OR ')})`;
}

export function peopleParameters(scopes: PeopleScope[]): Record<string, string> {
  return Object.fromEntries(
    scopes.flatMap(({ path, line, authority }, at) => {
      const { from, to } = subtreeRange(path);
      return [
        [`scopeFrom${at}`, from],
        [`scopeTo${at}`, to],
        ...(line === null ? [] : [[`scopeLine${at}`, line]]),
        ...(authority === null ? [] : [[`scopeAuthority${at}`, authority]]),
      ];
    }),
  );
}

function onLine(membership: string, at: number): string {
  return `EXISTS (SELECT 1 FROM membership on_line WHERE on_line.member_id = ${membership}.memberId AND on_line.line = :scopeLine${at} AND on_line.open_key IS NOT NULL)`;
}

function underAuthority(membership: string, at: number): string {
  return `EXISTS (SELECT 1 FROM appointment held WHERE held.open_key = ${membership}.memberId AND held.authority = :scopeAuthority${at})`;
}
