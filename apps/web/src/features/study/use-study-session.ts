import { computed, onScopeDispose, reactive, shallowRef, watch } from 'vue';
import { ApiError, asApiError } from '../../lib/api-error.js';
import { online } from '../../lib/online.js';
import {
  closePlaySession,
  openPlaySession,
  sendBeat,
  type BeatAnswer,
  type PlaySession,
} from './api/play-sessions.js';
import { BeatQueue, type QueuedBeat } from './lib/beat-queue.js';
import { BeatRecorder } from './lib/beat-recorder.js';
import { beatStore } from './lib/beat-store.js';
import { handInLeftovers } from './lib/leftovers.js';
import { firstPart, isWatched, union, without, type Range } from './lib/range-set.js';
import { addLosses, statusOf, type Rejection, type StudyMoment } from './lib/study-status.js';

/** What the server can still count at once after a broken line, with a little room for the last tick. */
const holdableMs = 58_000;
const firstRetryMs = 2_000;
const lastRetryMs = 15_000;

export type Interruption = 'superseded' | 'closed' | 'withdrawn';

interface StudyState {
  phase: StudyMoment['phase'];
  waiting: boolean;
  held: boolean;
  interrupted: Interruption | null;
  openFault: ApiError | null;
  coveredMs: number;
  completed: boolean;
  last: StudyMoment['last'];
  losses: Rejection[];
  unsentMs: number;
}

export interface StudySessionOptions {
  memberId: string;
  lessonId: string;
  /** What the course page knew before play was pressed. */
  coveredMs: number;
  completed: boolean;
  /** Percent of the length that counts as watched. */
  threshold: number;
  /** Called when too much is waiting, or another device took over: the video must stop. */
  stop: () => void;
  /** Called when what was waiting has been handed in and the video was stopped for it. */
  resume: () => void;
}

/**
 * One lesson's study time on this page: opens the session when play is pressed, turns the video's moments into beats, hands
 * them in, and says what was counted. The figures are the server's own.
 */
