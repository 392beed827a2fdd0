import { type Account, Accounts, type SignedIn, SignIn } from '#account';
import type { Member } from '#organisation';
import type { Actor } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { aMember, type MemberWish } from './member.js';

export const PASSWORD = 'Xueshi-Spec-2026';

let made = 0;

/** A member with an account whose password is `PASSWORD`. Needs AccountModule among the rooms. */
export async function anAccount(
  rooms: Pick<Rooms, 'get'>,
  { roles = [], loginName, ...wish }: MemberWish & { loginName?: string } = {},
): Promise<{ member: Member; account: Account; actor: Actor }> {
  made += 1;
  const { member, unit, actor } = await aMember(rooms, { roles, ...wish });
  const account = await rooms.get(Accounts).create({
    memberId: member.id,
    loginName: loginName ?? `person-${made}`,
    password: PASSWORD,
    grants: roles
      .filter((role) => role !== 'learner')
      .map((role) => ({ role, unitId: unit.id, reason: '测试', ...wish.narrowed })),
  });
  return { member, account, actor };
}

/** The same, signed in: `token` is what a client sends as Bearer. */
export async function aSignedInMember(
  rooms: Pick<Rooms, 'get'>,
  wish: MemberWish = {},
): Promise<SignedIn & { member: Member; account: Account }> {
  const { member, account } = await anAccount(rooms, wish);
  const signedIn = await rooms.get(SignIn).signIn({
    account: account.loginName,
    password: PASSWORD,
    address: '127.0.0.1',
    userAgent: 'spec',
  });
  return { member, account, ...signedIn };
}
