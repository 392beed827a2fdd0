import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type MediaAsset = AnswerOf<'/api/v1/media-assets', 'get'>['items'][number];

const finished = new Set(['ready', 'failed']);
const pollMs = 2000;

export function inWork(asset: { state: string }): boolean {
  return !finished.has(asset.state);
}

/** Own assets, newest first; asked again every 2 s while one of them is being processed. */
export const useMyMedia = (page: MaybeRefOrGetter<number>, pageSize: number) =>
  useQuery({
    queryKey: ['media', page, pageSize],
    queryFn: () =>
      answer(
        api.GET('/api/v1/media-assets', { params: { query: { page: toValue(page), pageSize } } }),
      ),
    refetchInterval: (query) => (query.state.data?.items.some(inWork) === true ? pollMs : false),
    placeholderData: (before) => before,
  });

/** One asset, asked again until it is ready or has failed. */
export const useMediaAsset = (id: MaybeRefOrGetter<string | null>) =>
  useQuery({
    queryKey: ['media', 'one', id],
    queryFn: () => {
      const path = { id: toValue(id) ?? '' };
      return answer(api.GET('/api/v1/media-assets/{id}', { params: { path } }));
    },
    enabled: () => toValue(id) !== null,
    refetchInterval: (query) =>
      query.state.data !== undefined && inWork(query.state.data) ? pollMs : false,
  });

export async function deleteAsset(id: string): Promise<void> {
  await api.DELETE('/api/v1/media-assets/{id}', { params: { path: { id } } });
}

/** Hands a finished upload over to be checked and packaged. */
export async function createAsset(uploadId: string): Promise<string> {
  return (await answer(api.POST('/api/v1/media-assets', { body: { uploadId } }))).id;
}
