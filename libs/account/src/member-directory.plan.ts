import type { PageRequest } from '#platform';

export interface Slice<Group> {
  group: Group;
  /** Rows of the group that come before the page. */
  skip: number;
  /** Rows of the group that are on it. */
  take: number;
}

/** Which rows of which groups make up rows `skip` to `skip + take` of all, the groups standing one after the other. */
export function slicesOf<Group extends { count: number }>(
  groups: Group[],
  { skip, take }: { skip: number; take: number },
): Slice<Group>[] {
  const slices: Slice<Group>[] = [];
  let before = 0;
  for (const group of groups) {
    const from = Math.max(skip, before);
    const to = Math.min(skip + take, before + group.count);
    if (to > from) slices.push({ group, skip: from - before, take: to - from });
    before += group.count;
    if (before >= skip + take) break;
  }
  return slices;
}

/** A window of an ordered list, counted from its nearer end: no page is further away than half the list. */
export function fromNearerEnd(
  { page, pageSize }: PageRequest,
  total: number,
): { skip: number; take: number; backwards: boolean } {
  const skip = (page - 1) * pageSize;
  const take = Math.max(0, Math.min(pageSize, total - skip));
  if (skip <= total / 2) return { skip, take, backwards: false };
  return { skip: Math.max(0, total - skip - take), take, backwards: true };
}
