import { describe, expect, it } from '@jest/globals';
import { PasswordHashing } from './password-hashing.service.js';

describe('password hashing', () => {
  it('knows the right password from a wrong one, and nobody’s from both', async () => {
    const hashing = new PasswordHashing();
    const stored = await hashing.hash('Xueshi-2026');

    expect(await hashing.matches(stored, 'Xueshi-2026')).toBe(true);
    expect(await hashing.matches(stored, 'xueshi-2026')).toBe(false);
    expect(await hashing.matches(null, 'no account has this password')).toBe(false);
  });

  it('hears two hundred at once, refuses who comes later, and is open again afterwards', async () => {
    const hashing = new PasswordHashing();
    const stored = await hashing.hash('Xueshi-2026');

    const outcomes = await Promise.allSettled(
      Array.from({ length: 210 }, () => hashing.matches(stored, 'Xueshi-2026')),
    );

    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({
      reason: { code: 'account.sign-in-busy', kind: 'unavailable' },
    });
    expect(await hashing.matches(stored, 'Xueshi-2026')).toBe(true);
  });
});
