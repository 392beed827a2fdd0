import { describe, expect, it } from '@jest/globals';
import { fromLocal, toLocal } from './local-time.js';

describe('a time of Asia/Shanghai in a field', () => {
  it('is an instant and back, wherever the browser stands', () => {
    expect(toLocal('2026-11-21T10:00:00.000Z')).toBe('2026-11-21T18:00');
    expect(fromLocal('2026-11-21T18:00')).toBe('2026-11-21T10:00:00.000Z');
    expect(fromLocal(toLocal('2026-12-31T16:30:00.000Z'))).toBe('2026-12-31T16:30:00.000Z');
  });
});
