import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClassAttendance, ClassCertificates, ClassClosing, ClassSignIn } from '#activity';
import { Ledger } from '#credit';
import type { Unit } from '#organisation';
import { anAccount, PASSWORD } from '../factories/account.js';
import { aTrainingClass } from '../factories/training-class.js';
import { aUnit } from '../factories/unit.js';
import { Client } from '../harness/client.js';
import { type Server, startServer } from '../harness/start-server.js';

const MORNING = '2026-06-01-morning';
const DAY = { startsOn: '2026-06-01', endsOn: '2026-06-01', days: 1 };
const at = (time: string) => new Date(`2026-06-01T${time}+08:00`);

let server: Server;
let unit: Unit;
let made = 0;
beforeAll(async () => {
  server = await startServer();
  unit = await aUnit(server, { name: '甲局' });
}, 60_000);
afterAll(() => server.close());
beforeEach(() => server.clock.set(at('10:00:00')));

async function somebody(role?: 'unit-admin') {
  made += 1;
  const loginName = `somebody-${made}`;
  const account = await anAccount(server, { unit, loginName, ...(role && { roles: [role] }) });
  return { ...account, client: await Client.signIn(server, loginName, PASSWORD) };
}

/** A class with one member, who has a client of his own. */
async function aClass() {
  const self = await somebody();
  const organiser = await somebody('unit-admin');
  const wish = { unit, organiser: organiser.actor, members: [self.member], ...DAY };
  return { ...(await aTrainingClass(server, wish)), self, organiser };
}

const codeNow = async ({ teacher, classId }: Awaited<ReturnType<typeof aClass>>) =>
  (await server.get(ClassSignIn).code(teacher, classId, MORNING)).code;

const marks = async ({ teacher, classId }: Awaited<ReturnType<typeof aClass>>, halfDay = MORNING) =>
  (await server.get(ClassAttendance).roll(teacher, classId, halfDay)).entries.map(
    ({ mark }) => mark,
  );

describe('the sign-in code', () => {
  it('of a minute ago opens nothing, and neither does the morning’s in the afternoon', async () => {
    const one = await aClass();
    const code = await codeNow(one);
    const address = `/api/v1/me/classes/${one.classId}/sign-in`;

    server.clock.advance(90_000);
    expect((await one.self.client.post(address, { code })).status).toBe(400);
    server.clock.set(at('15:00:00'));
    const late = await one.self.client.post(address, { code });

    expect([late.status, late.body.code]).toEqual([400, 'activity.sign-in-code']);
    expect(await marks(one)).toEqual([null]);
    expect(await marks(one, '2026-06-01-afternoon')).toEqual([null]);
  });

  it('of another class opens nothing here, and a stranger finds no class at all', async () => {
    const one = await aClass();
    const other = await aClass();
    const code = await codeNow(other);

    const here = await one.self.client.post(`/api/v1/me/classes/${one.classId}/sign-in`, { code });
    const there = await one.self.client.post(`/api/v1/me/classes/${other.classId}/sign-in`, {
      code,
    });

    expect([here.body.code, there.body.code]).toEqual([
      'activity.sign-in-code',
      'activity.class-not-found',
    ]);
    expect(await marks(other)).toEqual([null]);
  });

  it('cannot be guessed: after five wrong ones the right one waits, also when they come at once', async () => {
    const one = await aClass();
    const right = await codeNow(one);
    const wrong = Array.from({ length: 9 }, (_, n) =>
      String((Number(right) + n + 1) % 1_000_000).padStart(6, '0'),
    );
    const address = `/api/v1/me/classes/${one.classId}/sign-in`;

    const answers = await Promise.all(wrong.map((code) => one.self.client.post(address, { code })));
    const then = await one.self.client.post(address, { code: right });

    const heard = answers.filter(({ status }) => status === 400);
    expect(heard.length).toBeLessThanOrEqual(5);
    expect([then.status, then.body.code]).toEqual([429, 'activity.too-many-tries']);
    expect(then.headers['retry-after']).toBeDefined();
    server.clock.advance(5 * 60_000);
    expect((await one.self.client.post(address, { code: await codeNow(one) })).status).toBe(200);
  });

  it('is not shown to who is to type it', async () => {
    const one = await aClass();

    const shown = await one.self.client.get(
      `/api/v1/classes/${one.classId}/attendance/${MORNING}/code`,
    );

    expect(shown.status).toBe(404);
  });
});

describe('a class', () => {
  it('closed by four calls at once is closed once: one entry, one certificate', async () => {
    const one = await aClass();
    await server.get(ClassAttendance).call(one.teacher, one.classId, MORNING, {
      entries: [{ memberId: one.self.member.id, attendance: 'present' }],
    });
    await server.get(ClassClosing).begin(one.organiser.actor, one.classId);

    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        one.organiser.client.post(`/api/v1/classes/${one.classId}/closure`, {}),
      ),
    );
    await server.drain();

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409]);
    expect(await server.get(Ledger).statement(one.self.member.id, 2026)).toHaveLength(1);
    expect(await server.get(ClassCertificates).mine(one.self.actor)).toHaveLength(1);
  });

  it('that is closed takes no mark, no sign-in and no leave any more', async () => {
    const one = await aClass();
    const code = await codeNow(one);
    await server.get(ClassClosing).begin(one.organiser.actor, one.classId);
    await server.get(ClassClosing).close(one.organiser.actor, one.classId);

    const answers = [
      await one.self.client.post(`/api/v1/me/classes/${one.classId}/sign-in`, { code }),
      await one.self.client.post(`/api/v1/me/classes/${one.classId}/leaves`, {
        halfDays: [MORNING],
        reason: '就医',
      }),
      await one.organiser.client.put(`/api/v1/classes/${one.classId}/attendance/${MORNING}`, {
        entries: [{ memberId: one.self.member.id, attendance: 'present' }],
        reason: '补记',
      }),
    ];

    expect(answers.map(({ body }) => body.code)).toEqual(answers.map(() => 'activity.class-state'));
    expect(await marks(one)).toEqual([null]);
  });

  it('does not let its organiser decide about himself', async () => {
    const organiser = await somebody('unit-admin');
    const wish = { unit, organiser: organiser.actor, members: [organiser.member], ...DAY };
    const { classId } = await aTrainingClass(server, wish);
    await server.get(ClassClosing).begin(organiser.actor, classId);

    const address = `/api/v1/classes/${classId}/members/${organiser.member.id}/verdict`;
    const answer = await organiser.client.put(address, { complete: true, reason: '本人' });

    expect([answer.status, answer.body.code]).toEqual([403, 'activity.verdict-own']);
  });
});
