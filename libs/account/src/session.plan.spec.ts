import { describe, expect, it } from '@jest/globals';
import { extendedExpiry, lifetimeFrom } from './session.plan.js';

const now = new Date('2026-06-01T02:00:00.000Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a session’s expiry', () => {
  it('is eight hours ahead, and a day ahead at the very latest', () => {
    expect(lifetimeFrom(now)).toEqual({ expiresAt: after(8 * 60), endsAt: after(24 * 60) });
  });

  it('moves with use, but is not written at every call', () => {
    const session = lifetimeFrom(now);

    expect(extendedExpiry(session, after(4))).toBeNull();
    expect(extendedExpiry(session, after(5))).toEqual(after(8 * 60 + 5));
  });

  it('never moves past the absolute end', () => {
    const endsAt = after(24 * 60);

    expect(extendedExpiry({ expiresAt: after(23 * 60), endsAt }, after(20 * 60))).toEqual(endsAt);
    expect(extendedExpiry({ expiresAt: endsAt, endsAt }, after(23 * 60))).toBeNull();
  });
});
