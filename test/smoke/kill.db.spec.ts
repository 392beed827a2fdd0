import { describe, expect, it } from '@jest/globals';
import { killWhileLearning } from '../fault/kill-run.js';

describe('a server that is killed while people learn', () => {
  it('loses nothing that was acknowledged and counts nothing twice', async () => {
    const outcome = await killWhileLearning({
      learners: 6,
      kills: 5,
      seed: 1121,
      lifeMs: [200, 1_500],
    });

    expect(outcome).toMatchObject({ lost: [], phantom: [], differing: [], overpaid: [], kills: 5 });
    expect(outcome.acknowledged).toBeGreaterThan(0);
    expect(outcome.creditedMs).toBeGreaterThan(0);
  }, 300_000);
});
