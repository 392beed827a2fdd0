import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord } from '../audit/audit-record.entity.js';
import { newId } from './new-id.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms();
});
afterAll(() => rooms.close());

const row = (action: string) => ({
  id: newId(),
  at: rooms.clock.now(),
  actorId: 'a',
  actorName: '测试',
  action,
  subject: 'test',
  subjectId: null,
  details: null,
  address: null,
  requestId: null,
});
const count = (action: string) => rooms.database.repository(AuditRecord).countBy({ action });
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

async function addSlowly(action: string, fail = false): Promise<void> {
  await rooms.database.transaction(async () => {
    await rooms.database.repository(AuditRecord).insert(row(action));
    await pause();
    if (fail) throw new Error('changed my mind');
    await rooms.database.repository(AuditRecord).insert(row(action));
  });
}

describe('units of work', () => {
  it('keeps 40 of 40 when ten others between them are rolled back', async () => {
    const work = Array.from({ length: 50 }, (_, n) => addSlowly('forty', n % 5 === 0));

    const outcomes = await Promise.allSettled(work);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect(await count('forty')).toBe(80);
  });

  it('joins a unit that is already open instead of waiting for itself', async () => {
    await rooms.database.transaction(() => addSlowly('joined'));

    expect(await count('joined')).toBe(2);
  });

  it('rolls the whole of joined units back together', async () => {
    const work = rooms.database.transaction(async () => {
      await addSlowly('together');
      throw new Error('changed my mind');
    });

    await expect(work).rejects.toThrow('changed my mind');
    expect(await count('together')).toBe(0);
  });

  it('does not show others what is not committed yet', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let written: () => void = () => undefined;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    const work = rooms.database.transaction(async () => {
      await rooms.database.repository(AuditRecord).insert(row('hidden'));
      written();
      await held;
    });
    await wrote;

    expect(await count('hidden')).toBe(0);
    release();
    await work;
    expect(await count('hidden')).toBe(1);
  });

  it('calls back after the commit, and never after a rollback', async () => {
    const called: string[] = [];

    await rooms.database.transaction(async () => {
      rooms.database.afterCommit(() => called.push('kept'));
      await addSlowly('after');
      expect(called).toEqual([]);
    });
    await rooms.database
      .transaction(async () => {
        rooms.database.afterCommit(() => called.push('lost'));
        await addSlowly('after', true);
      })
      .catch(() => undefined);

    expect(called).toEqual(['kept']);
  });

  it('reads, once it holds a lock, what others committed before, on every connection of the pool', async () => {
    const id = newId();
    await rooms.database.transaction(() =>
      rooms.database.repository(AuditRecord).insert({ ...row('counted'), id, subject: '0' }),
    );
    const addOne = () =>
      rooms.database.transaction(async () => {
        const rows = rooms.database.repository(AuditRecord);
        await rows.findOneBy({ id });
        await pause();
        await rooms.database.lockRows(AuditRecord, 'id', [id]);
        const { subject = '0' } = (await rows.findOneBy({ id })) ?? {};
        await rows.update({ id }, { subject: String(Number(subject) + 1) });
      });

    await Promise.all(Array.from({ length: 60 }, addOne));

    const counted = await rooms.database.repository(AuditRecord).findOneBy({ id });
    expect(counted?.subject).toBe('60');
  });
});
