import type { BeatStore, QueuedBeat } from './beat-queue.js';

const prefix = 'xueshi.beats.';

/** The member stands in the key: on a shared computer nobody hands in another's time. */
export function beatStore(memberId: string): BeatStore {
  return {
    save(sessionId, beats) {
      const key = `${prefix}${memberId}.${sessionId}`;
      try {
        if (beats.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(beats));
      } catch {
        // storage is full or switched off: the beats stay in memory for as long as the page is open
      }
    },
  };
}

function read(key: string): QueuedBeat[] {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown;
    return Array.isArray(value) ? (value as QueuedBeat[]) : [];
  } catch {
    return [];
  }
}

/** Beats that earlier pages of this member could not hand in. */
export function leftBehind(memberId: string): { sessionId: string; beats: QueuedBeat[] }[] {
  const mine = `${prefix}${memberId}.`;
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(mine))
      .map((key) => ({ sessionId: key.slice(mine.length), beats: read(key) }))
      .filter(({ beats }) => beats.length > 0);
  } catch {
    return [];
  }
}
