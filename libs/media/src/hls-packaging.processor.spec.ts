import { createDecipheriv } from 'node:crypto';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runInThread } from '#platform';
import {
  clipPath,
  ffmpeg,
  ffprobePackets,
  ffprobeSeconds,
  type Folder,
  hasFfmpeg,
  makeClip,
  temporaryFolder,
} from '../../../test/fixtures/media/clips.js';
import type { PackagedOutput, PackagingInput, PackagingOutput } from './hls-packaging.processor.js';
import { initName, planPlaylist } from './hls-playlist.plan.js';
import { type MediaKind, type MediaProbe, mediaSpan, planMediaFit } from './media-fit.plan.js';
import { evenCuts, planSegments, type SegmentPlan } from './segment.plan.js';

const thread = (name: string) => new URL(`./${name}.processor.ts`, import.meta.url);
const probe = (sourcePath: string) =>
  runInThread<object, MediaProbe>(thread('media-probe'), { sourcePath, longestMs: 21_600_000 });

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

interface Packaged {
  output: PackagedOutput;
  plan: SegmentPlan;
  playlist: string;
  path(name: string): string;
  progress: number[];
}

const keyOf = (index: number) => Buffer.alloc(16, index + 1);

async function packageClip(
  sourcePath: string,
  name: string,
  kind: MediaKind = 'video',
): Promise<Packaged> {
  const fit = planMediaFit(await probe(sourcePath), kind);
  if (!fit.fits) throw new Error(`refused: ${fit.refusal.code}`);
  const span = mediaSpan(fit.video, fit.audio);
  const cuts = fit.video?.keyframesSeconds ?? evenCuts(span.fromSeconds, span.toSeconds);
  const plan = planSegments({ ...span, cutsSeconds: cuts });
  const outputFolder = folder.path(name);
  await mkdir(outputFolder);
  const keys = plan.keyWindows.map((_, index) => keyOf(index).toString('hex'));
  const progress: number[] = [];
  const output = await runInThread<PackagingInput, PackagingOutput>(
    thread('hls-packaging'),
    { sourcePath, outputFolder, initName, segments: plan.segments, keys },
    { onProgress: (percent: number) => progress.push(percent) },
  );
  if (!output.packaged) throw new Error(output.fault);
  for (const [index] of keys.entries()) {
    await writeFile(join(outputFolder, `${index}.key`), keyOf(index));
  }
  const urls = { key: (index: number) => `${index}.key`, segment: (part: string) => part };
  const playlist = planPlaylist(plan, urls);
  await writeFile(join(outputFolder, 'index.m3u8'), playlist);
  return { output, plan, playlist, progress, path: (part) => join(outputFolder, part) };
}

/** Plays to the end, or throws what ffmpeg complained of. */
const play = (packaged: Packaged) =>
  ffmpeg('-allowed_extensions', 'ALL', '-i', packaged.path('index.m3u8'), '-f', 'null', '-');

describe('packaging a real clip', () => {
  let packaged: Packaged;
  beforeAll(async () => {
    packaged = await packageClip(clipPath, 'clip');
  });

  it('writes a clear init segment and every planned segment, and nothing else', async () => {
    const names = packaged.plan.segments.map(({ name }) => name);
    const written = await readdir(packaged.path('.'));

    expect(written.filter((name) => /\.(mp4|m4s)$/.test(name)).toSorted()).toEqual(
      [...names, initName].toSorted(),
    );
    const init = await readFile(packaged.path(initName));
    expect(init.toString('latin1', 4, 8)).toBe('ftyp');
  });

  it('encrypts each segment with the key of its window and its sequence as the vector', async () => {
    const [segment] = packaged.plan.segments;
    const encrypted = await readFile(packaged.path(segment?.name ?? ''));
    expect(encrypted.includes('moof')).toBe(false);

    const vector = Buffer.alloc(16);
    const decipher = createDecipheriv('aes-128-cbc', keyOf(0), vector);
    const clear = Buffer.concat([decipher.update(encrypted), decipher.final()]);

    expect(clear.includes('moof')).toBe(true);
  });

  it('tells what it found and reports progress up to 100', () => {
    expect(packaged.output).toMatchObject({
      width: 320,
      height: 180,
      codecs: ['avc1.640015', 'mp4a.40.2'],
    });
    expect(packaged.progress).toEqual(packaged.progress.toSorted((one, other) => one - other));
    expect(packaged.progress.at(-1)).toBe(100);
  });

  it('fails when a key is missing', async () => {
    const outputFolder = folder.path('no-key');
    await mkdir(outputFolder);
    const { segments } = packaged.plan;
    const input = { sourcePath: clipPath, outputFolder, initName, segments, keys: [] };

    expect(await runInThread(thread('hls-packaging'), input)).toEqual({
      packaged: false,
      fault: expect.stringContaining('no key'),
    });
  });
});

