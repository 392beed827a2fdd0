import { useQuery } from '@tanstack/vue-query';
import { answer, api, type AnswerOf, type BodyOf } from '../../lib/api.js';

export type PasswordRules = AnswerOf<'/api/v1/auth/password-rules', 'get'>;
export type MySession = AnswerOf<'/api/v1/me/sessions', 'get'>[number];
export type Enrolment = AnswerOf<'/api/v1/me/second-factor', 'post'>;

export const usePasswordRules = () =>
  useQuery({
    queryKey: ['password-rules'],
    queryFn: () => answer(api.GET('/api/v1/auth/password-rules')),
    staleTime: 60_000,
  });

export async function changePassword(body: BodyOf<'/api/v1/me/password', 'post'>): Promise<void> {
  await api.POST('/api/v1/me/password', { body });
}

export async function requestCode(account: string): Promise<void> {
  await api.POST('/api/v1/auth/code-requests', { body: { account } });
}

export const resetPassword = (body: BodyOf<'/api/v1/auth/password-resets', 'post'>) =>
  answer(api.POST('/api/v1/auth/password-resets', { body }));

export const useMySessions = () =>
  useQuery({
    queryKey: ['me', 'sessions'],
    queryFn: () => answer(api.GET('/api/v1/me/sessions')),
  });

export async function endSession(id: string): Promise<void> {
  await api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } });
}

export const endOtherSessions = () => answer(api.DELETE('/api/v1/me/sessions'));

export const useSecondFactor = () =>
  useQuery({
    queryKey: ['me', 'second-factor'],
    queryFn: () => answer(api.GET('/api/v1/me/second-factor')),
  });

export const enrolSecondFactor = () => answer(api.POST('/api/v1/me/second-factor'));

export const confirmSecondFactor = (code: string) =>
  answer(api.POST('/api/v1/me/second-factor/confirmation', { body: { code } }));

export async function showSecondFactor(code: string): Promise<void> {
  await api.POST('/api/v1/me/second-factor/verification', { body: { code } });
}

export async function removeSecondFactor(code: string): Promise<void> {
  await api.DELETE('/api/v1/me/second-factor', { body: { code } });
}
