import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type WaitingRow = AnswerOf<'/api/v1/reviews', 'get'>['items'][number];

export const reviewsPerPage = 20;

export const useWaiting = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['reviews', 'list', page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/reviews', {
          params: { query: { page: toValue(page), pageSize: reviewsPerPage } },
        }),
      ),
    placeholderData: (before) => before,
  });

export const useReviewedCourse = (courseId: string) =>
  useQuery({
    queryKey: ['reviews', 'course', courseId],
    queryFn: () =>
      answer(api.GET('/api/v1/reviews/{courseId}', { params: { path: { courseId } } })),
  });

export const useCategories = () =>
  useQuery({
    queryKey: ['categories'],
    queryFn: () => answer(api.GET('/api/v1/categories')),
    staleTime: 600_000,
  });

export async function decide(
  id: string,
  decision: 'approve' | 'return',
  comment: string,
): Promise<void> {
  const body = { decision, ...(comment === '' ? {} : { comment }) };
  await api.POST('/api/v1/courses/{id}/review', { params: { path: { id } }, body });
}
