import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type AttendanceFigures = AnswerOf<'/api/v1/classes/{id}/attendance', 'get'>;
export type HalfDay = AttendanceFigures['halfDays'][number];
export type Roll = AnswerOf<'/api/v1/classes/{id}/attendance/{halfDay}', 'get'>;
export type RollEntry = Roll['entries'][number];
export type RollBody = BodyOf<'/api/v1/classes/{id}/attendance/{halfDay}', 'put'>;
export type Mark = RollBody['entries'][number]['attendance'];
export type Leave = AnswerOf<'/api/v1/classes/{id}/leaves', 'get'>[number];
export type Closing = AnswerOf<'/api/v1/classes/{id}/closing', 'get'>;
export type ClosingMember = Closing['members'][number];
export type Expulsion = Closing['expulsions'][number];
export type OwnStanding = AnswerOf<'/api/v1/me/classes/{id}/standing', 'get'>;

type Id = MaybeRefOrGetter<string>;

const of = (id: string) => ({ params: { path: { id } } });

export const useAttendance = (id: Id) =>
  useQuery({
    queryKey: ['class-attendance', id],
    queryFn: () => answer(api.GET('/api/v1/classes/{id}/attendance', of(toValue(id)))),
  });

export const useRoll = (id: Id, halfDay: Id) =>
  useQuery({
    queryKey: ['class-roll', id, halfDay],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/attendance/{halfDay}', {
          params: { path: { id: toValue(id), halfDay: toValue(halfDay) } },
        }),
      ),
    enabled: () => toValue(halfDay) !== '',
  });

export const callRoll = (id: string, halfDay: string, body: RollBody) =>
  answer(
    api.PUT('/api/v1/classes/{id}/attendance/{halfDay}', {
      params: { path: { id, halfDay } },
      body,
    }),
  );

/** Asked again while it is shown: the code changes every 30 s, and the count with everybody who signs in. */
export const useSignInCode = (id: Id, halfDay: Id) =>
  useQuery({
    queryKey: ['class-code', id, halfDay],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/attendance/{halfDay}/code', {
          params: { path: { id: toValue(id), halfDay: toValue(halfDay) } },
        }),
      ),
    refetchInterval: 3_000,
    staleTime: 0,
    gcTime: 0,
  });

export const signInWith = (id: string, code: string) =>
  answer(api.POST('/api/v1/me/classes/{id}/sign-in', { ...of(id), body: { code } }));

export const useLeaves = (id: Id) =>
  useQuery({
    queryKey: ['class-leaves', id],
    queryFn: () =>
      answer(
        api.GET('/api/v1/classes/{id}/leaves', {
          params: { path: { id: toValue(id) }, query: {} },
        }),
      ),
  });

export const decideLeave = (
  id: string,
  leaveId: string,
  approve: boolean,
  note: string,
): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/leaves/{leaveId}/decision', {
      params: { path: { id, leaveId } },
      body: { approve, note },
    }),
  );

export const useOwnLeaves = (id: Id) =>
  useQuery({
    queryKey: ['own-leaves', id],
    queryFn: () => answer(api.GET('/api/v1/me/classes/{id}/leaves', of(toValue(id)))),
  });

export const askLeave = (id: string, halfDays: string[], reason: string) =>
  answer(api.POST('/api/v1/me/classes/{id}/leaves', { ...of(id), body: { halfDays, reason } }));

export const withdrawLeave = (id: string, leaveId: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/me/classes/{id}/leaves/{leaveId}/withdrawal', {
      params: { path: { id, leaveId } },
    }),
  );

export const useOwnStanding = (id: Id) =>
  useQuery({
    queryKey: ['own-class-standing', id],
    queryFn: () => answer(api.GET('/api/v1/me/classes/{id}/standing', of(toValue(id)))),
  });

export const useAwaitedClasses = () =>
  useQuery({
    queryKey: ['awaited-classes'],
    queryFn: () => answer(api.GET('/api/v1/me/awaited-classes')),
  });

export const useOverdueClasses = () =>
  useQuery({
    queryKey: ['overdue-classes'],
    queryFn: () => answer(api.GET('/api/v1/overdue-classes')),
  });

export const useClosing = (id: Id) =>
  useQuery({
    queryKey: ['class-closing', id],
    queryFn: () => answer(api.GET('/api/v1/classes/{id}/closing', of(toValue(id)))),
  });

export const beginClosing = (id: string): Promise<unknown> =>
  answer(api.POST('/api/v1/classes/{id}/closing', of(id)));

export const reopenClass = (id: string): Promise<unknown> =>
  answer(api.POST('/api/v1/classes/{id}/reopening', of(id)));

export const closeClass = (id: string): Promise<unknown> =>
  answer(api.POST('/api/v1/classes/{id}/closure', of(id)));

const ofMember = (id: string, memberId: string) => ({ params: { path: { id, memberId } } });

export const overrideVerdict = (
  id: string,
  memberId: string,
  complete: boolean | null,
  reason: string,
): Promise<unknown> =>
  answer(
    api.PUT('/api/v1/classes/{id}/members/{memberId}/verdict', {
      ...ofMember(id, memberId),
      body: { complete, reason },
    }),
  );

export const expelMember = (id: string, memberId: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/classes/{id}/members/{memberId}/expulsion', {
      ...ofMember(id, memberId),
      body: { reason },
    }),
  );

export const nameExcellent = (id: string, memberIds: string[]): Promise<unknown> =>
  answer(api.PUT('/api/v1/classes/{id}/excellent', { ...of(id), body: { memberIds } }));

export const reissueCertificate = (id: string, certificateId: string, reason: string) =>
  answer(
    api.POST('/api/v1/classes/{id}/certificates/{certificateId}/reissue', {
      params: { path: { id, certificateId } },
      body: { reason },
    }),
  );
