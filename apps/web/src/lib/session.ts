import { computed, shallowRef } from 'vue';
import { answer, api, type AnswerOf } from './api.js';
import { ApiError } from './api-error.js';

export type Member = AnswerOf<'/api/v1/me', 'get'>;
export type Role = Member['roles'][number];

/** undefined: not asked yet; null: nobody is signed in. */
const current = shallowRef<Member | null | undefined>(undefined);

export const member = computed(() => current.value ?? null);

/** Asks once who is signed in; afterwards answers from memory. */
export async function loadSession(): Promise<Member | null> {
  return current.value === undefined ? reloadSession() : current.value;
}

/** Asks again: what the member may do has changed. */
export async function reloadSession(): Promise<Member | null> {
  try {
    current.value = await answer(api.GET('/api/v1/me'));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) current.value = null;
    else throw error;
  }
  return current.value ?? null;
}

/** @param secondFactorCode once the server has asked for it. */
export async function signIn(
  account: string,
  password: string,
  secondFactorCode?: string,
): Promise<Member> {
  const body = { account, password, ...(secondFactorCode !== undefined && { secondFactorCode }) };
  const signedIn = await answer(api.POST('/api/v1/auth/login', { body }));
  current.value = signedIn.member;
  return signedIn.member;
}

/** The session is dead on the server before the screen forgets it. */
export async function signOut(): Promise<void> {
  try {
    await api.POST('/api/v1/auth/logout');
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  current.value = null;
}

export function forgetSession(): void {
  current.value = null;
}

export function hasRole(...roles: Role[]): boolean {
  return member.value?.roles.some((role) => roles.includes(role)) ?? false;
}
