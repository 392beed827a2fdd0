import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type RosterReport = AnswerOf<'/api/v1/reports/{id}', 'get'>;
export type ExportApproval = AnswerOf<'/api/v1/report-approvals', 'get'>['items'][number];
export type Decision = BodyOf<'/api/v1/report-approvals/{id}', 'post'>['decision'];

export const useReportKinds = () =>
  useQuery({
    queryKey: ['report-kinds'],
    queryFn: () => answer(api.GET('/api/v1/report-kinds')),
    staleTime: 600_000,
  });

export async function startExport(body: BodyOf<'/api/v1/reports', 'post'>): Promise<RosterReport> {
  const { id } = await answer(api.POST('/api/v1/reports', { body }));
  return findReport(id);
}

export const findReport = (id: string): Promise<RosterReport> =>
  answer(api.GET('/api/v1/reports/{id}', { params: { path: { id } } }));

export const fileUrl = (id: string): string => `/api/v1/reports/${encodeURIComponent(id)}/file`;

export const useExportApprovals = () =>
  useQuery({
    queryKey: ['report-approvals'],
    queryFn: () => {
      const query = { page: 1, pageSize: 20 };
      return answer(api.GET('/api/v1/report-approvals', { params: { query } }));
    },
  });

export async function decideExport(id: string, decision: Decision): Promise<void> {
  await api.POST('/api/v1/report-approvals/{id}', { params: { path: { id } }, body: { decision } });
}
