import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type Assignment = AnswerOf<'/api/v1/classes/{id}/assignments', 'get'>[number];
export type AssignmentWish = BodyOf<'/api/v1/classes/{id}/assignments', 'post'>;
export type SubmissionRow = AnswerOf<
  '/api/v1/classes/{id}/assignments/{assignmentId}/submissions',
  'get'
>['items'][number];
export type SubmissionFilter = 'missing' | 'handed-in' | 'returned' | 'marked';
export type Mark = BodyOf<'/api/v1/classes/{id}/submissions/{submissionId}/mark', 'post'>;

export const fileTypes = ['doc', 'docx', 'pdf', 'jpg', 'png'] as const;
export const submissionsPerPage = 20;
type Id = MaybeRefOrGetter<string>;

export const useAssignments = (classId: Id) =>
  useQuery({
    queryKey: ['class-assignments', classId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/assignments', {
          params: { path: { id: toValue(classId) } },
        }),
      ),
  });

export const setAssignment = (id: string, body: AssignmentWish) =>
  answer(api.POST('/api/v1/classes/{id}/assignments', { params: { path: { id } }, body }));

export const changeAssignment = (id: string, assignmentId: string, body: AssignmentWish) =>
  answer(
    api.PATCH('/api/v1/classes/{id}/assignments/{assignmentId}', {
      params: { path: { id, assignmentId } },
      body,
    }),
  );

export const withdrawAssignment = (
  id: string,
  assignmentId: string,
  reason: string,
): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/assignments/{assignmentId}/withdrawal', {
      params: { path: { id, assignmentId } },
      body: { reason },
    }),
  );

export const useSubmissions = (
  classId: Id,
  assignmentId: Id,
  state: MaybeRefOrGetter<SubmissionFilter | 'all'>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['class-submissions', classId, assignmentId, state, page],
    queryFn: () => {
      const filter = toValue(state);
      return answer(
        api.GET('/api/v1/classes/{id}/assignments/{assignmentId}/submissions', {
          params: {
            path: { id: toValue(classId), assignmentId: toValue(assignmentId) },
            query: {
              page: toValue(page),
              pageSize: submissionsPerPage,
              ...(filter === 'all' ? {} : { state: filter }),
            },
          },
        }),
      );
    },
    placeholderData: keepPreviousData,
  });

export const useSubmission = (classId: Id, submissionId: Id) =>
  useQuery({
    queryKey: ['class-submission', classId, submissionId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/submissions/{submissionId}', {
          params: { path: { id: toValue(classId), submissionId: toValue(submissionId) } },
        }),
      ),
  });

export const useAssignmentFiles = (classId: Id, assignmentId: Id) =>
  useQuery({
    queryKey: ['class-assignment-files', classId, assignmentId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/assignments/{assignmentId}/files', {
          params: { path: { id: toValue(classId), assignmentId: toValue(assignmentId) } },
        }),
      ),
  });

export const markSubmission = (id: string, submissionId: string, body: Mark) =>
  answer(
    api.POST('/api/v1/classes/{id}/submissions/{submissionId}/mark', {
      params: { path: { id, submissionId } },
      body,
    }),
  );

export const sendBack = (id: string, submissionId: string, comment: string) =>
  answer(
    api.POST('/api/v1/classes/{id}/submissions/{submissionId}/return', {
      params: { path: { id, submissionId } },
      body: { comment },
    }),
  );

export const handedInFileUrl = (id: string, submissionId: string, fileId: string): string =>
  `/api/v1/classes/${id}/submissions/${submissionId}/files/${fileId}`;
