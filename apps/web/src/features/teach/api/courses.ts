import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type CourseRow = AnswerOf<'/api/v1/teaching/courses', 'get'>['items'][number];
export type Course = AnswerOf<'/api/v1/teaching/courses/{id}', 'get'>;
export type Lesson = Course['chapters'][number]['lessons'][number];
export type CourseBody = BodyOf<'/api/v1/courses', 'post'>;
export type QuizBody = BodyOf<'/api/v1/courses/{id}/lessons/{lessonId}/quiz', 'put'>;

/** As many as fit one page of the list, grouped by state on the screen. */
export const coursesPerPage = 50;

export const useMyCourses = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['teaching', 'courses', page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/teaching/courses', {
          params: { query: { page: toValue(page), pageSize: coursesPerPage } },
        }),
      ),
    placeholderData: (before) => before,
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

export async function createCourse(body: CourseBody): Promise<string> {
  return (await answer(api.POST('/api/v1/courses', { body }))).id;
}

export async function changeCourse(id: string, body: CourseBody): Promise<void> {
  await api.PATCH('/api/v1/courses/{id}', { params: { path: { id } }, body });
}

export async function deleteCourse(id: string): Promise<void> {
  await api.DELETE('/api/v1/courses/{id}', { params: { path: { id } } });
}

export async function submitCourse(id: string): Promise<void> {
  await api.POST('/api/v1/courses/{id}/submission', { params: { path: { id } } });
}

export async function addLesson(id: string, title: string, mediaAssetId: string): Promise<string> {
  const body = { title, kind: 'video' as const, mediaAssetId };
  return (
    await answer(api.POST('/api/v1/courses/{id}/lessons', { params: { path: { id } }, body }))
  ).id;
}

export async function changeLesson(
  id: string,
  lessonId: string,
  body: { title: string; mediaAssetId: string },
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
