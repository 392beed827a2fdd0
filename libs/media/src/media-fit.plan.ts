/** What the probe found. Times are seconds as the container counts them; they may begin below zero. */
export interface VideoFacts {
  codec: string | null;
  /** RFC 6381, e.g. `avc1.64001f`. */
  codecString: string | null;
  /** As shown, after rotation and pixel aspect ratio. */
  width: number;
  height: number;
  flipped: boolean;
  /** The first frame that can be decoded, and the end of the last. */
  fromSeconds: number;
  toSeconds: number;
  /** Where the picture can be cut, at least a second apart. */
  keyframesSeconds: number[];
  widestGapMs: number;
}

export interface AudioFacts {
  codec: string | null;
  codecString: string | null;
  channels: number;
  fromSeconds: number;
  toSeconds: number;
}

export interface MediaFacts {
  readable: true;
  container: string;
  sizeBytes: number;
  /** What the file says of itself; what was measured is in the tracks. */
  claimedMs: number;
  videos: VideoFacts[];
  audios: AudioFacts[];
  /** Subtitles, timecode and the like, which would be lost. */
  otherTracks: number;
}

export type MediaProbe =
  { readable: false; reason: 'empty' | 'not-media' | 'damaged' } | UnopenedContainer | MediaFacts;

interface UnopenedContainer {
  readable: false;
  reason: 'container';
  container: string;
}

/** Why a source cannot become a lesson. The code is stable; the message says what to do. */
export interface MediaRefusal {
  code: string;
  message: string;
}

export type MediaKind = 'video' | 'audio';

export type MediaFit =
  | { fits: true; video: VideoFacts | null; audio: AudioFacts | null }
  | { fits: false; refusal: MediaRefusal };

export const mediaLimits = {
  shortestMs: 1_000,
  longestMs: 6 * 3_600_000,
  longSide: 1_920,
  /** 1080 lines are coded as 1088 by encoders that do not crop. */
  shortSide: 1_088,
  /** The 250 frames that common encoders put between keyframes are 10.4 s at 24 frames a second. */
  widestGapMs: 12_000,
  /** Sound and picture may begin this far apart: players stop at a longer hole. */
  startApartMs: 1_000,
  endApartMs: 12_000,
} as const;

const exportAgain = '请用剪映等软件导出为“H.264”编码的 MP4 后重新上传。';

const videoCodecNames: Record<string, string> = {
  hevc: 'HEVC（H.265）',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
};

/** H.264 profiles that every browser plays: Baseline, Main, High. The others are 10-bit, 4:2:2 or rarer. */
const playableProfiles = ['42', '4d', '64'];

/** AAC-LC, HE-AAC and HE-AAC v2. */
const playableSound = ['mp4a.40.2', 'mp4a.40.02', 'mp4a.40.5', 'mp4a.40.05', 'mp4a.40.29'];

/** Decides, from what the probe found, whether a source can be packaged as it is. */
export function planMediaFit(probe: MediaProbe, kind: MediaKind): MediaFit {
  const refusal = firstRefusal(probe, kind);
  if (refusal) return { fits: false, refusal };
  const { videos, audios } = probe as MediaFacts;
  return { fits: true, video: videos[0] ?? null, audio: audios[0] ?? null };
}

function firstRefusal(probe: MediaProbe, kind: MediaKind): MediaRefusal | null {
  if (!probe.readable) return refuseUnreadable(probe);
  return (
    refuseContainer(probe) ??
    refuseLength(probe.claimedMs) ??
    refuseTracks(probe, kind) ??
    refuseVideo(probe.videos[0]) ??
    refuseAudio(probe.audios[0]) ??
    refuseTiming(probe)
  );
}

function refuseUnreadable(probe: Exclude<MediaProbe, MediaFacts>): MediaRefusal {
  switch (probe.reason) {
    case 'empty':
      return refuse('empty-file', '这个文件是空的。请检查原文件能否播放，然后重新上传。');
    case 'not-media':
      return refuse('not-media', '这个文件不是视频，无法处理。请选择 MP4 视频后重新上传。');
    case 'damaged':
      return refuse(
        'damaged-file',
        '这个视频不完整或已损坏，读不到结尾。请检查原文件能否播放到最后，然后重新上传。',
      );
    case 'container':
      return refuseContainerName(probe.container);
  }
}

function refuseContainer({ container }: MediaFacts): MediaRefusal | null {
  return container === 'mp4' || container === 'mov' ? null : refuseContainerName(container);
}

function refuseContainerName(container: string): MediaRefusal {
  return refuse(
    'container',
    `这个文件是 ${container.toUpperCase()} 格式，暂时只能处理 MP4。${exportAgain}`,
  );
}

function refuseLength(durationMs: number): MediaRefusal | null {
  if (durationMs > mediaLimits.longestMs) {
    return refuse('too-long', '这个视频超过 6 小时。请分成几节，每节导出一个文件后重新上传。');
  }
  return null;
}

