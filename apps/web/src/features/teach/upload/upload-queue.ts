import { defaultOptions, Upload, type PreviousUpload } from 'tus-js-client';
import { reactive, ref, watch } from 'vue';
import { ownHeaders } from '../../../lib/api.js';
import { asApiError } from '../../../lib/api-error.js';
import { queryClient } from '../../../lib/query.js';
import { member } from '../../../lib/session.js';
import { t } from '../../../lib/text.js';
import { createAsset } from '../api/media.js';
import { isPassing, sentence } from './upload-faults.js';
import { bytesPerSecond, withSample, type Sample } from './upload-rate.js';

export type UploadState =
  | 'queued'
  | 'uploading'
  | 'waiting' // for the network to come back
  | 'paused'
  | 'registering' // all bytes are there; being handed over to processing
  | 'failed'
  | 'done';

export interface UploadItem {
  key: string;
  name: string;
  sizeBytes: number;
  sentBytes: number;
  /** Null while it is not known. */
  bytesPerSecond: number | null;
  state: UploadState;
  /** What to do, when `failed`. */
  problem: string | null;
  /** Set once it is `done`. */
  assetId: string | null;
  resumed: boolean;
  /** Names the file on this device, also after a reload. */
  fingerprint: string;
}

/** What was begun on this device and not finished; the same file goes on where it stopped. */
export interface Unfinished {
  key: string;
  name: string;
  sizeBytes: number;
}

const chunkBytes = 16 * 1024 * 1024; // fits the body limit of a proxy in between
const retryDelaysMs = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

/** The queue outlives the pages of the desk: one file goes at a time, the others wait their turn. */
export const uploads = ref<UploadItem[]>([]);
export const unfinished = ref<Unfinished[]>([]);

interface Work {
  file: File;
  upload: Upload;
  samples: Sample[];
}
const works = new Map<string, Work>();
const storage = defaultOptions.urlStorage;
let nextKey = 1;

/** A member's own, so that on a shared PC nobody goes on with another's file. */
const ownPrefix = (): string => `xueshi-${member.value?.id ?? ''}-`;
const fingerprintOf = (file: File): string =>
  `${ownPrefix()}${file.name}-${String(file.size)}-${String(file.lastModified)}`;

export type MediaKind = 'video' | 'audio';

const audioEnding = /\.(m4a|mp3|aac|wav|ogg|flac)$/i;
const kindOf = (file: File): MediaKind =>
  file.type.startsWith('audio/') || audioEnding.test(file.name) ? 'audio' : 'video';

type Listener = (fingerprint: string, assetId: string) => void;
const listeners: Listener[] = [];

/** Told of every file that has arrived and was handed over to processing. */
export function whenUploaded(listener: Listener): void {
  listeners.push(listener);
}

/** @param kind what it is to be used as; what the file looks like unless given */
export function addFiles(files: Iterable<File>, kind?: MediaKind): UploadItem[] {
  const added: UploadItem[] = [];
  for (const file of files) {
    const same = uploads.value.find((item) => isSame(item, file));
    if (same !== undefined) {
      if (same.state === 'failed' || same.state === 'paused') resume(same);
      added.push(same);
      continue;
    }
    const item: UploadItem = reactive({
      key: String(nextKey++),
      name: file.name,
      sizeBytes: file.size,
      sentBytes: 0,
      bytesPerSecond: null,
      state: 'queued',
      problem: null,
      assetId: null,
      resumed: false,
      fingerprint: fingerprintOf(file),
    });
    works.set(item.key, { file, upload: uploadOf(item, file, kind ?? kindOf(file)), samples: [] });
    uploads.value.push(item);
    added.push(item);
  }
  next();
  return added;
}

function isSame(item: UploadItem, file: File): boolean {
  const work = works.get(item.key);
  return (
    item.state !== 'done' && work !== undefined && fingerprintOf(work.file) === fingerprintOf(file)
  );
}

function uploadOf(item: UploadItem, file: File, kind: MediaKind): Upload {
  return new Upload(file, {
    endpoint: '/api/v1/uploads',
    headers: ownHeaders,
    metadata: { filename: file.name, purpose: `lesson-${kind}` },
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    fingerprint: () => Promise.resolve(fingerprintOf(file)),
    onProgress: (sent) => {
      moved(item, sent);
    },
    onShouldRetry: (error) => {
      const passing = isPassing(error);
      if (passing) item.state = 'waiting';
      return passing;
    },
    onError: (error) => {
      fail(item, sentence(error));
    },
    onSuccess: () => {
      void register(item);
    },
  });
}

