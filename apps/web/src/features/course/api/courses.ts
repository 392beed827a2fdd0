import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { reactive, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type CourseList = AnswerOf<'/api/v1/courses', 'get'>;
export type ListedCourse = CourseList['items'][number];
export type Course = AnswerOf<'/api/v1/courses/{id}', 'get'>;
export type Chapter = Course['chapters'][number];
export type Lesson = Chapter['lessons'][number];

export type Category = AnswerOf<'/api/v1/categories', 'get'>[number];
export type Recommended = AnswerOf<'/api/v1/me/recommendations', 'get'>['items'][number];

export interface CourseFilter {
  query?: string;
  category?: string;
  required?: boolean;
  length?: 'micro' | 'short' | 'long';
  standing?: 'new' | 'begun' | 'done' | 'open';
  sort?: 'relevance' | 'newest' | 'shortest';
  page?: number;
  pageSize?: number;
}

export function useCourses(filter: MaybeRefOrGetter<CourseFilter>) {
  return reactive(
    useQuery({
      queryKey: ['courses', 'list', () => toValue(filter)],
      queryFn: () => answer(api.GET('/api/v1/courses', { params: { query: toValue(filter) } })),
      placeholderData: keepPreviousData,
    }),
  );
}

/** What one's units say one is still to learn, by due day. */
export function useAssigned(pageSize: number) {
  return reactive(
    useQuery({
      queryKey: ['courses', 'assigned', pageSize],
      queryFn: () =>
        answer(
          api.GET('/api/v1/me/assignments', {
            params: { query: { state: 'open' as const, required: true, page: 1, pageSize } },
          }),
        ),
    }),
  );
}

export function useCourse(id: MaybeRefOrGetter<string>) {
  return reactive(
    useQuery({
      queryKey: ['courses', 'one', () => toValue(id)],
      queryFn: () =>
        answer(api.GET('/api/v1/courses/{id}', { params: { path: { id: toValue(id) } } })),
    }),
  );
}

export function useRecommendations() {
  return reactive(
    useQuery({
      queryKey: ['courses', 'recommended'],
      queryFn: () => answer(api.GET('/api/v1/me/recommendations')),
    }),
  );
}

export function useCategories() {
  return reactive(
    useQuery({
      queryKey: ['categories'],
      queryFn: () => answer(api.GET('/api/v1/categories')),
      staleTime: 600_000,
    }),
  );
}
