import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type Status = AnswerOf<'/api/v1/system/status', 'get'>;

export const rowsPerPage = 20;

/** Asked every 10 s while the page is looked at. */
export const useStatus = () =>
  useQuery({
    queryKey: ['system', 'status'],
    queryFn: () => answer(api.GET('/api/v1/system/status')),
    refetchInterval: 10_000,
  });

export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: () => answer(api.GET('/api/v1/units')) });
