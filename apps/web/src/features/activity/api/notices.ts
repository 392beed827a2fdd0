import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type SentNotice = AnswerOf<'/api/v1/classes/{id}/notices', 'get'>['items'][number];
export type ReceivedNotice = AnswerOf<'/api/v1/me/classes/{id}/notices', 'get'>['items'][number];
export type NewNotice = BodyOf<'/api/v1/classes/{id}/notices', 'post'>;

export const noticesPerPage = 20;
/** On the class page they stand beside everything else. */
export const myNoticesPerPage = 5;
type Id = MaybeRefOrGetter<string>;

export const useNotices = (classId: Id, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['class-notices', classId, page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/notices', {
          params: {
            path: { id: toValue(classId) },
            query: { page: toValue(page), pageSize: noticesPerPage },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useReaders = (
  classId: Id,
  noticeId: Id,
  read: MaybeRefOrGetter<'true' | 'false'>,
  page: MaybeRefOrGetter<number>,
) =>
  useQuery({
    queryKey: ['class-notice-readers', classId, noticeId, read, page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/notices/{noticeId}/readers', {
          params: {
            path: { id: toValue(classId), noticeId: toValue(noticeId) },
            query: { read: toValue(read), page: toValue(page), pageSize: noticesPerPage },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const sendNotice = (id: string, body: NewNotice) =>
  answer(api.POST('/api/v1/classes/{id}/notices', { params: { path: { id } }, body }));

export const withdrawNotice = (id: string, noticeId: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/notices/{noticeId}/withdrawal', {
      params: { path: { id, noticeId } },
      body: { reason },
    }),
  );

export const useMyNotices = (classId: Id, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['my-class-notices', classId, page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/me/classes/{id}/notices', {
          params: {
            path: { id: toValue(classId) },
            query: { page: toValue(page), pageSize: myNoticesPerPage },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const readNotice = (id: string, noticeId: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/me/classes/{id}/notices/{noticeId}/reading', {
      params: { path: { id, noticeId } },
    }),
  );
