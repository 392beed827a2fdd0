import { describe, expect, it } from '@jest/globals';
import { killWhileLearning } from './kill-run.js';

describe('a server that is killed while people learn', () => {
  it('loses nothing that was acknowledged and counts nothing twice, over many kills', async () => {
    const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);

    const outcome = await killWhileLearning({
      learners: 12,
      kills: 15,
      seed,
      lifeMs: [300, 4_000],
    });

    console.log(`seed ${seed}`, outcome);
    expect({ seed, ...outcome }).toMatchObject({
      lost: [],
      phantom: [],
      differing: [],
      overpaid: [],
    });
    expect(outcome.acknowledged).toBeGreaterThan(500);
    expect(outcome.creditedMs).toBeGreaterThan(0);
  }, 600_000);
});