function moved(item: UploadItem, sent: number): void {
  const work = works.get(item.key);
  if (work === undefined || item.state === 'paused') return;
  work.samples = withSample(work.samples, { atMs: performance.now(), bytes: sent });
  item.sentBytes = sent;
  item.bytesPerSecond = bytesPerSecond(work.samples);
  item.state = 'uploading';
}

function fail(item: UploadItem, problem: string): void {
  item.state = 'failed';
  item.problem = problem;
  next();
}

function next(): void {
  const busy = uploads.value.some((item) =>
    ['uploading', 'waiting', 'registering'].includes(item.state),
  );
  const waiting = uploads.value.find((item) => item.state === 'queued');
  if (!busy && waiting !== undefined) void begin(waiting);
}

async function begin(item: UploadItem): Promise<void> {
  const work = works.get(item.key);
  if (work === undefined) return;
  if (work.file.size === 0) {
    fail(item, t('teach.upload.emptyFile'));
    return;
  }
  item.state = 'uploading';
  item.problem = null;
  work.samples = [];
  if (work.upload.url === null) {
    const last = (await storedUploads(fingerprintOf(work.file))).pop();
    if (last !== undefined) {
      work.upload.resumeFromPreviousUpload(last);
      item.resumed = true;
    }
  }
  work.upload.start();
  void refreshUnfinished();
}

/** Asked again after a failure: the upload is whole by then, and the same upload gives the same asset. */
async function register(item: UploadItem): Promise<void> {
  const work = works.get(item.key);
  const uploadId = work?.upload.url?.split(/[?#]/)[0]?.split('/').pop();
  if (work === undefined || uploadId === undefined) return;
  item.sentBytes = item.sizeBytes;
  item.state = 'registering';
  try {
    item.assetId = await createAsset(uploadId);
    item.state = 'done';
    for (const listener of listeners) listener(item.fingerprint, item.assetId);
    await forgetStored(fingerprintOf(work.file));
    works.delete(item.key);
    await queryClient.invalidateQueries({ queryKey: ['media'] });
    uploads.value = uploads.value.filter((other) => other.key !== item.key);
  } catch (error) {
    item.state = 'failed';
    item.problem = asApiError(error).message;
  }
  next();
}

export function pause(item: UploadItem): void {
  item.state = 'paused';
  item.bytesPerSecond = null;
  void works.get(item.key)?.upload.abort();
  next();
}

export function resume(item: UploadItem): void {
  item.state = 'queued';
  item.problem = null;
  next();
}

/** Gives the upload up, here and on the server. */
export async function giveUp(item: UploadItem): Promise<void> {
  const work = works.get(item.key);
  uploads.value = uploads.value.filter((other) => other.key !== item.key);
  works.delete(item.key);
  next();
  if (work === undefined) return;
  await work.upload.abort(true).catch(() => undefined); // the server drops what is left over by itself
  await forgetStored(fingerprintOf(work.file));
  await refreshUnfinished();
}

export async function giveUpUnfinished(entry: Unfinished): Promise<void> {
  const stored = (await storedUploads()).find((one) => one.urlStorageKey === entry.key);
  if (stored?.uploadUrl)
    await Upload.terminate(stored.uploadUrl, { headers: ownHeaders }).catch(() => undefined);
  await storage?.removeUpload(entry.key);
  await refreshUnfinished();
}

/** Those of the member, or of one file of his. A WebView without storage has none. */
async function storedUploads(fingerprint?: string): Promise<PreviousUpload[]> {
  const prefix = `tus::${fingerprint === undefined ? ownPrefix() : `${fingerprint}::`}`;
  try {
    const all = (await storage?.findAllUploads()) ?? [];
    return all.filter((one) => one.urlStorageKey.startsWith(prefix));
  } catch {
    return [];
  }
}

async function forgetStored(fingerprint: string): Promise<void> {
  const stored = await storedUploads(fingerprint);
  await Promise.all(stored.map((one) => storage?.removeUpload(one.urlStorageKey)));
}

/** Reads again what this device still has to finish. */
export async function refreshUnfinished(): Promise<void> {
  const running = new Set([...works.values()].map((work) => `tus::${fingerprintOf(work.file)}::`));
  unfinished.value = (await storedUploads())
    .filter((one) => ![...running].some((prefix) => one.urlStorageKey.startsWith(prefix)))
    .map((one) => ({
      key: one.urlStorageKey,
      name: one.metadata['filename'] ?? '',
      sizeBytes: one.size ?? 0,
    }));
}

window.addEventListener('online', () => {
  for (const item of uploads.value)
    if (item.state === 'failed' && item.problem === t('teach.upload.noNetwork')) resume(item);
});

// Whoever signs in next on this PC finds nobody else's files.
watch(
  () => member.value?.id,
  () => {
    for (const work of works.values()) void work.upload.abort();
    works.clear();
    uploads.value = [];
    unfinished.value = [];
  },
);
