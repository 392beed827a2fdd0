import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type PersonList = AnswerOf<'/api/v1/audience-lists', 'get'>['items'][number];
export type MatchedPerson = AnswerOf<'/api/v1/audience-lists/match', 'post'>[number];

export const rowsPerPage = 50;
const at = (id: string) => ({ path: { id } });

export const usePersonLists = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['person-lists', 'list', page],
    queryFn: () => {
      const query = { page: toValue(page), pageSize: rowsPerPage };
      return answer(api.GET('/api/v1/audience-lists', { params: { query } }));
    },
  });

export const usePersonList = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['person-lists', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/audience-lists/{id}', { params: at(toValue(id)) })),
  });

export const useListMembers = (id: MaybeRefOrGetter<string>, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['person-lists', 'members', id, page],
    queryFn: () => {
      const query = { page: toValue(page), pageSize: rowsPerPage };
      return answer(
        api.GET('/api/v1/audience-lists/{id}/members', {
          params: { ...at(toValue(id)), query },
        }),
      );
    },
  });

export const createList = (name: string, unitId: string): Promise<PersonList> =>
  answer(api.POST('/api/v1/audience-lists', { body: { name, unitId } }));

export const matchPersons = (
  body: { persons: { name: string; idCard: string }[] } | { uploadId: string },
): Promise<MatchedPerson[]> => answer(api.POST('/api/v1/audience-lists/match', { body }));

export const addToList = (id: string, memberIds: string[]): Promise<PersonList> =>
  answer(api.POST('/api/v1/audience-lists/{id}/members', { params: at(id), body: { memberIds } }));

export const takeFromList = (id: string, memberIds: string[]): Promise<PersonList> =>
  answer(
    api.POST('/api/v1/audience-lists/{id}/members/removal', {
      params: at(id),
      body: { memberIds },
    }),
  );

export async function removeList(id: string): Promise<void> {
  await api.DELETE('/api/v1/audience-lists/{id}', { params: at(id) });
}

/** Members of one's own by a part of the name. */
export async function findMembers(query: string) {
  const body = {
    query,
    standing: 'main' as const,
    sort: 'official' as const,
    page: 1,
    pageSize: 10,
  };
  return (await answer(api.POST('/api/v1/members/search', { body }))).items;
}
