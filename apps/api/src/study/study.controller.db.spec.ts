import { createDecipheriv } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyDeliveryRow } from '../../../../libs/study/src/key-delivery.entity.js';
import { Beat } from '../../../../libs/study/src/beat.entity.js';
import { Coverage } from '../../../../libs/study/src/coverage.entity.js';
import { MemberClock } from '../../../../libs/study/src/member-clock.entity.js';
import { PlaySession } from '../../../../libs/study/src/play-session.entity.js';
import { aSignedInMember } from '../../../../test/factories/account.js';
import { anInstructor, aReadyAsset } from '../../../../test/factories/media.js';
import { aBeat, aCourse, aLesson, deliverKeys } from '../../../../test/factories/study.js';
import { clipDurationMs } from '../../../../test/fixtures/media/clips.js';
import { Client } from '../../../../test/harness/client.js';
import { type Server, startServer } from '../../../../test/harness/start-server.js';

const S = 1_000;

let server: Server;
/** 8 seconds of real video. */
let assetId: string;
beforeAll(async () => {
  server = await startServer();
  assetId = await aReadyAsset(server, anInstructor());
});
afterAll(() => server.close());

interface Opened {
  id: string;
  playlistUrl: string;
  durationMs: number;
}

async function aLearner() {
  const { member, token } = await aSignedInMember(server);
  return { memberId: member.id, token, client: Client.withToken(server, token) };
}

async function aViewer() {
  const learner = await aLearner();
  const [lesson] = await aCourse(server, { lessons: [{ assetId, durationMs: clipDurationMs }] });
  if (!lesson) throw new Error('no lesson');
  const { body } = await learner.client
    .post('/play-sessions', { lessonId: lesson.lessonId })
    .expect(201);
  return { ...learner, lesson, session: body as Opened };
}

/** Every row of study time of these people. */
async function rowsOf(...memberIds: string[]) {
  const tables = [MemberClock, PlaySession, Beat, Coverage, KeyDeliveryRow];
  const rows = [];
  for (const memberId of memberIds) {
    for (const table of tables)
      rows.push(await server.database.repository(table).findBy({ memberId }));
  }
  return rows;
}

const beat = (seq: number, fromMs: number, toMs: number, more = {}) =>
  aBeat(seq, [[fromMs, toMs]], more);
const anonymous = () => Client.anonymous(server);

describe('a real clip', () => {
  it('is played by its addresses alone, and what was played counts', async () => {
    const { client, session, lesson } = await aViewer();

    const playlist = await anonymous().get(session.playlistUrl).expect(200);
    const lines = playlist.text.split('\n');
    const keyUrl = /URI="([^"]+\/keys\/0[^"]*)"/.exec(playlist.text)?.[1] ?? '';
    const segmentUrl = lines.find((line) => line.includes('/segments/00000')) ?? '';
    const key = await anonymous().get(keyUrl).buffer(true).expect(200);
    const segment = await anonymous().get(segmentUrl).buffer(true).expect(200);

    expect(playlist.headers['content-type']).toContain('application/vnd.apple.mpegurl');
    expect(playlist.headers['cache-control']).toBe('no-store');
    expect(key.headers['cache-control']).toBe('no-store');
    const decipher = createDecipheriv('aes-128-cbc', key.body as Buffer, Buffer.alloc(16));
    const clear = Buffer.concat([decipher.update(segment.body as Buffer), decipher.final()]);
    expect(clear.subarray(4, 8).toString('latin1')).toMatch(/styp|moof|sidx/);

    server.clock.advance(8 * S);
    const answer = await client
      .post(`/play-sessions/${session.id}/beats`, beat(1, 0, 8 * S))
      .expect(200);
    expect(answer.body).toEqual({
      acceptedMs: 8 * S,
      rejected: [],
      coveredMs: 8 * S,
      completed: true,
    });
    const records = await client.get(`/me/study-records?lessonId=${lesson.lessonId}`).expect(200);
    expect(records.body).toMatchObject({
      items: [{ playSessionId: session.id, acceptedMs: 8 * S, rejected: [] }],
      total: 1,
      page: 1,
      pageSize: 20,
    });
  });

  it('says as much as the contract does when play is pressed', async () => {
    const { session } = await aViewer();

    expect(session).toEqual({
      id: expect.any(String),
      playlistUrl: expect.stringMatching(
        new RegExp(`^/api/v1/play-sessions/${session.id}/playlist\\.m3u8\\?ticket=[\\w.-]+$`),
      ),
      // Measured from the file, not told by anybody.
      durationMs: 8_023,
      resumeAtMs: 0,
      beatIntervalMs: 15_000,
      allowedRates: [1, 1.25, 1.5, 2],
      coveredRanges: [],
    });
  });

  it('is refused without a ticket, with an edited one and with another session’s', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    const { id, playlistUrl } = viewer.session;
    const ticket = new URL(playlistUrl, 'http://localhost').searchParams.get('ticket') ?? '';
    const others = new URL(other.session.playlistUrl, 'http://localhost').searchParams.get(
      'ticket',
    );
    const before = await rowsOf(viewer.memberId);

    const part = (name: string, query: string) =>
      anonymous().get(`/play-sessions/${id}/${name}${query}`);
    for (const name of ['playlist.m3u8', 'keys/0', 'segments/init.mp4', 'segments/00000.m4s']) {
      const answers = [
        await part(name, `?ticket=${others}`),
        await part(name, `?ticket=${ticket.slice(0, -1)}`),
        await part(name, `?ticket=x${ticket}`),
        await part(name, '?ticket='),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      expect((await part(name, '')).status).toBe(400);
      expect((await part(name, `?ticket=${ticket}&ticket=${ticket}`)).status).toBe(400);
    }

    expect(await rowsOf(viewer.memberId)).toEqual(before);
  });

  it.each([
    'manifest.json',
    '00009.m4s',
    '..%2fmanifest.json',
    '%2e%2e/%2e%2e/secret',
    '00000.m4s%00.m3u8',
  ])('has no segment called %s (UP-08)', async (name) => {
    const { session } = await aViewer();
    const address = session.playlistUrl.replace('playlist.m3u8', `segments/${name}`);

    expect((await anonymous().get(address)).status).toBe(404);
  });
});

