import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { Audit, AuditHead, AuditRecord, systemActor } from '#platform';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { anchorCommand } from './anchor.command.js';
import { verifyAuditCommand } from './verify-audit.command.js';

let rooms: Rooms;
let printed: string;
beforeAll(async () => {
  rooms = await startRooms();
});
afterAll(() => rooms.close());
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterAll(() => void jest.restoreAllMocks());

it('says that the trail is sound, anchors it, and names the anchors between which rows are gone', async () => {
  const actor = { ...systemActor, memberId: 'somebody' };
  for (let row = 0; row < 3; row += 1) {
    await rooms.get(Audit).record(actor, 'test.act', { subject: 'test' });
  }

  expect(await verifyAuditCommand.run(rooms.config, [])).toBe(0);
  expect(printed).toContain('The audit trail is sound: 3 rows in 32 chains.');
  expect(await anchorCommand.run(rooms.config, [])).toBe(0);
  expect(printed).toContain('Anchor 1 of ');

  await rooms.database.transaction(async () => {
    const rows = rooms.database.repository(AuditRecord);
    const second = await rows.findOneByOrFail({ actorId: 'somebody', sequence: 2 });
    await rows.delete({ actorId: 'somebody', sequence: 3 });
    const end = { sequence: 2, mac: second.mac ?? '' };
    await rooms.database.repository(AuditHead).update({ chain: second.chain ?? -1 }, end);
  });

  expect(await verifyAuditCommand.run(rooms.config, [])).toBe(1);
  expect(printed).toContain('row number 3 of chain');
  expect(printed).toContain('was anchored and is gone');
  expect(printed).toContain('still fits the beginning; what was written between that and anchor 1');
});
