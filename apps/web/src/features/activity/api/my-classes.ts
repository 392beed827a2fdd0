import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type MyClass = AnswerOf<'/api/v1/me/classes', 'get'>['items'][number];

const window = (page: MaybeRefOrGetter<number>) => ({
  params: { query: { page: toValue(page), pageSize: 20 } },
});

export const useMyClasses = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['my-classes', page],
    queryFn: () => answer(api.GET('/api/v1/me/classes', window(page))),
  });

export const useOpenClasses = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['open-classes', page],
    queryFn: () => answer(api.GET('/api/v1/me/open-classes', window(page))),
  });

/** Those whose class teacher one is. */
export const useTaughtClasses = () =>
  useQuery({
    queryKey: ['taught-classes'],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes', { params: { query: { view: 'teach', page: 1, pageSize: 20 } } }),
      ),
  });

const path = (id: string) => ({ params: { path: { id } } });

export const applyFor = (id: string) =>
  answer(api.POST('/api/v1/me/classes/{id}/application', path(id)));

export const leaveClass = (id: string, reason: string): Promise<unknown> =>
  answer(api.POST('/api/v1/me/classes/{id}/withdrawal', { ...path(id), body: { reason } }));
