import { describe, expect, it } from '@jest/globals';
import {
  type AudioFacts,
  type MediaFacts,
  type MediaKind,
  type MediaProbe,
  planMediaFit,
  type VideoFacts,
} from './media-fit.plan.js';

const video = (facts: Partial<VideoFacts> = {}): VideoFacts => ({
  codec: 'avc',
  codecString: 'avc1.64001f',
  width: 1280,
  height: 720,
  flipped: false,
  fromSeconds: 0,
  toSeconds: 60,
  keyframesSeconds: [0, 2, 4],
  widestGapMs: 2_000,
  ...facts,
});

const audio = (facts: Partial<AudioFacts> = {}): AudioFacts => ({
  codec: 'aac',
  codecString: 'mp4a.40.2',
  channels: 2,
  fromSeconds: -0.023,
  toSeconds: 60,
  ...facts,
});

const source = (facts: Partial<MediaFacts> = {}): MediaFacts => ({
  readable: true,
  container: 'mp4',
  sizeBytes: 1_000_000,
  claimedMs: 60_000,
  videos: [video()],
  audios: [audio()],
  otherTracks: 0,
  ...facts,
});

const refusalOf = (probe: MediaProbe, kind: MediaKind = 'video') => {
  const fit = planMediaFit(probe, kind);
  return fit.fits ? 'fits' : fit.refusal.code;
};

describe('a source fits', () => {
  it.each<[string, Partial<MediaFacts>]>([
    ['H.264 with AAC in MP4', {}],
    ['the same in MOV', { container: 'mov' }],
    ['without sound', { audios: [] }],
    ['1080P', { videos: [video({ width: 1920, height: 1088 })] }],
    ['1080P held upright', { videos: [video({ width: 1080, height: 1920 })] }],
    ['Baseline profile', { videos: [video({ codecString: 'avc1.42C01E' })] }],
    ['HE-AAC sound', { audios: [audio({ codecString: 'mp4a.40.5' })] }],
    ['a keyframe every 250 frames of film', { videos: [video({ widestGapMs: 10_427 })] }],
  ])('%s', (_name, facts) => {
    expect(refusalOf(source(facts))).toBe('fits');
  });

  it('sound alone, when it was uploaded as an audio lesson', () => {
    expect(refusalOf(source({ videos: [] }), 'audio')).toBe('fits');
  });
});

describe('a source is refused', () => {
  it.each<[string, Partial<MediaFacts>]>([
    ['container', { container: 'mkv', videos: [], audios: [] }],
    ['no-video', { videos: [] }],
    ['too-many-tracks', { audios: [audio(), audio()] }],
    ['too-many-tracks', { videos: [video(), video()] }],
    ['too-many-tracks', { otherTracks: 1 }],
    ['video-codec', { videos: [video({ codec: 'hevc', codecString: 'hvc1.1.6.L93.B0' })] }],
    ['video-codec', { videos: [video({ codec: null, codecString: null })] }],
    ['video-profile', { videos: [video({ codecString: 'avc1.6e0028' })] }],
    ['video-profile', { videos: [video({ codecString: null })] }],
    ['picture-too-large', { videos: [video({ width: 3840, height: 2160 })] }],
    ['picture-too-large', { videos: [video({ width: 1920, height: 1920 })] }],
    ['picture-mirrored', { videos: [video({ flipped: true })] }],
    ['audio-codec', { audios: [audio({ codec: 'mp3', codecString: 'mp3' })] }],
    ['audio-codec', { audios: [audio({ codecString: 'mp4a.40.42' })] }],
    ['too-short', { videos: [video({ toSeconds: 0.9 })], audios: [] }],
    ['too-long', { claimedMs: 6 * 3_600_000 + 1, videos: [], audios: [] }],
    ['too-long', { claimedMs: 0, videos: [video({ toSeconds: 21_601 })], audios: [] }],
    ['tracks-apart', { audios: [audio({ fromSeconds: 1.5 })] }],
    ['tracks-apart', { audios: [audio({ toSeconds: 90 })] }],
    ['keyframes-apart', { videos: [video({ widestGapMs: 12_001 })] }],
  ])('%s', (code, facts) => {
    expect(refusalOf(source(facts))).toBe(code);
  });

  it.each<[string, MediaProbe]>([
    ['empty-file', { readable: false, reason: 'empty' }],
    ['not-media', { readable: false, reason: 'not-media' }],
    ['damaged-file', { readable: false, reason: 'damaged' }],
    ['container', { readable: false, reason: 'container', container: 'rmvb' }],
  ])('%s, when it cannot even be read', (code, probe) => {
    expect(refusalOf(probe)).toBe(code);
  });

  it('no-audio, when an audio lesson has no sound', () => {
    expect(refusalOf(source({ audios: [] }), 'audio')).toBe('no-audio');
  });

  it('in a sentence that says what it is and what to do', () => {
    const fit = planMediaFit(source({ videos: [video({ codec: 'hevc' })] }), 'video');

    expect(fit).toMatchObject({
      refusal: {
        message:
          '这个视频的编码是 HEVC（H.265），暂时只能处理 H.264 视频和 AAC 声音的 MP4。' +
          '请用剪映等软件导出为“H.264”编码的 MP4 后重新上传。',
      },
    });
  });
});
