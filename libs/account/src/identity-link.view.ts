import type { IdentityLink } from './identity-link.entity.js';

/** 已绑定的登录方式. */
export interface IdentityLinkView {
  id: string;
  providerId: string;
  /** What the button says. */
  title: string;
  linkedAt: Date;
  lastUsedAt: Date | null;
}

export function identityLinkView(
  { id, providerId, linkedAt, lastUsedAt }: IdentityLink,
  title: string,
): IdentityLinkView {
  return { id, providerId, title, linkedAt, lastUsedAt };
}
