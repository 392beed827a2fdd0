import { IdentityLinks, RoleGrants, Sessions } from '#account';
import type { Unit } from '#organisation';
import { another, somebodyIn } from './access-objects.js';
import type { AccessRows, Ids } from './access-row.js';
import { type Identity, PASSWORD } from './identities.js';
import { PROVIDER, type World } from './world.js';

const ALL = { page: 1, pageSize: 1 };
/** Each call names another, so that none is turned away for the calls before. */
let resets = 0;
const EVERYBODY = '401 401 200…';

async function aGrantIn(world: World, unit: Unit): Promise<Ids> {
  const member = await somebodyIn(world, unit, ['reviewer']);
  const { actor } = world.people.security;
  const root = {
    ...actor,
    grants: actor.grants.map((held) => ({ ...held, unitPath: world.root.path })),
  };
  const listed = await world.server.get(RoleGrants).list(root, { memberId: member.id }, ALL);
  return { id: listed.items[0]?.id ?? '' };
}

/** Another session of the person, beside the one that calls. */
async function aSessionOf({ server, people }: World, who: Identity): Promise<Ids> {
  const device = { address: '127.0.0.1', userAgent: 'another device' };
  const { session } = await server.database.transaction(() =>
    server.get(Sessions).open(people[who].accountId, device),
  );
  return { id: session.id };
}

let linked = 0;

/** A way to sign in that the person has bound, each time another. */
async function aLinkOf({ server, people }: World, who: Identity): Promise<Ids> {
  const { actor } = people[who];
  linked += 1;
  const at = { providerId: `provider-${linked}`, subject: `person-${linked}` };
  const link = await server.get(IdentityLinks).write(actor, at, actor.memberId, 'member');
  return { id: link.id };
}

async function somebody(world: World, unit: Unit): Promise<Ids> {
  return { memberId: (await somebodyIn(world, unit)).id, unitId: unit.id };
}

async function twoOf(world: World, unit: Unit): Promise<Ids> {
  const from = await somebodyIn(world, unit, ['reviewer']);
  const to = await somebodyIn(world, unit);
  return { fromMemberId: from.id, toMemberId: to.id };
}

const ofSomebody = {
  own: async (world: World) => ({ id: (await somebodyIn(world, world.a)).id }),
  other: async (world: World) => ({ id: (await somebodyIn(world, world.b)).id }),
  missing: () => ({ id: 'nobody-has-this' }),
};

const reason = () => ({ reason: '离职' });

/** Who looks after accounts, each within his subtree. */
const custody = (done: number) => ({
  //         none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `     401  401  403  403  403  ${done}  404  ${done}  ${done}  403`,
  other: `   401  401  403  403  403  404  ${done}  404  404  403`,
  missing: ' 401  401  403  403  403  404  404  404  404  403',
});

