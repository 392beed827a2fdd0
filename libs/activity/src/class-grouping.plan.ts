/** What an automatic split looks at: people in the order of the roll, each with the unit he comes from. */
export interface Groupable {
  memberId: string;
  unitId: string;
}

/**
 * Splits people into groups 1 … `groups`. Sizes differ by one at most, and so do the people of any one unit
 * in different groups: colleagues are spread. The same people in the same order give the same groups.
 */
export function planEvenGroups(people: readonly Groupable[], groups: number): Map<string, number> {
  const byUnit = Map.groupBy(people, ({ unitId }) => unitId);
  const largestFirst = [...byUnit.values()].toSorted((one, other) => other.length - one.length);
  // Dealt like cards, unit after unit: nobody sits beside a colleague before every group has one.
  return new Map(largestFirst.flat().map(({ memberId }, at) => [memberId, (at % groups) + 1]));
}

/** Why people cannot be split so, or null. */
export function splitFault(people: number, groups: number): string | null {
  if (people === 0) return '班里还没有学员';
  if (groups > people) return `只有 ${people} 名学员，最多分 ${people} 组`;
  return null;
}
