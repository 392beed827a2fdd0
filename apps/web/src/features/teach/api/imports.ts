import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type CourseImport = AnswerOf<'/api/v1/course-imports', 'get'>['items'][number];
export type CourseImportRow = AnswerOf<'/api/v1/course-imports/{id}/rows', 'get'>['items'][number];
export type RowFilter = 'all' | CourseImportRow['verdict'];

export const listsPerPage = 20;
export const rowsPerPage = 50;
const pollMs = 1500;

const moving = new Set(['uploaded', 'checking', 'applying']);
export const isMoving = ({ state }: { state: string }): boolean => moving.has(state);

export const useCourseImports = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['course-imports', page],
    queryFn: () => {
      const query = { page: toValue(page), pageSize: listsPerPage };
      return answer(api.GET('/api/v1/course-imports', { params: { query } }));
    },
    placeholderData: (before) => before,
  });

/** Asked again while something moves; the rows are asked anew when it has come to rest. */
export const useCourseImport = (id: MaybeRefOrGetter<string>) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['course-import', id],
    queryFn: async () => {
      const path = { id: toValue(id) };
      const found = await answer(api.GET('/api/v1/course-imports/{id}', { params: { path } }));
      if (!isMoving(found)) void client.invalidateQueries({ queryKey: ['course-import-rows'] });
      return found;
    },
    refetchInterval: (query) =>
      query.state.data !== undefined && isMoving(query.state.data) ? pollMs : false,
  });
};

export const useCourseImportRows = (
  id: MaybeRefOrGetter<string>,
  filter: MaybeRefOrGetter<RowFilter>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['course-import-rows', id, filter, page],
    queryFn: () => {
      const verdict = toValue(filter);
      const query = {
        page: toValue(page),
        pageSize: rowsPerPage,
        ...(verdict !== 'all' && { verdict }),
      };
      const params = { path: { id: toValue(id) }, query };
      return answer(api.GET('/api/v1/course-imports/{id}/rows', { params }));
    },
    placeholderData: (before) => before,
  });

export const startCourseImport = (uploadId: string): Promise<CourseImport> =>
  answer(api.POST('/api/v1/course-imports', { body: { uploadId } }));

export const matchAgain = (id: string): Promise<CourseImport> =>
  answer(api.POST('/api/v1/course-imports/{id}/matching', { params: { path: { id } } }));

export const confirmCourseImport = (id: string, skipFaulty: boolean): Promise<CourseImport> =>
  answer(
    api.POST('/api/v1/course-imports/{id}/confirmation', {
      params: { path: { id } },
      body: { skipFaulty },
    }),
  );

export async function cancelCourseImport(id: string): Promise<void> {
  await api.POST('/api/v1/course-imports/{id}/cancellation', { params: { path: { id } } });
}

export const listTemplateUrl = '/api/v1/course-import-template';
export const listVerdictsUrl = (id: string): string =>
  `/api/v1/course-imports/${encodeURIComponent(id)}/verdicts-file`;
