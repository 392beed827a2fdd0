import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type Grant = AnswerOf<'/api/v1/role-grants', 'get'>['items'][number];
export type NewGrant = BodyOf<'/api/v1/role-grants', 'post'>;
export type Handover = BodyOf<'/api/v1/handovers', 'post'>;

export const grantsPerPage = 20;
/** As many as a person is ever given; the server lists no more at once. */
const allOfOne = 100;

export const states = ['current', 'future', 'lapsed', 'ended', 'all'] as const;
export type State = (typeof states)[number];

export interface GrantFilter {
  page: number;
  state: State;
  role: string;
  memberId: string;
}

export const useGrants = (filter: MaybeRefOrGetter<GrantFilter>) =>
  useQuery({
    queryKey: ['role-grants', computed(() => toValue(filter))],
    queryFn: () => {
      const { page, state, role, memberId } = toValue(filter);
      const query = {
        page,
        pageSize: grantsPerPage,
        state,
        ...(role === '' ? {} : { role: role as Grant['role'] }),
        ...(memberId === '' ? {} : { memberId }),
      };
      return answer(api.GET('/api/v1/role-grants', { params: { query } }));
    },
    placeholderData: (before) => before,
  });

/** What somebody has to hand over: everything that has not ended. */
export const useOpenGrants = (memberId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['role-grants', 'open', computed(() => toValue(memberId))],
    enabled: computed(() => toValue(memberId) !== ''),
    queryFn: async () => {
      const query = { memberId: toValue(memberId), pageSize: allOfOne };
      const { items } = await answer(api.GET('/api/v1/role-grants', { params: { query } }));
      return items.filter(({ state }) => state !== 'ended');
    },
  });

export const useHolders = (text: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['grant-holders', computed(() => toValue(text))],
    enabled: computed(() => toValue(text) !== ''),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/role-grants/holders', {
          params: { query: { query: toValue(text) } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });

export async function openGrant(body: NewGrant): Promise<void> {
  await api.POST('/api/v1/role-grants', { body });
}

export async function closeGrant(id: string, reason: string): Promise<void> {
  await api.POST('/api/v1/role-grants/{id}/close', { params: { path: { id } }, body: { reason } });
}

export const handOver = (body: Handover) => answer(api.POST('/api/v1/handovers', { body }));
