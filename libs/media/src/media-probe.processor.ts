/**
 * Reads what a source file really is. Runs in a worker thread of its own (see `runInThread`), because it
 * walks through bytes that a stranger chose: a parser that hangs or runs out of memory ends the thread, not the
 * process. Self-contained for that reason: npm imports and types only.
 *
 * Playlist formats are left out on purpose: a playlist renamed .mp4 would make the reader open other files.
 */
import { open, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import {
  EncodedPacketSink,
  FilePathSource,
  FLAC,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  WAVE,
  WEBM,
  type EncodedPacket,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
} from 'mediabunny';
import type { AudioFacts, MediaProbe, VideoFacts } from './media-fit.plan.js';

export interface ProbeInput {
  sourcePath: string;
  /** Sources that claim to be longer are not walked through; the plan refuses them by the claim alone. */
  longestMs: number;
}

/** Keyframes closer together than this are left out of the list: no segment is cut that short. */
const keyframeSpacingSeconds = 1;

const formats = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS, MP3, WAVE, OGG, FLAC];
const containers = new Map<unknown, string>([
  [MP4, 'mp4'],
  [QTFF, 'mov'],
  [MATROSKA, 'mkv'],
  [WEBM, 'webm'],
  [MPEG_TS, 'ts'],
  [MP3, 'mp3'],
  [WAVE, 'wav'],
  [OGG, 'ogg'],
  [FLAC, 'flac'],
]);

/** First bytes of formats the reader cannot open, so that the refusal can name them. */
const signatures: { container: string; offset: number; hex: string }[] = [
  { container: 'avi', offset: 8, hex: '41564920' },
  { container: 'flv', offset: 0, hex: '464c5601' },
  { container: 'rmvb', offset: 0, hex: '2e524d46' },
  { container: 'wmv', offset: 0, hex: '3026b2758e66cf11' },
  { container: 'mpg', offset: 0, hex: '000001ba' },
];

async function probe(input: ProbeInput): Promise<MediaProbe> {
  const { size } = await stat(input.sourcePath);
  if (size === 0) return { readable: false, reason: 'empty' };
  const media = new Input({ formats, source: new FilePathSource(input.sourcePath) });
  try {
    const recognised = await media.canRead().catch(() => false);
    if (!recognised) return await nameUnreadable(input.sourcePath);
    return await readFacts(media, size, input.longestMs);
  } catch {
    return { readable: false, reason: 'damaged' };
  } finally {
    media.dispose();
  }
}

async function nameUnreadable(path: string): Promise<MediaProbe> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(16);
    await file.read(head, 0, head.length, 0);
    if (head.toString('latin1', 4, 8) === 'ftyp') return { readable: false, reason: 'damaged' };
    const known = signatures.find(({ offset, hex }) =>
      head.toString('hex', offset).startsWith(hex),
    );
    return known
      ? { readable: false, reason: 'container', container: known.container }
      : { readable: false, reason: 'not-media' };
  } finally {
    await file.close();
  }
}

async function readFacts(media: Input, sizeBytes: number, longestMs: number): Promise<MediaProbe> {
  const container = containers.get(await media.getFormat()) ?? 'unknown';
  const isMp4 = container === 'mp4' || container === 'mov';
  const tracks = await media.getTracks();
  // An upload that broke off has no index, which most encoders write last.
  if (tracks.length === 0) return { readable: false, reason: 'damaged' };
  const claimedMs = Math.round(((await media.getDurationFromMetadata()) ?? 0) * 1000);
  // Other containers are refused by their name, overlong sources by their claim: no need to walk through them.
  if (!isMp4 || claimedMs > longestMs) {
    return {
      readable: true,
      container,
      sizeBytes,
      claimedMs,
      videos: [],
      audios: [],
      otherTracks: tracks.length,
    };
  }
  const videos: VideoFacts[] = [];
  const audios: AudioFacts[] = [];
  for (const track of tracks) {
    if (track.isVideoTrack()) videos.push(await videoFacts(track));
    else if (track.isAudioTrack()) audios.push(await audioFacts(track));
  }
  const otherTracks = tracks.length - videos.length - audios.length;
  return { readable: true, container, sizeBytes, claimedMs, videos, audios, otherTracks };
}

async function videoFacts(track: InputVideoTrack): Promise<VideoFacts> {
  const codec = await track.getCodec();
  const codecString = await track.getCodecParameterString();
  const size = { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() };
  const shown = { codec, codecString, ...size, flipped: await track.getFlip() };
  // What cannot be copied is refused by its codec; its frames need no reading.
  if (codec !== 'avc') {
    return { ...shown, fromSeconds: 0, toSeconds: 0, keyframesSeconds: [], widestGapMs: 0 };
  }
  const sink = new EncodedPacketSink(track);
  const keyframes = await walkKeyframes(sink);
  const toSeconds = await readableEnd(track, sink);
  const last = keyframes.lastSeconds;
  const widestGapMs = Math.round(Math.max(keyframes.widestGapSeconds, toSeconds - last) * 1000);
  const fromSeconds = keyframes.kept[0] ?? 0;
  return { ...shown, fromSeconds, toSeconds, keyframesSeconds: keyframes.kept, widestGapMs };
}

interface Keyframes {
  kept: number[];
  lastSeconds: number;
  widestGapSeconds: number;
}

async function walkKeyframes(sink: EncodedPacketSink): Promise<Keyframes> {
  const found: Keyframes = { kept: [], lastSeconds: 0, widestGapSeconds: 0 };
  let packet: EncodedPacket | null = await sink.getFirstKeyPacket({ verifyKeyPackets: true });
  if (!packet) throw new Error('no keyframe');
  while (packet) {
    const previous = found.kept.at(-1);
    if (previous !== undefined) {
      found.widestGapSeconds = Math.max(
        found.widestGapSeconds,
        packet.timestamp - found.lastSeconds,
      );
    }
    if (previous === undefined || packet.timestamp - previous >= keyframeSpacingSeconds) {
      found.kept.push(packet.timestamp);
    }
    found.lastSeconds = packet.timestamp;
    packet = await sink.getNextKeyPacket(packet, { metadataOnly: true });
  }
  return found;
}

async function audioFacts(track: InputAudioTrack): Promise<AudioFacts> {
  const codec = await track.getCodec();
  const codecString = await track.getCodecParameterString();
  const channels = await track.getNumberOfChannels();
  if (codec !== 'aac') return { codec, codecString, channels, fromSeconds: 0, toSeconds: 0 };
  const sink = new EncodedPacketSink(track);
  const first = await sink.getFirstPacket();
  if (!first) throw new Error('empty audio track');
  return {
    codec,
    codecString,
    channels,
    fromSeconds: first.timestamp,
    toSeconds: await readableEnd(track, sink),
  };
}

/** The end of the last packet, whose bytes are read: a file cut off in transfer has an index that points past it. */
async function readableEnd(track: InputTrack, sink: EncodedPacketSink): Promise<number> {
  const last = await sink.getPacket(Infinity);
  if (!last || last.data.byteLength === 0) throw new Error('the last packet cannot be read');
  return Math.max(await track.computeDuration(), last.timestamp + last.duration);
}

// What is wrong with a stranger's file is the answer, not a line in our log.
Logging.level = LogLevel.Silent;
parentPort?.postMessage({ output: await probe(workerData as ProbeInput) });
