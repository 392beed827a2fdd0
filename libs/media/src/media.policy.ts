import { type Actor, hasRole } from '#platform';

interface Owned {
  ownerId: string;
}

export function canMakeAssets(actor: Actor): boolean {
  return hasRole(actor, 'instructor');
}

export function ownsAsset(actor: Actor, asset: Owned): boolean {
  return asset.ownerId === actor.memberId;
}

/** The owner, and those who must see what they approve or withdraw. */
export function canSeeAsset(actor: Actor, asset: Owned): boolean {
  return ownsAsset(actor, asset) || hasRole(actor, 'reviewer', 'platform-admin');
}