describe('packaging on a machine in trouble', () => {
  it('fails with the machine’s own error, so that it is tried again', async () => {
    const { segments } = planSegments({ fromSeconds: 0, toSeconds: 8, cutsSeconds: [0, 6] });
    const input = { initName, segments, keys: ['00'.repeat(16)] };
    const missing = {
      ...input,
      sourcePath: folder.path('gone.mp4'),
      outputFolder: folder.path('g'),
    };
    const blocked = { ...input, sourcePath: clipPath, outputFolder: `${clipPath}/nowhere` };

    await expect(runInThread(thread('hls-packaging'), missing)).rejects.toThrow('ENOENT');
    await expect(runInThread(thread('hls-packaging'), blocked)).rejects.toThrow('ENOTDIR');
  });
});

describe('reading a file that is no video', () => {
  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'empty'],
    ['a few words', 'hello', 'not-media'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'not-media'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), 'not-media'],
    [
      'a playlist of a file of ours',
      '#EXTM3U\n#EXTINF:6,\n/etc/passwd\n#EXT-X-ENDLIST\n',
      'not-media',
    ],
    ['a list for ffmpeg', "ffconcat version 1.0\nfile 'clip-8s.mp4'\n", 'not-media'],
    ['a beginning without an end', Buffer.from('0000001c6674797069736f6d', 'hex'), 'damaged'],
  ])('says so of %s', async (name, content, reason) => {
    const path = await folder.write(`${name}.mp4`, content);

    expect(await probe(path)).toMatchObject({ readable: false, reason });
  });

  it('says so of a video that broke off in transfer', async () => {
    const path = await folder.write('broken.mp4', await readFile(clipPath));
    await truncate(path, 30_000);

    expect(await probe(path)).toEqual({ readable: false, reason: 'damaged' });
  });

  it('survives every single place where a file can break off', async () => {
    const whole = await readFile(clipPath);
    for (let bytes = 1; bytes < 4_000; bytes += 397) {
      const path = await folder.write('broken-early.mp4', whole.subarray(0, bytes));
      expect(await probe(path)).toMatchObject({ readable: false });
    }
  });
});

const withFfmpeg = hasFfmpeg() ? describe : describe.skip;

