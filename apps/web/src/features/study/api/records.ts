import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { reactive, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type Resume = AnswerOf<'/api/v1/me/resume', 'get'>;
export type StudyRecord = AnswerOf<'/api/v1/me/study-records', 'get'>['items'][number];
export type Standing = AnswerOf<'/api/v1/me/courses/{id}/standing', 'get'>;

/** The unfinished lesson last watched. */
export function useResume() {
  return reactive(
    useQuery({
      queryKey: ['study', 'resume'],
      queryFn: () => answer(api.GET('/api/v1/me/resume')),
    }),
  );
}

export function useStudyRecords(
  query: MaybeRefOrGetter<{ page?: number; pageSize?: number; lessonId?: string }>,
) {
  return reactive(
    useQuery({
      queryKey: ['study', 'records', () => toValue(query)],
      queryFn: () =>
        answer(api.GET('/api/v1/me/study-records', { params: { query: toValue(query) } })),
      placeholderData: keepPreviousData,
    }),
  );
}

/** Why a course has given no hours yet. */
export function useStanding(courseId: MaybeRefOrGetter<string>) {
  return reactive(
    useQuery({
      queryKey: ['study', 'standing', () => toValue(courseId)],
      queryFn: () =>
        answer(
          api.GET('/api/v1/me/courses/{id}/standing', {
            params: { path: { id: toValue(courseId) } },
          }),
        ),
    }),
  );
}

/** Hours are posted a moment after the last beat: asks again for a short while until they are there. */
export function useStandingUntilCredited(
  courseId: MaybeRefOrGetter<string>,
  wanted: MaybeRefOrGetter<boolean>,
) {
  return reactive(
    useQuery({
      queryKey: ['study', 'standing', () => toValue(courseId)],
      queryFn: () =>
        answer(
          api.GET('/api/v1/me/courses/{id}/standing', {
            params: { path: { id: toValue(courseId) } },
          }),
        ),
      enabled: () => toValue(wanted),
      refetchInterval: ({ state }) =>
        state.data?.credited === true || state.dataUpdateCount > 30 ? false : 1500,
    }),
  );
}
