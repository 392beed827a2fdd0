import { ImportRuns, Membership, TransferStart, type Unit, UnitRestructuring } from '#organisation';
import { newId } from '#platform';
import { aRosterRow } from '../factories/import.js';
import { aFinishedUpload } from '../factories/media.js';
import { aMember, anIdCard } from '../factories/member.js';
import { aFile, aSheet } from '../factories/sheet.js';
import { aUnit } from '../factories/unit.js';
import { actingAs } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

const MISSING = 'nobody-has-this';
const TOMORROW = '2026-06-02';

/** An administrator of the unit; another each time, for what one may do only so often an hour. */
const keeper = (world: World, unit: Unit) => ({
  ...actingAs(world, unit === world.b ? 'admin-b' : 'admin-a', 'unit-admin'),
  memberId: newId(),
});

async function aSection({ server }: World, parent: Unit): Promise<Ids> {
  return { id: (await aUnit(server, { parent })).id };
}

async function twoSections(world: World, parent: Unit): Promise<Ids> {
  const [one, two] = [await aSection(world, parent), await aSection(world, parent)];
  return { id: String(one['id']), unitId: String(two['id']) };
}

async function aScheduledChange(world: World, parent: Unit): Promise<Ids> {
  const { id = '' } = await aSection(world, parent);
  const edit = { name: '更名', day: TOMORROW };
  const change = await world.server.get(UnitRestructuring).edit(keeper(world, parent), id, edit);
  return { id: change.id };
}

/** Asked for by one section, to be let go by another of the same unit. */
async function aTransferWithin(world: World, unit: Unit): Promise<Ids> {
  const { server } = world;
  const from = await aUnit(server, { parent: unit });
  const to = await aUnit(server, { parent: unit });
  const idCard = anIdCard();
  await aMember(server, { unit: from, idCard, name: '张伟' });
  const terms = { line: 'administrative', kind: 'move', toUnitId: to.id, reason: '调动' } as const;
  const claim = server
    .get(TransferStart)
    .claim(keeper(world, unit), { idCard, name: '张伟' }, terms);
  return { id: await claim };
}

async function aReleasedTransferWithin(world: World, unit: Unit): Promise<Ids> {
  const { server } = world;
  const from = await aUnit(server, { parent: unit });
  const to = await aUnit(server, { parent: unit });
  const { member } = await aMember(server, { unit: from });
  const terms = { line: 'administrative', kind: 'move', toUnitId: to.id, reason: '调动' } as const;
  return { id: await server.get(TransferStart).offer(keeper(world, unit), member.id, terms) };
}

async function aSecondmentIn(world: World, unit: Unit): Promise<Ids> {
  const { server } = world;
  const { member } = await aMember(server, { unit });
  const host = await aUnit(server, { parent: unit });
  const terms = { line: 'administrative', kind: 'secondment', toUnitId: host.id } as const;
  const start = server.get(TransferStart);
  await start.offer(keeper(world, unit), member.id, { ...terms, reason: '挂职', bothSides: true });
  const open = { memberId: member.id, kind: 'secondment' as const };
  return { id: (await server.database.repository(Membership).findOneByOrFail(open)).id };
}

const sheet = (unit: Unit) => aSheet([aRosterRow({ 所在单位: unit.name })]);

/** Uploaded by the caller, as if he administered his unit; `unitId` is where it is to go. */
async function anUploadedSheet(world: World, who: Identity, unit: Unit): Promise<Ids> {
  const { path } = await aFile(sheet(unit));
  const wish = { file: path, fileName: '名册.xlsx', purpose: 'import' } as const;
  const uploadId = await aFinishedUpload(world.server, actingAs(world, who, 'unit-admin'), wish);
  return { uploadId, unitId: unit.id };
}

/** Of rows from elsewhere: a sheet would need a thread for each of a hundred calls. */
async function aRun(world: World, unit: Unit): Promise<Ids> {
  const { id } = await world.server.get(ImportRuns).startFromRows(keeper(world, unit), {
    kind: 'members',
    unitId: unit.id,
    source: 'directory',
    rows: [aRosterRow({ 所在单位: unit.name }) as Record<string, string>],
  });
  return { id };
}

async function aCheckedRun(world: World, unit: Unit): Promise<Ids> {
  const asked = await aRun(world, unit);
  await world.server.drain();
  return asked;
}

