import { Accounts, Sessions } from '#account';
import type { Member, Unit } from '#organisation';
import type { Actor, Role } from '#platform';
import { anAccount, PASSWORD } from '../factories/account.js';
import type { Server } from '../harness/start-server.js';

/** Who asks, in the order of the columns of every table. Everybody is of unit A but `admin-b`. */
export const IDENTITIES = [
  'none',
  'disabled',
  'learner',
  'instructor',
  'reviewer',
  'admin-a',
  'admin-b',
  'platform',
  'security',
  'auditor',
] as const;

export type Identity = (typeof IDENTITIES)[number];

const ROLES: Record<Identity, Role[]> = {
  none: [],
  disabled: ['unit-admin'],
  learner: [],
  instructor: ['instructor'],
  reviewer: ['reviewer'],
  'admin-a': ['unit-admin'],
  'admin-b': ['unit-admin'],
  platform: ['platform-admin'],
  security: ['security-admin'],
  auditor: ['auditor'],
};

export interface Person {
  actor: Actor;
  member: Member;
  accountId: string;
  loginName: string;
  /** Null for `none`, who shows no token. */
  token: string | null;
}

/** The ten, signed in; `none` is a learner who is not, `disabled` an administrator stopped after he signed in. */
export async function makeIdentities(
  server: Server,
  { a, b }: { a: Unit; b: Unit },
): Promise<Record<Identity, Person>> {
  const people: [Identity, Person][] = [];
  for (const who of IDENTITIES) {
    const unit = who === 'admin-b' ? b : a;
    const wish = { unit, roles: ROLES[who], loginName: who, name: who };
    const { member, account, actor } = await anAccount(server, wish);
    const person = { actor, member, accountId: account.id, loginName: account.loginName };
    const token = who === 'none' ? null : await aToken(server, account.id);
    people.push([who, { ...person, token }]);
  }
  const made = Object.fromEntries(people) as Record<Identity, Person>;
  await server.get(Accounts).disable(made.disabled.member.id, '停用');
  return made;
}

/** A session of its own for an account, without the work of a password. */
export async function aToken(server: Server, accountId: string): Promise<string> {
  const device = { address: '127.0.0.1', userAgent: 'access' };
  const opened = await server.database.transaction(() =>
    server.get(Sessions).open(accountId, device),
  );
  return opened.token;
}

export { PASSWORD };
