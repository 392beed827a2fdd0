import { useQuery } from '@tanstack/vue-query';
import { reactive, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type Assessment = AnswerOf<'/api/v1/me/assessments', 'get'>[number];
export type Requirement = Assessment['requirements'][number];

export function useAssessments(year: MaybeRefOrGetter<number>) {
  return reactive(
    useQuery({
      queryKey: ['assessments', () => toValue(year)],
      queryFn: () =>
        answer(api.GET('/api/v1/me/assessments', { params: { query: { year: toValue(year) } } })),
    }),
  );
}