const run = {
  own: (world: World) => aCheckedRun(world, world.a),
  other: (world: World) => aCheckedRun(world, world.b),
};

/** Looking changes nothing: the same for everybody. */
const seenRun = {
  own: (world: World) => world.once('import of A', () => aCheckedRun(world, world.a)),
  other: (world: World) => world.once('import of B', () => aCheckedRun(world, world.b)),
};

/** Two records of one person in the unit. */
async function twoRecords({ server }: World, parent: Unit): Promise<Ids> {
  const unit = await aUnit(server, { parent });
  const { member: kept } = await aMember(server, { unit, name: '张伟' });
  const { member: other } = await aMember(server, { unit, name: '张伟' });
  return { id: kept.id, otherId: other.id };
}

/** Who administers people and units, each in his subtree; nobody else has such an action. */
const shaped = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  403  403  ${done}  404  ${done}  403  403`,
  other: `  401  401  403  403  403  404  ${done}  404  403  403`,
  missing: '401  401  403  403  403  404  404  404  403  403',
});

const seen: AccessRow['expect'] = {
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: '    401  401  403  403  403  200  404  200  200  403',
  other: '  401  401  403  403  403  404  200  404  404  403',
  missing: '401  401  403  403  403  404  404  404  404  403',
};

const unitItself = {
  own: ({ a }: World) => ({ id: a.id }),
  other: ({ b }: World) => ({ id: b.id }),
};

const section = {
  own: (world: World) => aSection(world, world.a),
  other: (world: World) => aSection(world, world.b),
};

const transfer = {
  own: (world: World) => aTransferWithin(world, world.a),
  other: (world: World) => aTransferWithin(world, world.b),
};

const records = {
  own: (world: World) => twoRecords(world, world.a),
  other: (world: World) => twoRecords(world, world.b),
  missing: () => ({ id: MISSING, otherId: 'nobody-either' }),
};

/** Units, members, transfers. */
export const organisationRows: AccessRows = {
  //                         none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /units': { expect: ' 401  401  403  403  403  200  200  200  200  403' },
  'GET /units/{id}': { ...unitItself, expect: seen },
  'GET /units/{id}/timeline': { ...unitItself, expect: seen },
  'GET /units/search': {
    query: () => ({ line: 'administrative', query: '局' }),
    expect: '401  401  403  403  403  200  200  200  403  403',
  },
  'POST /units': {
    ...unitItself,
    missing: () => ({ id: MISSING }),
    body: ({ id }) => ({ name: '新股室', kind: 'department', parentId: id }),
    expect: shaped(201),
  },
  'PATCH /units/{id}': { ...section, body: () => ({ name: '改名' }), expect: shaped(200) },
  'POST /units/{id}/move': {
    own: (world) => twoSections(world, world.a),
    other: (world) => twoSections(world, world.b),
    missing: ({ a }) => ({ id: MISSING, unitId: a.id }),
    body: ({ unitId }) => ({ parentId: unitId, reason: '调整' }),
    expect: shaped(200),
  },
  'POST /units/{id}/merge': {
    own: (world) => twoSections(world, world.a),
    other: (world) => twoSections(world, world.b),
    missing: ({ a }) => ({ id: MISSING, unitId: a.id }),
    body: ({ unitId }) => ({ intoUnitId: unitId, reason: '撤并' }),
    expect: shaped(200),
  },
  'POST /units/{id}/close': { ...section, body: () => ({ reason: '撤销' }), expect: shaped(200) },
  'GET /unit-changes': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'DELETE /unit-changes/{id}': {
    own: (world) => aScheduledChange(world, world.a),
    other: (world) => aScheduledChange(world, world.b),
    expect: shaped(204),
  },

  'GET /code-tables': { expect: '401 401 200…' },
  'GET /code-tables/{set}': {
    own: () => ({ set: 'grade' }),
    no: { other: 'the code tables are the same for everybody' },
    expect: { own: '401 401 200…', missing: '401 401 404…' },
  },
  'PUT /code-tables/{set}/{code}/mapping': {
    own: () => ({ set: 'grade', code: 'Z01' }),
    missing: () => ({ set: 'grade', code: 'nobody-has-this' }),
    no: { other: 'the code tables are the same for everybody' },
    body: () => ({ externalCode: 'ZB148-01' }),
    expect: {
      //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
      own: '    401  401  403  403  403  403  403  204  403  403',
      missing: '401  401  403  403  403  403  403  404  403  403',
    },
  },

  'GET /units/{id}/overview': {
    ...unitItself,
    query: () => ({ year: '2026' }),
    expect: {
      //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
      own: '    401  401  403  403  403  200  404  403  403  403',
      other: '  401  401  403  403  403  404  200  403  403  403',
      missing: '401  401  403  403  403  404  404  403  403  403',
    },
  },
  'GET /units/{id}/members': {
    ...unitItself,
    query: () => ({ year: '2026' }),
    expect: {
      own: '    401  401  403  403  403  200  404  403  403  403',
      other: '  401  401  403  403  403  404  200  403  403  403',
      missing: '401  401  403  403  403  404  404  403  403  403',
    },
  },

  'POST /transfers/lookup': {
    body: () => ({ idCard: anIdCard(), name: '查无此人' }),
    expect: '401  401  403  403  403  200  200  200  403  403',
  },
  'GET /transfers': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'POST /transfers': {
    own: async ({ server, a }) => ({
      id: (await aMember(server, { unit: await aUnit(server, { parent: a }) })).member.id,
      unitId: a.id,
    }),
    other: async ({ server, b }) => ({
      id: (await aMember(server, { unit: await aUnit(server, { parent: b }) })).member.id,
      unitId: b.id,
    }),
    missing: ({ a }) => ({ id: MISSING, unitId: a.id }),
    body: ({ id, unitId }) => ({
      direction: 'out',
      line: 'administrative',
      kind: 'move',
      memberId: id,
      toUnitId: unitId,
      reason: '调动',
    }),
    expect: shaped(201),
  },
  'GET /transfers/{id}': { ...transfer, expect: shaped(200) },
  'POST /transfers/{id}/release': { ...transfer, expect: shaped(200) },
  'POST /transfers/{id}/refusal': {
    ...transfer,
    body: () => ({ reason: '工作需要' }),
    expect: shaped(200),
  },
  'POST /transfers/{id}/withdrawal': {
    ...transfer,
    body: () => ({ reason: '不再需要' }),
    expect: shaped(200),
  },
  'POST /transfers/{id}/acceptance': {
    own: (world) => aReleasedTransferWithin(world, world.a),
    other: (world) => aReleasedTransferWithin(world, world.b),
    expect: shaped(200),
  },
  'POST /memberships/{id}/end': {
    own: (world) => aSecondmentIn(world, world.a),
    other: (world) => aSecondmentIn(world, world.b),
    body: () => ({ day: '2026-06-01', reason: '挂职结束' }),
    expect: shaped(204),
  },

  'GET /import-templates/{kind}': {
    own: () => ({ kind: 'members' }),
    no: {
      other: 'there are two templates, the same for everybody',
      missing: 'an unknown kind is invalid input, not an object',
    },
    expect: { own: '401  401  403  403  403  200  200  200  403  403' },
  },
  'GET /imports': { expect: '401  401  403  403  403  200  200  200  403  403' },
  'POST /imports': {
    own: (world, who) => anUploadedSheet(world, who, world.a),
    other: (world, who) => anUploadedSheet(world, who, world.b),
    missing: async (world, who) => ({
      ...(await anUploadedSheet(world, who, world.a)),
      unitId: MISSING,
    }),
    body: ({ uploadId, unitId }) => ({ kind: 'members', uploadId, unitId }),
    expect: shaped(202),
  },
  'GET /imports/{id}': { ...seenRun, expect: shaped(200) },
  'GET /imports/{id}/rows': { ...seenRun, expect: shaped(200) },
  'GET /imports/{id}/events': { ...seenRun, expect: shaped(200) },
  'GET /imports/{id}/verdicts-file': { ...seenRun, expect: shaped(200) },
  'POST /imports/{id}/confirmation': { ...run, body: () => ({}), expect: shaped(202) },
  'POST /imports/{id}/cancellation': {
    own: (world) => aRun(world, world.a),
    other: (world) => aRun(world, world.b),
    expect: shaped(204),
  },
  'GET /members/{id}/merge-preview': {
    ...records,
    query: ({ otherId = MISSING }) => ({ otherId }),
    expect: shaped(200),
  },
  'POST /members/{id}/merge': {
    ...records,
    body: ({ otherId = MISSING }) => ({ otherId, reason: '重复录入' }),
    expect: shaped(204),
  },
};
