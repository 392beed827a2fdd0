import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MediaPackagingService, MediaService, type UploadPurpose, UploadService } from '#media';
import { type Actor, newId, Storage } from '#platform';
import { clipPath } from '../fixtures/media/clips.js';
import type { Rooms } from '../harness/start-rooms.js';

/** A member who may make lessons; no row of the account room stands behind it. */
export function anInstructor(): Actor {
  return anActor('instructor');
}

export function anActor(role: Actor['grants'][number]['role'] | null): Actor {
  const grants = role
    ? [{ role, unitId: 'unit', unitPath: '/unit/', line: null, authority: null }]
    : [];
  const memberId = newId();
  return { memberId, name: '测试', sessionId: null, grants, requestId: null, address: null };
}

interface UploadOptions {
  file?: string;
  fileName?: string;
  purpose?: UploadPurpose;
}

/** A file that has arrived whole, as the tus endpoint leaves it. */
export async function aFinishedUpload(
  rooms: Rooms,
  actor: Actor,
  { file = clipPath, fileName = '第一讲.mp4', purpose = 'lesson-video' }: UploadOptions = {},
): Promise<string> {
  const uploads = rooms.get(UploadService);
  const { size } = await stat(file);
  const { id } = await uploads.open(actor, { purpose, fileName, sizeBytes: size });
  const path = rooms.get(Storage).localPath(`uploads/${id}`);
  await mkdir(dirname(path), { recursive: true });
  await copyFile(file, path);
  await uploads.finish(actor, id);
  return id;
}

/** An asset of the actor's own that can be played: 8 seconds of real video. */
export async function aReadyAsset(
  rooms: Rooms,
  actor: Actor,
  options: UploadOptions = {},
): Promise<string> {
  const uploadId = await aFinishedUpload(rooms, actor, options);
  const { id } = await rooms.get(MediaService).create(actor, uploadId);
  await rooms.get(MediaPackagingService).process(id, new AbortController().signal);
  return id;
}
