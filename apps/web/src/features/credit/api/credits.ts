import { useQuery } from '@tanstack/vue-query';
import { reactive, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type Credits = AnswerOf<'/api/v1/me/credits', 'get'>;
export type CreditEntry = Credits['items'][number];

export function useCredits(year: MaybeRefOrGetter<number>) {
  return reactive(
    useQuery({
      queryKey: ['credits', () => toValue(year)],
      queryFn: () =>
        answer(api.GET('/api/v1/me/credits', { params: { query: { year: toValue(year) } } })),
    }),
  );
}
