import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type Certificate = AnswerOf<'/api/v1/me/certificates', 'get'>[number];
export type Verified = AnswerOf<'/api/v1/certificates/verification/{code}', 'get'>;

export const useCertificates = () =>
  useQuery({
    queryKey: ['certificates'],
    queryFn: () => answer(api.GET('/api/v1/me/certificates')),
  });

export const useCertificate = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['certificates', id],
    queryFn: () =>
      answer(api.GET('/api/v1/me/certificates/{id}', { params: { path: { id: toValue(id) } } })),
  });

export const verifyCertificate = (code: string) =>
  answer(api.GET('/api/v1/certificates/verification/{code}', { params: { path: { code } } }));
