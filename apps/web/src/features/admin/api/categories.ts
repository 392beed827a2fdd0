import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type Category = AnswerOf<'/api/v1/categories', 'get'>[number];
export type CategoryPolicy = Category['policy'];
export type CategoryChange = BodyOf<'/api/v1/categories/{code}', 'patch'>;

export const useCategoryTree = () =>
  useQuery({
    queryKey: ['categories'],
    queryFn: () => answer(api.GET('/api/v1/categories')),
  });

/** Code → how many courses. */
export const useCategoryUsage = () =>
  useQuery({
    queryKey: ['categories', 'usage'],
    queryFn: () => answer(api.GET('/api/v1/categories/usage')),
  });

export const addCategory = (name: string, parentCode: string | null): Promise<Category> =>
  answer(api.POST('/api/v1/categories', { body: { name, parentCode } }));

export const changeCategory = (code: string, body: CategoryChange): Promise<Category> =>
  answer(api.PATCH('/api/v1/categories/{code}', { params: { path: { code } }, body }));

export const moveCategory = (
  code: string,
  to: { parentCode: string | null; before: string | null },
): Promise<Category[]> =>
  answer(api.POST('/api/v1/categories/{code}/move', { params: { path: { code } }, body: to }));

export async function removeCategory(code: string): Promise<void> {
  await api.DELETE('/api/v1/categories/{code}', { params: { path: { code } } });
}
