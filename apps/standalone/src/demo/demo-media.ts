import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { MediaService, UploadService } from '#media';
import { type Actor, JobRunner } from '#platform';
import { clipFile, type DemoLesson } from './demo-lectures.js';

/** A clip as its instructor would have uploaded it, packaged and encrypted. @returns the asset's id. */
export async function uploadClip(
  rooms: INestApplicationContext,
  actor: Actor,
  { clip, title }: DemoLesson,
): Promise<string> {
  const uploads = rooms.get(UploadService, { strict: false });
  const file = clipFile(clip);
  const upload = await uploads.open(actor, {
    purpose: 'lesson-video',
    fileName: `${title}.mp4`,
    sizeBytes: (await stat(file)).size,
  });
  const place = join(uploads.folder, upload.id);
  await mkdir(uploads.folder, { recursive: true });
  await copyFile(file, place);
  await uploads.finish(actor, upload.id);
  const media = rooms.get(MediaService, { strict: false });
  const { id } = await media.create(actor, upload.id);
  await rooms.get(JobRunner, { strict: false }).runAllDue();
  const { state, failure } = await media.find(actor, id);
  if (state !== 'ready') throw new Error(`clip ${clip}: ${failure?.message ?? state}`);
  return id;
}
