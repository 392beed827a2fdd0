import type { PersonChange, PersonFile } from '../api/people.js';

export const texts = [
  'name',
  'idCard',
  'phone',
  'ethnicity',
  'education',
  'archiveBirthDay',
  'partyJoinedOn',
  'title',
  'titleSince',
  'postLevel',
  'postLevelSince',
  'grade',
  'gradeSince',
  'authority',
  'partyPost',
  'personnelCategory',
  'personnelType',
  'politicalStatus',
] as const;
export type TextName = (typeof texts)[number];

/** What stands in the form: nothing is an empty text. */
export type PersonValues = Record<TextName, string> & { inLeadership: boolean };

/** Never empty on the server; an empty field means that it stays. */
const kept = new Set<TextName>(['name', 'idCard', 'phone', 'personnelCategory', 'politicalStatus']);

export function valuesOf(file: PersonFile | null): PersonValues {
  const values = Object.fromEntries(texts.map((name) => [name, ''])) as unknown as PersonValues;
  values.inLeadership = file?.current?.inLeadership ?? false;
  if (file === null) return values;
  const known: Partial<Record<string, unknown>> = { ...file.current, ...file };
  for (const name of texts) {
    const value = known[name];
    if (typeof value === 'string') values[name] = value;
  }
  return values;
}

/** What the form says differently from the file. */
export function changesOf(values: PersonValues, file: PersonFile | null): PersonChange {
  const before = valuesOf(file);
  const changes: Record<string, string | boolean | null> = {};
  for (const name of texts) {
    const value = values[name].trim();
    if (value === before[name] || (value === '' && kept.has(name))) continue;
    changes[name] = value === '' ? null : value;
  }
  if (values.inLeadership !== before.inLeadership) changes['inLeadership'] = values.inLeadership;
  return changes;
}
