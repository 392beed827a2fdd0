import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import * as tus from 'tus-js-client';
import { Storage } from '#platform';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { clipPath } from '../../../../test/fixtures/media/clips.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
let storage: Storage;
beforeAll(async () => {
  server = await startServer();
  storage = server.get(Storage);
});
afterAll(() => server.close());

const encode = (text: string) => Buffer.from(text).toString('base64');
const describing = (purpose = 'lesson-video', name = '第一讲.mp4') =>
  `filename ${encode(name)},purpose ${encode(purpose)}`;
const part = 'application/offset+octet-stream';

type Headers = Record<string, string>;

class Uploader {
  private constructor(private readonly token: string) {}

  static async signIn(role: 'instructor' | 'reviewer' | 'unit-admin' = 'instructor') {
    const { token } = await aSignedInMember(server, { roles: [role] });
    return new Uploader(token);
  }

  create(length: number | string, headers: Headers = {}) {
    return this.call('post', '/api/v1/uploads', {
      'Upload-Length': String(length),
      'Upload-Metadata': describing(),
      ...headers,
    });
  }

  async start(length: number): Promise<string> {
    const answer = await this.create(length);
    if (answer.status !== 201) throw new Error(answer.text);
    return String(answer.headers['location']);
  }

  send(address: string, offset: number, content: Buffer | string, headers: Headers = {}) {
    const about = { 'Upload-Offset': String(offset), 'Content-Type': part, ...headers };
    return this.call('patch', address, about).send(Buffer.from(content));
  }

  async offset(address: string): Promise<number> {
    const { headers } = await this.call('head', address);
    return Number(headers['upload-offset'] ?? NaN);
  }

  /** Sends a beginning and hangs up. */
  breakOff(address: string, beginning: Buffer, announced: number): Promise<void> {
    return new Promise((resolve) => {
      const headers = { 'Upload-Offset': '0', 'Content-Type': part, 'Content-Length': announced };
      const call = http.request(address, {
        method: 'PATCH',
        headers: { ...this.base, ...headers },
      });
      call.on('error', () => resolve());
      call.write(beginning, () => setTimeout(() => call.destroy(), 100));
    });
  }

  uploadAsTheWebAppDoes(endpoint: string, content: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const upload = new tus.Upload(content, {
        endpoint,
        chunkSize: 20_000,
        metadata: { filename: '第一讲.mp4', purpose: 'lesson-video', filetype: 'video/mp4' },
        headers: { Authorization: `Bearer ${this.token}` },
        retryDelays: [],
        onError: reject,
        onSuccess: () => resolve(upload.url ?? ''),
      });
      upload.start();
    });
  }

  private get base(): Headers {
    return { Authorization: `Bearer ${this.token}`, 'Tus-Resumable': '1.0.0' };
  }

  call(
    method: 'get' | 'post' | 'head' | 'patch' | 'delete',
    address: string,
    headers: Headers = {},
  ) {
    return request(server.http)
      [method](address)
      .set({ ...this.base, ...headers });
  }
}

const idOf = (address: string) => address.split('/').at(-1) ?? '';
const stored = (address: string) => readFile(storage.localPath(`uploads/${idOf(address)}`));
const sha1 = (content: string) => `sha1 ${createHash('sha1').update(content).digest('base64')}`;

describe('a tus upload', () => {
  it('arrives byte for byte, in parts, and becomes an asset', async () => {
    const uploader = await Uploader.signIn();
    const content = await readFile(clipPath);

    const created = await uploader.create(content.length);
    expect(created.status).toBe(201);
    expect(created.headers['tus-resumable']).toBe('1.0.0');
    const address = String(created.headers['location']);
    expect(address).toMatch(/^\/api\/v1\/uploads\/[\w-]{36}$/);

    const first = await uploader.send(address, 0, content.subarray(0, 20_000));
    expect([first.status, first.headers['upload-offset']]).toEqual([204, '20000']);
    expect(await uploader.offset(address)).toBe(20_000);
    const last = await uploader.send(address, 20_000, content.subarray(20_000));
    expect([last.status, last.headers['upload-offset']]).toEqual([204, String(content.length)]);
    expect(await stored(address)).toEqual(content);

    const made = await uploader
      .call('post', '/api/v1/media-assets')
      .send({ uploadId: idOf(address) });
    expect([made.status, made.body.state]).toEqual([202, 'uploaded']);
    await server.drain();
    const ready = await uploader.call('get', `/api/v1/media-assets/${made.body.id}`);
    expect(ready.body).toMatchObject({ state: 'ready', progress: 100, fileName: '第一讲.mp4' });
  });

  it('tells anybody what it can do', async () => {
    const { status, headers } = await request(server.http).options('/api/v1/uploads');

    expect(status).toBe(204);
    expect(headers['tus-version']).toBe('1.0.0');
    expect(String(headers['tus-extension']).split(',')).toEqual(
      expect.arrayContaining(['creation', 'termination', 'checksum']),
    );
    expect(headers['tus-checksum-algorithm']).toBe('sha1,sha256');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('can carry its first part in the creation', async () => {
    const uploader = await Uploader.signIn();

    const created = await uploader.create(10, { 'Content-Type': part }).send(Buffer.from('first'));

    expect([created.status, created.headers['upload-offset']]).toEqual([201, '5']);
    expect(await uploader.offset(String(created.headers['location']))).toBe(5);
  });

  it('can be given up, and is gone', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(10);
    await uploader.send(address, 0, 'half');

    expect((await uploader.call('delete', address)).status).toBe(204);

    expect((await uploader.call('head', address)).status).toBe(404);
    expect(await storage.size(`uploads/${idOf(address)}`)).toBeNull();
    expect(await storage.size(`uploads/${idOf(address)}.json`)).toBeNull();
  });

  it('goes on where it was after the server restarted', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(10);
    await uploader.send(address, 0, 'half.');
    // Bytes the old process had written when it was killed before it could answer.
    await appendFile(storage.localPath(`uploads/${idOf(address)}`), 'ab');

    expect(await uploader.offset(address)).toBe(7);
    expect((await uploader.send(address, 7, 'cde')).status).toBe(204);
    expect((await stored(address)).toString()).toBe('half.abcde');
  });
});

