import { defineJob } from '#platform';

/** Probes a source and packages it. Refusals end it; only what may pass by itself is tried again. */
export const packageMedia = defineJob<{ assetId: string }>('media.package', {
  attempts: 4,
  leaseMs: 60_000,
});

/** Removes uploads that were never finished or never used, and sources that are no longer needed. */
export const sweepUploads = defineJob<Record<string, never>>('media.sweep-uploads', {
  attempts: 2,
  everyMs: 10 * 60_000,
});
