import { PreviewService } from '#media';
import { aFinishedUpload, aReadyAsset } from '../factories/media.js';
import { actingAs } from './access-objects.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

const TUS = { 'tus-resumable': '1.0.0' };
const encode = (text: string) => Buffer.from(text).toString('base64');
const SIZE = 4;
const CREATION = {
  ...TUS,
  'upload-length': String(SIZE),
  'upload-metadata': `filename ${encode('第一讲.mp4')},purpose ${encode('lesson-video')}`,
};

/** The instructor's own, and those of somebody else who may upload. */
async function anUpload(world: World, owner: Identity): Promise<Ids> {
  const { server, people } = world;
  const attachment = `filename ${encode('附件.pdf')},purpose ${encode('attachment')}`;
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: {
      ...CREATION,
      'upload-metadata': attachment,
      authorization: `Bearer ${String(people[owner].token)}`,
    },
  });
  return { id: String(answer.headers['location']).split('/').at(-1) ?? '' };
}

/** One of each for a whole row: nobody but its owner can change it. */
const uploads = (row: string) => ({
  own: (world: World) => world.once(`${row} own`, () => anUpload(world, 'instructor')),
  other: (world: World) => world.once(`${row} other`, () => anUpload(world, 'admin-b')),
});

const assetOf = (world: World, owner: Identity, row = '') =>
  world.once(`asset of ${owner} ${row}`, () =>
    aReadyAsset(world.server, actingAs(world, owner, 'instructor')),
  );

const assets = {
  own: async (world: World) => ({ id: await assetOf(world, 'instructor') }),
  other: async (world: World) => ({ id: await assetOf(world, 'platform') }),
};

const finishedBy = (world: World, owner: Identity) =>
  world.once(`finished by ${owner}`, async () => ({
    uploadId: await aFinishedUpload(world.server, actingAs(world, owner, 'instructor')),
  }));

/** A ticket of the caller's own where he may have one, else the instructor's. */
async function preview(world: World, who: Identity): Promise<Ids> {
  const id = await assetOf(world, 'instructor');
  const holder = who === 'reviewer' ? 'reviewer' : 'instructor';
  const { ticket } = await world.server
    .get(PreviewService)
    .open(actingAs(world, holder, 'instructor'), id);
  return { id, ticket, index: '0', name: 'init.mp4' };
}

/** The ticket is good for the instructor's own video, and for no other. */
async function foreignPreview(world: World, who: Identity): Promise<Ids> {
  return { ...(await preview(world, who)), id: await assetOf(world, 'platform') };
}

const previews: Omit<AccessRow, 'expect'> = {
  own: preview,
  other: foreignPreview,
  missing: async (world, who) => ({ ...(await preview(world, who)), id: 'nobody-has-this' }),
  query: ({ ticket }) => ({ ticket: String(ticket) }),
};

const ticketed = {
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: '    401  401  403  200  200  403  403  403  403  403',
  other: '  401  401  403  403  403  403  403  403  403  403',
  missing: '401  401  403  403  403  403  403  403  403  403',
};

/** Uploads (tus), media assets, previews. */
export const mediaRows: AccessRows = {
  'OPTIONS /uploads': { headers: () => TUS, expect: '204…' },
  //                                                        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'POST /uploads': {
    headers: () => CREATION,
    expect: '     401  401  403  201  403  403  403  403  403  403',
  },
  'HEAD /uploads/{id}': {
    ...uploads('HEAD'),
    headers: () => TUS,
    expect: {
      own: '    401  401  404  200  404  404  404  404  404  404',
      other: '  401  401  404  404  404  404  200  404  404  404',
      missing: '401  401  404…',
    },
  },
  'PATCH /uploads/{id}': {
    ...uploads('PATCH'),
    headers: () => ({
      ...TUS,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    }),
    body: () => 'text',
    expect: {
      own: '    401  401  404  204  404  404  404  404  404  404',
      other: '  401  401  404  404  404  404  204  404  404  404',
      missing: '401  401  404…',
    },
  },
  'DELETE /uploads/{id}': {
    ...uploads('DELETE'),
    headers: () => TUS,
    expect: {
      own: '    401  401  404  204  404  404  404  404  404  404',
      other: '  401  401  404  404  404  404  204  404  404  404',
      missing: '401  401  404…',
    },
  },

  //                               none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /media-assets': { expect: ' 401  401  403  200  403  403  403  403  403  403' },
  'POST /media-assets': {
    own: (world) => finishedBy(world, 'instructor'),
    other: (world) => finishedBy(world, 'admin-b'),
    missing: () => ({ uploadId: 'nobody-has-this' }),
    body: ({ uploadId }) => ({ uploadId }),
    expect: {
      own: '    401  401  403  202  403  403  403  403  403  403',
      other: '  401  401  403  404  403  403  403  403  403  403',
      missing: '401  401  403  404  403  403  403  403  403  403',
    },
  },
  'GET /media-assets/{id}': {
    ...assets,
    expect: {
      own: '    401  401  404  200  200  404  404  200  404  404',
      other: '  401  401  404  404  200  404  404  200  404  404',
      missing: '401  401  404…',
    },
  },
  'DELETE /media-assets/{id}': {
    own: async (world) => ({ id: await assetOf(world, 'instructor', 'to remove') }),
    other: async (world) => ({ id: await assetOf(world, 'platform', 'to remove') }),
    expect: {
      own: '    401  401  404  204  404  404  404  404  404  404',
      other: '  401  401  404  404  404  404  404  204  404  404',
      missing: '401  401  404…',
    },
  },
  'POST /media-assets/{id}/previews': {
    ...assets,
    expect: {
      own: '    401  401  404  201  201  404  404  201  404  404',
      other: '  401  401  404  404  201  404  404  201  404  404',
      missing: '401  401  404…',
    },
  },
  'GET /media-assets/{id}/preview/playlist.m3u8': { ...previews, expect: ticketed },
  'GET /media-assets/{id}/preview/keys/{index}': { ...previews, expect: ticketed },
  'GET /media-assets/{id}/preview/segments/{name}': { ...previews, expect: ticketed },
};
