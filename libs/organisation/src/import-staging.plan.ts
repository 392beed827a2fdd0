import { dayBefore, type Line } from '#platform';
import { codeName } from './code-table.js';
import type { MemberDraft } from './import-member.plan.js';
import {
  columnOf,
  type ImportChange,
  type KnownMember,
  type KnownPlace,
  type MemberVerdict,
  placeLines,
  type StagedFacts,
  type StagedPlace,
  type StagedPlaces,
  type VerdictScene,
} from './import-staged.plan.js';
import { type DatedFacts, factsOf, planFactChange, seniorityOf } from './member-facts.plan.js';

export type Staged = Pick<MemberVerdict, 'memberId' | 'changes' | 'person' | 'places' | 'facts'>;

/** A new member, with everything that the row says. */
export function takeOn(
  draft: MemberDraft,
  person: Record<string, unknown>,
  scene: VerdictScene,
): Staged {
  const { today, newId } = scene;
  const memberId = newId();
  const facts: DatedFacts = { ...BLANK, ...draft.facts } as DatedFacts;
  for (const [name, since] of SINCE) if (facts[name] !== null) facts[since] ??= today;
  const places: StagedPlaces = {};
  for (const line of placeLines(draft)) {
    const place = draft.places[line];
    if (!place || !('unitId' in place)) continue;
    const order = scene.orders.append(place.unitId, memberId);
    places[line] = opened(memberId, line, place.unitId, order, scene);
  }
  return {
    memberId,
    changes: [],
    person: {
      ...person,
      ...draft.person,
      access: 'none',
      id: memberId,
      name: draft.name,
      personnelCategory: facts.personnelCategory,
      politicalStatus: facts.politicalStatus,
    },
    places,
    facts: { row: spanRow(memberId, facts, today, newId()), seniority: seniorityOf(facts) },
  };
}

const BLANK = {
  title: null,
  titleSince: null,
  postLevel: null,
  postLevelSince: null,
  grade: null,
  gradeSince: null,
  authority: null,
  partyPost: null,
  inLeadership: false,
  personnelType: null,
};
const SINCE = [
  ['title', 'titleSince'],
  ['postLevel', 'postLevelSince'],
  ['grade', 'gradeSince'],
] as const;

/** What the row changes of a member, and nothing else. */
export function changeKnown(
  draft: MemberDraft,
  known: KnownMember,
  scene: VerdictScene,
): Omit<Staged, 'memberId'> {
  const changes: ImportChange[] = [];
  const person = changedPerson(draft, known, scene, changes);
  const places = changedPlaces(draft, known, scene, changes);
  const facts = changedFacts(draft, known, scene, changes, person);
  return { changes, person, places, facts };
}

function changedPerson(
  draft: MemberDraft,
  known: KnownMember,
  scene: VerdictScene,
  changes: ImportChange[],
): Record<string, unknown> {
  const person: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(draft.person)) {
    const before = known[key as keyof typeof draft.person];
    if (value === before) continue;
    person[key] = value;
    changes.push(told(scene, key, before, value));
  }
  if (draft.phone !== undefined) {
    const { hashes, columns } = scene.phone(draft.phone);
    if (known.phoneHash === null || !hashes.includes(known.phoneHash)) {
      Object.assign(person, columns);
      changes.push(told(scene, 'phone', known.phoneMask, columns['phoneMask'] ?? null));
    }
  }
  return person;
}

function changedPlaces(
  draft: MemberDraft,
  known: KnownMember,
  scene: VerdictScene,
  changes: ImportChange[],
): StagedPlaces {
  const places: StagedPlaces = {};
  for (const line of placeLines(draft)) {
    const place = draft.places[line];
    const open = known.places.find((one) => one.line === line);
    if (open) places[line] = { seen: open.id };
    if (!place || !('unitId' in place)) continue;
    if (open?.unitId === place.unitId) {
      const order = scene.orders.keep(open.unitId, open.order, known.id);
      if (order === open.order) continue;
      places[line] = { seen: open.id, inPlace: 1, unitId: open.unitId, order };
      changes.push({ column: '排序', from: String(open.order), to: String(order) });
      continue;
    }
    const order = scene.orders.append(place.unitId, known.id);
    places[line] = moved(known.id, line, place.unitId, order, open, scene);
    const column = scene.columns.find((one) => one.line === line)?.title ?? '';
    changes.push({ column, from: open?.unitName ?? null, to: place.name });
  }
  return places;
}

function moved(
  memberId: string,
  line: Line,
  unitId: string,
  order: number,
  open: KnownPlace | undefined,
  scene: VerdictScene,
): StagedPlace {
  if (!open) return opened(memberId, line, unitId, order, scene);
  if (open.fromDay >= scene.today) return { seen: open.id, inPlace: 1, unitId, order };
  const lastDay = dayBefore(scene.today);
  return { seen: open.id, lastDay, ...opened(memberId, line, unitId, order, scene) };
}

function opened(
  memberId: string,
  line: Line,
  unitId: string,
  order: number,
  { newId, today }: VerdictScene,
): StagedPlace {
  return { id: newId(), unitId, order, openKey: `${memberId}:${line}`, fromDay: today };
}

function changedFacts(
  draft: MemberDraft,
  known: KnownMember,
  scene: VerdictScene,
  changes: ImportChange[],
  person: Record<string, unknown>,
): StagedFacts {
  const { span } = known;
  if (!span) return {};
  const step = planFactChange(span, draft.facts, later(scene.today, span.fromDay), scene.today);
  if (step.step === 'none') return { seen: span.id, seniority: seniorityOf(span) };
  const before = factsOf(span) as unknown as Record<string, string | boolean | null>;
  const after = step.facts as unknown as Record<string, string | boolean | null>;
  for (const key of Object.keys(after)) {
    if (after[key] !== before[key]) changes.push(told(scene, key, before[key], after[key]));
  }
  for (const key of ['personnelCategory', 'politicalStatus']) {
    if (after[key] !== before[key]) person[key] = after[key];
  }
  const fromDay = step.step === 'follow' ? scene.today : span.fromDay;
  const row = spanRow(known.id, step.facts, fromDay, scene.newId());
  const staged = { seen: span.id, row, seniority: seniorityOf(step.facts) };
  return step.step === 'follow' ? { ...staged, lastDay: step.lastDay } : { ...staged, replaces: 1 };
}

/** The columns of a span; SQL knows no true and false of JSON that both databases agree on. */
function spanRow(
  memberId: string,
  facts: DatedFacts,
  fromDay: string,
  id: string,
): Record<string, unknown> {
  const { inLeadership, ...rest } = facts;
  return {
    ...rest,
    inLeadership: inLeadership ? 1 : 0,
    id,
    memberId,
    fromDay,
    toDay: null,
    openKey: memberId,
  };
}

function told(
  scene: VerdictScene,
  key: string,
  from: string | boolean | null | undefined,
  to: string | boolean | null | undefined,
): ImportChange {
  const column = columnOf(scene, key);
  const words = (value: string | boolean | null | undefined): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return value ? '是' : '否';
    return column?.codes ? codeName(column.codes, value) : value;
  };
  return { column: column?.title ?? key, from: words(from), to: words(to) };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
