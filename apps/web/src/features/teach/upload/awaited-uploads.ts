import { changeLesson, submitWhenReady } from '../api/courses.js';
import { queryClient } from '../../../lib/query.js';
import { whenUploaded, type UploadItem } from './upload-queue.js';

/** What is done with a file once it has arrived. */
interface Awaited {
  courseId: string;
  lessonId: string;
  /** Then the course is submitted as soon as the file is processed. */
  submit: boolean;
}

const keyOf = (fingerprint: string): string => `xueshi-awaited-${fingerprint}`;

/** Kept on the device, as the upload itself is: whoever goes on with it after a reload has this done too. */
export function awaitUpload(item: UploadItem, awaited: Awaited): void {
  if (item.assetId !== null) void settle(awaited, item.assetId);
  else remember(item.fingerprint, awaited);
}

function remember(fingerprint: string, awaited: Awaited): void {
  try {
    window.localStorage.setItem(keyOf(fingerprint), JSON.stringify(awaited));
  } catch {
    // a WebView without storage keeps it for as long as the page lives
  }
  waiting.set(fingerprint, awaited);
}
const waiting = new Map<string, Awaited>();

function recall(fingerprint: string): Awaited | null {
  const known = waiting.get(fingerprint);
  waiting.delete(fingerprint);
  try {
    const stored = window.localStorage.getItem(keyOf(fingerprint));
    window.localStorage.removeItem(keyOf(fingerprint));
    return known ?? (stored === null ? null : (JSON.parse(stored) as Awaited));
  } catch {
    return known ?? null;
  }
}

async function settle({ courseId, lessonId, submit }: Awaited, assetId: string): Promise<void> {
  try {
    await changeLesson(courseId, lessonId, { mediaAssetId: assetId });
    if (submit) await submitWhenReady(courseId);
  } catch {
    // the draft says what it lacks; nothing is lost
  }
  await queryClient.invalidateQueries({ queryKey: ['teaching'] });
}

whenUploaded((fingerprint, assetId) => {
  const awaited = recall(fingerprint);
  if (awaited !== null) void settle(awaited, assetId);
});
