import { useQuery } from '@tanstack/vue-query';
import { answer, api } from '../../../lib/api.js';
import { queryClient } from '../../../lib/query.js';

/** Open ones end at a hundred; beyond it are old ones that were worked off. */
const pageSize = 100;
const key = (id: string): string[] => ['review-comments', id];

export const useReviewComments = (id: string) =>
  useQuery({
    queryKey: key(id),
    queryFn: () =>
      answer(
        api.GET('/api/v1/courses/{id}/review-comments', {
          params: { path: { id }, query: { pageSize } },
        }),
      ),
  });

export async function settleComment(
  id: string,
  commentId: string,
  resolved: boolean,
): Promise<void> {
  await answer(
    api.PUT('/api/v1/courses/{id}/review-comments/{commentId}/resolution', {
      params: { path: { id, commentId } },
      body: { resolved },
    }),
  );
  await queryClient.invalidateQueries({ queryKey: key(id) });
}
