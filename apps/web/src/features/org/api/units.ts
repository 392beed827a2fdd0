import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type UnitNode = AnswerOf<'/api/v1/units', 'get'>[number];
export type Overview = AnswerOf<'/api/v1/units/{id}/overview', 'get'>;
export type UnitFigures = Overview['unit'];
export type MemberRow = AnswerOf<'/api/v1/units/{id}/members', 'get'>['items'][number];

export const useUnits = () =>
  useQuery({
    queryKey: ['units'],
    queryFn: () => answer(api.GET('/api/v1/units')),
    staleTime: 300_000,
  });

/** The figures of a unit and of each child; the figures of the last unit stay while the next are fetched. */
export const useOverview = (id: MaybeRefOrGetter<string | null>, year: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['units', id, 'overview', year],
    queryFn: () => {
      const params = { path: { id: toValue(id) ?? '' }, query: { year: toValue(year) } };
      return answer(api.GET('/api/v1/units/{id}/overview', { params }));
    },
    enabled: () => toValue(id) !== null,
    placeholderData: (before) => before,
  });

export interface MemberFilter {
  unitId: string | null;
  year: number;
  met: boolean | null;
  query: string;
  page: number;
}

export const membersPerPage = 20;

export const useMembers = (filter: MaybeRefOrGetter<MemberFilter>) =>
  useQuery({
    queryKey: ['units', 'members', () => toValue(filter)],
    queryFn: () => {
      const { unitId, year, met, query, page } = toValue(filter);
      const search = query === '' ? {} : { query };
      const state = met === null ? {} : { met };
      const params = {
        path: { id: unitId ?? '' },
        query: { year, page, pageSize: membersPerPage, ...search, ...state },
      };
      return answer(api.GET('/api/v1/units/{id}/members', { params }));
    },
    enabled: () => toValue(filter).unitId !== null,
    placeholderData: (before) => before,
  });
