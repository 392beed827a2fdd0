import { describe, expect, it } from '@jest/globals';
import { extendedExpiry, isOverLimits, lifetimeFrom } from './session.plan.js';

const now = new Date('2026-06-01T02:00:00.000Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const limits = { idleMinutes: 8 * 60, hours: 24 };

describe('a session’s expiry', () => {
  it('is eight hours ahead, and a day ahead at the very latest', () => {
    expect(lifetimeFrom(now, limits)).toEqual({ expiresAt: after(8 * 60), endsAt: after(24 * 60) });
  });

  it('is never behind its absolute end', () => {
    expect(lifetimeFrom(now, { idleMinutes: 480, hours: 1 })).toEqual({
      expiresAt: after(60),
      endsAt: after(60),
    });
  });

  it('moves with use, but is not written at every call', () => {
    const session = lifetimeFrom(now, limits);

    expect(extendedExpiry(session, limits, after(4))).toBeNull();
    expect(extendedExpiry(session, limits, after(5))).toEqual(after(8 * 60 + 5));
  });

  it('never moves past the absolute end', () => {
    const endsAt = after(24 * 60);

    const soon = { expiresAt: after(23 * 60), endsAt };
    expect(extendedExpiry(soon, limits, after(20 * 60))).toEqual(endsAt);
    expect(extendedExpiry({ expiresAt: endsAt, endsAt }, limits, after(23 * 60))).toBeNull();
  });

  it('moves nearer when less is allowed than when it was opened', () => {
    const session = lifetimeFrom(now, limits);

    expect(extendedExpiry(session, { idleMinutes: 30, hours: 24 }, after(10))).toEqual(after(40));
  });
});

describe('limits that were made narrower', () => {
  const session = { createdAt: now, seenAt: after(60) };

  it.each([
    [{ idleMinutes: 30, hours: 24 }, 90, false],
    [{ idleMinutes: 30, hours: 24 }, 95, true],
    [{ idleMinutes: 480, hours: 2 }, 119, false],
    [{ idleMinutes: 480, hours: 2 }, 120, true],
  ])('of %j end a session after %d minutes: %s', (narrower, minutes, isOver) => {
    expect(isOverLimits(session, narrower, after(minutes))).toBe(isOver);
  });
});
