import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { CreditEntry, CreditModule } from '#credit';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { verifyLedgerCommand } from './verify-ledger.command.js';

let rooms: Rooms;
let printed: string;
beforeAll(async () => {
  rooms = await startRooms([CreditModule]);
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

it('says that a ledger is sound, and then names the row that was changed', async () => {
  const { member } = await aMember(rooms);
  const { id } = await postedEntry(rooms, { memberId: member.id });
  await postedEntry(rooms, { memberId: member.id });

  const sound = await verifyLedgerCommand.run(rooms.config, []);
  expect(sound).toBe(0);
  expect(printed).toContain('The ledger is sound: 2 entries of 1 members.');

  await rooms.database.transaction(() =>
    rooms.database.repository(CreditEntry).update({ id }, { amountHundredths: 9900 }),
  );
  const broken = await verifyLedgerCommand.run(rooms.config, []);
  expect(broken).toBe(1);
  expect(printed).toContain(`entry ${id} (number 1) of member ${member.id} was changed`);
});

it('refuses a flag that it does not know: it would not look where one believes', async () => {
  await expect(verifyLedgerCommand.run(rooms.config, ['--data', '/srv/xueshi'])).rejects.toThrow(
    'takes no "--data"',
  );
});
