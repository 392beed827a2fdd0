import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sessions } from '#account';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { aFinishedUpload, aReadyAsset } from '../../../../test/factories/media.js';
import { temporaryFolder } from '../../../../test/fixtures/media/clips.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function anOwner() {
  const { token } = await aSignedInMember(server, { roles: ['instructor'] });
  const context = { requestId: null, address: null };
  const actor = await server.get(Sessions).authenticate(token, context);
  if (!actor) throw new Error('not signed in');
  return { actor, client: Client.withToken(server, token) };
}

describe('media assets over HTTP', () => {
  it('are made, seen, listed and removed by their owner', async () => {
    const { actor, client } = await anOwner();
    const uploadId = await aFinishedUpload(server, actor);

    const made = await client.post('/media-assets', { uploadId }).expect(202);
    await server.drain();
    const { body } = await client.get(`/media-assets/${made.body.id}`).expect(200);
    const list = await client.get('/media-assets?page=1&pageSize=5').expect(200);

    expect(body).toEqual({
      id: made.body.id,
      fileName: '第一讲.mp4',
      kind: 'video',
      sizeBytes: expect.any(Number),
      state: 'ready',
      progress: 100,
      durationMs: expect.any(Number),
      renditions: [{ width: 320, height: 180, codecs: ['avc1.640015', 'mp4a.40.2'] }],
      createdAt: expect.stringMatching(/Z$/),
    });
    expect(list.body).toEqual({ items: [body], total: 1, page: 1, pageSize: 5 });
    await client.call('delete', `/media-assets/${made.body.id}`).expect(204);
    await client.get(`/media-assets/${made.body.id}`).expect(404);
  });

  it('say why a file could not be used', async () => {
    const { actor, client } = await anOwner();
    const folder = await temporaryFolder();
    const file = await folder.write('讲稿.mp4', '这不是视频');
    const uploadId = await aFinishedUpload(server, actor, { file });

    const made = await client.post('/media-assets', { uploadId }).expect(202);
    await server.drain();
    const { body } = await client.get(`/media-assets/${made.body.id}`).expect(200);

    expect(body).toMatchObject({ state: 'failed', durationMs: null, renditions: [] });
    expect(body.failure).toEqual({
      code: 'not-media',
      message: '这个文件不是视频，无法处理。请选择 MP4 视频后重新上传。',
    });
    await folder.remove();
  });

  it('are refused with an unknown field or without the upload', async () => {
    const { client } = await anOwner();

    const unknown = await client.post('/media-assets', { uploadId: 'x', durationMs: 1 });
    const missing = await client.post('/media-assets', {});
    const strange = await client.post('/media-assets', { uploadId: ['x'] });

    for (const { status, body } of [unknown, missing, strange]) {
      expect([status, Object.keys(body.details as object)]).toEqual([400, [expect.any(String)]]);
    }
  });

  it('are not there for anybody else, and not at all without a sign-in', async () => {
    const { actor } = await anOwner();
    const id = await aReadyAsset(server, actor);
    const { client: other } = await anOwner();
    const learner = await aSignedInMember(server);

    const asLearner = Client.withToken(server, learner.token);
    const answers = [
      await other.get(`/media-assets/${id}`),
      await other.call('delete', `/media-assets/${id}`),
      await asLearner.get('/media-assets'),
      await asLearner.post('/media-assets', { uploadId: id }),
      await Client.anonymous(server).get(`/media-assets/${id}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403, 403, 401]);
  });
});