function refuseTracks(
  { videos, audios, otherTracks }: MediaFacts,
  kind: MediaKind,
): MediaRefusal | null {
  if (kind === 'video' && videos.length === 0) {
    return refuse('no-video', '这个文件里没有画面。请选择视频文件后重新上传。');
  }
  if (kind === 'audio' && audios.length === 0) {
    return refuse('no-audio', '这个文件里没有声音。请选择音频文件后重新上传。');
  }
  if (videos.length > 1 || audios.length > 1 || otherTracks > 0) {
    const found = ` ${videos.length} 条画面轨、${audios.length} 条声音轨${otherTracks > 0 ? '和字幕等其他轨道' : ''}`;
    return refuse(
      'too-many-tracks',
      `这个文件里有${found}，多出的内容会丢失。请导出为一条画面、一条声音后重新上传。`,
    );
  }
  return null;
}

function refuseVideo(video: VideoFacts | undefined): MediaRefusal | null {
  if (!video) return null;
  if (video.codec !== 'avc') {
    const name = videoCodecNames[video.codec ?? ''] ?? '无法识别的一种';
    return refuse(
      'video-codec',
      `这个视频的编码是${spaced(name)}，暂时只能处理 H.264 视频和 AAC 声音的 MP4。${exportAgain}`,
    );
  }
  const profile =
    /^avc[13]\.([0-9a-f]{2})/i.exec(video.codecString ?? '')?.[1]?.toLowerCase() ?? '';
  if (!playableProfiles.includes(profile)) {
    return refuse(
      'video-profile',
      `这个视频用了浏览器放不了的 H.264 规格（如 10 位色、4:2:2）。请导出为普通 8 位 H.264 后重新上传。`,
    );
  }
  if (
    Math.max(video.width, video.height) > mediaLimits.longSide ||
    Math.min(video.width, video.height) > mediaLimits.shortSide
  ) {
    return refuse(
      'picture-too-large',
      `画面是 ${video.width}×${video.height}，最大为 1920×1080。请导出为 1080P 后重新上传。`,
    );
  }
  if (video.flipped) {
    return refuse(
      'picture-mirrored',
      '这个视频带有镜像翻转标记，各种播放器显示不一致。请重新导出后上传。',
    );
  }
  return null;
}

function refuseAudio(audio: AudioFacts | undefined): MediaRefusal | null {
  if (!audio) return null;
  if (audio.codec !== 'aac' || !playableSound.includes(audio.codecString ?? '')) {
    const name =
      audio.codec && audio.codec !== 'aac' ? ` ${audio.codec.toUpperCase()}` : '少见的一种';
    return refuse(
      'audio-codec',
      `这个文件的声音编码是${name}，暂时只能处理 AAC。请用剪映等软件导出为“AAC”声音后重新上传。`,
    );
  }
  return null;
}

function refuseTiming({ videos: [video], audios: [audio] }: MediaFacts): MediaRefusal | null {
  const { fromSeconds, toSeconds } = mediaSpan(video, audio);
  const durationMs = (toSeconds - fromSeconds) * 1000;
  if (durationMs < mediaLimits.shortestMs) {
    return refuse('too-short', '这个文件不到 1 秒。请检查是否选对了文件，然后重新上传。');
  }
  if (durationMs > mediaLimits.longestMs) return refuseLength(durationMs);
  if (video && audio && apart(video, audio)) {
    return refuse(
      'tracks-apart',
      '画面和声音的起止时间相差太多，播放时会停住。请重新导出，让两者一样长，然后上传。',
    );
  }
  if (video && video.widestGapMs > mediaLimits.widestGapMs) {
    const seconds = Math.ceil(video.widestGapMs / 1000);
    return refuse(
      'keyframes-apart',
      `这个视频的关键帧相隔 ${seconds} 秒，拖动和加密都做不好。请把导出设置里的“关键帧间隔”设为 2 到 10 秒后重新上传。`,
    );
  }
  return null;
}

function apart(video: VideoFacts, audio: AudioFacts): boolean {
  const startMs = Math.abs(video.fromSeconds - audio.fromSeconds) * 1000;
  const endMs = Math.abs(video.toSeconds - audio.toSeconds) * 1000;
  return startMs > mediaLimits.startApartMs || endMs > mediaLimits.endApartMs;
}

/** From the first frame or sound to the last. */
export function mediaSpan(
  ...tracks: ({ fromSeconds: number; toSeconds: number } | null | undefined)[]
): {
  fromSeconds: number;
  toSeconds: number;
} {
  const present = tracks.filter((track) => track !== null && track !== undefined);
  return {
    fromSeconds: Math.min(...present.map((track) => track.fromSeconds)),
    toSeconds: Math.max(...present.map((track) => track.toSeconds)),
  };
}

function refuse(code: string, message: string): MediaRefusal {
  return { code, message };
}

function spaced(name: string): string {
  return /^[A-Z]/.test(name) ? ` ${name}` : name;
}