describe('over a real connection', () => {
  let address: string;
  beforeAll(async () => {
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.http.address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
  });

  it('keeps what had arrived when the connection broke, and goes on from there', async () => {
    const uploader = await Uploader.signIn();
    const location = await uploader.start(100_000);

    await uploader.breakOff(`${address}${location}`, Buffer.alloc(40_000, 1), 100_000);

    expect(await uploader.offset(location)).toBe(40_000);
    const rest = await uploader.send(location, 40_000, Buffer.alloc(60_000, 2));
    expect([rest.status, rest.headers['upload-offset']]).toEqual([204, '100000']);
  });

  it('serves the tus client of the web app', async () => {
    const uploader = await Uploader.signIn();
    const content = await readFile(clipPath);

    const location = await uploader.uploadAsTheWebAppDoes(`${address}/api/v1/uploads`, content);

    expect(await stored(location)).toEqual(content);
  });
});

describe('a part of an upload', () => {
  it.each([
    ['ahead of what has arrived', 5],
    ['that arrived before', 0],
  ])('%s is refused with 409 and changes nothing', async (_name, offset) => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(10);
    await uploader.send(address, 0, 'abc');

    const refused = await uploader.send(address, offset, 'abc');

    expect([refused.status, refused.body.code]).toEqual([409, 'media.upload-offset']);
    expect((await stored(address)).toString()).toBe('abc');
  });

  it('larger than what was declared is refused with 413', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(3);

    const refused = await uploader.send(address, 0, 'too much');

    expect([refused.status, refused.body.code]).toEqual([413, 'media.upload-too-large']);
    expect(await uploader.offset(address)).toBe(0);
  });

  it('of another content type is refused with 415', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(3);

    const refused = await uploader.send(address, 0, '{}', { 'Content-Type': 'application/json' });

    expect(refused.status).toBe(415);
  });

  it.each([
    ['without an offset', { 'Upload-Offset': '' }, 400],
    ['with a strange offset', { 'Upload-Offset': '-1' }, 400],
    ['of another protocol version', { 'Tus-Resumable': '0.2.2' }, 400],
  ])('%s is refused in the contract’s shape', async (_name, headers, status) => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(3);

    const refused = await uploader.send(address, 0, 'abc', headers);

    expect(refused.status).toBe(status);
    expect(refused.body).toEqual({
      code: expect.stringMatching(/^media\./),
      message: expect.stringMatching(/[。]$/),
      requestId: expect.any(String),
    });
  });

  it('without the protocol’s header is refused with 412', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(3);

    const refused = await uploader.send(address, 0, 'abc').unset('Tus-Resumable');

    expect([refused.status, refused.body.code]).toEqual([412, 'media.upload-protocol']);
    expect(refused.headers['tus-version']).toBe('1.0.0');
  });
});

