import { describe, expect, it } from '@jest/globals';
import { microLengthFault } from './micro-course.plan.js';

describe('the video of a micro-course', () => {
  it.each([1000, 14 * 60_000, 15 * 60_000])('may last %s ms', (durationMs) => {
    expect(microLengthFault(durationMs)).toBeNull();
  });

  it('is refused above fifteen minutes, and the sentence says how long it is', () => {
    expect(microLengthFault(16 * 60_000 + 5000)).toContain('16:05');
    expect(microLengthFault(15 * 60_000 + 1)).toContain('15:01');
  });
});
