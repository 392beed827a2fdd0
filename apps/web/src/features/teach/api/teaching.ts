import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type FoundLecturer = AnswerOf<'/api/v1/teaching/lecturers', 'get'>[number];

/** Fellow instructors whose name begins so. */
export const findLecturers = (name: string): Promise<FoundLecturer[]> =>
  answer(api.GET('/api/v1/teaching/lecturers', { params: { query: { name } } }));

/** What one's teaching gave in a year. */
export const useTeachingCredits = (year: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['teaching', 'credits', year],
    queryFn: () =>
      answer(api.GET('/api/v1/teaching/credits', { params: { query: { year: toValue(year) } } })),
    placeholderData: (before) => before,
  });
