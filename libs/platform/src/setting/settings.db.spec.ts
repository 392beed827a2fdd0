import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { type Actor, type Role, systemActor } from '../actor/actor.js';
import { AuditRecord } from '../audit/audit-record.entity.js';
import { Audit } from '../audit/audit.js';
import { defineSetting, oneOf, wholeNumber } from './setting-type.js';
import { Settings } from './settings.js';

const greeting = defineSetting<string>('spec.greeting', {
  default: 'good-day',
  productionDefault: 'none',
  fault: oneOf('good-day', 'good-evening', 'none'),
});
const minutes = defineSetting<number>('spec.minutes', { default: 30, fault: wholeNumber(5, 60) });

const as = (role: Role): Actor => ({
  ...systemActor,
  memberId: `a-${role}`,
  grants: [{ role, unitId: 'root', unitPath: '/root/', line: null, authority: null }],
});
const security = as('security-admin');

let rooms: Rooms;
let settings: Settings;
beforeAll(async () => {
  rooms = await startRooms();
  settings = rooms.get(Settings);
}, 60_000);
afterAll(() => rooms.close());

const trail = () => rooms.database.repository(AuditRecord).findBy({ action: 'setting.change' });

describe('a setting', () => {
  it('is its default until somebody decides, and a stricter one in production', async () => {
    const strict = new Settings(
      rooms.database,
      rooms.clock,
      rooms.config.with({ production: true }),
      rooms.get(Audit),
    );

    expect(await settings.get(greeting)).toBe('good-day');
    expect(await strict.get(greeting)).toBe('none');
    expect(await strict.get(minutes)).toBe(30);
  });

  it('changed by the security administrator holds at once, and leaves from and to in the trail', async () => {
    await settings.change(security, 'spec.greeting', 'good-evening');

    expect(await settings.get(greeting)).toBe('good-evening');
    expect(await trail()).toMatchObject([
      {
        actorId: 'a-security-admin',
        details: { key: 'spec.greeting', from: 'good-day', to: 'good-evening' },
      },
    ]);
  });

  it('is known to another process within a second', async () => {
    const elsewhere = new Settings(rooms.database, rooms.clock, rooms.config, rooms.get(Audit));
    expect(await elsewhere.get(minutes)).toBe(30);

    await settings.change(security, 'spec.minutes', 45);
    rooms.clock.advance(1000);

    expect(await elsewhere.get(minutes)).toBe(45);
  });

  it('changed to what it is leaves no trace', async () => {
    await settings.change(security, 'spec.minutes', 50);
    const before = await trail();

    await settings.change(security, 'spec.minutes', 50);

    expect(await trail()).toHaveLength(before.length);
  });

  it('takes no value that its rule refuses', async () => {
    const before = await settings.get(minutes);

    for (const [key, value] of [
      ['spec.minutes', 4],
      ['spec.minutes', 61],
      ['spec.minutes', 5.5],
      ['spec.minutes', '30'],
      ['spec.minutes', null],
      ['spec.greeting', 'hello'],
    ] as const) {
      await expect(settings.change(security, key, value)).rejects.toMatchObject({
        code: 'platform.setting-invalid',
      });
    }
    expect(await settings.get(minutes)).toBe(before);
  });

  it('that nobody declared is not there', async () => {
    await expect(settings.change(security, 'spec.nothing', 1)).rejects.toMatchObject({
      code: 'platform.not-found',
    });
  });

  it('is neither shown to nor changed by anybody but the security administrator', async () => {
    for (const role of ['learner', 'unit-admin', 'platform-admin', 'auditor'] as const) {
      await expect(settings.list(as(role))).rejects.toMatchObject({ code: 'platform.forbidden' });
      await expect(settings.change(as(role), 'spec.minutes', 10)).rejects.toMatchObject({
        code: 'platform.forbidden',
      });
    }
    const shown = await settings.list(security);
    expect(shown.find(({ key }) => key === 'spec.minutes')).toMatchObject({ default: 30 });
  });

  it('decided by two at one moment is one of the two', async () => {
    await Promise.all(
      [6, 7, 8, 9].map((value) => settings.change(security, 'spec.minutes', value)),
    );

    expect([6, 7, 8, 9]).toContain(await settings.get(minutes));
  });
});