export function useStudySession(options: StudySessionOptions) {
  const state = reactive<StudyState>({
    phase: 'idle',
    waiting: false,
    held: false,
    interrupted: null,
    openFault: null,
    coveredMs: options.coveredMs,
    completed: options.completed,
    last: null,
    losses: [],
    unsentMs: 0,
  });
  const session = shallowRef<PlaySession | null>(null);
  const covered = shallowRef<Range[]>([]);
  let recorder: BeatRecorder | null = null;
  let queue: BeatQueue<BeatAnswer> | null = null;
  let retryTimer = 0;
  let retryMs = firstRetryMs;

  function answered(beat: QueuedBeat, answer: BeatAnswer): void {
    const fresh = without(union(beat.ranges), covered.value);
    covered.value = union([...covered.value, ...firstPart(fresh, answer.acceptedMs)]);
    state.coveredMs = answer.coveredMs;
    state.completed ||= answer.completed;
    state.last = { acceptedMs: answer.acceptedMs, rejected: answer.rejected };
    state.losses = addLosses(state.losses, answer.rejected);
    if (answer.superseded === true) interrupt('superseded');
    else if (answer.rejected.some(({ reason }) => reason === 'course-withdrawn'))
      interrupt('withdrawn');
  }

  function interrupt(why: Interruption): void {
    state.interrupted = why;
    options.stop();
  }

  function ended(error: ApiError): void {
    interrupt(error.code === 'study.session-superseded' ? 'superseded' : 'closed');
  }

  // Another tab of this browser learns of a takeover at once, another device with its next beat.
  const otherTabs =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('xueshi.play');
  otherTabs?.addEventListener('message', ({ data }) => {
    if (data === options.memberId && session.value !== null) interrupt('superseded');
  });
  onScopeDispose(() => otherTabs?.close());

  /** Asks for a session; whoever else was watching with this account is superseded. */
  async function open(): Promise<PlaySession | null> {
    state.phase = 'opening';
    state.openFault = null;
    try {
      await handInLeftovers(options.memberId);
      const opened = await openPlaySession(options.lessonId);
      otherTabs?.postMessage(options.memberId);
      session.value = opened;
      covered.value = union(opened.coveredRanges);
      recorder = new BeatRecorder(opened.beatIntervalMs, opened.durationMs, opened.resumeAtMs);
      queue = new BeatQueue(opened.id, sendBeat, beatStore(options.memberId), { answered, ended });
      state.interrupted = null;
      state.held = false;
      state.waiting = false;
      state.last = null;
      state.phase = 'paused';
      return opened;
    } catch (error) {
      state.openFault = asApiError(error);
      state.phase = 'idle';
      return null;
    }
  }

  async function flush(): Promise<void> {
    window.clearTimeout(retryTimer);
    const current = queue;
    if (current === null) return;
    const result = await current.flush();
    if (current !== queue) return;
    measure();
    state.waiting = result === 'later';
    if (result === 'later') {
      retryTimer = window.setTimeout(() => void flush(), retryMs);
      retryMs = Math.min(retryMs * 2, lastRetryMs);
      return;
    }
    retryMs = firstRetryMs;
    if (result === 'empty' && state.held) {
      state.held = false;
      options.resume();
    }
  }

  function measure(): void {
    state.unsentMs = (queue?.unsentMs() ?? 0) + (recorder?.pendingMs() ?? 0);
  }

  /** After each moment of the video: queue what is complete, hand it in, and stop before more is watched than can count. */
  function pump(): void {
    const beats = recorder?.take() ?? [];
    for (const beat of beats) queue?.add(beat);
    measure();
    if (beats.length > 0) void flush();
    if (state.unsentMs >= holdableMs && state.phase === 'playing') {
      state.held = true;
      options.stop();
    }
  }

  const told = (tell: (to: BeatRecorder) => void): void => {
    if (recorder === null || session.value === null) return;
    tell(recorder);
    pump();
  };

  /** The video's own moments, positions in ms of content. */
  const moments = {
    playing: (at: number): void => {
      state.phase = 'playing';
      told((to) => {
        to.play(at);
      });
    },
    moved: (at: number): void => {
      told((to) => {
        to.moved(at);
      });
    },
    paused: (at: number): void => {
      if (state.phase === 'playing') state.phase = 'paused';
      told((to) => {
        to.pause(at);
      });
    },
    ended: (): void => {
      if (session.value !== null) state.phase = 'ended';
    },
    seekStarted: (): void => {
      told((to) => {
        to.seekStarted();
      });
    },
    seekEnded: (at: number): void => {
      told((to) => {
        to.seekEnded(at);
      });
    },
    rateChanged: (rate: number, at: number): void => {
      told((to) => {
        to.rateChanged(rate, at);
      });
    },
    visibilityChanged: (visible: boolean, at: number): void => {
      told((to) => {
        to.visibilityChanged(visible, at);
      });
    },
  };

  /**
   * The page is left: the last beat travels with the closing call, which outlives the page. With more than one beat
   * waiting nothing is closed, since a beat must not arrive after the close; they are handed in by the next page.
   */
  function leave(positionMs: number): void {
    window.clearTimeout(retryTimer);
    const current = queue;
    const open = session.value;
    if (current === null || open === null || current.ended) return;
    recorder?.pause(positionMs);
    for (const beat of recorder?.take() ?? []) current.add(beat);
    const waiting = current.waiting();
    session.value = null;
    queue = null;
    recorder = null;
    state.phase = 'idle';
    if (waiting.length > 1) {
      for (const beat of waiting) sendBeat(open.id, beat, true).catch(() => undefined);
      return;
    }
    closePlaySession(open.id, waiting[0] ?? null).then(
      () => {
        current.clear();
      },
      () => undefined, // what was not handed in lies in the drawer for the next page
    );
  }

  watch(online, (isOnline) => {
    if (isOnline) void flush();
  });

  const status = computed(() => statusOf(state));
  /** The video has been seen; the lesson itself may still want its quiz. */
  const watched = computed(
    () =>
      state.completed ||
      isWatched(covered.value, session.value?.durationMs ?? 0, options.threshold),
  );
  return { state, session, covered, status, watched, open, moments, leave };
}

export type StudySession = ReturnType<typeof useStudySession>;
