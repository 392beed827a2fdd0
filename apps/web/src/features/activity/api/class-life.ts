import { answer, api } from '../../../lib/api.js';

const path = (id: string) => ({ params: { path: { id } } });

export const submitClass = (id: string) =>
  answer(api.POST('/api/v1/classes/{id}/submission', path(id)));

export const approveClass = (id: string, comment: string) =>
  answer(api.POST('/api/v1/classes/{id}/approval', { ...path(id), body: { comment } }));

export const returnClass = (id: string, reason: string) =>
  answer(api.POST('/api/v1/classes/{id}/return', { ...path(id), body: { reason } }));

export const publishClass = (id: string) =>
  answer(api.POST('/api/v1/classes/{id}/publication', path(id)));

export const startClass = (id: string) => answer(api.POST('/api/v1/classes/{id}/start', path(id)));

export const cancelClass = (id: string, reason: string) =>
  answer(api.POST('/api/v1/classes/{id}/cancellation', { ...path(id), body: { reason } }));