describe('a beat over HTTP', () => {
  it('repeated is answered the same byte for byte, and changes nothing', async () => {
    const { client, memberId, session } = await aViewer();
    const address = `/play-sessions/${session.id}/beats`;
    server.clock.advance(8 * S);
    const first = await client.post(address, beat(1, 0, 8 * S)).expect(200);
    const before = await rowsOf(memberId);
    server.clock.advance(8 * S);

    const again = await client.post(address, beat(1, 0, 8 * S)).expect(200);

    expect(again.text).toBe(first.text);
    expect(first.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(await rowsOf(memberId)).toEqual(before);
  });

  it('without keys is kept, and nothing counts', async () => {
    const { client, session } = await aViewer();
    server.clock.advance(8 * S);

    const { body } = await client
      .post(`/play-sessions/${session.id}/beats`, beat(1, 0, 8 * S))
      .expect(200);

    expect(body).toEqual({
      acceptedMs: 0,
      rejected: [{ reason: 'not-delivered', ms: 8 * S }],
      coveredMs: 0,
      completed: false,
    });
  });

  it('past the end counts up to the end', async () => {
    const { client, memberId, lesson, session } = await aViewer();
    await deliverKeys(server, memberId, lesson);
    server.clock.advance(15 * S);

    const { body } = await client
      .post(`/play-sessions/${session.id}/beats`, beat(1, 0, 15 * S))
      .expect(200);

    expect(body).toMatchObject({
      acceptedMs: session.durationMs,
      rejected: [{ reason: 'outside-lesson', ms: 15 * S - session.durationMs }],
    });
  });

  it('for another’s session is not found, signed out not at all, and nothing changes', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    server.clock.advance(8 * S);
    const before = await rowsOf(viewer.memberId, other.memberId);
    const address = `/play-sessions/${viewer.session.id}/beats`;

    const foreign = await other.client.post(address, beat(1, 0, 8 * S));
    const missing = await other.client.post('/play-sessions/unknown/beats', beat(1, 0, 8 * S));
    const stranger = await anonymous().post(address, beat(1, 0, 8 * S));
    const closing = await other.client.post(`/play-sessions/${viewer.session.id}/close`);

    expect([foreign.status, missing.status, closing.status, stranger.status]).toEqual([
      404, 404, 404, 401,
    ]);
    const { requestId: _, ...body } = foreign.body as Record<string, unknown>;
    expect(missing.body).toMatchObject(body);
    expect(await rowsOf(viewer.memberId, other.memberId)).toEqual(before);
  });

  it.each<[string, object]>([
    ['an unknown field', { acceptedMs: 1 }],
    ['a reversed range', { ranges: [[200, 100]] }],
    ['a negative range', { ranges: [[-10, 5]] }],
    ['an endless range', { ranges: [[0, 1e12]] }],
    ['an empty range', { ranges: [[10, 10]] }],
    ['no ranges', { ranges: null }],
    ['a negative number', { seq: -1 }],
  ])('with %s is refused, and nothing is kept (CH-08)', async (_, wrong) => {
    const { client, memberId, session } = await aViewer();
    server.clock.advance(8 * S);
    const before = await rowsOf(memberId);

    const address = `/play-sessions/${session.id}`;
    const answers = [
      await client.post(`${address}/beats`, { ...beat(1, 0, 8 * S), ...wrong }),
      await client.post(`${address}/close`, { ...beat(1, 0, 8 * S), ...wrong }),
    ];

    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'platform.invalid', details: expect.any(Object) });
    }
    expect(await rowsOf(memberId)).toEqual(before);
  });

  it('of a superseded session says so for 60 seconds, then is refused', async () => {
    const { client, memberId, lesson, session } = await aViewer();
    server.clock.advance(8 * S);
    await client.post('/play-sessions', { lessonId: lesson.lessonId }).expect(201);
    await deliverKeys(server, memberId, lesson);
    const address = `/play-sessions/${session.id}/beats`;

    const held = await client.post(address, beat(1, 0, 4 * S)).expect(200);
    const next = await client.post(address, beat(2, 4 * S, 8 * S)).expect(200);
    server.clock.advance(61 * S);
    const before = await rowsOf(memberId);
    const late = await client.post(address, beat(3, 4 * S, 8 * S)).expect(409);

    expect(held.body).toMatchObject({ acceptedMs: 4 * S, superseded: true });
    expect(next.body).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'other-session', ms: 4 * S }],
      superseded: true,
    });
    expect(late.body).toMatchObject({ code: 'study.session-superseded' });
    expect(await rowsOf(memberId)).toEqual(before);
  });

  it('is refused once the member has signed out (CH-15)', async () => {
    const { client, memberId, session } = await aViewer();
    server.clock.advance(8 * S);
    await client.post('/auth/logout').expect(204);

    await client.post(`/play-sessions/${session.id}/beats`, beat(1, 0, 8 * S)).expect(401);

    expect(await server.database.repository(Beat).countBy({ memberId })).toBe(0);
  });
});

