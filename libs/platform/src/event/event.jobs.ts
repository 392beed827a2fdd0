import { defineJob } from '../queue/job-type.js';

/** Fans an event out: one delivery per interested listener, so that one failing listener is retried alone. */
export const dispatchEvent = defineJob<{ eventId: string }>('platform.dispatch-event', {
  attempts: 20,
});

/** Brings one event to one listener. */
export const deliverEvent = defineJob<{ eventId: string; listener: string }>(
  'platform.deliver-event',
  {
    attempts: 20,
  },
);
