/**
 * Cuts a source that fits into encrypted CMAF segments, without transcoding. Runs in a worker thread of its own
 * (see `runInThread`) and is self-contained for that reason: npm imports and types only.
 *
 * Writes `init.mp4` in the clear and each segment under AES-128-CBC with the initialisation vector that is its
 * media sequence number. One segment at a time is in memory. Afterwards it reads the first and the last segment
 * back, so that nothing is published that cannot be decoded.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  BufferSource,
  BufferTarget,
  CmafOutputFormat,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  Logging,
  LogLevel,
  MP4,
  Output,
  QTFF,
  type AudioTrackMetadata,
  type EncodedPacket,
  type InputAudioTrack,
  type InputVideoTrack,
  type VideoTrackMetadata,
} from 'mediabunny';
import type { PlannedSegment } from './segment.plan.js';

export interface PackagingInput {
  sourcePath: string;
  /** Made if need be; empty. */
  outputFolder: string;
  initName: string;
  segments: PlannedSegment[];
  /** 16 bytes each, in hex; a segment names its key by index. */
  keys: string[];
}

export interface PackagedOutput {
  packaged: true;
  width: number;
  height: number;
  codecs: string[];
  bytes: number;
}

/** The source itself cannot be packaged, however often it is tried. */
export interface UnpackableOutput {
  packaged: false;
  fault: string;
}

export type PackagingOutput = PackagedOutput | UnpackableOutput;

/** Times are compared with a grain finer than any frame: they went through a float or two. */
const grainSeconds = 0.0005;

/** One track of the source, read forward once, and what a segment file must be told about it. */
interface Track<Metadata> {
  packets: AsyncGenerator<EncodedPacket, void, unknown>;
  /** The packet that belongs to the next segment. */
  waiting: EncodedPacket | null;
  metadata: Metadata;
}

interface SourceTracks {
  video: Track<VideoTrackMetadata & { decoderConfig: VideoDecoderConfig }> | null;
  audio: Track<AudioTrackMetadata & { decoderConfig: AudioDecoderConfig }> | null;
  /** Subtracted from every time: the package begins at 0, and no packet is negative. */
  originSeconds: number;
}

/** @throws what the machine is to blame for: a full disk, a file that is gone. */
async function packageOrSayWhyNot(input: PackagingInput): Promise<PackagingOutput> {
  await mkdir(input.outputFolder, { recursive: true });
  try {
    return await packageSource(input);
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== undefined) throw error;
    return { packaged: false, fault: String(error) };
  }
}

async function packageSource(input: PackagingInput): Promise<PackagedOutput> {
  const media = new Input({ formats: [MP4, QTFF], source: new FilePathSource(input.sourcePath) });
  try {
    const [videoTrack, audioTrack] = await onlyTracks(media);
    const tracks: SourceTracks = {
      video: videoTrack && (await openVideo(videoTrack)),
      audio: audioTrack && (await openAudio(audioTrack)),
      originSeconds: input.segments[0]?.fromSeconds ?? 0,
    };
    const bytes = await writeSegments(input, tracks);
    await readBack(input, input.segments[0]);
    await readBack(input, input.segments.at(-1));
    return {
      packaged: true,
      width: (await videoTrack?.getDisplayWidth()) ?? 0,
      height: (await videoTrack?.getDisplayHeight()) ?? 0,
      codecs: [tracks.video, tracks.audio].flatMap((track) =>
        track ? [track.metadata.decoderConfig.codec] : [],
      ),
      bytes,
    };
  } finally {
    media.dispose();
  }
}

/** A track that would be left behind is a failure, not a smaller package. */
async function onlyTracks(media: Input): Promise<[InputVideoTrack | null, InputAudioTrack | null]> {
  const tracks = await media.getTracks();
  const videos = await media.getVideoTracks();
  const audios = await media.getAudioTracks();
  if (videos.length > 1 || audios.length > 1 || videos.length + audios.length !== tracks.length) {
    throw new Error(`tracks would be discarded: ${tracks.map((track) => track.type).join(', ')}`);
  }
  return [videos[0] ?? null, audios[0] ?? null];
}

async function openVideo(track: InputVideoTrack): Promise<SourceTracks['video']> {
  const decoderConfig = await track.getDecoderConfig();
  const sink = new EncodedPacketSink(track);
  const first = await sink.getFirstKeyPacket({ verifyKeyPackets: true });
  if (!decoderConfig || !first) throw new Error('the video track cannot be read');
  const transformationMatrix = await track.getTransformationMatrix();
  const packets = sink.packets(first);
  return {
    packets,
    waiting: await next(packets),
    metadata: { decoderConfig, transformationMatrix },
  };
}

