import type { Unit } from '#organisation';
import { Report, Reports } from '#report';
import { aMember } from '../factories/member.js';
import { actingAs, another } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

const unitOf = ({ a, b }: World, who: Identity): Unit => (who === 'admin-b' ? b : a);

const wish = (unitId: string) =>
  ({ kind: 'study-hours', unitId, year: 2026, format: 'csv' }) as const;

/** Asked for when the caller still administered his unit. */
async function askedBy(world: World, who: Identity): Promise<Ids> {
  const actor = actingAs(world, who, 'unit-admin');
  return world.server.get(Reports).request(actor, wish(unitOf(world, who).id));
}

function doneFor(world: World, who: Identity): Promise<Ids> {
  return world.once(`report of ${who}`, async () => {
    const asked = await askedBy(world, who);
    await world.server.drain();
    return asked;
  });
}

const done = {
  own: doneFor,
  other: (world: World, who: Identity) => doneFor(world, another(who)),
};

/** Asked for by somebody who administers the unit too, as if of more people than one may take alone. */
async function anExportToApprove(world: World, unit: Unit): Promise<Ids> {
  const { server } = world;
  const { actor } = await aMember(server, { unit, roles: ['unit-admin'] });
  const roster = { kind: 'members', unitId: unit.id, format: 'xlsx' } as const;
  const { id } = await server.get(Reports).request(actor, roster);
  const waiting = { state: 'waiting-approval' } as const;
  await server.database.transaction(() =>
    server.database.repository(Report).update({ id }, waiting),
  );
  return { id };
}

/** A report is seen by who asked for it, and by nobody else, whatever he administers. */
const personal = (status: number): AccessRow['expect'] => ({
  own: `401 401 ${status}…`,
  other: '401 401 404…',
  missing: '401 401 404…',
});

/** Reports. */
export const reportRows: AccessRows = {
  //                              none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /report-kinds': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'GET /reports': { expect: '     401  401  403  403  403  200  200  200  403  403' },
  'GET /report-approvals': {
    expect: '                     401  401  403  403  403  200  200  200  200  403',
  },
  'POST /report-approvals/{id}': {
    own: (world) => anExportToApprove(world, world.a),
    other: (world) => anExportToApprove(world, world.b),
    body: () => ({ decision: 'approve' }),
    expect: {
      own: '    401  401  403  403  403  204  404  204  204  403',
      other: '  401  401  403  403  403  404  204  404  404  403',
      missing: '401  401  403  403  403  404  404  404  404  403',
    },
  },
  'POST /reports': {
    own: ({ a }) => ({ id: a.id }),
    other: ({ b }) => ({ id: b.id }),
    missing: () => ({ id: 'nobody-has-this' }),
    body: ({ id = '' }) => wish(id),
    expect: {
      own: '    401  401  403  403  403  202  404  403  403  403',
      other: '  401  401  403  403  403  404  202  403  403  403',
      missing: '401  401  403  403  403  404  404  403  403  403',
    },
  },
  'GET /reports/{id}': { ...done, expect: personal(200) },
  'GET /reports/{id}/events': { ...done, expect: personal(200) },
  'POST /reports/{id}/cancellation': {
    own: askedBy,
    other: (world, who) => askedBy(world, another(who)),
    expect: personal(204),
  },
  // The file also needs the role over the unit, now.
  'GET /reports/{id}/file': {
    ...done,
    expect: {
      //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
      own: '    401  401  403  403  403  200  200  403  403  403',
      other: '  401  401  404…',
      missing: '401  401  404…',
    },
  },
};
