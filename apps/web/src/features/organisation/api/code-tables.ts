import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type CodeTable = AnswerOf<'/api/v1/code-tables/{set}', 'get'>;
export type MappedCode = CodeTable['codes'][number];

export const useCodeTables = () =>
  useQuery({
    queryKey: ['code-tables'],
    queryFn: () => answer(api.GET('/api/v1/code-tables')),
  });

export const useCodeTable = (set: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['code-tables', set],
    queryFn: () =>
      answer(api.GET('/api/v1/code-tables/{set}', { params: { path: { set: toValue(set) } } })),
    placeholderData: (before) => before,
  });

export async function mapCode(set: string, code: string, externalCode: string): Promise<void> {
  await api.PUT('/api/v1/code-tables/{set}/{code}/mapping', {
    params: { path: { set, code } },
    body: { externalCode: externalCode === '' ? null : externalCode },
  });
}