async function openAudio(track: InputAudioTrack): Promise<SourceTracks['audio']> {
  const decoderConfig = await track.getDecoderConfig();
  if (!decoderConfig) throw new Error('the audio track cannot be read');
  const packets = new EncodedPacketSink(track).packets();
  return { packets, waiting: await next(packets), metadata: { decoderConfig } };
}

async function next(
  packets: AsyncGenerator<EncodedPacket, void, unknown>,
): Promise<EncodedPacket | null> {
  const { value, done } = await packets.next();
  return done ? null : (value ?? null);
}

async function writeSegments(input: PackagingInput, tracks: SourceTracks): Promise<number> {
  let bytes = 0;
  let reported = -1;
  for (const segment of input.segments) {
    const last = segment === input.segments.at(-1);
    const { init, media } = await muxSegment(tracks, last ? Infinity : segment.toSeconds);
    if (segment.sequence === 0) await writeFile(join(input.outputFolder, input.initName), init);
    const cipher = createCipheriv('aes-128-cbc', keyOf(input, segment), vectorOf(segment));
    const encrypted = Buffer.concat([cipher.update(media), cipher.final()]);
    await writeFile(join(input.outputFolder, segment.name), encrypted);
    bytes += encrypted.byteLength;
    const progress = Math.floor(((segment.sequence + 1) / input.segments.length) * 100);
    if (progress > reported) parentPort?.postMessage({ progress });
    reported = progress;
  }
  if (tracks.video?.waiting || tracks.audio?.waiting) throw new Error('packets were left behind');
  return bytes;
}

async function muxSegment(
  tracks: SourceTracks,
  untilSeconds: number,
): Promise<{ init: Buffer; media: Buffer }> {
  const target = new BufferTarget();
  const initTarget = new BufferTarget();
  const output = new Output({ format: new CmafOutputFormat(), target, initTarget });
  const { video, audio, originSeconds } = tracks;
  const videoSource = video && new EncodedVideoPacketSource('avc');
  const audioSource = audio && new EncodedAudioPacketSource('aac');
  if (videoSource) output.addVideoTrack(videoSource, video.metadata);
  if (audioSource) output.addAudioTrack(audioSource, audio.metadata);
  await output.start();
  try {
    while (
      video?.waiting &&
      !(video.waiting.type === 'key' && atOrAfter(video.waiting, untilSeconds))
    ) {
      await videoSource?.add(shifted(video.waiting, originSeconds), video.metadata);
      video.waiting = await next(video.packets);
    }
    while (audio?.waiting && !atOrAfter(audio.waiting, untilSeconds)) {
      await audioSource?.add(shifted(audio.waiting, originSeconds), audio.metadata);
      audio.waiting = await next(audio.packets);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (!target.buffer || !initTarget.buffer) throw new Error('the segment came out empty');
  return { init: Buffer.from(initTarget.buffer), media: Buffer.from(target.buffer) };
}

function atOrAfter(packet: EncodedPacket, seconds: number): boolean {
  return packet.timestamp >= seconds - grainSeconds;
}

function shifted(packet: EncodedPacket, originSeconds: number): EncodedPacket {
  return packet.clone({ timestamp: Math.max(0, packet.timestamp - originSeconds) });
}

function keyOf(input: PackagingInput, segment: PlannedSegment): Buffer {
  const key = input.keys[segment.keyIndex];
  if (key === undefined) throw new Error(`no key ${segment.keyIndex}`);
  return Buffer.from(key, 'hex');
}

function vectorOf(segment: PlannedSegment): Buffer {
  const vector = Buffer.alloc(16);
  vector.writeUInt32BE(segment.sequence, 12);
  return vector;
}

/** Opens a segment the way a player does: decrypted, behind the init segment. */
async function readBack(input: PackagingInput, segment: PlannedSegment | undefined): Promise<void> {
  if (!segment) throw new Error('no segments');
  const decipher = createDecipheriv('aes-128-cbc', keyOf(input, segment), vectorOf(segment));
  const encrypted = await readFile(join(input.outputFolder, segment.name));
  const init = await readFile(join(input.outputFolder, input.initName));
  const whole = Buffer.concat([init, decipher.update(encrypted), decipher.final()]);
  const media = new Input({ formats: [MP4], source: new BufferSource(whole) });
  try {
    for (const track of await media.getTracks()) {
      const packet = await new EncodedPacketSink(track).getFirstPacket();
      if (packet && packet.data.byteLength === 0)
        throw new Error(`segment ${segment.name} cannot be read back`);
    }
  } finally {
    media.dispose();
  }
}

Logging.level = LogLevel.Silent;
parentPort?.postMessage({ output: await packageOrSayWhyNot(workerData as PackagingInput) });
