import { useQuery } from '@tanstack/vue-query';
import { type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';
import { queryClient } from '../../../lib/query.js';

export type CodeSlip = AnswerOf<'/api/v1/one-time-codes', 'post'>[number];

/** How many codes are made and printed at once. */
export const MAX_SLIPS = 100;

const keyOf = (memberId: string) => ['members', memberId, 'account'];
const at = (id: string) => ({ params: { path: { id } } });

/** How a member's account stands. */
export const useMemberAccount = (memberId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['members', memberId, 'account'],
    queryFn: () => answer(api.GET('/api/v1/members/{id}/account', at(toValue(memberId)))),
  });

/** Asks anew how the account stands, and the lists that say so. */
export async function refreshAccount(memberId: string): Promise<void> {
  await Promise.all(
    [keyOf(memberId), ['person', memberId], ['people']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}

/** One-time codes, shown in this answer and nowhere else; all of them or none. */
export const giveCodes = (memberIds: string[]): Promise<CodeSlip[]> =>
  answer(api.POST('/api/v1/one-time-codes', { body: { memberIds } }));

export async function disableAccount(memberId: string, reason: string): Promise<void> {
  await api.POST('/api/v1/members/{id}/account/disable', { ...at(memberId), body: { reason } });
}

export async function enableAccount(memberId: string, reason: string): Promise<void> {
  await api.POST('/api/v1/members/{id}/account/enable', { ...at(memberId), body: { reason } });
}

export const endSessionsOf = (memberId: string) =>
  answer(api.POST('/api/v1/members/{id}/sessions/end', at(memberId)));

export async function removeSecondFactorOf(memberId: string, reason: string): Promise<void> {
  await api.DELETE('/api/v1/members/{id}/second-factor', { ...at(memberId), body: { reason } });
}
