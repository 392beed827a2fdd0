import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';
import type { TargetWish } from '../../../lib/audience.js';

export type CourseAudience = AnswerOf<'/api/v1/courses/{id}/audience', 'get'>;

export const useCourseAudience = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['course-audience', id],
    queryFn: () =>
      answer(api.GET('/api/v1/courses/{id}/audience', { params: { path: { id: toValue(id) } } })),
  });

export const setCourseAudience = (id: string, targets: TargetWish[]): Promise<CourseAudience> =>
  answer(api.PUT('/api/v1/courses/{id}/audience', { params: { path: { id } }, body: { targets } }));
