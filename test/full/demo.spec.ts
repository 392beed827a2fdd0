import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AccountModule, Accounts } from '#account';
import { CreditModule, Ledger } from '#credit';
import { Transfer } from '#organisation';
import { ChangeRequest } from '../../libs/organisation/src/change-request.entity.js';
import { parseConfig } from '#platform';
import { prepareDemo } from '../../apps/standalone/src/demo/prepare-demo.js';
import { type Rooms, startRooms } from '../harness/start-rooms.js';

let rooms: Rooms;
beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-demo-'));
  const config = parseConfig({ dataDir, demo: true }, { NODE_ENV: 'test' });
  await prepareDemo(config);
  const remove = () => rm(dataDir, { recursive: true, force: true });
  rooms = await startRooms([AccountModule, CreditModule], { setting: { config, remove } });
}, 180_000);
afterAll(() => rooms.close());

it('keeps all that the demo was filled with, to the last thing asked', async () => {
  expect(await rooms.get(Accounts).isEmpty()).toBe(false);
  expect(await rooms.database.repository(Transfer).countBy({ state: 'awaiting-acceptance' })).toBe(
    2,
  );
  expect(await rooms.database.repository(ChangeRequest).count()).toBe(2);
});

it('has a ledger that is sound', async () => {
  expect(await rooms.get(Ledger).verify()).toMatchObject({ ok: true });
});
