import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Storage } from '#platform';
import { aFinishedUpload, anInstructor } from '../../../test/factories/media.js';
import { type Folder, temporaryFolder } from '../../../test/fixtures/media/clips.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { HlsDelivery } from './hls-delivery.service.js';
import { MediaAssetRow } from './media-asset.entity.js';
import { MediaPackagingService } from './media-packaging.service.js';
import { MediaModule } from './media.module.js';
import { MediaService } from './media.service.js';

let rooms: Rooms;
let media: MediaService;
let packaging: MediaPackagingService;
let storage: Storage;
let folder: Folder;
beforeAll(async () => {
  rooms = await startRooms([MediaModule]);
  media = rooms.get(MediaService);
  packaging = rooms.get(MediaPackagingService);
  storage = rooms.get(Storage);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await rooms.close();
  await folder.remove();
});

const going = () => new AbortController().signal;
const urls = { key: (index: number) => `key-${index}`, segment: (name: string) => name };

async function anAsset(file?: string) {
  const owner = anInstructor();
  const uploadId = await aFinishedUpload(rooms, owner, file === undefined ? {} : { file });
  const { id } = await media.create(owner, uploadId);
  return { id, owner, uploadId, state: async () => media.find(owner, id) };
}

/** Every attempt leaves the disk as it should be: the published package or nothing, and no work folder. */
async function expectTidy(id: string, packages: 0 | 1): Promise<void> {
  const path = storage.localPath(`media/${id}`);
  expect(existsSync(path) ? await readdir(path) : []).toHaveLength(packages);
}

describe('packaging', () => {
  it('publishes the package and lets go of the source', async () => {
    const asset = await anAsset();

    expect(await packaging.process(asset.id, going())).toBe(true);

    expect(await asset.state()).toMatchObject({ state: 'ready', progress: 100 });
    expect(await storage.size(`uploads/${asset.uploadId}`)).toBeNull();
    await expectTidy(asset.id, 1);
  });

  it('of a ready asset is no longer needed and changes nothing', async () => {
    const asset = await anAsset();
    await packaging.process(asset.id, going());
    const before = await asset.state();

    expect(await packaging.process(asset.id, going())).toBe(false);

    expect(await asset.state()).toEqual(before);
    await expectTidy(asset.id, 1);
  });

  it('of an asset that is gone is no longer needed', async () => {
    expect(await packaging.process('unknown', going())).toBe(false);
  });

  it('begins again after a worker was killed, and clears up what it left behind', async () => {
    const asset = await anAsset();
    await rooms.database.transaction(() =>
      rooms.database
        .repository(MediaAssetRow)
        .update({ id: asset.id }, { state: 'packaging', packageId: 'dead', progress: 40 }),
    );
    await storage.put(`media/${asset.id}/dead.part/00000.m4s`, Buffer.from('half'));
    await storage.put(`media/${asset.id}/dead/00000.m4s`, Buffer.from('never published'));

    await packaging.process(asset.id, going());

    expect(await asset.state()).toMatchObject({ state: 'ready' });
    await expectTidy(asset.id, 1);
  });

  it('that was told to stop publishes nothing, and the next attempt does', async () => {
    const asset = await anAsset();
    const stop = new AbortController();
    const stopped = packaging.process(asset.id, stop.signal);
    stop.abort(new Error('the lease was lost'));

    await expect(stopped).rejects.toThrow('the lease was lost');
    await expectTidy(asset.id, 0);

    await packaging.process(asset.id, going());
    expect(await asset.state()).toMatchObject({ state: 'ready' });
    await expectTidy(asset.id, 1);
  });

  it('by two workers at once publishes one whole package', async () => {
    const asset = await anAsset();

    const attempts = [packaging.process(asset.id, going()), packaging.process(asset.id, going())];
    const results = await Promise.allSettled(attempts);

    const published = results.filter(({ status, ...rest }) => {
      return status === 'fulfilled' && 'value' in rest && rest.value === true;
    });
    expect(published).toHaveLength(1);
    expect(await asset.state()).toMatchObject({ state: 'ready' });
    await expectTidy(asset.id, 1);
    expect(await rooms.get(HlsDelivery).playlist(asset.id, urls)).toContain('#EXT-X-ENDLIST');
  });
});

describe('a source that does not fit', () => {
  it('fails with its reason at the first attempt and is not kept', async () => {
    const asset = await anAsset(await folder.write('text.mp4', 'this is no video'));

    await packaging.process(asset.id, going());

    expect(await asset.state()).toMatchObject({
      state: 'failed',
      failure: {
        code: 'not-media',
        message: '这个文件不是视频，无法处理。请选择 MP4 视频后重新上传。',
      },
    });
    expect(await storage.size(`uploads/${asset.uploadId}`)).toBeNull();
    await expectTidy(asset.id, 0);
  });

  it('stays failed when it is asked for again', async () => {
    const asset = await anAsset(await folder.write('page.mp4', '<html></html>'));
    await packaging.process(asset.id, going());

    const again = await media.create(asset.owner, asset.uploadId);
    await packaging.process(asset.id, going());

    expect(again).toMatchObject({ id: asset.id, state: 'failed' });
  });
});

describe('processing that goes wrong with us', () => {
  it('begins again on request when the cause may have passed', async () => {
    const asset = await anAsset();
    await packaging.giveUp(asset.id, Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
    expect(await asset.state()).toMatchObject({ state: 'failed', failure: { code: 'no-space' } });

    const again = await media.create(asset.owner, asset.uploadId);
    await packaging.process(asset.id, going());

    expect(again).toMatchObject({ id: asset.id, state: 'uploaded' });
    expect(again.failure).toBeUndefined();
    expect(await asset.state()).toMatchObject({ state: 'ready' });
  });

  it('never takes back a package that was published before', async () => {
    const asset = await anAsset();
    await packaging.process(asset.id, going());

    await packaging.giveUp(asset.id, new Error('the job ended badly'));

    expect(await asset.state()).toMatchObject({ state: 'ready' });
    await expectTidy(asset.id, 1);
  });
});
