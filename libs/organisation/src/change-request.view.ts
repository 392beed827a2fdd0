import type { ChangeRequest } from './change-request.entity.js';
import type { ChangeRequestState } from './change-request.state.js';
import { codeName } from './code-table.js';
import type { CodeSet } from './code-rows.js';
import { maskIdCard, maskPhone, normaliseIdCard, readPhone } from './id-card.plan.js';
import type { MemberFacts } from './member-facts.plan.js';
import type { MemberSummary } from './member.view.js';

/** One thing that is to be said differently, in words for the screen; numbers masked. */
export interface AskedFact {
  field: keyof MemberFacts;
  now: string | null;
  asked: string | null;
}

export interface ChangeRequestView {
  id: string;
  memberId: string;
  memberName: string;
  unitName: string | null;
  facts: AskedFact[];
  fromDay: string | null;
  note: string;
  state: ChangeRequestState;
  askedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
}

const SETS: Partial<Record<keyof MemberFacts, CodeSet>> = {
  postLevel: 'post-level',
  grade: 'grade',
  authority: 'authority',
  partyPost: 'party-post',
  personnelCategory: 'personnel-category',
  personnelType: 'personnel-type',
  politicalStatus: 'political-status',
  ethnicity: 'ethnicity',
  education: 'education',
};

/** What the member's own rows say now, numbers already masked. */
export type CurrentWords = Partial<Record<keyof MemberFacts, string | boolean | null>>;

export function changeRequestView(
  request: ChangeRequest,
  asked: Partial<MemberFacts>,
  now: CurrentWords,
  member: Pick<MemberSummary, 'name' | 'unitName'> | undefined,
): ChangeRequestView {
  const { id, memberId, fromDay, note, state, askedAt } = request;
  const { decidedByName, decidedAt, decisionNote } = request;
  return {
    id,
    memberId,
    memberName: member?.name ?? '',
    unitName: member?.unitName ?? null,
    facts: (Object.keys(asked) as (keyof MemberFacts)[]).map((field) => ({
      field,
      now: words(field, now[field] ?? null),
      asked: masked(field, asked[field] ?? null),
    })),
    fromDay,
    note,
    state,
    askedAt,
    decidedByName,
    decidedAt,
    decisionNote,
  };
}

function masked(field: keyof MemberFacts, value: string | boolean | null): string | null {
  if (field === 'idCard') return maskIdCard(normaliseIdCard(String(value)));
  if (field === 'phone' && value !== null) return maskPhone(readPhone(String(value)) ?? '');
  return words(field, value);
}

function words(field: keyof MemberFacts, value: string | boolean | null): string | null {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const set = SETS[field];
  return set ? codeName(set, value) : value;
}
