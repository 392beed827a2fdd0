import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type PeopleQuery = BodyOf<'/api/v1/members/search', 'post'>;
export type Person = AnswerOf<'/api/v1/members/search', 'post'>['items'][number];
export type PersonFile = AnswerOf<'/api/v1/members/{id}', 'get'>;
export type NewPerson = BodyOf<'/api/v1/members', 'post'>;
export type PersonChange = BodyOf<'/api/v1/members/{id}', 'patch'>;
export type ChangeRequest = AnswerOf<'/api/v1/change-requests', 'get'>['items'][number];
export type RequestState = ChangeRequest['state'];
export type RevealedField = BodyOf<'/api/v1/members/{id}/reveal', 'post'>['field'];

export const peoplePerPage = 20;

/** By a body and not by an address: what is looked for may be an ID card. */
export const usePeople = (query: MaybeRefOrGetter<PeopleQuery>) =>
  useQuery({
    queryKey: ['people', query],
    queryFn: () => answer(api.POST('/api/v1/members/search', { body: toValue(query) })),
    placeholderData: keepPreviousData,
  });

const MOST_PER_PAGE = 100;

/** Everybody whom a question finds, once, in its order. */
export async function everyMember(question: PeopleQuery): Promise<string[]> {
  const ids = new Set<string>();
  for (let page = 1; ; page += 1) {
    const body = { ...question, page, pageSize: MOST_PER_PAGE };
    const { items, total } = await answer(api.POST('/api/v1/members/search', { body }));
    for (const { memberId } of items) ids.add(memberId);
    if (page * MOST_PER_PAGE >= total || items.length === 0) return [...ids];
  }
}

export const useOwnUnits = () =>
  useQuery({
    queryKey: ['units'],
    queryFn: () => answer(api.GET('/api/v1/units', { params: { query: {} } })),
  });

/** A code table; it changes with the product only. */
export const useCodes = (set: string) =>
  useQuery({
    queryKey: ['code-table', set],
    queryFn: () => answer(api.GET('/api/v1/code-tables/{set}', { params: { path: { set } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const usePerson = (
  id: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean> = true,
) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: () =>
      answer(api.GET('/api/v1/members/{id}', { params: { path: { id: toValue(id) } } })),
    enabled,
  });

export const useOwnFile = () =>
  useQuery({ queryKey: ['own-file'], queryFn: () => answer(api.GET('/api/v1/me/member')) });

export const enterPerson = (body: NewPerson) => answer(api.POST('/api/v1/members', { body }));

export const changePerson = (id: string, body: PersonChange): Promise<unknown> =>
  answer(api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body }));

export const departPerson = (id: string, day: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/members/{id}/departure', {
      params: { path: { id } },
      body: { day, reason },
    }),
  );

export const revealNumber = (id: string, field: RevealedField, reason: string) =>
  answer(
    api.POST('/api/v1/members/{id}/reveal', { params: { path: { id } }, body: { field, reason } }),
  );

export const useChangeRequests = (
  state: MaybeRefOrGetter<RequestState>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['change-requests', state, page],
    queryFn: () => {
      const query = { state: toValue(state), page: toValue(page), pageSize: peoplePerPage };
      return answer(api.GET('/api/v1/change-requests', { params: { query } }));
    },
  });

export const decideRequest = (id: string, approve: boolean, note: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/change-requests/{id}/decision', {
      params: { path: { id } },
      body: { approve, note },
    }),
  );

export const useOwnRequests = () =>
  useQuery({
    queryKey: ['own-requests'],
    queryFn: () =>
      answer(
        api.GET('/api/v1/me/change-requests', { params: { query: { page: 1, pageSize: 5 } } }),
      ),
  });

export const askForChange = (body: BodyOf<'/api/v1/me/change-requests', 'post'>) =>
  answer(api.POST('/api/v1/me/change-requests', { body }));

export const withdrawRequest = (id: string): Promise<unknown> =>
  answer(api.POST('/api/v1/me/change-requests/{id}/withdrawal', { params: { path: { id } } }));
