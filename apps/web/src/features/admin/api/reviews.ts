import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';
import { queryClient } from '../../../lib/query.js';

export type ReviewRow = AnswerOf<'/api/v1/reviews', 'get'>['items'][number];
export type ReviewFile = AnswerOf<'/api/v1/reviews/{courseId}', 'get'>;
export type Schedule = ReviewFile['review']['schedules'][number];

export const reviewsPerPage = 20;

/** The parts of the desk; `waiting` is whatever waits at any level. */
export const parts = [
  'waiting',
  'submitted',
  'second-review',
  'final-review',
  'approved',
  'published',
  'withdrawn',
] as const;
export type Part = (typeof parts)[number];

export const useReviews = (part: MaybeRefOrGetter<Part>, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['reviews', 'list', part, page],
    queryFn: () => {
      const stage = toValue(part);
      const query = { page: toValue(page), pageSize: reviewsPerPage };
      return answer(
        api.GET('/api/v1/reviews', {
          params: { query: stage === 'waiting' ? query : { ...query, stage } },
        }),
      );
    },
    placeholderData: (before) => before,
  });

const fileKey = (courseId: string): string[] => ['reviews', 'course', courseId];

export const useReviewedCourse = (courseId: string) =>
  useQuery({
    queryKey: fileKey(courseId),
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
  publishAt: string | null,
): Promise<ReviewFile> {
  const body = {
    decision,
    ...(comment === '' ? {} : { comment }),
    ...(publishAt === null ? {} : { publishAt }),
  };
  return kept(answer(api.POST('/api/v1/courses/{id}/review', { params: { path: { id } }, body })));
}

export async function publishNow(id: string): Promise<ReviewFile> {
  return kept(answer(api.POST('/api/v1/courses/{id}/publication', { params: { path: { id } } })));
}

export async function withdraw(id: string, reason: string): Promise<ReviewFile> {
  const params = { path: { id } };
  return kept(answer(api.POST('/api/v1/courses/{id}/withdrawal', { params, body: { reason } })));
}

export async function setSchedule(
  id: string,
  act: Schedule['act'],
  at: string,
  reason: string,
): Promise<ReviewFile> {
  const body = { at, ...(reason === '' ? {} : { reason }) };
  const params = { path: { id, act } };
  return kept(answer(api.PUT('/api/v1/courses/{id}/schedules/{act}', { params, body })));
}

export async function cancelSchedule(id: string, act: Schedule['act']): Promise<ReviewFile> {
  const params = { path: { id, act } };
  return kept(answer(api.DELETE('/api/v1/courses/{id}/schedules/{act}', { params })));
}

/** What the server answered is what the page shows; the lists are asked again when they are seen. */
async function kept(answered: Promise<ReviewFile>): Promise<ReviewFile> {
  const file = await answered;
  queryClient.setQueryData(fileKey(file.id), file);
  await queryClient.invalidateQueries({ queryKey: ['reviews', 'list'], refetchType: 'none' });
  return file;
}
