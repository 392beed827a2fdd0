/** A member whom the provider's word may mean. */
interface Candidate {
  id: string;
  name: string;
}

export interface Told {
  name: string | null;
  /** Who has the ID card that a trusted provider told; undefined when it told none. */
  byIdCard: Candidate | null | undefined;
  /** The only member who has the phone that a trusted provider told; undefined when it told none. */
  byPhone: Candidate | null | undefined;
}

export interface Match {
  memberId: string;
  by: 'id-card' | 'phone';
}

/**
 * Whom the provider means. An ID card decides alone: one that nobody has is not made up for by a phone,
 * which may have been given to somebody else since. A name that is told must fit as well.
 */
export function matchOf({ name, byIdCard, byPhone }: Told): Match | null {
  const by = byIdCard === undefined ? 'phone' : 'id-card';
  const candidate = byIdCard === undefined ? byPhone : byIdCard;
  if (!candidate) return null;
  if (name !== null && !sameName(name, candidate.name)) return null;
  return { memberId: candidate.id, by };
}

/** Full-width letters, blanks and the many forms of the dot in a name make no difference. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s·•・‧∙.]/gu, '');
}
