import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type ClassRow = AnswerOf<'/api/v1/classes', 'get'>['items'][number];
export type TrainingClass = AnswerOf<'/api/v1/classes/{id}', 'get'>;
export type ClassState = ClassRow['state'];
export type NewClass = BodyOf<'/api/v1/classes', 'post'>;
export type ClassChange = BodyOf<'/api/v1/classes/{id}', 'patch'>;
export type ClassView = 'organise' | 'send' | 'approve' | 'teach';
export type QuotaShare = BodyOf<'/api/v1/classes/{id}/quotas', 'put'>['quotas'][number];

export interface ClassQuery {
  view?: ClassView;
  year?: number;
  kind?: string;
  state?: ClassState;
  query?: string;
  page: number;
}

export const classesPerPage = 20;

export const classStates: readonly ClassState[] = [
  'draft',
  'submitted',
  'enrolling',
  'running',
  'closing',
  'closed',
  'cancelled',
];

export const useClasses = (query: MaybeRefOrGetter<ClassQuery>) =>
  useQuery({
    queryKey: ['classes', query],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes', {
          params: { query: { ...toValue(query), pageSize: classesPerPage } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** How many classes wait for one's word as the upper unit. */
export const useToApprove = () =>
  useQuery({
    queryKey: ['classes', 'to-approve'],
    queryFn: () => answer(api.GET('/api/v1/classes/to-approve')),
  });

export const useClass = (id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: ['class', id],
    queryFn: () =>
      answer(api.GET('/api/v1/classes/{id}', { params: { path: { id: toValue(id) } } })),
    enabled,
  });

export const createClass = (body: NewClass) => answer(api.POST('/api/v1/classes', { body }));

export const changeClass = (id: string, body: ClassChange) =>
  answer(api.PATCH('/api/v1/classes/{id}', { params: { path: { id } }, body }));

export const removeClass = (id: string): Promise<unknown> =>
  answer(api.DELETE('/api/v1/classes/{id}', { params: { path: { id } } }));

export const shareOut = (id: string, quotas: QuotaShare[]) =>
  answer(api.PUT('/api/v1/classes/{id}/quotas', { params: { path: { id } }, body: { quotas } }));

export const setStaff = (id: string, memberIds: string[]) =>
  answer(api.PUT('/api/v1/classes/{id}/staff', { params: { path: { id } }, body: { memberIds } }));

/** A code table; it changes with the product only. */
export const useCodes = (set: string) =>
  useQuery({
    queryKey: ['code-table', set],
    queryFn: () => answer(api.GET('/api/v1/code-tables/{set}', { params: { path: { set } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useOwnUnits = () =>
  useQuery({
    queryKey: ['units'],
    queryFn: () => answer(api.GET('/api/v1/units', { params: { query: {} } })),
  });
