import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

let server: Server;
let unit: Unit;
let admin: Client;

beforeAll(async () => {
  server = await startServer();
  unit = await aUnit(server, { name: '县水务局' });
  await anAccount(server, { unit, loginName: 'unitadmin', roles: ['unit-admin'] });
  admin = await Client.signIn(server, 'unitadmin', PASSWORD);
});
afterAll(() => server.close());

const report = (unitId: string) => ({ kind: 'study-hours', unitId, year: 2026, format: 'csv' });

/** Databases differ in what they hold for equal: capitals and trailing spaces are nothing to some of them. */
describe('an id', () => {
  it('names something exactly as it was given out', async () => {
    const { body } = await admin.get(`/units/${unit.id}`).expect(200);
    expect(body.id).toBe(unit.id);
  });

  it('in capitals, with a space or with a wildcard is nobody’s in an address', async () => {
    for (const id of [unit.id.toUpperCase(), `${unit.id}%20`, `${unit.id}%00`, '%25']) {
      const answer = await admin.get(`/units/${id}/overview?year=2026`).expect(404);
      expect(answer.body.code).toBe('platform.not-found');
    }
  });

  it('in capitals or with a space is refused in a body, and nothing is written', async () => {
    for (const id of [unit.id.toUpperCase(), `${unit.id} `, '']) {
      const answer = await admin.post('/reports', report(id)).expect(400);
      expect(answer.body.details).toHaveProperty('unitId');
    }
    const { body } = await admin.get('/reports').expect(200);
    expect(body.total).toBe(0);
  });
});
