import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord, Storage } from '#platform';
import {
  aFinishedUpload,
  anActor,
  anInstructor,
  aReadyAsset,
} from '../../../test/factories/media.js';
import { clipDurationMs } from '../../../test/fixtures/media/clips.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { MediaPackagingService } from './media-packaging.service.js';
import { MediaModule } from './media.module.js';
import { MediaService } from './media.service.js';
import { UploadService } from './upload.service.js';

let rooms: Rooms;
let media: MediaService;
beforeAll(async () => {
  rooms = await startRooms([MediaModule]);
  media = rooms.get(MediaService);
});
afterAll(() => rooms.close());

const refused = (code: string) => expect.objectContaining({ code });
const process = (id: string) =>
  rooms.get(MediaPackagingService).process(id, new AbortController().signal);
const page = { page: 1, pageSize: 20 };

describe('making an asset', () => {
  it('begins as uploaded and is ready once it was processed', async () => {
    const instructor = anInstructor();
    const uploadId = await aFinishedUpload(rooms, instructor);

    const asset = await media.create(instructor, uploadId);
    await process(asset.id);

    expect(asset).toMatchObject({ state: 'uploaded', progress: 0, fileName: '第一讲.mp4' });
    const ready = await media.find(instructor, asset.id);
    expect(ready).toMatchObject({ state: 'ready', progress: 100 });
    expect(Math.abs((ready.durationMs ?? 0) - clipDurationMs)).toBeLessThan(100);
    expect(ready.renditions).toEqual([
      { width: 320, height: 180, codecs: ['avc1.640015', 'mp4a.40.2'] },
    ]);
  });

  it('of the same upload twice is the same asset', async () => {
    const instructor = anInstructor();
    const uploadId = await aFinishedUpload(rooms, instructor);

    const [first, second] = await Promise.all([
      media.create(instructor, uploadId),
      media.create(instructor, uploadId),
    ]);
    await process(first.id);
    const third = await media.create(instructor, uploadId);

    expect(second.id).toBe(first.id);
    expect(third).toMatchObject({ id: first.id, state: 'ready' });
    expect((await media.list(instructor, page)).total).toBe(1);
  });

  it('is refused while the upload is not complete', async () => {
    const instructor = anInstructor();
    const { id } = await rooms
      .get(UploadService)
      .open(instructor, { purpose: 'lesson-video', fileName: 'a.mp4', sizeBytes: 10 });

    await expect(media.create(instructor, id)).rejects.toEqual(refused('media.upload-unfinished'));
  });

  it('works when the server died between the last byte and saying so', async () => {
    const instructor = anInstructor();
    const { id } = await rooms
      .get(UploadService)
      .open(instructor, { purpose: 'lesson-video', fileName: 'a.mp4', sizeBytes: 4 });
    await rooms.get(Storage).put(`uploads/${id}`, Buffer.from('clip'));

    expect(await media.create(instructor, id)).toMatchObject({ state: 'uploaded' });
  });

  it('is refused for another’s upload, as if it were not there', async () => {
    const uploadId = await aFinishedUpload(rooms, anInstructor());

    await expect(media.create(anInstructor(), uploadId)).rejects.toEqual(
      refused('media.upload-not-found'),
    );
  });

  it('is refused to a learner', async () => {
    await expect(media.create(anActor(null), 'upload')).rejects.toEqual(
      refused('media.assets-forbidden'),
    );
  });

  it('is refused for a file that was not uploaded as video or sound', async () => {
    const instructor = anInstructor();
    const uploadId = await aFinishedUpload(rooms, instructor, { purpose: 'cover' });

    await expect(media.create(instructor, uploadId)).rejects.toEqual(refused('media.not-media'));
  });
});

describe('seeing an asset', () => {
  it('is for its owner and for reviewers', async () => {
    const owner = anInstructor();
    const id = await aReadyAsset(rooms, owner);

    expect(await media.find(owner, id)).toMatchObject({ id });
    expect(await media.find(anActor('reviewer'), id)).toMatchObject({ id });
    expect(await media.find(anActor('platform-admin'), id)).toMatchObject({ id });
  });

  it.each(['instructor', 'unit-admin', null] as const)('is not for another %s', async (role) => {
    const id = await aReadyAsset(rooms, anInstructor());

    await expect(media.find(anActor(role), id)).rejects.toEqual(refused('media.asset-not-found'));
  });

  it('lists the actor’s own, newest first, and no other’s', async () => {
    const owner = anInstructor();
    const first = await aReadyAsset(rooms, owner);
    rooms.clock.advance(1000);
    const second = await aReadyAsset(rooms, owner);
    await aReadyAsset(rooms, anInstructor());

    const list = await media.list(owner, page);

    expect(list.items.map(({ id }) => id)).toEqual([second, first]);
    await expect(media.list(anActor(null), page)).rejects.toEqual(
      refused('media.assets-forbidden'),
    );
  });

  it('gives rooms above what they need to play it, once it is ready', async () => {
    const owner = anInstructor();
    const waiting = await media.create(owner, await aFinishedUpload(rooms, owner));
    const ready = await aReadyAsset(rooms, owner);

    expect(await media.findReady(waiting.id)).toBeNull();
    const { durationMs, keyWindows } = (await media.findReady(ready)) ?? {};
    expect(keyWindows).toEqual([[0, durationMs]]);
    const known = await media.findMany([waiting.id, ready, 'unknown']);
    expect(known.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      [
        [waiting.id, 'uploaded'],
        [ready, 'ready'],
      ].toSorted(),
    );
  });
});

describe('removing an asset', () => {
  it('takes its files with it and is on record', async () => {
    const owner = anInstructor();
    const id = await aReadyAsset(rooms, owner);
    const folder = rooms.get(Storage).localPath(`media/${id}`);
    expect(existsSync(folder)).toBe(true);

    await media.remove(owner, id);

    expect(existsSync(folder)).toBe(false);
    await expect(media.find(owner, id)).rejects.toEqual(refused('media.asset-not-found'));
    const records = rooms.database.repository(AuditRecord);
    expect(await records.countBy({ action: 'media.remove', subjectId: id })).toBe(1);
  });

  it('is refused while somebody holds it, and works after the release', async () => {
    const owner = anInstructor();
    const id = await aReadyAsset(rooms, owner);
    await media.hold(owner, id, 'lesson:1');
    await media.hold(owner, id, 'lesson:1');

    await expect(media.remove(owner, id)).rejects.toEqual(refused('media.asset-in-use'));

    await media.release(id, 'lesson:1');
    await media.remove(owner, id);
  });

  it('is refused while it is being worked on', async () => {
    const owner = anInstructor();
    const { id } = await media.create(owner, await aFinishedUpload(rooms, owner));

    await expect(media.remove(owner, id)).rejects.toEqual(refused('media.asset-busy'));
  });

  it('is refused to others, reviewers included', async () => {
    const id = await aReadyAsset(rooms, anInstructor());

    for (const other of [anInstructor(), anActor('reviewer')]) {
      await expect(media.remove(other, id)).rejects.toEqual(refused('media.asset-not-found'));
    }
  });
});

describe('holding an asset', () => {
  it('is for its owner alone', async () => {
    const id = await aReadyAsset(rooms, anInstructor());

    await expect(media.hold(anInstructor(), id, 'lesson:1')).rejects.toEqual(
      refused('media.asset-not-found'),
    );
  });
});
