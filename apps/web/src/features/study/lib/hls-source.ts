import type Hls from 'hls.js/light';

/** `refused`: the session's ticket is not taken any more; `network`: asked again by itself as soon as there is a line. */
export type SourceFault = 'network' | 'refused' | 'broken' | 'unsupported';

export interface VideoSource {
  /** Tries to fetch again after `network`. */
  retry(): void;
  destroy(): void;
}

const refusals = new Set([401, 403, 404, 409, 410]);

function attachHls(
  Player: typeof Hls,
  video: HTMLVideoElement,
  url: string,
  startMs: number,
  onFault: (fault: SourceFault) => void,
): VideoSource {
  const hls = new Player({
    startPosition: startMs / 1000,
    // The segments need no repackaging, and a worker made from a blob is forbidden by strict page policies.
    enableWorker: false,
    maxBufferLength: 30,
    maxMaxBufferLength: 60,
    backBufferLength: 60,
  });
  let recoveries = 0;
  hls.on(Player.Events.ERROR, (_event, data) => {
    if (!data.fatal) return;
    if (data.type === Player.ErrorTypes.NETWORK_ERROR) {
      onFault(refusals.has(data.response?.code ?? 0) ? 'refused' : 'network');
    } else if (data.type === Player.ErrorTypes.MEDIA_ERROR && recoveries < 2) {
      recoveries += 1;
      hls.recoverMediaError();
    } else {
      onFault('broken');
    }
  });
  hls.loadSource(url);
  hls.attachMedia(video);
  return {
    retry: () => {
      // A playlist that never arrived has to be asked for anew; otherwise loading goes on where it stopped.
      if (hls.levels.length === 0) hls.loadSource(url);
      else hls.startLoad();
    },
    destroy: () => {
      hls.destroy();
    },
  };
}

function attachNative(
  video: HTMLVideoElement,
  url: string,
  startMs: number,
  onFault: (fault: SourceFault) => void,
): VideoSource {
  const start = (): void => {
    if (startMs > 0) video.currentTime = startMs / 1000;
  };
  const fail = (): void => {
    onFault(video.error?.code === MediaError.MEDIA_ERR_NETWORK ? 'network' : 'broken');
  };
  video.addEventListener('loadedmetadata', start, { once: true });
  video.addEventListener('error', fail);
  video.src = url;
  return {
    retry: () => {
      const at = video.currentTime;
      video.load();
      video.currentTime = at;
    },
    destroy: () => {
      video.removeEventListener('error', fail);
      video.removeAttribute('src');
      video.load();
    },
  };
}

/**
 * Connects the video to the playlist: by hls.js wherever it runs, since some browsers claim HLS and do not play it; by the
 * browser itself elsewhere (iPhone).
 */
export async function attachSource(
  video: HTMLVideoElement,
  url: string,
  startMs: number,
  onFault: (fault: SourceFault) => void,
): Promise<VideoSource> {
  const { default: Player } = await import('hls.js/light');
  if (Player.isSupported()) return attachHls(Player, video, url, startMs, onFault);
  if (video.canPlayType('application/vnd.apple.mpegurl') !== '') {
    return attachNative(video, url, startMs, onFault);
  }
  onFault('unsupported');
  return { retry: () => undefined, destroy: () => undefined };
}
