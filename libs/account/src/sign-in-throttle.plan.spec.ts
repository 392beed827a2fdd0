import { describe, expect, it } from '@jest/globals';
import { admit, isWorthARow, sourceOf } from './sign-in-throttle.plan.js';

const now = new Date('2026-06-01T02:00:00.000Z');
const ago = (minutes: number) => now.getTime() - minutes * 60_000;
const quiet = { failedAccounts: 0 };
const busy = { failedAccounts: 30 };
const calm = { failures: 0 };

describe('attempts on one account from one source', () => {
  it('are heard four times and once more', () => {
    const attempts = [ago(4), ago(3), ago(2), ago(1)];

    expect(admit({ attempts, succeededAt: null }, quiet, calm, now)).toEqual({
      admitted: true,
      attempts: [...attempts, now.getTime()],
    });
  });

  it('are turned away after five, until the first of them is a quarter of an hour old', () => {
    const attempts = [ago(10), ago(4), ago(3), ago(2), ago(1)];

    expect(admit({ attempts, succeededAt: null }, quiet, calm, now)).toEqual({
      admitted: false,
      retryAfterMs: 5 * 60_000,
    });
  });

  it('are forgotten after a quarter of an hour', () => {
    const attempts = [ago(20), ago(19), ago(18), ago(15), ago(1)];

    expect(admit({ attempts, succeededAt: null }, quiet, calm, now)).toEqual({
      admitted: true,
      attempts: [ago(1), now.getTime()],
    });
  });
});

describe('a source from which thirty accounts have failed', () => {
  it('is turned away for accounts that never signed in there', () => {
    expect(admit({ attempts: [], succeededAt: null }, busy, calm, now).admitted).toBe(false);
  });

  it('stays open to who signed in there within a month', () => {
    const known = { attempts: [], succeededAt: new Date(ago(29 * 24 * 60)) };
    const forgotten = { attempts: [], succeededAt: new Date(ago(31 * 24 * 60)) };

    expect(admit(known, busy, calm, now).admitted).toBe(true);
    expect(admit(forgotten, busy, calm, now).admitted).toBe(false);
  });

  it('but not for a sixth guess at an account that is known there', () => {
    const attempts = [1, 1, 1, 1, 1].map(ago);

    expect(admit({ attempts, succeededAt: new Date(ago(60)) }, busy, calm, now).admitted).toBe(
      false,
    );
  });
});

describe('hundreds of failures within a minute, from everywhere', () => {
  const storm = { failures: 300 };

  it('hold up for a minute who was never seen at his address', () => {
    expect(admit({ attempts: [], succeededAt: null }, quiet, storm, now)).toEqual({
      admitted: false,
      retryAfterMs: 60_000,
    });
    expect(admit({ attempts: [], succeededAt: null }, quiet, { failures: 299 }, now).admitted).toBe(
      true,
    );
  });

  it('hold nobody up who is known there', () => {
    const known = { attempts: [], succeededAt: new Date(ago(60)) };

    expect(admit(known, quiet, storm, now).admitted).toBe(true);
  });
});

describe('a source', () => {
  it('is the IPv4 address, also where it is written as IPv6', () => {
    expect(sourceOf('203.0.113.9')).toBe('203.0.113.9');
    expect(sourceOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
  });

  it('is the /64 network of an IPv6 address, however it is written', () => {
    for (const address of [
      '2001:db8:0:7::1',
      '2001:0DB8:0000:0007:aaaa:bbbb:cccc:dddd',
      '2001:db8:0:7:ffff::',
    ]) {
      expect(sourceOf(address)).toBe('2001:db8:0:7::/64');
    }
    expect(sourceOf('2001:db8:0:8::1')).toBe('2001:db8:0:8::/64');
    expect(sourceOf('::1')).toBe('0:0:0:0::/64');
  });
});

describe('the audit trail of attempts that were turned away', () => {
  it('has each of the first fifty, then ever fewer', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => at + 1).filter(isWorthARow);

    expect(rows.slice(0, 50)).toHaveLength(50);
    expect(rows.slice(50)).toEqual([64, 128, 256, 512, 1024, 2048, 4096, 8192]);
  });
});
