import { describe, expect, it } from '@jest/globals';
import { lossOf, repeatedMs } from './record-loss.js';

describe('what of a record was lost', () => {
  it('sums what did not count and names each reason', () => {
    const rejected = [
      { reason: 'other-session', ms: 190_000 },
      { reason: 'faster-than-clock', ms: 2_000 },
    ];
    expect(lossOf({ rejected })).toEqual({
      ms: 192_000,
      reasons: ['other-session', 'faster-than-clock'],
    });
  });

  it('takes neither watching again nor a fraction of a second as a loss', () => {
    const rejected = [
      { reason: 'already-covered', ms: 60_000 },
      { reason: 'other-session', ms: 13 },
    ];
    expect(lossOf({ rejected })).toEqual({ ms: 0, reasons: [] });
    expect(repeatedMs({ rejected })).toBe(60_000);
  });
});
