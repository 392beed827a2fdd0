import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

type Listed = AnswerOf<'/api/v1/classes/{id}/members', 'get'>;
export type ClassMember = Listed['items'][number];
export type ClassMemberState = ClassMember['state'];
export type EntryOutcome = AnswerOf<'/api/v1/classes/{id}/members', 'post'>;
export type Person = AnswerOf<'/api/v1/members/search', 'post'>['items'][number];

export interface ClassMemberQuery {
  state?: ClassMemberState;
  query?: string;
  page: number;
}

export const membersPerPage = 50;

export const useClassMembers = (
  id: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<ClassMemberQuery>,
) =>
  useQuery({
    queryKey: ['class-members', id, query],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/members', {
          params: {
            path: { id: toValue(id) },
            query: { ...toValue(query), pageSize: membersPerPage },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const enterMembers = (id: string, how: 'assign' | 'call-up', memberIds: string[]) =>
  answer(
    api.POST('/api/v1/classes/{id}/members', {
      params: { path: { id } },
      body: { how, memberIds },
    }),
  );

const one = (id: string, memberId: string) => ({ params: { path: { id, memberId } } });

export const confirmMember = (id: string, memberId: string): Promise<unknown> =>
  answer(api.POST('/api/v1/classes/{id}/members/{memberId}/confirmation', one(id, memberId)));

export const refuseMember = (id: string, memberId: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/members/{memberId}/refusal', {
      ...one(id, memberId),
      body: { reason },
    }),
  );

export const takeOffMember = (id: string, memberId: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/members/{memberId}/withdrawal', {
      ...one(id, memberId),
      body: { reason },
    }),
  );

export const replaceMember = (id: string, memberId: string, byMemberId: string, reason: string) =>
  answer(
    api.POST('/api/v1/classes/{id}/members/{memberId}/replacement', {
      ...one(id, memberId),
      body: { byMemberId, reason },
    }),
  );

const FIRST = { page: 1, pageSize: 30, sort: 'official', standing: 'main' } as const;

/** By a body and not by an address: what is looked for may be an ID card. */
export const findPeople = async (query: string, unitId?: string): Promise<Person[]> => {
  const body = { ...FIRST, query, ...(unitId === undefined ? {} : { unitId }) };
  return (await answer(api.POST('/api/v1/members/search', { body }))).items;
};
