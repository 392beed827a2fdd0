import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreditModule } from '#credit';
import { MediaKeys, MediaModule } from '#media';
import { type Member, Members } from '#organisation';
import {
  Audit,
  AuditRecord,
  ChainVerification,
  KeyRotation,
  sealedColumns,
  systemActor,
  Vault,
} from '#platform';
import { postedEntry } from '../factories/credit.js';
import { aMember, anIdCard } from '../factories/member.js';
import { type Rooms, startRooms } from '../harness/start-rooms.js';
import { startServer } from '../harness/start-server.js';
import { testConfig, type TestSetting } from '../harness/test-config.js';

const NEW_SECRET = Buffer.from('the secret that is used from today on');

let setting: TestSetting;
let rooms: Rooms;
let member: Member;
const idCard = anIdCard();
const phone = '13812345678';

/** The product is started again, with other secrets, on the same data. */
async function restarted(secret: Buffer, previousSecrets: Buffer[]): Promise<Rooms> {
  const config = setting.config.with({ secret, previousSecrets });
  const kept = { config, remove: () => Promise.resolve() };
  return startRooms([CreditModule, MediaModule], { setting: kept });
}

async function acts(in_: Rooms): Promise<void> {
  await in_.get(Audit).record(systemActor, 'test.act', { subject: 'test' });
  await postedEntry(in_, { memberId: member.id });
}

beforeAll(async () => {
  setting = await testConfig();
  const before = await restarted(setting.config.secret, []);
  ({ member } = await aMember(before, { idCard, phone }));
  await acts(before);
  await before.close();
  rooms = await restarted(NEW_SECRET, [setting.config.secret]);
});
afterAll(async () => {
  await rooms.close();
  await setting.remove();
});

describe('after the secret was changed', () => {
  it('a person is found by the number that was stored under the earlier one', async () => {
    expect(await rooms.get(Members).findByIdCard(idCard)).toMatchObject({ id: member.id });
    expect(await rooms.get(Members).findByPhone(phone)).toMatchObject({ id: member.id });
  });

  it('the same person cannot be entered again under the new one', async () => {
    await expect(aMember(rooms, { idCard })).rejects.toMatchObject({
      code: 'organisation.id-card-taken',
    });
  });

  it('seals of before and of after stand in one sound chain', async () => {
    await acts(rooms);

    expect(await rooms.get(ChainVerification).verify('credit')).toMatchObject({
      ok: true,
      rows: 2,
    });
    expect(await rooms.get(ChainVerification).verify('audit')).toMatchObject({ ok: true });
  });

  it('a row that somebody seals with the earlier one, which may have leaked, is named', async () => {
    const sql = (text: string, ...values: unknown[]) =>
      rooms.database.transaction(() => rooms.database.manager.query(text, values));
    const [head] = await sql('SELECT seq, mac, key_id FROM credit_head');
    await sql('UPDATE credit_head SET key_id = NULL');
    const leaked = await restarted(setting.config.secret, []);
    const { id } = await postedEntry(leaked, { memberId: member.id });
    await leaked.close();

    const verdict = await rooms.get(ChainVerification).verify('credit');

    expect(verdict.firstBroken).toMatchObject({ entryId: id, problem: 'earlier-secret' });
    await sql('DELETE FROM credit_entry WHERE id = ?', id);
    const end = [head.seq, head.mac, head.key_id];
    await sql('UPDATE credit_head SET seq = ?, mac = ?, key_id = ?', ...end);
  });

  it('a process that was not restarted writes nothing behind rows of the new one', async () => {
    const old = await restarted(setting.config.secret, []);

    await expect(postedEntry(old, { memberId: member.id })).rejects.toThrow('is not known');
    await old.close();
  });
});

describe('the rotation', () => {
  it('brings every cipher and hash to the new secret, and begun again has nothing left to do', async () => {
    const first = await rooms.get(KeyRotation).rotate();
    const again = await rooms.get(KeyRotation).rotate();

    const idCards = { table: 'member', column: 'idCardCipher' };
    expect(first).toContainEqual({ ...idCards, rotated: 1 });
    expect(again).toContainEqual({ ...idCards, rotated: 0 });
    const row = await rooms.get(Members).find(member.id);
    const vault = rooms.get(Vault);
    expect(row?.idCardCipher && vault.isCurrent(row.idCardCipher)).toBe(true);
    expect(row?.idCardHash).toBe(vault.lookupHash('id-card', idCard));
    expect(row?.phoneHash).toBe(vault.lookupHash('phone', phone));
  });

  it('leaves nothing that needs the earlier secret to be read', async () => {
    const alone = await restarted(NEW_SECRET, []);

    expect(await alone.get(Members).findByIdCard(idCard)).toMatchObject({ id: member.id });
    expect(await alone.get(MediaKeys).countOnEarlierSecrets()).toBe(0);
    await alone.close();
  });

  it('is itself on the trail', async () => {
    const where = { action: 'security.secret-rotated' };
    expect(await rooms.database.repository(AuditRecord).countBy(where)).toBe(2);
  });
});

describe('PR-03 a column of ciphers', () => {
  it('is known to the rotation, whichever room it belongs to', async () => {
    const server = await startServer();
    const { entityMetadatas } = server.database.manager.connection;
    const found = entityMetadatas.flatMap(({ target, ownColumns }) =>
      ownColumns
        .filter(({ propertyName }) => propertyName.endsWith('Cipher'))
        .map(({ propertyName }) => ({ entity: target, cipher: propertyName })),
    );
    await server.close();

    const known = sealedColumns().map(({ entity, cipher }) => ({ entity, cipher }));
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(known).toEqual(expect.arrayContaining(found));
  });
});
