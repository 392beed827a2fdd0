import { useQuery } from '@tanstack/vue-query';
import { reactive, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from './api.js';

export type VersionDiff = AnswerOf<'/api/v1/courses/{id}/versions/{number}/diff', 'get'>;
export type LessonDiff = VersionDiff['lessons'][number];

/** Newest first. For who makes the course and who reviews it. */
export const useVersions = (courseId: MaybeRefOrGetter<string>) =>
  reactive(
    useQuery({
      queryKey: ['course-versions', () => toValue(courseId)],
      queryFn: () =>
        answer(
          api.GET('/api/v1/courses/{id}/versions', { params: { path: { id: toValue(courseId) } } }),
        ),
    }),
  );

/** Against the version before it, unless another is named. */
export const useVersionDiff = (
  courseId: MaybeRefOrGetter<string>,
  version: MaybeRefOrGetter<number>,
  against: MaybeRefOrGetter<number | null>,
) =>
  reactive(
    useQuery({
      queryKey: [
        'course-versions',
        () => toValue(courseId),
        'diff',
        () => toValue(version),
        () => toValue(against),
      ],
      queryFn: () => {
        const other = toValue(against);
        const path = { id: toValue(courseId), number: String(toValue(version)) };
        const query = other === null ? {} : { against: other };
        return answer(
          api.GET('/api/v1/courses/{id}/versions/{number}/diff', { params: { path, query } }),
        );
      },
    }),
  );

/** The codes that facts name, in words. */
export const useThemes = () =>
  reactive(
    useQuery({
      queryKey: ['course-themes'],
      queryFn: () => answer(api.GET('/api/v1/course-themes')),
      staleTime: 600_000,
    }),
  );
