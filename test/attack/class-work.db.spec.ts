import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClassAssignments, ClassMarking, ClassNotices, ClassSubmissions } from '#activity';
import { aSignedInMember } from '../factories/account.js';
import { anAttachment, someTerms } from '../factories/class-work.js';
import { aTrainingClass } from '../factories/training-class.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.close());

const PAYLOADS = [
  '<img src=x onerror="window.__xss=1">',
  '<svg/onload=alert(1)>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '{{constructor.constructor("return process")()}}',
];

async function aClassWithALearner() {
  const unit = await aUnit(server);
  const { token, member, actor } = await aSignedInMember(server, { unit });
  const made = await aTrainingClass(server, { unit, members: [member] });
  return { ...made, actor, client: Client.withToken(server, token) };
}

describe('IN-01 markup in what goes on inside a class', () => {
  it('IN-01 is kept and handed out as the letters it is, never as a page', async () => {
    const { classId, organiser, teacher, client } = await aClassWithALearner();
    for (const body of PAYLOADS) {
      const title = body.slice(0, 80);
      await server.get(ClassNotices).send(organiser, classId, { title, body, groupNo: null });
    }

    const answer = await client.get(`/me/classes/${classId}/notices`).expect(200);

    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const bodies = answer.body.items.map((notice: { body: string }) => notice.body);
    expect(bodies.toSorted()).toEqual(PAYLOADS.toSorted());
    const terms = { ...someTerms(server), title: PAYLOADS[0] ?? '', body: PAYLOADS[1] ?? '' };
    const { id } = await server.get(ClassAssignments).set(teacher, classId, terms);
    const text = `${PAYLOADS.join(' ')} 学习心得体会`;
    await client.post(`/me/classes/${classId}/assignments/${id}/submission`, { text }).expect(200);
    const shown = await client.get(`/me/classes/${classId}/assignments/${id}`).expect(200);
    expect(shown.body).toMatchObject({ title: PAYLOADS[0], body: PAYLOADS[1], text });
  });
});

describe('UP-03 what a member hands in', () => {
  it('UP-03 leaves as an attachment that no browser opens or sniffs', async () => {
    const { classId, teacher, actor, client } = await aClassWithALearner();
    const { id } = await server.get(ClassAssignments).set(teacher, classId, someTerms(server));
    const name = '心得"\r\nSet-Cookie: a=b.pdf';
    const withScript = Buffer.from('%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n');
    const uploadId = await anAttachment(server, actor, name, withScript);
    const at = `/me/classes/${classId}/assignments/${id}`;
    const { body: file } = await client.post(`${at}/files`, { uploadId }).expect(201);

    const answer = await client.get(`${at}/files/${String(file.id)}`).expect(200);

    expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
    expect(answer.headers['content-disposition']).not.toContain('\n');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toMatch(/sandbox/);
  });

  it.each([
    ['a page', '心得.pdf', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a drawing', '心得.svg', '<svg onload="alert(1)"/>'],
    ['a page with a picture’s name', '照片.jpg', '<html>'],
  ])('UP-03 is refused when it is %s', async (_, name, content) => {
    const { classId, teacher, actor, client } = await aClassWithALearner();
    const { id } = await server.get(ClassAssignments).set(teacher, classId, someTerms(server));
    const uploadId = await anAttachment(server, actor, name, content);

    const at = `/me/classes/${classId}/assignments/${id}/files`;
    const { body } = await client.post(at, { uploadId }).expect(400);

    expect(body.code).toBe('class-work.file-refused');
  });
});

describe('AC-02 another’s work', () => {
  it('AC-02 is neither read, nor written, nor marked by who is beside him in the class', async () => {
    const unit = await aUnit(server);
    const [one, two] = [
      await aSignedInMember(server, { unit }),
      await aSignedInMember(server, { unit }),
    ];
    const members = [one.member, two.member];
    const { classId, teacher } = await aTrainingClass(server, { unit, members });
    const { id } = await server.get(ClassAssignments).set(teacher, classId, someTerms(server));
    const text = '通过学习，提高了认识。';
    await server.get(ClassSubmissions).handIn(one.actor, classId, { id, text });
    const question = { id, filter: 'handed-in' as const };
    const page = { page: 1, pageSize: 20 };
    const { items } = await server.get(ClassMarking).list(teacher, classId, question, page);
    const at = `/classes/${classId}/submissions/${String(items[0]?.submissionId)}`;
    const client = Client.withToken(server, two.token);

    await client.get(at).expect(404);
    await client.post(`${at}/mark`, { passed: true }).expect(404);
    const own = await client.get(`/me/classes/${classId}/assignments/${id}`).expect(200);

    expect(own.body).toMatchObject({ text: null, draft: '', state: null });
  });
});
