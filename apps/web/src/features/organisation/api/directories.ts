import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type DirectorySync = AnswerOf<'/api/v1/directory-syncs', 'post'>;

export const useDirectories = () =>
  useQuery({
    queryKey: ['directories'],
    queryFn: () => answer(api.GET('/api/v1/directories')),
    staleTime: 600_000,
  });

export const readDirectory = (providerId: string, unitId: string): Promise<DirectorySync> =>
  answer(api.POST('/api/v1/directory-syncs', { body: { providerId, unitId } }));