/** Signing in and out, one's own sign-ins, other people's, grants. */
export const accountRows: AccessRows = {
  'POST /auth/login': {
    body: (_, { people }) => ({ account: people.learner.loginName, password: PASSWORD }),
    expect: '200…',
  },
  'POST /auth/logout': { ownSession: true, expect: '401 401 204…' },
  'GET /me': { expect: EVERYBODY },
  'GET /auth/providers': { expect: '200…' },
  'GET /auth/providers/{id}/start': {
    own: () => ({ id: PROVIDER.id }),
    no: { other: '登录方式不属于任何人' },
    expect: { own: '302…', missing: '404…' },
  },
  // Nobody was sent there: to the page that says so.
  'GET /auth/providers/{id}/callback': {
    own: () => ({ id: PROVIDER.id }),
    no: { other: '登录方式不属于任何人' },
    expect: { own: '302…', missing: '404…' },
  },
  'GET /me/identities': { expect: EVERYBODY },
  // Nobody came back from a provider in this browser.
  'GET /me/pending-identity': { expect: '401 401 400…' },
  'POST /me/identities': { body: () => ({ pending: 'nobody-has-this' }), expect: '401 401 400…' },
  'DELETE /me/identities/{id}': {
    own: aLinkOf,
    other: (world, who) => aLinkOf(world, another(who)),
    expect: { own: '401 401 204…', other: '401 401 404…', missing: '401 401 404…' },
  },
  //                              none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /directories': { expect: ' 401  401  403  403  403  403  403  200  403  403' },
  // No directory is configured here: whoever may ask finds none.
  'POST /directory-syncs': {
    own: (world) => ({ unitId: world.a.id }),
    other: (world) => ({ unitId: world.b.id }),
    missing: () => ({ unitId: 'nobody-has-this' }),
    body: ({ unitId }) => ({ providerId: 'none', unitId }),
    expect: {
      own: '    401  401  403  403  403  403  403  404  403  403',
      other: '  401  401  403  403  403  403  403  404  403  403',
      missing: '401  401  403  403  403  403  403  404  403  403',
    },
  },

  'GET /me/sessions': { expect: EVERYBODY },
  'DELETE /me/sessions': { expect: EVERYBODY },
  'DELETE /me/sessions/{id}': {
    own: aSessionOf,
    other: (world, who) => aSessionOf(world, another(who)),
    expect: { own: '401 401 204…', other: '401 401 404…', missing: '401 401 404…' },
  },
  'GET /auth/password-rules': { expect: '200…' },
  // With a wrong present password.
  'POST /me/password': {
    body: () => ({ password: 'not-the-one', newPassword: 'Another-Long-One-2026' }),
    expect: '401 401 400…',
  },
  'GET /me/second-factor': { expect: EVERYBODY },
  'POST /me/second-factor': { expect: '401 401 201…' },
  // Nobody has one yet.
  'POST /me/second-factor/confirmation': {
    body: () => ({ code: 'no-code' }),
    expect: '401 401 400…',
  },
  'POST /me/second-factor/verification': {
    body: () => ({ code: 'no-code' }),
    expect: '401 401 409…',
  },
  'DELETE /me/second-factor': { body: () => ({ code: 'no-code' }), expect: '401 401 409…' },

  // No gateway for short messages is configured here.
  'POST /auth/code-requests': { body: () => ({ account: 'nobody' }), expect: '409…' },
  'POST /auth/password-resets': {
    body: () => ({
      account: `nobody-${(resets += 1)}`,
      code: 'no-code',
      newPassword: 'Another-Long-One-2026',
    }),
    expect: '400…',
  },

  'GET /members/{id}/account': { ...ofSomebody, expect: custody(200) },
  'POST /members/{id}/account/disable': { ...ofSomebody, body: reason, expect: custody(204) },
  'POST /members/{id}/account/enable': { ...ofSomebody, body: reason, expect: custody(204) },
  'POST /members/{id}/sessions/end': { ...ofSomebody, expect: custody(200) },
  'POST /members/{id}/one-time-codes': { ...ofSomebody, expect: custody(201) },
  'POST /one-time-codes': {
    ...ofSomebody,
    body: ({ id }) => ({ memberIds: [id] }),
    expect: custody(201),
  },
  // Nobody has one yet.
  'DELETE /members/{id}/second-factor': {
    ...ofSomebody,
    body: reason,
    expect: {
      own: '    401  401  403  403  403  403  403  403  409  403',
      other: '  401  401  403  403  403  403  403  403  404  403',
      missing: '401  401  403  403  403  403  403  403  404  403',
    },
  },

  //                              none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /role-grants': { expect: ' 401  401  403  403  403  403  403  403  200  403' },
  'GET /role-grants/holders': {
    query: () => ({ query: 'learner' }),
    expect: '401  401  403  403  403  403  403  403  200  403',
  },
  'POST /role-grants': {
    own: (world) => somebody(world, world.a),
    other: (world) => somebody(world, world.b),
    missing: () => ({ memberId: 'nobody-has-this', unitId: 'nobody-has-this' }),
    body: ({ memberId, unitId }) => ({ memberId, unitId, role: 'reviewer', reason: '聘任' }),
    expect: {
      own: '    401  401  403  403  403  403  403  403  201  403',
      other: '  401  401  403  403  403  403  403  403  404  403',
      missing: '401  401  403  403  403  403  403  403  404  403',
    },
  },
  'POST /role-grants/{id}/close': {
    own: (world) => aGrantIn(world, world.a),
    other: (world) => aGrantIn(world, world.b),
    body: () => ({ reason: '到期' }),
    expect: {
      own: '    401  401  403  403  403  403  403  403  204  403',
      other: '  401  401  403  403  403  403  403  403  404  403',
      missing: '401  401  403  403  403  403  403  403  404  403',
    },
  },
  'POST /handovers': {
    own: (world) => twoOf(world, world.a),
    other: (world) => twoOf(world, world.b),
    missing: () => ({ fromMemberId: 'nobody-has-this', toMemberId: 'nor-this' }),
    body: (ids) => ({ ...ids, reason: '交接' }),
    expect: {
      own: '    401  401  403  403  403  403  403  403  200  403',
      other: '  401  401  403  403  403  403  403  403  404  403',
      missing: '401  401  403  403  403  403  403  403  404  403',
    },
  },
};
