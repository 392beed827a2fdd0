import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type UnitNode = AnswerOf<'/api/v1/units', 'get'>[number];
export type UnitChange = AnswerOf<'/api/v1/unit-changes', 'get'>['items'][number];
export type NewUnit = BodyOf<'/api/v1/units', 'post'>;
export type UnitEdit = BodyOf<'/api/v1/units/{id}', 'patch'>;

export const rowsPerPage = 20;
/** Of one unit's story a page is enough; the rest is a click away. */
export const storyPage = 10;

/** Today's trees, or those of another day; one flat list in official order. */
export const useUnits = (day: MaybeRefOrGetter<string | null>) =>
  useQuery({
    queryKey: ['units', day],
    queryFn: () => {
      const wanted = toValue(day);
      return answer(
        api.GET('/api/v1/units', { params: { query: wanted === null ? {} : { day: wanted } } }),
      );
    },
  });

export const useTimeline = (unitId: MaybeRefOrGetter<string>, pageSize: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['units', 'timeline', unitId, pageSize],
    queryFn: () =>
      answer(
        api.GET('/api/v1/units/{id}/timeline', {
          params: {
            path: { id: toValue(unitId) },
            query: { page: 1, pageSize: toValue(pageSize) },
          },
        }),
      ),
  });

export const useScheduled = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['units', 'scheduled', page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/unit-changes', {
          params: { query: { page: toValue(page), pageSize: rowsPerPage } },
        }),
      ),
  });

export const useUnitKinds = () =>
  useQuery({
    queryKey: ['code-tables', 'unit-kind'],
    queryFn: () =>
      answer(api.GET('/api/v1/code-tables/{set}', { params: { path: { set: 'unit-kind' } } })),
    staleTime: Infinity,
  });

export interface When {
  day: string;
  reason: string;
}

const at = (id: string) => ({ path: { id } });

export const createUnit = (body: NewUnit): Promise<UnitNode> =>
  answer(api.POST('/api/v1/units', { body }));

export const editUnit = (id: string, body: UnitEdit): Promise<UnitChange> =>
  answer(api.PATCH('/api/v1/units/{id}', { params: at(id), body }));

export const moveUnit = (
  id: string,
  body: When & { parentId: string; order?: number },
): Promise<UnitChange> => answer(api.POST('/api/v1/units/{id}/move', { params: at(id), body }));

export const mergeUnit = (id: string, body: When & { intoUnitId: string }): Promise<UnitChange> =>
  answer(api.POST('/api/v1/units/{id}/merge', { params: at(id), body }));

export const closeUnit = (id: string, body: When): Promise<UnitChange> =>
  answer(api.POST('/api/v1/units/{id}/close', { params: at(id), body }));

export async function withdrawChange(id: string): Promise<void> {
  await api.DELETE('/api/v1/unit-changes/{id}', { params: at(id) });
}
