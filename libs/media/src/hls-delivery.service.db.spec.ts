import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, Storage } from '#platform';
import {
  aFinishedUpload,
  anActor,
  anInstructor,
  aReadyAsset,
} from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { HlsDelivery } from './hls-delivery.service.js';
import { MediaModule } from './media.module.js';
import { MediaService } from './media.service.js';
import { PreviewService } from './preview.service.js';

let rooms: Rooms;
let delivery: HlsDelivery;
/** A ready asset never changes, so the refusals share one. */
let owner: Actor;
let ready: string;
beforeAll(async () => {
  rooms = await startRooms([MediaModule]);
  delivery = rooms.get(HlsDelivery);
  owner = anInstructor();
  ready = await aReadyAsset(rooms, owner);
});
afterAll(() => rooms.close());

const refused = (code: string) => expect.objectContaining({ code });
const urls = {
  key: (index: number) => `/keys/${index}?ticket=t`,
  segment: (name: string) => `/segments/${name}?ticket=t`,
};

async function waitingAsset(): Promise<string> {
  const owner = anInstructor();
  const { id } = await rooms.get(MediaService).create(owner, await aFinishedUpload(rooms, owner));
  return id;
}

describe('the playlist', () => {
  it('is complete, begins with the clear map, and carries the given addresses', async () => {
    const lines = (await delivery.playlist(ready, urls)).split('\n');

    expect(lines.slice(0, 10)).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-PLAYLIST-TYPE:VOD',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      expect.stringMatching(/^#EXT-X-TARGETDURATION:\d+$/),
      '#EXT-X-MEDIA-SEQUENCE:0',
      '#EXT-X-MAP:URI="/segments/init.mp4?ticket=t"',
      `#EXT-X-KEY:METHOD=AES-128,URI="/keys/0?ticket=t",IV=0x${'0'.repeat(32)}`,
      expect.stringMatching(/^#EXTINF:6\.\d{3},$/),
      '/segments/00000.m4s?ticket=t',
    ]);
    expect(lines.at(-2)).toBe('#EXT-X-ENDLIST');
  });

  it('of an asset that is not ready, or not there, does not exist', async () => {
    const waiting = await waitingAsset();

    await expect(delivery.playlist(waiting, urls)).rejects.toEqual(
      refused('media.asset-not-ready'),
    );
    await expect(delivery.playlist('unknown', urls)).rejects.toEqual(
      refused('media.asset-not-found'),
    );
  });
});

describe('a key', () => {
  it('has 16 bytes, is the same each time, and another for another asset', async () => {
    const other = await aReadyAsset(rooms, owner);

    const key = await delivery.key(ready, 0);

    expect(key).toHaveLength(16);
    expect(await delivery.key(ready, 0)).toEqual(key);
    expect(await delivery.key(other, 0)).not.toEqual(key);
  });

  it.each([1, -1, 0.5, Number.NaN])('number %p does not exist', async (index) => {
    await expect(delivery.key(ready, index)).rejects.toEqual(refused('media.segment-not-found'));
  });
});

describe('a segment', () => {
  it('comes whole, with its size', async () => {
    const { sizeBytes, stream } = await delivery.segment(ready, '00000.m4s');

    expect((await buffer(stream)).length).toBe(sizeBytes);
  });

  it.each([
    '00009.m4s',
    'manifest.json',
    '../manifest.json',
    '../../../secret',
    '..%2f..%2fsecret',
    '00000.m4s/../manifest.json',
    '00000.m4s\0.m3u8',
    '',
    '.',
    'constructor',
  ])('called %j does not exist', async (name) => {
    await rooms.get(Storage).put('secret', Buffer.from('secret'));

    await expect(delivery.segment(ready, name)).rejects.toEqual(refused('media.segment-not-found'));
  });
});

describe('a preview', () => {
  it('opens for the owner and for reviewers', async () => {
    const previews = rooms.get(PreviewService);

    for (const actor of [owner, anActor('reviewer')]) {
      const { ticket, durationMs } = await previews.open(actor, ready);
      expect(durationMs).toBeGreaterThan(7_000);
      expect(() => previews.check(actor, ready, ticket)).not.toThrow();
    }
  });

  it('does not open for others, nor before the asset is ready', async () => {
    const previews = rooms.get(PreviewService);

    for (const other of [anInstructor(), anActor('unit-admin'), anActor(null)]) {
      await expect(previews.open(other, ready)).rejects.toEqual(refused('media.asset-not-found'));
    }
    const waiting = await rooms
      .get(MediaService)
      .create(owner, await aFinishedUpload(rooms, owner));
    await expect(previews.open(owner, waiting.id)).rejects.toEqual(
      refused('media.asset-not-ready'),
    );
  });

  it('ticket serves its own actor and asset, unchanged, and not for ever', async () => {
    const previews = rooms.get(PreviewService);
    const { ticket } = await previews.open(owner, ready);
    const [expires, signature] = ticket.split('.');
    const check = (actor: typeof owner, asset: string, given: string) => () =>
      previews.check(actor, asset, given);
    const refusal = '预览链接已失效';

    expect(check(anActor('reviewer'), ready, ticket)).toThrow(refusal);
    expect(check(owner, 'another', ticket)).toThrow(refusal);
    expect(check(owner, ready, `${Number(expires) + 1}.${signature}`)).toThrow(refusal);
    expect(check(owner, ready, '')).toThrow(refusal);
    expect(check(owner, ready, `NaN.${signature}`)).toThrow(refusal);
    rooms.clock.advance(2 * 3_600_000);
    expect(check(owner, ready, ticket)).toThrow(refusal);
  });
});
