import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Storage } from '#platform';
import { aFinishedUpload, anActor, anInstructor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { MediaModule } from './media.module.js';
import { MediaService } from './media.service.js';
import { uploadLimits } from './upload-room.plan.js';
import { UploadService } from './upload.service.js';

let rooms: Rooms;
let uploads: UploadService;
let storage: Storage;
beforeAll(async () => {
  rooms = await startRooms([MediaModule]);
  uploads = rooms.get(UploadService);
  storage = rooms.get(Storage);
});
afterAll(() => rooms.close());

const refused = (code: string) => expect.objectContaining({ code });
const video = { purpose: 'lesson-video', fileName: 'a.mp4', sizeBytes: 1_000 };
const day = uploadLimits.expiryMs;

describe('beginning an upload', () => {
  it('is open to instructors', async () => {
    const { id, sizeBytes } = await uploads.open(anInstructor(), video);

    expect(id).toMatch(/^[\w-]{36}$/);
    expect(sizeBytes).toBe(1_000);
  });

  it.each(['reviewer', 'unit-admin', 'auditor', null] as const)(
    'of a lesson is refused to a %s',
    async (role) => {
      await expect(uploads.open(anActor(role), video)).rejects.toEqual(
        refused('media.upload-forbidden'),
      );
    },
  );

  it('of an import is for those who may import', async () => {
    const sheet = { purpose: 'import', fileName: '学员.xlsx', sizeBytes: 1_000 };

    await uploads.open(anActor('unit-admin'), sheet);
    await uploads.open(anInstructor(), sheet);
    await expect(uploads.open(anActor('learner'), sheet)).rejects.toEqual(
      refused('media.upload-forbidden'),
    );
  });

  it.each([
    ['an unknown purpose', { ...video, purpose: 'lesson-hologram' }],
    ['no name', { ...video, fileName: ' ' }],
    ['a name that is only a path', { ...video, fileName: '../../' }],
    ['no size', { ...video, sizeBytes: Number.NaN }],
    ['a negative size', { ...video, sizeBytes: -1 }],
    ['half a byte', { ...video, sizeBytes: 0.5 }],
  ])('is refused with %s', async (_name, upload) => {
    await expect(uploads.open(anInstructor(), upload)).rejects.toEqual(
      refused('media.upload-invalid'),
    );
  });

  it('is refused for a file larger than its purpose allows', async () => {
    const large = { ...video, purpose: 'cover', sizeBytes: 10 * 1024 ** 2 + 1 };

    await expect(uploads.open(anInstructor(), large)).rejects.toMatchObject({
      kind: 'too-large',
      message: '这个文件超过 10 MB 的上限，请压缩或分成几个文件后上传。',
    });
  });

  it('is refused while ten are unfinished, of one person', async () => {
    const instructor = anInstructor();
    const many = Array.from({ length: 15 }, () => uploads.open(instructor, video));

    const results = await Promise.allSettled(many);

    const opened = results.filter(({ status }) => status === 'fulfilled');
    expect(opened.length).toBeLessThanOrEqual(uploadLimits.unfinishedPerOwner);
    await expect(
      Promise.all(Array.from({ length: 11 }, () => uploads.open(instructor, video))),
    ).rejects.toEqual(refused('media.too-many-uploads'));
    await uploads.open(anInstructor(), video);
  });

  it('is refused before the disk is full, however many begin at once', async () => {
    const large = { ...video, sizeBytes: 4 * 1024 ** 3 };
    const free = await storage.freeBytes();
    const room = Math.floor((free - uploadLimits.freeFloorBytes) / (2 * large.sizeBytes));

    const results = await Promise.allSettled(
      Array.from({ length: room + 5 }, () => uploads.open(anInstructor(), large)),
    );

    const opened = results.filter(({ status }) => status === 'fulfilled');
    expect(opened.length).toBeLessThanOrEqual(room);
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(new Set(reasons)).toEqual(new Set(['media.storage-full']));
  });
});

describe('a running upload', () => {
  it('is its owner’s alone', async () => {
    const owner = anInstructor();
    const { id } = await uploads.open(owner, { ...video });

    expect(await uploads.findOpen(owner, id)).toMatchObject({ id });
    await expect(uploads.findOpen(anInstructor(), id)).rejects.toEqual(
      refused('media.upload-not-found'),
    );
    await expect(uploads.discard(anInstructor(), id)).rejects.toEqual(
      refused('media.upload-not-found'),
    );
  });

  it('can be given up, and its file goes', async () => {
    const owner = anInstructor();
    const { id } = await uploads.open(owner, video);
    await storage.put(`uploads/${id}`, Buffer.from('half'));

    await uploads.discard(owner, id);

    expect(await storage.size(`uploads/${id}`)).toBeNull();
    await expect(uploads.findOpen(owner, id)).rejects.toEqual(refused('media.upload-not-found'));
  });

  it('cannot be given up or changed once an asset was made of it', async () => {
    const owner = anInstructor();
    const id = await aFinishedUpload(rooms, owner);
    await rooms.get(MediaService).create(owner, id);

    await expect(uploads.findOpen(owner, id)).rejects.toEqual(refused('media.upload-finished'));
    await expect(uploads.discard(owner, id)).rejects.toEqual(refused('media.upload-finished'));
  });
});

describe('after a day', () => {
  it('an unfinished upload is gone, with its file', async () => {
    const owner = anInstructor();
    const { id } = await uploads.open(owner, video);
    await storage.put(`uploads/${id}`, Buffer.from('half'));
    rooms.clock.advance(day);

    await expect(uploads.findOpen(owner, id)).rejects.toEqual(refused('media.upload-not-found'));
    await uploads.removeExpired();

    expect(await storage.size(`uploads/${id}`)).toBeNull();
  });

  it('a finished upload that nobody used is gone too', async () => {
    const owner = anInstructor();
    const id = await aFinishedUpload(rooms, owner);
    rooms.clock.advance(day);

    await uploads.removeExpired();

    expect(await storage.size(`uploads/${id}`)).toBeNull();
    await expect(rooms.get(MediaService).create(owner, id)).rejects.toEqual(
      refused('media.upload-not-found'),
    );
  });

  it('a source that still waits to be processed stays', async () => {
    const owner = anInstructor();
    const id = await aFinishedUpload(rooms, owner);
    await rooms.get(MediaService).create(owner, id);
    rooms.clock.advance(2 * day);

    await uploads.removeExpired();

    expect(await storage.size(`uploads/${id}`)).not.toBeNull();
  });

  it('and not before', async () => {
    const owner = anInstructor();
    const { id } = await uploads.open(owner, video);
    rooms.clock.advance(day - 1);

    await uploads.removeExpired();

    expect(await uploads.findOpen(owner, id)).toMatchObject({ id });
  });
});
