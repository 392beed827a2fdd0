import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type CourseRow = AnswerOf<'/api/v1/teaching/courses', 'get'>['items'][number];
export type Course = AnswerOf<'/api/v1/teaching/courses/{id}', 'get'>;
export type Lesson = Course['chapters'][number]['lessons'][number];
export type CourseBody = BodyOf<'/api/v1/courses', 'post'>;
export type QuizBody = BodyOf<'/api/v1/courses/{id}/lessons/{lessonId}/quiz', 'put'>;

export type Category = AnswerOf<'/api/v1/categories', 'get'>[number];
export type Theme = AnswerOf<'/api/v1/course-themes', 'get'>[number];

export const coursesPerPage = 20;

export type CourseState = CourseRow['state'];
export interface CourseFilter {
  /** `archived`: those put away. */
  state: CourseState | 'all' | 'archived';
  query: string;
}

export const useMyCourses = (
  filter: MaybeRefOrGetter<CourseFilter>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['teaching', 'courses', filter, page],
    queryFn: () => {
      const { state, query } = toValue(filter);
      return answer(
        api.GET('/api/v1/teaching/courses', {
          params: {
            query: {
              page: toValue(page),
              pageSize: coursesPerPage,
              ...(query !== '' && { query }),
              ...(state === 'archived' && { archived: true }),
              ...(state !== 'archived' && state !== 'all' && { state }),
            },
          },
        }),
      );
    },
    placeholderData: (before) => before,
    refetchInterval: (query) =>
      query.state.data?.items.some(
        (row) => row.waiting !== null && row.waiting.failure === null,
      ) === true
        ? 5000
        : false,
  });

export const useMyCourse = (id: MaybeRefOrGetter<string | null>) =>
  useQuery({
    queryKey: ['teaching', 'course', id],
    queryFn: () => fetchCourse(toValue(id) ?? ''),
    enabled: () => toValue(id) !== null,
  });

export function fetchCourse(id: string): Promise<Course> {
  return answer(api.GET('/api/v1/teaching/courses/{id}', { params: { path: { id } } }));
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories'],
    queryFn: () => answer(api.GET('/api/v1/categories')),
    staleTime: 600_000,
  });

export const useThemes = () =>
  useQuery({
    queryKey: ['course-themes'],
    queryFn: () => answer(api.GET('/api/v1/course-themes')),
    staleTime: 600_000,
  });

export async function createCourse(body: CourseBody): Promise<string> {
  return (await answer(api.POST('/api/v1/courses', { body }))).id;
}

export type CourseChange = BodyOf<'/api/v1/courses/{id}', 'patch'>;

export const changeCourse = (id: string, body: CourseChange): Promise<Course> =>
  answer(api.PATCH('/api/v1/courses/{id}', { params: { path: { id } }, body })) as Promise<Course>;

export async function deleteCourse(id: string): Promise<void> {
  await api.DELETE('/api/v1/courses/{id}', { params: { path: { id } } });
}

/** @param answer why comments were left open, where some are. */
export async function submitCourse(id: string, answer = ''): Promise<void> {
  const body = answer === '' ? {} : { answer };
  await api.POST('/api/v1/courses/{id}/submission', { params: { path: { id } }, body });
}

export interface NewLesson {
  title: string;
  kind: 'video' | 'audio' | 'quiz';
  mediaAssetId: string | null;
  /** Null: the last chapter. */
  chapterId: string | null;
}

export async function addLesson(id: string, { chapterId, ...lesson }: NewLesson): Promise<string> {
  const body = { ...lesson, ...(chapterId !== null && { chapterId }) };
  return (
    await answer(api.POST('/api/v1/courses/{id}/lessons', { params: { path: { id } }, body }))
  ).id;
}

export async function changeLesson(
  id: string,
  lessonId: string,
  body: { title?: string; mediaAssetId?: string | null },
): Promise<void> {
  const path = { id, lessonId };
  await api.PATCH('/api/v1/courses/{id}/lessons/{lessonId}', { params: { path }, body });
}

export async function deleteLesson(id: string, lessonId: string): Promise<void> {
  const path = { id, lessonId };
  await api.DELETE('/api/v1/courses/{id}/lessons/{lessonId}', { params: { path } });
}

export async function saveQuiz(id: string, lessonId: string, body: QuizBody): Promise<void> {
  const path = { id, lessonId };
  await api.PUT('/api/v1/courses/{id}/lessons/{lessonId}/quiz', { params: { path }, body });
}

export type MicroBody = BodyOf<'/api/v1/micro-courses', 'post'>;
export const createMicro = (body: MicroBody): Promise<Course> =>
  answer(api.POST('/api/v1/micro-courses', { body })) as Promise<Course>;

export const makeOrdinary = (id: string): Promise<Course> =>
  answer(api.DELETE('/api/v1/courses/{id}/micro', { params: { path: { id } } })) as Promise<Course>;

/** As soon as its videos are ready. */
export const submitWhenReady = (id: string): Promise<Course> =>
  answer(
    api.POST('/api/v1/courses/{id}/awaited-submission', { params: { path: { id } } }),
  ) as Promise<Course>;

export const copyCourse = (id: string): Promise<Course> =>
  answer(api.POST('/api/v1/courses/{id}/copies', { params: { path: { id } } })) as Promise<Course>;

export async function archiveCourse(id: string): Promise<void> {
  await api.POST('/api/v1/courses/{id}/archive', { params: { path: { id } } });
}

export async function restoreCourse(id: string): Promise<void> {
  await api.DELETE('/api/v1/courses/{id}/archive', { params: { path: { id } } });
}

/** The next version of a published course, as a draft. */
export async function openNext(id: string): Promise<void> {
  await api.POST('/api/v1/courses/{id}/next-version', { params: { path: { id } } });
}

export async function discardNext(id: string): Promise<void> {
  await api.DELETE('/api/v1/courses/{id}/next-version', { params: { path: { id } } });
}

export const coursesFileUrl = '/api/v1/teaching/courses-file';
