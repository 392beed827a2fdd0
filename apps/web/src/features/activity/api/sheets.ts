import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type ClassSheet = AnswerOf<'/api/v1/classes/{id}/imports/{importId}', 'get'>;
export type SheetKind = ClassSheet['kind'];
export type SheetRow = AnswerOf<
  '/api/v1/classes/{id}/imports/{importId}/rows',
  'get'
>['items'][number];
export type SheetVerdict = SheetRow['verdict'];

export const sheetRowsPerPage = 50;
type Id = MaybeRefOrGetter<string>;

export const templateUrl = (id: string, kind: SheetKind): string =>
  `/api/v1/classes/${id}/import-templates/${kind}`;

export const useSheets = (classId: Id, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['class-sheets', classId, page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/imports', {
          params: {
            path: { id: toValue(classId) },
            query: { page: toValue(page), pageSize: 20 },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useSheet = (classId: Id, importId: Id) =>
  useQuery({
    queryKey: ['class-sheet', classId, importId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/imports/{importId}', {
          params: { path: { id: toValue(classId), importId: toValue(importId) } },
        }),
      ),
  });

export const useSheetRows = (
  classId: Id,
  importId: Id,
  verdict: MaybeRefOrGetter<SheetVerdict | 'all'>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['class-sheet-rows', classId, importId, verdict, page],
    queryFn: () => {
      const filter = toValue(verdict);
      return answer(
        api.GET('/api/v1/classes/{id}/imports/{importId}/rows', {
          params: {
            path: { id: toValue(classId), importId: toValue(importId) },
            query: {
              page: toValue(page),
              pageSize: sheetRowsPerPage,
              ...(filter === 'all' ? {} : { verdict: filter }),
            },
          },
        }),
      );
    },
    placeholderData: keepPreviousData,
  });

export const startSheet = (id: string, kind: SheetKind, uploadId: string) =>
  answer(
    api.POST('/api/v1/classes/{id}/imports', {
      params: { path: { id } },
      body: { kind, uploadId },
    }),
  );

export const confirmSheet = (id: string, importId: string, skipFaulty: boolean) =>
  answer(
    api.POST('/api/v1/classes/{id}/imports/{importId}/confirmation', {
      params: { path: { id, importId } },
      body: { skipFaulty },
    }),
  );

export const cancelSheet = (id: string, importId: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/imports/{importId}/cancellation', {
      params: { path: { id, importId } },
    }),
  );
