import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';

export type Groups = AnswerOf<'/api/v1/classes/{id}/groups', 'get'>;
export type Group = Groups[number];
export type GroupMember = Group['members'][number];
export type Duty = GroupMember['duty'];

export const useGroups = (classId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['class-groups', classId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/groups', { params: { path: { id: toValue(classId) } } }),
      ),
  });

export const useMyGroups = (classId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['my-class-groups', classId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/me/classes/{id}/groups', { params: { path: { id: toValue(classId) } } }),
      ),
  });

export const splitGroups = (id: string, groups: number) =>
  answer(
    api.POST('/api/v1/classes/{id}/groups/split', { params: { path: { id } }, body: { groups } }),
  );

export const placeInGroup = (id: string, memberId: string, groupNo: number | null) =>
  answer(
    api.PUT('/api/v1/classes/{id}/groups', {
      params: { path: { id } },
      body: { placements: [{ memberId, groupNo }] },
    }),
  );

export const appoint = (id: string, memberId: string, duty: Duty) =>
  answer(
    api.PUT('/api/v1/classes/{id}/members/{memberId}/duty', {
      params: { path: { id, memberId } },
      body: { duty },
    }),
  );
