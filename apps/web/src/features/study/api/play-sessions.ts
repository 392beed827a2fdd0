import { answer, api, type AnswerOf } from '../../../lib/api.js';
import type { QueuedBeat } from '../lib/beat-queue.js';

export type PlaySession = AnswerOf<'/api/v1/play-sessions', 'post'>;
export type BeatAnswer = AnswerOf<'/api/v1/play-sessions/{id}/beats', 'post'>;

/** Supersedes the member's other live session: only ever called when play was pressed. */
export function openPlaySession(lessonId: string): Promise<PlaySession> {
  return answer(api.POST('/api/v1/play-sessions', { body: { lessonId } }));
}

/** The same `seq` again answers the same, so a beat whose answer was lost is simply sent again. */
export function sendBeat(
  sessionId: string,
  beat: QueuedBeat,
  keepalive = false,
): Promise<BeatAnswer> {
  return answer(
    api.POST('/api/v1/play-sessions/{id}/beats', {
      params: { path: { id: sessionId } },
      body: beat,
      keepalive,
    }),
  );
}

/** Outlives the page that sends it. */
export async function closePlaySession(sessionId: string, last: QueuedBeat | null): Promise<void> {
  await api.POST('/api/v1/play-sessions/{id}/close', {
    params: { path: { id: sessionId } },
    ...(last === null ? {} : { body: last }),
    keepalive: true,
  });
}
