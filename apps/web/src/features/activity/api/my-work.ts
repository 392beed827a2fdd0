import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type ClassPage = AnswerOf<'/api/v1/me/classes/{id}', 'get'>;
export type ClassSession = ClassPage['timetable'][number];
export type MyWork = AnswerOf<'/api/v1/me/classes/{id}/assignments/{assignmentId}', 'get'>;

type Id = MaybeRefOrGetter<string>;

export const useClassPage = (classId: Id) =>
  useQuery({
    queryKey: ['my-class', classId],
    queryFn: () =>
      answer(api.GET('/api/v1/me/classes/{id}', { params: { path: { id: toValue(classId) } } })),
  });

export const useMyAssignments = (classId: Id) =>
  useQuery({
    queryKey: ['my-assignments', classId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/me/classes/{id}/assignments', {
          params: { path: { id: toValue(classId) } },
        }),
      ),
  });

export const useMyWork = (classId: Id, assignmentId: Id) =>
  useQuery({
    queryKey: ['my-work', classId, assignmentId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/me/classes/{id}/assignments/{assignmentId}', {
          params: { path: { id: toValue(classId), assignmentId: toValue(assignmentId) } },
        }),
      ),
  });

export const saveDraft = (id: string, assignmentId: string, text: string) =>
  answer(
    api.PUT('/api/v1/me/classes/{id}/assignments/{assignmentId}/draft', {
      params: { path: { id, assignmentId } },
      body: { text },
    }),
  );

export const handIn = (id: string, assignmentId: string, text: string) =>
  answer(
    api.POST('/api/v1/me/classes/{id}/assignments/{assignmentId}/submission', {
      params: { path: { id, assignmentId } },
      body: { text },
    }),
  );

export const attachFile = (id: string, assignmentId: string, uploadId: string) =>
  answer(
    api.POST('/api/v1/me/classes/{id}/assignments/{assignmentId}/files', {
      params: { path: { id, assignmentId } },
      body: { uploadId },
    }),
  );

export const removeFile = (id: string, assignmentId: string, fileId: string): Promise<unknown> =>
  answer(
    api.DELETE('/api/v1/me/classes/{id}/assignments/{assignmentId}/files/{fileId}', {
      params: { path: { id, assignmentId, fileId } },
    }),
  );

export const myFileUrl = (id: string, assignmentId: string, fileId: string): string =>
  `/api/v1/me/classes/${id}/assignments/${assignmentId}/files/${fileId}`;
