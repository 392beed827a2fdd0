import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CodeMapping } from './code-mapping.entity.js';
import { CODE_ROWS } from './code-rows.js';
import { SETS } from './code-set.view.js';
import { CodeTables } from './code-tables.service.js';
import { OrganisationModule } from './organisation.module.js';

let rooms: Rooms;
let tables: CodeTables;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
  tables = rooms.get(CodeTables);
});
afterAll(() => rooms.close());

const platform = async () => (await aMember(rooms, { roles: ['platform-admin'] })).actor;
const externalCode = async (set: string, code: string) =>
  (await tables.show(set)).codes.find((one) => one.code === code)?.externalCode;

describe('the code tables', () => {
  it('are all there, each under a name of its own', async () => {
    const listed = await tables.list();

    expect(listed.map(({ set }) => set).toSorted()).toEqual(Object.keys(CODE_ROWS).toSorted());
    expect(new Set(listed.map(({ name }) => name)).size).toBe(SETS.length);
    expect(listed.find(({ set }) => set === 'ethnicity')).toMatchObject({
      name: '民族',
      entries: 56,
      mapped: 0,
    });
  });

  it('say what an office of another kind is equal to', async () => {
    const { codes } = await tables.show('institution-post');

    expect(codes).toHaveLength(17);
    expect(codes[2]).toMatchObject({ name: '管理岗七级', level: 60, parent: '141' });
    expect(codes.at(-1)).toMatchObject({ code: 'T13', name: '专业技术岗十三级', level: null });
  });

  it('do not exist under a name that is none, such as one of every object', async () => {
    for (const set of ['castles', 'constructor', '__proto__', '']) {
      await expect(tables.show(set)).rejects.toMatchObject({
        code: 'organisation.code-table-not-found',
      });
    }
  });
});

describe('the customer’s own code', () => {
  it('stands beside ours, is changed and taken away again, each time written down', async () => {
    const actor = await platform();

    await tables.map(actor, 'post-level', '141', ' ZB09-131 ');
    expect(await externalCode('post-level', '141')).toBe('ZB09-131');
    await tables.map(actor, 'post-level', '141', 'ZB09-132');
    await tables.map(actor, 'post-level', '141', 'ZB09-132');
    expect((await tables.list()).find(({ set }) => set === 'post-level')?.mapped).toBe(1);
    await tables.map(actor, 'post-level', '141', '');

    expect(await externalCode('post-level', '141')).toBeNull();
    const rows = await rooms.database
      .repository(AuditRecord)
      .findBy({ subjectId: 'post-level/141' });
    expect(rows.map(({ details }) => details)).toHaveLength(3);
    expect(rows.map(({ details }) => details)).toContainEqual({ from: null, to: 'ZB09-131' });
  });

  it('is refused where it could run as a formula, is too long, or stands beside no entry of ours', async () => {
    const actor = await platform();
    for (const [set, code, text, refusal] of [
      ['grade', 'Z01', '=1+1', 'external-code-invalid'],
      ['grade', 'Z01', '+A1', 'external-code-invalid'],
      ['grade', 'Z01', 'a b', 'external-code-invalid'],
      ['grade', 'Z01', 'x'.repeat(41), 'external-code-invalid'],
      ['grade', 'Z99', '1', 'code-table-not-found'],
      ['castles', '1', '1', 'code-table-not-found'],
    ] as const) {
      await expect(tables.map(actor, set, code, text)).rejects.toMatchObject({
        code: `organisation.${refusal}`,
      });
    }
    expect(await rooms.database.repository(CodeMapping).count()).toBe(0);
  });

  it('is written by who administers the platform and by nobody else', async () => {
    for (const role of ['unit-admin', 'security-admin', 'auditor', 'instructor'] as const) {
      const { actor } = await aMember(rooms, { roles: [role] });
      await expect(tables.map(actor, 'grade', 'Z01', '1')).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
  });
});
