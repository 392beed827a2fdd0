/** One thing a member must reach: so many hours, earned in one of these forms. */
export interface HoursRequirement {
  key: string;
  kind: 'hours';
  label: string;
  requiredHundredths: number;
  /** Codes of the table `study-form`. */
  forms: string[];
}

/** Whom a scheme is for. A group names what is required of a member's facts; what it leaves out is free. */
type Group = 'everyone' | { personnelCategories?: string[]; politicalStatuses?: string[] };

/** A version of a scheme, as data. */
export interface SchemeDefinition {
  period: 'year';
  appliesTo: Group;
  requirements: HoursRequirement[];
}

/** What a scheme may ask about a member. */
export interface MemberFacts {
  personnelCategory: string;
  politicalStatus: string;
}

export function appliesTo({ appliesTo: group }: SchemeDefinition, member: MemberFacts): boolean {
  if (group === 'everyone') return true;
  const { personnelCategories, politicalStatuses } = group;
  return (
    (personnelCategories?.includes(member.personnelCategory) ?? true) &&
    (politicalStatuses?.includes(member.politicalStatus) ?? true)
  );
}

/** A stored definition. @throws Error naming the first part that cannot be read: better none than a wrong one. */
export function readScheme(stored: unknown): SchemeDefinition {
  const { period, appliesTo: group, requirements, ...unknown } = asObject(stored, 'scheme');
  expect(Object.keys(unknown).length === 0, `unknown part ${Object.keys(unknown).join(', ')}`);
  expect(period === 'year', 'period');
  expect(Array.isArray(requirements) && requirements.length > 0, 'requirements');
  return {
    period: 'year',
    appliesTo: readGroup(group),
    requirements: (requirements as unknown[]).map(readRequirement),
  };
}

function readGroup(stored: unknown): Group {
  if (stored === 'everyone') return stored;
  const { personnelCategories, politicalStatuses, ...unknown } = asObject(stored, 'appliesTo');
  expect(Object.keys(unknown).length === 0, 'appliesTo');
  return {
    ...(personnelCategories !== undefined && {
      personnelCategories: asTexts(personnelCategories, 'personnelCategories'),
    }),
    ...(politicalStatuses !== undefined && {
      politicalStatuses: asTexts(politicalStatuses, 'politicalStatuses'),
    }),
  };
}

function readRequirement(stored: unknown): HoursRequirement {
  const { key, kind, label, requiredHundredths, forms } = asObject(stored, 'requirement');
  expect(kind === 'hours', 'kind of requirement');
  expect(typeof key === 'string' && key !== '', 'key of requirement');
  expect(typeof label === 'string' && label !== '', 'label of requirement');
  expect(Number.isInteger(requiredHundredths), 'requiredHundredths');
  expect((requiredHundredths as number) >= 0, 'requiredHundredths');
  return {
    key: key as string,
    kind: 'hours',
    label: label as string,
    requiredHundredths: requiredHundredths as number,
    forms: asTexts(forms, 'forms'),
  };
}

function asObject(value: unknown, part: string): Record<string, unknown> {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value), part);
  return value as Record<string, unknown>;
}

function asTexts(value: unknown, part: string): string[] {
  const texts = Array.isArray(value) && value.every((item) => typeof item === 'string');
  expect(texts && value.length > 0, part);
  return value as string[];
}

function expect(condition: boolean, part: string): void {
  if (!condition) throw new Error(`assessment scheme: ${part} cannot be read`);
}
