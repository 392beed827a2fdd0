import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';
import { rowsPerPage } from './platform.js';

export type AuditRow = AnswerOf<'/api/v1/audit-records', 'get'>['items'][number];
export type Integrity = AnswerOf<'/api/v1/integrity', 'get'>;

/** As the server takes it; what is empty is not asked. */
export interface AuditFilter {
  action?: string;
  query?: string;
  actorId?: string;
  subject?: string;
  subjectId?: string;
  result?: 'done' | 'refused';
  address?: string;
  from?: string;
  to?: string;
}

export const useAudit = (page: MaybeRefOrGetter<number>, filter: MaybeRefOrGetter<AuditFilter>) =>
  useQuery({
    queryKey: ['audit', page, filter],
    queryFn: () => {
      const query = { ...toValue(filter), page: toValue(page), pageSize: rowsPerPage };
      return answer(api.GET('/api/v1/audit-records', { params: { query } }));
    },
    placeholderData: (before) => before,
  });

/** At most 5,000 rows; that they were taken is itself on the trail. */
export const exportAudit = (filter: AuditFilter) =>
  answer(api.POST('/api/v1/audit-records/exports', { body: filter }));

export const useIntegrity = () =>
  useQuery({
    queryKey: ['integrity'],
    queryFn: () => answer(api.GET('/api/v1/integrity')),
    refetchInterval: 60_000,
  });