describe('closing over HTTP', () => {
  it('takes the last beat or nothing, and twice is the same', async () => {
    const { client, memberId, lesson, session } = await aViewer();
    await deliverKeys(server, memberId, lesson);
    server.clock.advance(8 * S);
    const address = `/play-sessions/${session.id}/close`;

    await client.post(address, beat(1, 0, 8 * S)).expect(204);
    await client.post(address, beat(1, 0, 8 * S)).expect(204);
    await client.call('post', address).expect(204);

    const rows = await server.database.repository(Beat).findBy({ memberId });
    expect(rows).toMatchObject([{ seq: 1, acceptedMs: 8 * S }]);
  });
});

describe('pressing play over HTTP', () => {
  it('is refused for what is not published or not there, without a sign-in, and with strange bodies', async () => {
    const { client, memberId } = await aLearner();
    const { lessonId } = await aLesson(server, { state: 'draft' });
    const open = (body: object, by = client) => by.post('/play-sessions', body);

    const answers = [
      await open({ lessonId }),
      await open({ lessonId: 'unknown' }),
      await open({ lessonId }, anonymous()),
      await open({}),
      await open({ lessonId, durationMs: 1 }),
      await open({ lessonId: { $ne: '' } }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 401, 400, 400, 400]);
    expect(await server.database.repository(PlaySession).countBy({ memberId })).toBe(0);
  });
});

describe('what can be resumed', () => {
  it('is told, and is empty for who has begun nothing', async () => {
    const { client, memberId } = await aLearner();
    const nothing = await client.get('/me/resume').expect(200);
    const lesson = await aLesson(server);
    const opened = await client.post('/play-sessions', { lessonId: lesson.lessonId });
    await deliverKeys(server, memberId, lesson);
    server.clock.advance(15 * S);
    await client.post(`/play-sessions/${opened.body.id}/beats`, beat(1, 0, 15 * S)).expect(200);

    const { body } = await client.get('/me/resume').expect(200);

    expect(nothing.body).toMatchObject({ courseId: null, lessonId: null, resumeAtMs: null });
    expect(body).toMatchObject({
      lessonId: lesson.lessonId,
      coveredMs: 15 * S,
      resumeAtMs: 15 * S,
    });
    expect((await anonymous().get('/me/resume')).status).toBe(401);
    expect((await client.get('/me/study-records?page=0')).status).toBe(400);
    expect((await client.get('/me/study-records?pageSize=101')).status).toBe(400);
  });
});
