import { onBeforeUnmount, onMounted, reactive, type Ref } from 'vue';
import { reachable } from './lib/seek-policy.js';
import type { Range } from './lib/range-set.js';
import type { StudySession } from './use-study-session.js';

interface VideoState {
  playing: boolean;
  buffering: boolean;
  positionMs: number;
  durationMs: number;
  rate: number;
  volume: number;
  muted: boolean;
  fullscreen: boolean;
}

interface WebKitVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}
interface WebKitElement extends HTMLElement {
  webkitRequestFullscreen?: () => void;
}

/** A busy device tells that the video plays up to this late. */
const lateMs = 1_500;

export interface VideoRules {
  /** Whether a first view may jump into what was not watched yet. */
  mayJumpAhead: () => boolean;
  allowedRates: () => readonly number[];
  watched: () => readonly Range[];
}

/** The video element as the controls see it; every moment that matters for study time is told to the session. */
export function useVideo(
  video: Readonly<Ref<HTMLVideoElement | null>>,
  stage: Readonly<Ref<HTMLElement | null>>,
  moments: StudySession['moments'],
  rules: VideoRules,
  durationMs: number,
) {
  const state = reactive<VideoState>({
    playing: false,
    buffering: false,
    positionMs: 0,
    durationMs,
    rate: 1,
    volume: 1,
    muted: false,
    fullscreen: false,
  });
  const now = (): number => (video.value?.currentTime ?? 0) * 1000;
  /** The furthest that this page has played; the server's ranges come with the next beat. */
  let furthestMs = 0;
  /** Where the video stands still: playing is told a moment after it began, and begins there. */
  let standsAtMs = 0;
  const beganAt = (): number =>
    now() >= standsAtMs && now() - standsAtMs < lateMs ? standsAtMs : now();

  const events: Partial<Record<keyof HTMLMediaElementEventMap, () => void>> = {
    playing: () => {
      state.playing = true;
      state.buffering = false;
      moments.playing(beganAt());
    },
    waiting: () => {
      state.buffering = true;
    },
    timeupdate: () => {
      if (video.value?.seeking === true) return;
      state.positionMs = now();
      if (state.playing) furthestMs = Math.max(furthestMs, state.positionMs);
      moments.moved(state.positionMs);
    },
    pause: () => {
      state.playing = false;
      state.buffering = false;
      standsAtMs = now();
      moments.paused(standsAtMs);
    },
    ended: moments.ended,
    seeking: () => {
      moments.seekStarted();
      const allowed = clamp(now());
      if (Math.abs(allowed - now()) > 50 && video.value !== null)
        video.value.currentTime = allowed / 1000;
    },
    seeked: () => {
      standsAtMs = now();
      state.positionMs = standsAtMs;
      moments.seekEnded(standsAtMs);
    },
    ratechange: () => {
      const rate = video.value?.playbackRate ?? 1;
      const allowed = rules.allowedRates();
      if (allowed.length > 0 && !allowed.includes(rate) && video.value !== null) {
        video.value.playbackRate = allowed.includes(1) ? 1 : (allowed[0] ?? 1);
        return;
      }
      state.rate = rate;
      moments.rateChanged(rate, now());
    },
    volumechange: () => {
      state.volume = video.value?.volume ?? 1;
      state.muted = video.value?.muted ?? false;
    },
    durationchange: () => {
      const seconds = video.value?.duration ?? Number.NaN;
      if (Number.isFinite(seconds) && seconds > 0) state.durationMs = seconds * 1000;
    },
  };

  function clamp(wishMs: number): number {
    const inside = Math.max(0, Math.min(wishMs, state.durationMs));
    if (rules.mayJumpAhead()) return inside;
    return reachable(inside, [...rules.watched(), [0, 0]], Math.max(furthestMs, state.positionMs));
  }

  function seek(toMs: number): void {
    if (video.value === null) return;
    moments.moved(now());
    const allowed = clamp(toMs);
    if (allowed !== toMs && Math.abs(allowed - now()) < 1000) return; // not allowed, and already there
    video.value.currentTime = allowed / 1000;
  }

  async function play(): Promise<void> {
    try {
      await video.value?.play();
    } catch {
      state.playing = false; // the browser wants a finger on the button: it stays there to be pressed
    }
  }

  function toggleFullscreen(): void {
    const element: WebKitElement | null = stage.value;
    const own: WebKitVideo | null = video.value;
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    else if (element?.requestFullscreen !== undefined) void element.requestFullscreen();
    else if (element?.webkitRequestFullscreen !== undefined) element.webkitRequestFullscreen();
    else own?.webkitEnterFullscreen?.();
  }

  const onFullscreen = (): void => {
    state.fullscreen = document.fullscreenElement !== null;
  };
  const onVisibility = (): void => {
    moments.visibilityChanged(document.visibilityState === 'visible', now());
  };

  onMounted(() => {
    for (const [name, listener] of Object.entries(events))
      video.value?.addEventListener(name, listener);
    document.addEventListener('fullscreenchange', onFullscreen);
    document.addEventListener('visibilitychange', onVisibility);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('fullscreenchange', onFullscreen);
    document.removeEventListener('visibilitychange', onVisibility);
  });

  return {
    state,
    play,
    pause: () => video.value?.pause(),
    seek,
    /** Where playing starts anew: what was watched up to there is reachable. */
    startsAt: (ms: number) => {
      furthestMs = Math.max(furthestMs, ms);
      standsAtMs = ms;
      state.positionMs = ms;
    },
    setRate: (rate: number) => {
      if (video.value !== null) video.value.playbackRate = rate;
    },
    setVolume: (volume: number) => {
      if (video.value === null) return;
      video.value.volume = Math.max(0, Math.min(1, volume));
      video.value.muted = volume <= 0;
    },
    toggleMute: () => {
      if (video.value !== null) video.value.muted = !video.value.muted;
    },
    toggleFullscreen,
  };
}

export type Video = ReturnType<typeof useVideo>;