describe('a part with a checksum', () => {
  it('counts when it is right', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(6);

    const answer = await uploader.send(address, 0, 'abc', { 'Upload-Checksum': sha1('abc') });

    expect([answer.status, answer.headers['upload-offset']]).toEqual([204, '3']);
  });

  it('is refused with 460 when it is wrong, and nothing of it is kept', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(6);
    await uploader.send(address, 0, 'abc');

    const refused = await uploader.send(address, 3, 'dXf', { 'Upload-Checksum': sha1('def') });

    expect([refused.status, refused.body.code]).toEqual([460, 'media.upload-checksum']);
    expect(await uploader.offset(address)).toBe(3);
    expect((await uploader.send(address, 3, 'def')).status).toBe(204);
  });

  it.each(['md5 abc', 'sha1', 'sha1 ', 'sha1 a b'])(
    'called %j is refused with 400',
    async (sum) => {
      const uploader = await Uploader.signIn();
      const address = await uploader.start(6);

      const refused = await uploader.send(address, 0, 'abc', { 'Upload-Checksum': sum });

      expect([refused.status, refused.body.code]).toEqual([400, 'media.upload-invalid']);
      expect(await uploader.offset(address)).toBe(0);
    },
  );

  it('does not count when the server died before it could be checked', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(6);
    await uploader.send(address, 0, 'abc');
    const path = storage.localPath(`uploads/${idOf(address)}`);
    await writeFile(`${path}.unverified`, '3');
    await appendFile(path, 'dXf');

    const made = await uploader
      .call('post', '/api/v1/media-assets')
      .send({ uploadId: idOf(address) });
    expect([made.status, made.body.code]).toEqual([409, 'media.upload-unfinished']);
    expect(await uploader.offset(address)).toBe(3);
    expect((await uploader.send(address, 3, 'def')).status).toBe(204);
    expect((await stored(address)).toString()).toBe('abcdef');
  });
});

describe('beginning an upload', () => {
  it.each<[string, Headers]>([
    ['junk as metadata', { 'Upload-Metadata': '\u007b"a":1}' }],
    ['metadata that is not base64', { 'Upload-Metadata': 'filename ###,purpose ###' }],
    ['a key twice', { 'Upload-Metadata': `${describing()},purpose ${encode('cover')}` }],
    ['no metadata', { 'Upload-Metadata': '' }],
    ['an unknown purpose', { 'Upload-Metadata': describing('hologram') }],
    ['no file name', { 'Upload-Metadata': `purpose ${encode('lesson-video')}` }],
    ['no length', { 'Upload-Length': '' }],
    ['a negative length', { 'Upload-Length': '-5' }],
    ['a length that is no number', { 'Upload-Length': '1e9' }],
    ['a length to be told later', { 'Upload-Length': '', 'Upload-Defer-Length': '1' }],
  ])('with %s is refused with 400', async (_name, headers) => {
    const uploader = await Uploader.signIn();

    const refused = await uploader.create(10, headers);

    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'media.upload-invalid' });
    expect(refused.body.requestId).toEqual(expect.any(String));
  });

  it('of more than the purpose allows is refused with 413', async () => {
    const uploader = await Uploader.signIn();

    const refused = await uploader.create(20 * 1024 ** 3);

    expect([refused.status, refused.body.code]).toEqual([413, 'media.upload-too-large']);
  });

  it('is refused without a sign-in, and to those who may not', async () => {
    const reviewer = await Uploader.signIn('reviewer');
    const anonymous = await request(server.http)
      .post('/api/v1/uploads')
      .set({ 'Tus-Resumable': '1.0.0', 'Upload-Length': '3', 'Upload-Metadata': describing() });

    expect(anonymous.status).toBe(401);
    expect((await reviewer.create(3)).status).toBe(403);
  });

  it('does not let a file name lead anywhere', async () => {
    const uploader = await Uploader.signIn();
    const headers = { 'Upload-Metadata': describing('lesson-video', '../../etc/passwd') };

    const created = await uploader.create(0, headers);

    const uploadId = idOf(String(created.headers['location']));
    const made = await uploader.call('post', '/api/v1/media-assets').send({ uploadId });
    expect(made.body.fileName).toBe('passwd');
  });
});

describe('another’s upload', () => {
  it('does not exist, whatever is asked of it', async () => {
    const address = await (await Uploader.signIn()).start(10);
    const other = await Uploader.signIn();

    expect((await other.call('head', address)).status).toBe(404);
    expect((await other.send(address, 0, 'abc')).status).toBe(404);
    expect((await other.call('delete', address)).status).toBe(404);
    const made = await other.call('post', '/api/v1/media-assets').send({ uploadId: idOf(address) });
    expect(made.status).toBe(404);
    expect((await stored(address)).length).toBe(0);
  });

  it('cannot be read back, not even by its owner', async () => {
    const uploader = await Uploader.signIn();
    const address = await uploader.start(10);

    expect((await uploader.call('get', address)).status).toBe(404);
  });

  it.each(['..%2f..%2fxueshi.db', '%2e%2e', 'a.json', `${'x'.repeat(300)}`])(
    'called %s does not exist',
    async (name) => {
      const uploader = await Uploader.signIn();

      expect((await uploader.call('head', `/api/v1/uploads/${name}`)).status).toBe(404);
      expect((await uploader.send(`/api/v1/uploads/${name}`, 0, 'x')).status).toBe(404);
    },
  );
});
