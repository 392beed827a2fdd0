import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { systemActor } from '../actor/actor.js';
import { Audit } from '../audit/audit.js';
import { AuditRecord } from '../audit/audit-record.entity.js';
import { ChainVerification } from '../chain/chain-verification.js';
import { WRITER } from './database-tokens.js';
import { sealEarlierRecords } from './seal-earlier-records.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms();
});
afterAll(() => rooms.close());

const writer = () => rooms.get<DataSource>(WRITER as never);
const seal = () => sealEarlierRecords(writer(), rooms.config);
const records = () => rooms.database.repository(AuditRecord);

/** As the version before chains left it. */
async function anEarlierRow(id: string, details: object | null = null): Promise<void> {
  await rooms.database.transaction(() =>
    records().insert({
      id,
      at: rooms.clock.now(),
      actorId: `person-${id.length % 3}`,
      actorName: '张三',
      action: 'course.submit',
      area: 'course',
      subject: 'course',
      subjectId: null,
      details,
      result: 'done',
      address: '10.0.0.1',
      userAgent: null,
      requestId: null,
      chain: null,
      sequence: null,
      mac: null,
    }),
  );
}

describe('rows of a version that knew no chains', () => {
  it('are put into chains when the schema is brought up to date, and the trail goes on behind them', async () => {
    for (let row = 0; row < 8; row += 1) {
      await anEarlierRow('r'.repeat(row + 1), { title: `课程 ${row}`, count: row });
    }
    expect(await rooms.get(ChainVerification).verify('audit')).toMatchObject({ ok: false });

    await seal();
    await rooms
      .get(Audit)
      .record({ ...systemActor, memberId: 'person-1' }, 'test.act', { subject: 'test' });

    const verdict = await rooms.get(ChainVerification).verify('audit');
    expect(verdict).toMatchObject({ ok: true, rows: 9 });
  });

  it('are sealed that once: what is put in later stays outside and is named', async () => {
    await anEarlierRow('forged');

    await seal();

    const verdict = await rooms.get(ChainVerification).verify('audit');
    expect(verdict.firstBroken).toMatchObject({ entryId: 'forged', problem: 'changed' });
  });
});
