import { type Actor, hasRole, systemActor } from '#platform';

/** Who may decide how media time becomes study hours. */
export function mayDecideConversion(actor: Actor): boolean {
  return actor === systemActor || hasRole(actor, 'platform-admin');
}
