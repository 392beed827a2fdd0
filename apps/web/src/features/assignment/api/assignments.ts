import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type AssignmentRow = AnswerOf<'/api/v1/assignments', 'get'>['items'][number];
export type Assignment = AnswerOf<'/api/v1/assignments/{id}', 'get'>;
export type AssignmentWish = BodyOf<'/api/v1/assignments', 'post'>;
export type AssignmentState = AssignmentRow['state'];
export type AssignmentProgress = AnswerOf<'/api/v1/assignments/{id}/progress', 'get'>;
export type Reach = AnswerOf<'/api/v1/assignments/preview', 'post'>;
export type FoundCourse = AnswerOf<'/api/v1/courses', 'get'>['items'][number];

export const progressFilters = ['all', 'unfinished', 'finished'] as const;
export type ProgressFilter = (typeof progressFilters)[number];
export const rowsPerPage = 20;

const at = (id: string) => ({ path: { id } });

export const useAssignments = (
  state: MaybeRefOrGetter<AssignmentState | 'all'>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['assignments', 'list', state, page],
    queryFn: () => {
      const wanted = toValue(state);
      const query = {
        page: toValue(page),
        pageSize: rowsPerPage,
        ...(wanted === 'all' ? {} : { state: wanted }),
      };
      return answer(api.GET('/api/v1/assignments', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const useAssignment = (id: MaybeRefOrGetter<string>, enabled = true) =>
  useQuery({
    queryKey: ['assignments', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/assignments/{id}', { params: at(toValue(id)) })),
    enabled,
  });

export const useProgress = (
  id: MaybeRefOrGetter<string>,
  filter: MaybeRefOrGetter<{ state: ProgressFilter; query: string; page: number }>,
) =>
  useQuery({
    queryKey: ['assignments', 'progress', id, filter],
    queryFn: () => {
      const { query, ...rest } = toValue(filter);
      const asked = { ...rest, pageSize: rowsPerPage, ...(query === '' ? {} : { query }) };
      return answer(
        api.GET('/api/v1/assignments/{id}/progress', {
          params: { ...at(toValue(id)), query: asked },
        }),
      );
    },
    placeholderData: keepPreviousData,
  });

export const useOwnUnits = () =>
  useQuery({ queryKey: ['units', null], queryFn: () => answer(api.GET('/api/v1/units')) });

export const findCourses = async (query: string): Promise<FoundCourse[]> =>
  (
    await answer(
      api.GET('/api/v1/courses', { params: { query: { query, page: 1, pageSize: 10 } } }),
    )
  ).items;

export const previewReach = (body: BodyOf<'/api/v1/assignments/preview', 'post'>): Promise<Reach> =>
  answer(api.POST('/api/v1/assignments/preview', { body }));

export const createAssignment = (body: AssignmentWish): Promise<Assignment> =>
  answer(api.POST('/api/v1/assignments', { body }));

export const changeAssignment = (id: string, body: AssignmentWish): Promise<Assignment> =>
  answer(api.PUT('/api/v1/assignments/{id}', { params: at(id), body }));

export const publishAssignment = (id: string): Promise<Assignment> =>
  answer(api.POST('/api/v1/assignments/{id}/publication', { params: at(id) }));

export const closeAssignment = (id: string, reason: string): Promise<Assignment> =>
  answer(api.POST('/api/v1/assignments/{id}/closing', { params: at(id), body: { reason } }));

export const reopenAssignment = (id: string): Promise<Assignment> =>
  answer(api.POST('/api/v1/assignments/{id}/reopening', { params: at(id) }));

export async function removeAssignment(id: string): Promise<void> {
  await api.DELETE('/api/v1/assignments/{id}', { params: at(id) });
}
