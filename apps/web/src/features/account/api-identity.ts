import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf } from '../../lib/api.js';

export type Provider = AnswerOf<'/api/v1/auth/providers', 'get'>[number];
export type Identity = AnswerOf<'/api/v1/me/identities', 'get'>[number];
export type PendingIdentity = AnswerOf<'/api/v1/me/pending-identity', 'get'>;

export const useProviders = () =>
  useQuery({
    queryKey: ['providers'],
    queryFn: () => answer(api.GET('/api/v1/auth/providers')),
    staleTime: 600_000,
  });

export const useIdentities = () =>
  useQuery({
    queryKey: ['me', 'identities'],
    queryFn: () => answer(api.GET('/api/v1/me/identities')),
  });

export const usePendingIdentity = () =>
  useQuery({
    queryKey: ['me', 'pending-identity'],
    queryFn: () => answer(api.GET('/api/v1/me/pending-identity')),
    retry: false,
    staleTime: Infinity,
  });

export async function claimIdentity(pending: string): Promise<void> {
  await api.POST('/api/v1/me/identities', { body: { pending } });
}

export async function removeIdentity(id: string): Promise<void> {
  await api.DELETE('/api/v1/me/identities/{id}', { params: { path: { id } } });
}
