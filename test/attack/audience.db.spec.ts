import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreditEntry } from '#credit';
import type { Unit } from '#organisation';
import { newId } from '#platform';
import { aSignedInMember } from '../factories/account.js';
import { anAssignment, anAudience, anAudienceList } from '../factories/assignment.js';
import type { MemberWish } from '../factories/member.js';
import { aLesson, setCourseState } from '../factories/study.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

let server: Server;
let county: Unit;
let a: Unit;
let b: Unit;
beforeAll(async () => {
  server = await startServer();
  county = await aUnit(server, { name: '丰水县' });
  a = await aUnit(server, { parent: county, name: '甲局' });
  b = await aUnit(server, { parent: county, name: '乙局' });
}, 60_000);
afterAll(() => server.close());

async function somebody(wish: MemberWish = {}) {
  const person = await aSignedInMember(server, { unit: a, ...wish });
  return { ...person, client: Client.withToken(server, person.token) };
}

const plain = ({ status, body }: { status: number; body: object }) => ({
  status,
  body: { ...body, requestId: '' },
});

describe('CH-16 a course that is not for one', () => {
  it('CH-16 is not there at any door, in the words of a missing one, and gives nothing', async () => {
    const { client, member } = await somebody();
    const lesson = await aLesson(server);
    await anAudience(server, lesson.courseId, b);
    const missing = newId();

    for (const [theirs, unknown] of [
      [`/courses/${lesson.courseId}`, `/courses/${missing}`],
      [`/me/courses/${lesson.courseId}/standing`, `/me/courses/${missing}/standing`],
    ]) {
      const answers = [await client.get(theirs ?? ''), await client.get(unknown ?? '')].map(plain);
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(404);
    }
    const opening = await client.post('/play-sessions', { lessonId: lesson.lessonId });
    expect(plain(opening)).toEqual(
      plain(await client.post('/play-sessions', { lessonId: missing })),
    );
    expect(opening.body).toMatchObject({ code: 'study.lesson-not-found' });
    const list = await client.get('/courses?pageSize=100');
    expect(JSON.stringify(list.body)).not.toContain(lesson.courseId);
    const { id: memberId } = member;
    expect(await server.database.repository(CreditEntry).countBy({ memberId })).toBe(0);
  });

  it('CH-16 nor is one that was withdrawn, also when a rule still names it', async () => {
    const { client } = await somebody();
    const { courseId, lessonId } = await aLesson(server);
    await anAssignment(server, { unit: a, courseIds: [courseId] });
    await setCourseState(server, courseId, 'withdrawn');

    await client.post('/play-sessions', { lessonId }).expect(404);
    const { body } = await client.get('/me/assignments?state=all');
    expect(JSON.stringify(body)).not.toContain(courseId);
  });
});

describe('an assignment to a foreign subtree', () => {
  const wishOf = (courseId: string, more: object = {}) => ({
    title: '专题学习',
    kind: 'required',
    unitId: a.id,
    courseIds: [courseId],
    targets: [{ unitId: a.id }],
    ...more,
  });

  it('is refused as if unit, list and person were not there', async () => {
    const { client } = await somebody({ roles: ['unit-admin'] });
    const { member: foreign } = await somebody({ unit: b });
    const { courseId } = await aLesson(server);
    const listId = await anAudienceList(server, b, [foreign.id]);

    for (const [own, unknown] of [
      [{ unitId: b.id }, { unitId: newId() }],
      [{ targets: [{ unitId: b.id }] }, { targets: [{ unitId: newId() }] }],
      [{ targets: [{ unitId: county.id }] }, { targets: [{ unitId: newId() }] }],
      [{ targets: [{ unitId: a.id, listId }] }, { targets: [{ unitId: a.id, listId: newId() }] }],
      [
        { targets: [{ unitId: a.id, memberId: foreign.id }] },
        { targets: [{ unitId: a.id, memberId: newId() }] },
      ],
    ]) {
      const answers = [
        await client.post('/assignments', wishOf(courseId, own)),
        await client.post('/assignments', wishOf(courseId, unknown)),
      ].map(plain);
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(404);
      const previews = [await client.post('/assignments/preview', wishOf(courseId, own))];
      expect([400, 404]).toContain(previews[0]?.status);
    }
  });

  it('is not reached through what is not said, nor by fields that are nobody’s to set', async () => {
    const { client } = await somebody({ roles: ['unit-admin'] });
    const { courseId } = await aLesson(server);

    for (const more of [
      { state: 'published' },
      { createdBy: 'system' },
      { targets: [{ unitId: a.id, line: null, assignmentId: 'x' }] },
      { targets: [{ unitId: [a.id, b.id] }] },
      { targets: [{ unitId: a.id, personnelCategories: ["01' OR '1'='1"] }] },
    ]) {
      await client.post('/assignments', wishOf(courseId, more)).expect(400);
    }
  });
});
