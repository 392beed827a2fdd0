import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf } from '../../../lib/api.js';
import { queryClient } from '../../../lib/query.js';

export type Setting = Omit<AnswerOf<'/api/v1/settings', 'get'>[number], 'value' | 'default'> & {
  value: string | number;
  default: string | number;
};

export const useSettings = () =>
  useQuery({
    queryKey: ['settings'],
    queryFn: async () => (await answer(api.GET('/api/v1/settings'))) as unknown as Setting[],
  });

export async function changeSetting(key: string, value: string | number): Promise<void> {
  const body = { value: value as unknown as Record<string, never> };
  await api.PUT('/api/v1/settings/{key}', { params: { path: { key } }, body });
  await queryClient.invalidateQueries({ queryKey: ['settings'] });
}
