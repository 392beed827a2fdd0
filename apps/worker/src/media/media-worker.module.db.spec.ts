import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MediaService, sweepUploads, UploadService } from '#media';
import { Jobs, Storage } from '#platform';
import { aFinishedUpload, anInstructor } from '../../../../test/factories/media.js';
import { type Folder, temporaryFolder } from '../../../../test/fixtures/media/clips.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { MediaWorkerModule } from './media-worker.module.js';

let rooms: Rooms;
let media: MediaService;
let storage: Storage;
let folder: Folder;
beforeAll(async () => {
  rooms = await startRooms([MediaWorkerModule]);
  media = rooms.get(MediaService);
  storage = rooms.get(Storage);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await rooms.close();
  await folder.remove();
});

async function anAsset(file?: string) {
  const owner = anInstructor();
  const uploadId = await aFinishedUpload(rooms, owner, file === undefined ? {} : { file });
  const { id } = await media.create(owner, uploadId);
  return { uploadId, find: () => media.find(owner, id) };
}

/** Retries wait; the clock is moved until nothing is left to do. */
async function drainWithRetries(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await rooms.drain();
    rooms.clock.advance(600_000);
  }
}

describe('the media worker', () => {
  it('makes an uploaded asset ready', async () => {
    const asset = await anAsset();

    await rooms.drain();

    expect(await asset.find()).toMatchObject({ state: 'ready', progress: 100 });
  });

  it('refuses what does not fit at the first attempt, and goes on with the next', async () => {
    const refused = await anAsset(await folder.write('noise.mp4', Buffer.alloc(4096, 7)));
    const good = await anAsset();

    await rooms.drain();

    expect(await refused.find()).toMatchObject({
      state: 'failed',
      failure: { code: 'not-media' },
    });
    expect(await good.find()).toMatchObject({ state: 'ready' });
  });

  it('tries several times what may pass, and then fails it with its reason', async () => {
    const asset = await anAsset();
    await storage.delete(`uploads/${asset.uploadId}`);

    await rooms.drain();
    expect(await asset.find()).toMatchObject({ state: 'probing' });
    await drainWithRetries();

    expect(await asset.find()).toMatchObject({
      state: 'failed',
      failure: { code: 'source-missing' },
    });
  });

  it('sweeps away uploads that nobody finished', async () => {
    const owner = anInstructor();
    const upload = { purpose: 'lesson-video', fileName: 'a.mp4', sizeBytes: 10 };
    const { id } = await rooms.get(UploadService).open(owner, upload);
    await storage.put(`uploads/${id}`, Buffer.from('half'));
    rooms.clock.advance(24 * 3_600_000);

    await rooms.get(Jobs).add(sweepUploads, {});
    await rooms.drain();

    expect(await storage.size(`uploads/${id}`)).toBeNull();
  });
});
