import { ChangeRequests, type Unit } from '#organisation';
import { aMember, anIdCard } from '../factories/member.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

const MISSING = 'nobody-has-this';
const PAGE = { page: 1, pageSize: 20 };

async function someoneIn({ server }: World, unit: Unit): Promise<Ids> {
  return { id: (await aMember(server, { unit, phone: '13800000000' })).member.id };
}

const someone = {
  own: (world: World) => someoneIn(world, world.a),
  other: (world: World) => someoneIn(world, world.b),
};

/** Asked by somebody of the unit, and waiting. */
async function aRequestIn({ server }: World, unit: Unit): Promise<Ids> {
  const { actor } = await aMember(server, { unit });
  const wish = { facts: { education: '14' }, note: '已毕业' };
  return { id: (await server.get(ChangeRequests).ask(actor, wish)).id };
}

const request = {
  own: (world: World) => aRequestIn(world, world.a),
  other: (world: World) => aRequestIn(world, world.b),
};

/** The caller's own request that waits; one at a time. */
async function ownRequest({ server, people }: World, who: Identity): Promise<Ids> {
  const requests = server.get(ChangeRequests);
  const { actor } = people[who];
  const { items } = await requests.own(actor, PAGE);
  const waiting = items.find(({ state }) => state === 'waiting');
  const wish = { facts: { education: '14' }, note: '' };
  return { id: (waiting ?? (await requests.ask(actor, wish))).id };
}

const EVERYBODY = '401 401 200…';

/** Who manages people; each of them has a list of his own. */
//            none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
const DESKS = '401  401  403  403  403  200  200  200  403  403';

/** In his subtrees, and nowhere else. */
const managed = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  403  403  ${done}  404  ${done}  403  403`,
  other: `  401  401  403  403  403  404  ${done}  404  403  403`,
  missing: '401  401  403  403  403  404  404  404  403  403',
});

/** Members, their numbers, and what they ask to have corrected. */
export const memberRows: AccessRows = {
  'GET /members': { expect: DESKS },
  'POST /members/search': { body: () => PAGE, expect: DESKS },
  'GET /members/{id}': { ...someone, expect: managed(200) },
  'POST /members': {
    own: ({ a }) => ({ id: a.id }),
    other: ({ b }) => ({ id: b.id }),
    missing: () => ({ id: MISSING }),
    body: ({ id }) => ({
      name: '新人',
      idCard: anIdCard(),
      personnelCategory: '01',
      politicalStatus: '01',
      unitIds: [id],
    }),
    expect: managed(201),
  },
  'PATCH /members/{id}': { ...someone, body: () => ({ education: '14' }), expect: managed(204) },
  'POST /members/{id}/departure': {
    ...someone,
    body: () => ({ day: '2026-06-01', reason: '01' }),
    expect: managed(204),
  },
  'POST /members/{id}/reveal': {
    ...someone,
    body: () => ({ field: 'phone', reason: '核对花名册' }),
    expect: managed(200),
  },

  'GET /me/member': { expect: EVERYBODY },
  'GET /me/data': { expect: EVERYBODY },
  'GET /me/change-requests': { expect: EVERYBODY },
  'POST /me/change-requests': {
    body: () => ({ ethnicity: '05', note: '' }),
    expect: '401 401 201…',
  },
  'POST /me/change-requests/{id}/withdrawal': {
    own: ownRequest,
    other: (world) => aRequestIn(world, world.b),
    expect: { own: '401 401 204…', other: '401 401 404…', missing: '401 401 404…' },
  },
  'GET /change-requests': { expect: DESKS },
  'POST /change-requests/{id}/decision': {
    ...request,
    body: () => ({ approve: true, note: '已核对' }),
    expect: managed(204),
  },
};
