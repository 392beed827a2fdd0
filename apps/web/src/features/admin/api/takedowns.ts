import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';
import { queryClient } from '../../../lib/query.js';

export type Takedown = AnswerOf<'/api/v1/takedowns', 'get'>['items'][number];
export type TakedownHit = AnswerOf<'/api/v1/takedowns/preview', 'get'>['items'][number];
export type TakenCourse = AnswerOf<'/api/v1/takedowns/{id}/courses', 'get'>['items'][number];
export type NewTakedown = BodyOf<'/api/v1/takedowns', 'post'>;
export type Target = Pick<Takedown, 'kind' | 'term'>;

export const takedownsPerPage = 20;
export const kinds = ['lecturer', 'keyword', 'category'] as const;

export const useTakedowns = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['takedowns', 'list', page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/takedowns', {
          params: { query: { page: toValue(page), pageSize: takedownsPerPage } },
        }),
      ),
    placeholderData: (before) => before,
  });

export const usePreview = (
  target: MaybeRefOrGetter<Target | null>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['takedowns', 'preview', target, page],
    queryFn: () => {
      const { kind, term } = toValue(target) ?? { kind: 'keyword' as const, term: '' };
      const query = { kind, term, page: toValue(page), pageSize: takedownsPerPage };
      return answer(api.GET('/api/v1/takedowns/preview', { params: { query } }));
    },
    enabled: () => toValue(target) !== null,
    // What is about to be hit is always asked anew.
    staleTime: 0,
  });

export const useTakedown = (id: string) =>
  useQuery({
    queryKey: ['takedowns', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/takedowns/{id}', { params: { path: { id } } })),
  });

export const useTakenCourses = (id: string, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['takedowns', 'courses', id, page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/takedowns/{id}/courses', {
          params: { path: { id }, query: { page: toValue(page), pageSize: takedownsPerPage } },
        }),
      ),
    placeholderData: (before) => before,
  });

export async function takeDown(body: NewTakedown): Promise<Takedown> {
  const done = await answer(api.POST('/api/v1/takedowns', { body }));
  await queryClient.invalidateQueries({ queryKey: ['takedowns'] });
  return done;
}

export async function restore(
  id: string,
  reason: string,
  courseIds: string[] | null,
): Promise<void> {
  const body = { reason, ...(courseIds === null ? {} : { courseIds }) };
  await answer(api.POST('/api/v1/takedowns/{id}/restoration', { params: { path: { id } }, body }));
  await queryClient.invalidateQueries({ queryKey: ['takedowns'] });
}
