import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { type Actor, systemActor } from '../actor/actor.js';
import { chainOf } from './audit-chain.plan.js';
import { Audit } from './audit.js';
import { AuditHead } from './audit-head.entity.js';
import { AuditRecord } from './audit-record.entity.js';

let rooms: Rooms;
let audit: Audit;
beforeAll(async () => {
  rooms = await startRooms();
  audit = rooms.get(Audit);
});
afterAll(() => rooms.close());

const auditor: Actor = {
  ...systemActor,
  grants: [{ role: 'auditor', unitId: 'u', unitPath: '/u/', line: null, authority: null }],
};
const person = (memberId: string, more: Partial<Actor> = {}): Actor => ({
  ...systemActor,
  memberId,
  name: memberId,
  ...more,
});
const rowsOf = (actorId: string) =>
  rooms.database.repository(AuditRecord).find({ where: { actorId }, order: { sequence: 'ASC' } });

describe('recording', () => {
  it('is undone with the unit of work it stands in', async () => {
    const work = rooms.database.transaction(async () => {
      await audit.record(person('undone'), 'test.act', { subject: 'test' });
      throw new Error('business fails');
    });

    await expect(work).rejects.toThrow('business fails');
    expect(await rowsOf('undone')).toEqual([]);
  });

  it('undoes the unit of work when the row cannot be written', async () => {
    const longest = person('too-much', { memberId: 'x'.repeat(37) });
    const work = rooms.database.transaction(async () => {
      await audit.record(person('its-companion'), 'test.act', { subject: 'test' });
      await audit.record(longest, 'x'.repeat(61), { subject: null as unknown as string });
    });

    await expect(work).rejects.toMatchObject({ name: 'QueryFailedError' });
    expect(await rowsOf('its-companion')).toEqual([]);
  });

  it('numbers the rows of a chain without a gap, also of one unit of work and of many at once', async () => {
    await rooms.database.transaction(async () => {
      await audit.record(person('busy'), 'test.one', { subject: 'test' });
      await audit.record(person('busy'), 'test.two', { subject: 'test' });
    });
    await Promise.all(
      Array.from({ length: 20 }, () =>
        audit.record(person('busy'), 'test.many', { subject: 'test' }),
      ),
    );

    const rows = await rowsOf('busy');
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    const chain = chainOf({ actorId: 'busy', address: null });
    const [head] = await rooms.database.repository(AuditHead).findBy({ chain });
    expect(head).toMatchObject({ sequence: 22, mac: rows.at(-1)?.mac });
  });

  it('does not let units of work that write to several chains in any order block each other', async () => {
    const people = Array.from({ length: 8 }, (_, index) => person(`crossing-${index}`));
    const work = (order: Actor[]) =>
      rooms.database.transaction(async () => {
        for (const actor of order) await audit.record(actor, 'test.cross', { subject: 'test' });
      });

    await Promise.all(
      Array.from({ length: 10 }, (_, i) => work(i % 2 === 0 ? people : people.toReversed())),
    );

    expect(await rowsOf('crossing-3')).toHaveLength(10);
  });

  it('says from where and with what, cleaned and cut', async () => {
    const actor = person('from-afar', {
      address: '10.1.2.3',
      userAgent: `x\r\n${'y'.repeat(9999)}`,
    });
    await audit.record(actor, 'test.act', {
      subject: 'test',
      result: 'refused',
      details: { name: '张三\n李四' },
    });

    const [row] = await rowsOf('from-afar');
    expect(row).toMatchObject({ area: 'test', result: 'refused', address: '10.1.2.3' });
    expect(row?.userAgent).toHaveLength(200);
    expect(row?.details).toEqual({ name: '张三\\n李四' });
  });
});

describe('the list', () => {
  const page = { page: 1, pageSize: 50 };

  it.each([
    [{ action: 'test' }, true],
    [{ action: 'test.act' }, true],
    [{ action: 'test.ac' }, false],
    [{ actorName: 'from' }, true],
    [{ actorName: 'f%' }, false],
    [{ actorId: 'from-afar' }, true],
    [{ subject: 'test', result: 'refused' as const }, true],
    [{ result: 'done' as const }, false],
    [{ address: '10.1.2.3' }, true],
    [{ to: new Date(0) }, false],
    [{ from: new Date(0) }, true],
  ])('narrowed to %j has the row: %s', async (filter, expected) => {
    const { items } = await audit.list(auditor, page, filter);

    expect(items.some(({ actorId }) => actorId === 'from-afar')).toBe(expected);
  });

  it.each(['platform-admin', 'security-admin', 'unit-admin', 'learner'] as const)(
    'is not for a %s',
    async (role) => {
      const actor = { ...auditor, grants: auditor.grants.map((grant) => ({ ...grant, role })) };

      await expect(audit.list(actor, page)).rejects.toMatchObject({ code: 'platform.forbidden' });
    },
  );
});
