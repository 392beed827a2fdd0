import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type Session = AnswerOf<'/api/v1/classes/{id}/sessions', 'get'>['items'][number];
export type NewSession = BodyOf<'/api/v1/classes/{id}/sessions', 'post'>['sessions'][number];
export type ClassContents = AnswerOf<'/api/v1/classes/{id}/contents', 'get'>;

export const useSessions = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['class-sessions', id],
    queryFn: () =>
      answer(api.GET('/api/v1/classes/{id}/sessions', { params: { path: { id: toValue(id) } } })),
  });

export const addSession = (id: string, session: NewSession) =>
  answer(
    api.POST('/api/v1/classes/{id}/sessions', {
      params: { path: { id } },
      body: { sessions: [session] },
    }),
  );

export const changeSession = (id: string, sessionId: string, body: NewSession) =>
  answer(
    api.PATCH('/api/v1/classes/{id}/sessions/{sessionId}', {
      params: { path: { id, sessionId } },
      body,
    }),
  );

export const removeSession = (id: string, sessionId: string): Promise<unknown> =>
  answer(
    api.DELETE('/api/v1/classes/{id}/sessions/{sessionId}', {
      params: { path: { id, sessionId } },
    }),
  );

export const useContents = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['class-contents', id],
    queryFn: () =>
      answer(api.GET('/api/v1/classes/{id}/contents', { params: { path: { id: toValue(id) } } })),
  });

export const setCourses = (id: string, courses: { courseId: string; required: boolean }[]) =>
  answer(api.PUT('/api/v1/classes/{id}/courses', { params: { path: { id } }, body: { courses } }));

export const setExams = (id: string, exams: { examId: string; required: boolean }[]) =>
  answer(api.PUT('/api/v1/classes/{id}/exams', { params: { path: { id } }, body: { exams } }));

export const findCourses = async (query: string) => {
  const page = await answer(
    api.GET('/api/v1/courses', { params: { query: { query, page: 1, pageSize: 10 } } }),
  );
  return page.items.map(({ id, title }) => ({ id, title }));
};

export const findExams = async () => {
  const page = await answer(
    api.GET('/api/v1/exams', { params: { query: { page: 1, pageSize: 100 } } }),
  );
  return page.items.map(({ id, title }) => ({ id, title }));
};
