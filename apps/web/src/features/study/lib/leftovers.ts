import { sendBeat } from '../api/play-sessions.js';
import { BeatQueue } from './beat-queue.js';
import { beatStore, leftBehind } from './beat-store.js';

/**
 * Hands in what earlier pages could not: a reload, a crash, a closed lid. Answers whether anything new was counted.
 * What the server will not take any more is dropped; its own record already says why.
 */
export async function handInLeftovers(memberId: string, except?: string): Promise<boolean> {
  let counted = false;
  for (const { sessionId, beats } of leftBehind(memberId)) {
    if (sessionId === except) continue;
    const queue = new BeatQueue(
      sessionId,
      sendBeat,
      beatStore(memberId),
      {
        answered: () => {
          counted = true;
        },
        ended: () => undefined,
      },
      beats,
    );
    await queue.flush();
  }
  return counted;
}
