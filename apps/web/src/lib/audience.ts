import { useQuery } from '@tanstack/vue-query';
import { computed, reactive, type ComputedRef } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from './api.js';

export type TargetWish = BodyOf<'/api/v1/assignments', 'post'>['targets'][number];
export type TargetView = AnswerOf<'/api/v1/courses/{id}/audience', 'get'>['targets'][number];

export const codeFields = ['personnelCategories', 'partyPosts', 'authorities'] as const;
export type CodeField = (typeof codeFields)[number];

const sets: Record<CodeField, string> = {
  personnelCategories: 'personnel-category',
  partyPosts: 'party-post',
  authorities: 'authority',
};

/** One target as it is being edited; a person or a list is told by its name. */
export interface TargetDraft {
  key: number;
  kind: 'group' | 'list' | 'person';
  unitId: string;
  seniorityFrom: number | null;
  seniorityTo: number | null;
  inLeadership: boolean;
  codes: Record<CodeField, string[]>;
  /** Kept as it came; no field on the screen says it. */
  politicalStatuses: string[];
  listId: string;
  member: { id: string; name: string } | null;
}

export interface AudienceOptions {
  ranks: { level: number; name: string }[];
  codes: Record<CodeField, { code: string; name: string }[]>;
}

/** What can be chosen from: ranks, and the code tables of the conditions. */
export function useAudienceOptions(): ComputedRef<AudienceOptions | undefined> {
  const ranks = reactive(
    useQuery({
      queryKey: ['rank-levels'],
      queryFn: () => answer(api.GET('/api/v1/rank-levels')),
      staleTime: Infinity,
    }),
  );
  const tables = codeFields.map((field) =>
    reactive(
      useQuery({
        queryKey: ['code-tables', sets[field]],
        queryFn: () =>
          answer(api.GET('/api/v1/code-tables/{set}', { params: { path: { set: sets[field] } } })),
        staleTime: Infinity,
      }),
    ),
  );
  return computed(() => {
    const found = tables.map((table) => table.data?.codes);
    if (ranks.data === undefined || found.includes(undefined)) return undefined;
    const [personnelCategories = [], partyPosts = [], authorities = []] = found;
    return { ranks: ranks.data, codes: { personnelCategories, partyPosts, authorities } };
  });
}

let lastKey = 0;

export function newTarget(kind: TargetDraft['kind'], unitId: string): TargetDraft {
  lastKey += 1;
  return {
    key: lastKey,
    kind,
    unitId,
    seniorityFrom: null,
    seniorityTo: null,
    inLeadership: false,
    codes: { personnelCategories: [], partyPosts: [], authorities: [] },
    politicalStatuses: [],
    listId: '',
    member: null,
  };
}

const LOWEST = 998;

export function draftOf(view: TargetView): TargetDraft {
  const kind = view.member !== null ? 'person' : view.list !== null ? 'list' : 'group';
  const { seniorityFrom: from, seniorityTo: to } = view;
  return {
    ...newTarget(kind, view.unit.id),
    seniorityFrom: from === 0 ? null : from,
    seniorityTo: to === LOWEST ? null : to,
    inLeadership: view.inLeadership === true,
    codes: {
      personnelCategories: view.personnelCategories,
      partyPosts: view.partyPosts,
      authorities: view.authorities,
    },
    politicalStatuses: view.politicalStatuses,
    listId: view.list?.id ?? '',
    member: view.member,
  };
}

/** Only what is complete: a list or a person that was not chosen yet says nothing. */
export function wishOf(draft: TargetDraft): TargetWish[] {
  const { kind, unitId, seniorityFrom, seniorityTo, inLeadership, codes, listId, member } = draft;
  if (unitId === '') return [];
  if (kind === 'person') return member === null ? [] : [{ unitId, memberId: member.id }];
  if (kind === 'list' && listId === '') return [];
  const { politicalStatuses } = draft;
  return [
    {
      unitId,
      ...codes,
      politicalStatuses,
      seniorityFrom,
      seniorityTo,
      inLeadership: inLeadership ? true : null,
      listId: kind === 'list' ? listId : null,
    },
  ];
}
