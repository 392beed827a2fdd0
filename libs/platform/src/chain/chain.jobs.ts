import { defineJob } from '../queue/job-type.js';

/** Writes the ends of all chains to the anchors. */
export const anchorChains = defineJob('platform.anchor-chains', { everyMs: 3_600_000 });

/** Walks all chains, at three in the morning in Shanghai. */
export const verifyChains = defineJob('platform.verify-chains', {
  everyMs: 86_400_000,
  offsetMs: 5 * 3_600_000,
  attempts: 2,
});
