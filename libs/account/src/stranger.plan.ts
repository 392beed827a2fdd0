import type { Actor } from '#platform';
import { maskIdCard, maskPhone, readIdCard, readPhone } from '#organisation';

interface Call {
  address: string;
  userAgent: string;
  requestId?: string | null;
}

/** Somebody who has not shown who he is; `memberId` is whom he says he is, where there is such a member. */
export function stranger(
  memberId: string | undefined,
  { address, userAgent, requestId = null }: Call,
): Actor {
  const name = '未登录';
  const known = memberId ?? 'unknown';
  return { memberId: known, name, sessionId: null, grants: [], requestId, address, userAgent };
}

/** What was typed, unreadable enough for a trail: it may be an ID card, a phone, even a password. */
export function masked(text: string): string {
  const card = readIdCard(text);
  if (card) return maskIdCard(card.number);
  const phone = readPhone(text);
  return phone ? maskPhone(phone) : `${Array.from(text).slice(0, 2).join('')}***`;
}