withFfmpeg('a package played by ffmpeg', () => {
  it('plays to the end and is as long as its source', async () => {
    const source = makeClip(folder.path('long.mp4'), { seconds: 130 });

    const packaged = await packageClip(source, 'long');

    expect(packaged.plan.keyWindows).toHaveLength(3);
    play(packaged);
    const sum = packaged.plan.segments.reduce((ms, { fromMs, toMs }) => ms + toMs - fromMs, 0);
    expect(sum).toBe(packaged.plan.durationMs);
    expect(Math.abs(sum / 1000 - ffprobeSeconds(source))).toBeLessThan(1);
    expect(Math.abs(sum / 1000 - ffprobeSeconds(packaged.path('index.m3u8')))).toBeLessThan(1);
  });

  it.each<[string, Parameters<typeof makeClip>[1]]>([
    ['with B-frames and open groups of pictures', open()],
    ['without sound', { seconds: 8, audio: ['-an'] }],
    ['already in fragments', { seconds: 8, more: ['-movflags', 'frag_keyframe+empty_moov'] }],
    ['as QuickTime', { seconds: 8, more: ['-f', 'mov'] }],
    ['with a keyframe each 10 seconds', { seconds: 25, video: x264('-g', '250') }],
  ])('plays to the end %s', async (name, clip) => {
    const source = makeClip(folder.path(`${name}.mp4`), clip);

    const packaged = await packageClip(source, name);

    expect(() => play(packaged)).not.toThrow();
  });

  it('plays sound alone', async () => {
    const source = makeClip(folder.path('sound.m4a'), { seconds: 20, video: ['-vn'] });

    const packaged = await packageClip(source, 'sound', 'audio');

    play(packaged);
    expect(packaged.plan.segments.length).toBeGreaterThan(2);
  });

  it('keeps every frame and every piece of sound', async () => {
    const source = makeClip(folder.path('frames.mp4'), { seconds: 13, video: open().video ?? [] });

    const packaged = await packageClip(source, 'frames');

    expect(ffprobePackets(packaged.path('index.m3u8'))).toEqual(ffprobePackets(source));
  });

  it('is not made of a source with a track that would be left behind', async () => {
    const source = folder.path('two-voices.mp4');
    ffmpeg('-i', clipPath, '-map', '0:v', '-map', '0:a', '-map', '0:a', '-c', 'copy', source);
    const outputFolder = folder.path('two-voices');
    await mkdir(outputFolder);
    const { segments } = planSegments({ fromSeconds: 0, toSeconds: 8, cutsSeconds: [0, 6] });
    const input = { sourcePath: source, outputFolder, initName, segments, keys: ['00'.repeat(16)] };

    const output = await runInThread(thread('hls-packaging'), input);

    expect(output).toEqual({ packaged: false, fault: expect.stringContaining('discarded') });
    expect(await readdir(outputFolder)).toEqual([]);
  });
});

withFfmpeg('a source that does not fit', () => {
  it.each<[string, string, Parameters<typeof makeClip>[1]]>([
    [
      'video-codec',
      'hevc.mp4',
      { seconds: 2, video: ['-c:v', 'libx265', '-x265-params', 'log-level=none'] },
    ],
    ['container', 'film.mkv', { seconds: 2 }],
    ['container', 'film.avi', { seconds: 2, video: ['-c:v', 'mpeg4'], audio: ['-c:a', 'mp3'] }],
    ['container', 'film.flv', { seconds: 2, audio: ['-c:a', 'aac'] }],
    ['audio-codec', 'mp3.mp4', { seconds: 2, audio: ['-c:a', 'libmp3lame'] }],
    [
      'keyframes-apart',
      'gap.mp4',
      { seconds: 20, video: x264('-g', '1000', '-sc_threshold', '0') },
    ],
    ['picture-too-large', 'large.mp4', { seconds: 1, size: '2560x1440' }],
    ['too-short', 'short.mp4', { seconds: 0.4 }],
    ['no-video', 'sound.mp4', { seconds: 2, video: ['-vn'] }],
  ])('is refused: %s (%s)', async (code, name, clip) => {
    const source = makeClip(folder.path(name), clip);

    const fit = planMediaFit(await probe(source), 'video');

    expect(fit).toMatchObject({ fits: false, refusal: { code } });
  });
});

function x264(...options: string[]): string[] {
  return ['-c:v', 'libx264', '-preset', 'ultrafast', ...options];
}

function open(): Parameters<typeof makeClip>[1] {
  const params = 'open-gop=1:keyint=50:bframes=3';
  return { seconds: 13, video: ['-c:v', 'libx264', '-x264-params', params] };
}
