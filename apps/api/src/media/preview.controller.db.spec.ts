import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Sessions } from '#account';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { aReadyAsset } from '../../../../test/factories/media.js';
import {
  clipDurationMs,
  ffprobeSeconds,
  hasFfmpeg,
  temporaryFolder,
} from '../../../../test/fixtures/media/clips.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
/** A ready asset never changes, so the refusals share one. */
let preview: Awaited<ReturnType<typeof aPreview>>;
beforeAll(async () => {
  server = await startServer();
  preview = await aPreview();
});
afterAll(() => server.close());

async function anOwner() {
  const { token } = await aSignedInMember(server, { roles: ['instructor'] });
  const context = { requestId: null, address: null };
  const actor = await server.get(Sessions).authenticate(token, context);
  if (!actor) throw new Error('not signed in');
  return { token, actor, client: Client.withToken(server, token) };
}

async function aPreview() {
  const owner = await anOwner();
  const id = await aReadyAsset(server, owner.actor);
  const { body } = await owner.client.post(`/media-assets/${id}/previews`).expect(201);
  return { ...owner, id, ...(body as { playlistUrl: string; durationMs: number }) };
}

const addressesIn = (playlist: string) => [...playlist.matchAll(/(?<=URI="|^)\/api[^"\n]+/gm)];

describe('a preview', () => {
  it('hands out playlist, keys and segments to its owner', async () => {
    const { client, playlistUrl } = preview;

    const playlist = await client.get(playlistUrl).expect(200);

    expect(playlist.headers['content-type']).toContain('application/vnd.apple.mpegurl');
    expect(playlist.headers['cache-control']).toBe('no-store');
    const addresses = addressesIn(playlist.text).map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of new Set(addresses)) {
      expect((await client.get(address)).status).toBe(200);
    }
    const key = await client.get(addresses.find((address) => address.includes('/keys/')) ?? '');
    expect(key.headers['cache-control']).toBe('no-store');
    expect(Buffer.isBuffer(key.body) && key.body.length).toBe(16);
  });

  it('is refused without the ticket, with a changed one, and to somebody else who has it', async () => {
    const { client, playlistUrl } = preview;
    const other = await anOwner();
    const bare = playlistUrl.split('?')[0] ?? '';

    expect((await client.get(bare)).status).toBe(400);
    expect((await client.get(`${playlistUrl}x`)).status).toBe(403);
    expect((await other.client.get(playlistUrl)).status).toBe(403);
    expect((await request(server.http).get(playlistUrl)).status).toBe(401);
  });

  it('ticket opens no other asset', async () => {
    const { client, actor, id, playlistUrl } = preview;
    const another = await aReadyAsset(server, actor);

    expect((await client.get(playlistUrl.replace(id, another))).status).toBe(403);
  });

  it('ends when its ticket has run out', async () => {
    const { client, playlistUrl } = preview;
    const twoHours = 2 * 3_600_000;

    server.clock.advance(twoHours);
    const { status, body } = await client.get(playlistUrl);
    server.clock.advance(-twoHours);

    expect([status, body.code]).toEqual([403, 'media.preview-refused']);
  });

  it.each([
    'keys/1',
    'segments/..%2fmanifest.json',
    'segments/manifest.json',
    'segments/%2e%2e%2f%2e%2e%2f.env',
    'segments/00000.m4s%00.m3u8',
    'segments/..;/manifest.json',
    'segments/',
  ])('has no %s', async (part) => {
    const { client, playlistUrl } = preview;

    expect((await client.get(playlistUrl.replace('playlist.m3u8', part))).status).toBe(404);
  });

  it('has no key that is no number', async () => {
    const { client, playlistUrl } = preview;

    expect((await client.get(playlistUrl.replace('playlist.m3u8', 'keys/abc'))).status).toBe(400);
  });

  it('is for reviewers too, and for nobody else', async () => {
    const { id } = preview;
    const reviewer = await aSignedInMember(server, { roles: ['reviewer'] });
    const learner = await aSignedInMember(server);

    const path = `/media-assets/${id}/previews`;
    expect((await Client.withToken(server, reviewer.token).post(path)).status).toBe(201);
    expect((await Client.withToken(server, learner.token).post(path)).status).toBe(404);
    expect((await Client.anonymous(server).post(path)).status).toBe(401);
  });
});

const withFfmpeg = hasFfmpeg() ? describe : describe.skip;

withFfmpeg('an ordinary player', () => {
  it('plays the preview from the running server to its end', async () => {
    const { token, playlistUrl } = await aPreview();
    const folder = await temporaryFolder();
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.http.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}${playlistUrl}`;
    const copy = folder.path('copy.mkv');

    await play(token, address, copy);

    expect(Math.abs(ffprobeSeconds(copy) * 1000 - clipDurationMs)).toBeLessThan(1_000);
    await folder.remove();
  });
});

/** In a process of its own, which leaves this one free to answer it. */
async function play(token: string, address: string, copy: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const headers = `Authorization: Bearer ${token}\r\n`;
  const args = ['-nostdin', '-v', 'error', '-headers', headers, '-i', address, '-c', 'copy', copy];
  const player = spawn('ffmpeg', args);
  const said: Buffer[] = [];
  player.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => player.on('close', resolve));
  if (code !== 0) throw new Error(Buffer.concat(said).toString());
}
