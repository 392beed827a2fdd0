import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, SignIn } from '#account';
import type { Actor } from '#platform';
import { aSignedInMember } from '../../../test/factories/account.js';
import { aMember } from '../../../test/factories/member.js';
import {
  aBeat,
  aLesson,
  aPlaySession,
  deliverKeys,
  type StudyLesson,
  watch,
} from '../../../test/factories/study.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Beat } from './beat.entity.js';
import { Beats } from './beat.service.js';
import type { BeatAnswer } from './beat.view.js';
import { Coverage } from './coverage.entity.js';
import type { Range } from './coverage.plan.js';
import { MemberClock } from './member-clock.entity.js';
import { PlaySession } from './play-session.entity.js';
import type { PlaySessionView } from './play-session.view.js';
import { PlaySessions } from './play-session.service.js';
import { Recomputation } from './recomputation.service.js';
import { StudyModule } from './study.module.js';

const S = 1_000;

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([StudyModule]);
});
afterAll(() => rooms.close());

async function aViewer(wish: Parameters<typeof aLesson>[1] = {}) {
  const { actor } = await aMember(rooms);
  const lesson = await aLesson(rooms, wish);
  return { actor, lesson, session: await aPlaySession(rooms, actor, lesson) };
}

async function handIn(
  actor: Actor,
  { id }: Pick<PlaySessionView, 'id'>,
  ...beat: Parameters<typeof aBeat>
): Promise<BeatAnswer> {
  const text = await rooms.get(Beats).handIn(actor, id, aBeat(...beat));
  return JSON.parse(text) as BeatAnswer;
}

/** Every row of the member's study time. */
async function rowsOf({ memberId }: Actor) {
  const { database } = rooms;
  const [clocks, sessions, beats, coverage] = [
    await database.repository(MemberClock).findBy({ memberId }),
    await database.repository(PlaySession).findBy({ memberId }),
    await database.repository(Beat).find({ where: { memberId }, order: { seq: 'ASC' } }),
    await database.repository(Coverage).findBy({ memberId }),
  ];
  return { clocks, sessions, beats, coverage };
}

const code = (name: string) => expect.objectContaining({ code: `study.${name}` });

describe('a beat', () => {
  it('is accepted for what was watched while the clock ran', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(15 * S);

    const answer = await handIn(actor, session, 1, [[0, 15 * S]]);

    expect(answer).toEqual({
      acceptedMs: 15 * S,
      rejected: [],
      coveredMs: 15 * S,
      completed: false,
    });
  });

  it('earns nothing right after opening, and never ahead of the clock (CH-01, CH-02)', async () => {
    const { actor, session } = await aViewer({ allowedRates: [1] });

    const first = await handIn(actor, session, 1, [[0, 600 * S]]);
    rooms.clock.advance(2 * S);
    const second = await handIn(actor, session, 2, [[0, 600 * S]]);

    expect(first).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'faster-than-clock', ms: 600 * S }],
    });
    expect(second).toMatchObject({ acceptedMs: 2 * S, coveredMs: 2 * S });
  });

  it('counts a stretch once, however often it is watched (CH-07)', async () => {
    const { actor, lesson, session } = await aViewer();
    for (let round = 0; round < 10; round += 1) {
      rooms.clock.advance(60 * S);
      await handIn(actor, session, round, [[0, 60 * S]]);
    }

    const { coverage } = await rowsOf(actor);

    expect(coverage).toMatchObject([{ lessonId: lesson.lessonId, coveredMs: 60 * S }]);
  });

  it('earns one minute for eight hours behind a closed lid (CH-10)', async () => {
    const { actor, session } = await aViewer({ durationMs: 7_200 * S });
    rooms.clock.advance(8 * 3_600 * S);

    const answer = await handIn(actor, session, 1, [[0, 7_200 * S]]);

    expect(answer).toMatchObject({
      acceptedMs: 60 * S,
      rejected: [{ reason: 'faster-than-clock', ms: 7_140 * S }],
    });
  });

  it('catches up after the network was gone for less than a minute', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(45 * S);

    const answers = [
      await handIn(actor, session, 1, [[0, 15 * S]]),
      await handIn(actor, session, 2, [[15 * S, 30 * S]]),
      await handIn(actor, session, 3, [[30 * S, 45 * S]]),
    ];

    expect(answers.map(({ acceptedMs }) => acceptedMs)).toEqual([15 * S, 15 * S, 15 * S]);
  });

  it('counts at the greatest rate that the course allows, and refuses others (CH-03)', async () => {
    const { actor, session } = await aViewer({ allowedRates: [1, 1.5] });
    rooms.clock.advance(20 * S);

    const allowed = await handIn(actor, session, 1, [[0, 30 * S]], { rate: 1.5 });
    rooms.clock.advance(20 * S);
    const refused = await handIn(actor, session, 2, [[30 * S, 60 * S]], { rate: 2 });

    expect(allowed.acceptedMs).toBe(30 * S);
    expect(refused).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'rate-not-allowed', ms: 30 * S }],
    });
  });

  it('in a hidden tab counts as any other; the player that stands still claims nothing (CH-11)', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(15 * S);

    const hidden = await handIn(actor, session, 1, [[0, 10 * S]], { visible: false });
    const paused = await handIn(actor, session, 2, [[10 * S, 15 * S]], { rate: 0 });

    expect(hidden.acceptedMs).toBe(10 * S);
    expect(paused.acceptedMs).toBe(0);
  });

  it('counts nothing past the end', async () => {
    const { actor, session } = await aViewer({ durationMs: 10 * S });
    rooms.clock.advance(15 * S);

    const answer = await handIn(actor, session, 1, [[0, 15 * S]]);

    expect(answer).toMatchObject({
      acceptedMs: 10 * S,
      rejected: [{ reason: 'outside-lesson', ms: 5 * S }],
      coveredMs: 10 * S,
    });
  });

  it('is kept with what it claimed, what was accepted, and why not the rest', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(10 * S);

    await handIn(actor, session, 7, [[0, 15 * S]]);

    const { beats } = await rowsOf(actor);
    expect(beats).toMatchObject([
      { seq: 7, acceptedMs: 15 * S, rejectedMs: 0, receivedAt: rooms.clock.now(), visible: true },
    ]);
  });
});

describe('evidence of delivery', () => {
  it('is what a beat needs: without a key nothing counts (CH-14)', async () => {
    const { actor } = await aMember(rooms);
    const lesson = await aLesson(rooms);
    const session = await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'script');
    rooms.clock.advance(15 * S);

    const answer = await handIn(actor, session, 1, [[0, 15 * S]]);

    expect(answer).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'not-delivered', ms: 15 * S }],
    });
  });

  it('lasts a day, over a reopened session, and no longer', async () => {
    const { actor, lesson } = await aViewer();
    rooms.clock.advance(24 * 3_600 * S - 15 * S);
    const reopened = await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');
    rooms.clock.advance(15 * S);
    const inTime = await handIn(actor, reopened, 1, [[0, 15 * S]]);
    rooms.clock.advance(1);
    const late = await handIn(actor, reopened, 2, [[15 * S, 15 * S + 1]]);

    expect(inTime.acceptedMs).toBe(15 * S);
    expect(late.rejected).toEqual([{ reason: 'not-delivered', ms: 1 }]);
  });

  it('is of a person: another’s keys open nothing', async () => {
    const { actor, lesson } = await aViewer();
    const { actor: other } = await aMember(rooms);
    const session = await rooms.get(PlaySessions).open(other, lesson.lessonId, 'spec');
    rooms.clock.advance(15 * S);

    const answer = await handIn(other, session, 1, [[0, 15 * S]]);

    expect(answer.acceptedMs).toBe(0);
    expect(actor.memberId).not.toBe(other.memberId);
  });

  it('is of one asset: another version of the video begins anew', async () => {
    const { actor, lesson } = await aViewer();
    const remade: StudyLesson = { ...lesson, ...(await aLesson(rooms)) };
    await deliverKeys(rooms, actor.memberId, lesson);
    const session = await rooms.get(PlaySessions).open(actor, remade.lessonId, 'spec');
    rooms.clock.advance(15 * S);

    expect((await handIn(actor, session, 1, [[0, 15 * S]])).acceptedMs).toBe(0);
  });
});

describe('a repeated beat', () => {
  it('gets the first answer byte for byte and changes nothing', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(15 * S);
    const first = await rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 15 * S]]));
    const before = await rowsOf(actor);
    rooms.clock.advance(15 * S);

    const again = await rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 15 * S]]));
    const forged = await rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 30 * S]]));

    expect([again, forged]).toEqual([first, first]);
    expect(await rowsOf(actor)).toEqual(before);
  });

  it('is one beat when it arrives twenty times at once', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(15 * S);
    const send = () => rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 15 * S]]));

    const answers = await Promise.all(Array.from({ length: 20 }, send));

    expect(new Set(answers).size).toBe(1);
    expect((await rowsOf(actor)).beats).toHaveLength(1);
  });

  it('still gets its answer after the session has ended', async () => {
    const { actor, lesson, session } = await aViewer();
    rooms.clock.advance(15 * S);
    const first = await rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 15 * S]]));
    await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');
    rooms.clock.advance(3_600 * S);

    const again = await rooms.get(Beats).handIn(actor, session.id, aBeat(1, [[0, 15 * S]]));

    expect(again).toBe(first);
  });
});

describe('a beat that is none of the member’s', () => {
  it('is refused as not found, and nobody’s rows change', async () => {
    const { actor, session } = await aViewer();
    const { actor: other } = await aViewer();
    rooms.clock.advance(15 * S);
    const before = [await rowsOf(actor), await rowsOf(other)];

    await expect(handIn(other, session, 1, [[0, 15 * S]])).rejects.toEqual(
      code('session-not-found'),
    );
    await expect(handIn(other, { id: 'unknown' }, 1, [[0, 15 * S]])).rejects.toEqual(
      code('session-not-found'),
    );

    expect([await rowsOf(actor), await rowsOf(other)]).toEqual(before);
  });

  it('is refused for a member who never pressed play', async () => {
    const { session } = await aViewer();
    const { actor } = await aMember(rooms);

    await expect(handIn(actor, session, 1, [])).rejects.toEqual(code('session-not-found'));
  });
});

describe('the sign-in', () => {
  it('is asked for with each beat: none counts after it has ended, or the account was disabled', async () => {
    const [one, other] = [await aSignedInMember(rooms), await aSignedInMember(rooms)];
    const lesson = await aLesson(rooms);
    const sessions = [
      await aPlaySession(rooms, one.actor, lesson),
      await aPlaySession(rooms, other.actor, lesson),
    ] as const;
    rooms.clock.advance(10 * S);
    expect((await handIn(one.actor, sessions[0], 1, [[0, 5 * S]])).acceptedMs).toBe(5 * S);
    await rooms.get(SignIn).signOut(one.actor);
    await rooms.get(Accounts).disable(other.member.id, '离职');
    const before = [await rowsOf(one.actor), await rowsOf(other.actor)];

    const ended = expect.objectContaining({ code: 'account.not-signed-in' });
    await expect(handIn(one.actor, sessions[0], 2, [[5 * S, 10 * S]])).rejects.toEqual(ended);
    await expect(handIn(other.actor, sessions[1], 1, [[0, 10 * S]])).rejects.toEqual(ended);

    expect([await rowsOf(one.actor), await rowsOf(other.actor)]).toEqual(before);
  });
});

describe('many beats at once', () => {
  it('of one member share one bucket, over all lessons and devices (CH-05)', async () => {
    const { actor, lesson, session } = await aViewer();
    const other = await aLesson(rooms);
    rooms.clock.advance(30 * S);
    const second = await aPlaySession(rooms, actor, other);
    rooms.clock.advance(10 * S);

    const answers = await Promise.all([
      handIn(actor, session, 1, [[0, 60 * S]]),
      handIn(actor, second, 1, [[0, 60 * S]]),
      handIn(actor, second, 2, [[60 * S, 120 * S]]),
    ]);

    const sum = answers.reduce((total, { acceptedMs }) => total + acceptedMs, 0);
    expect(sum).toBe(60 * S);
    expect(lesson.lessonId).not.toBe(other.lessonId);
  });

  it('lose none and count none twice', async () => {
    const { actor, session } = await aViewer({ durationMs: 3_600 * S });
    rooms.clock.advance(60 * S);
    const ranges = Array.from({ length: 40 }, (_, i): Range => [i * 1_500, i * 1_500 + 1_500]);

    const answers = await Promise.all(
      ranges.map((range, i) => handIn(actor, session, i, [range], { rate: 1 })),
    );

    expect(answers.every(({ acceptedMs }) => acceptedMs === 1_500)).toBe(true);
    expect((await rowsOf(actor)).coverage).toMatchObject([{ coveredMs: 60 * S }]);
    expect(await rooms.get(Recomputation).ofMember(actor.memberId)).toEqual({
      studiedMs: 60 * S,
      differences: [],
    });
  });

  it('of many people share a commit, and each gets what is his', async () => {
    const viewers = await Promise.all(Array.from({ length: 6 }, () => aViewer()));
    const [first, second] = viewers;
    if (!first || !second) throw new Error('no viewers');
    rooms.clock.advance(15 * S);

    const answers = await Promise.allSettled([
      ...viewers.map(({ actor, session }, i) => handIn(actor, session, 1, [[0, (i + 1) * S]])),
      handIn(first.actor, second.session, 2, [[0, S]]),
      handIn(first.actor, first.session, 1, [[0, 9 * S]]),
      handIn(second.actor, second.session, 3, []),
    ]);

    const accepted = answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value.acceptedMs : 'refused',
    );
    expect(accepted).toEqual([S, 2 * S, 3 * S, 4 * S, 5 * S, 6 * S, 'refused', S, 0]);
  });

  it('that would shatter the coverage are refused, and nothing of them stays', async () => {
    const { actor, session } = await aViewer({ durationMs: 3_600 * S });
    const crumbs = (from: number, count: number) =>
      Array.from({ length: count }, (_, i): Range => [from + i * 4, from + i * 4 + 1]);
    rooms.clock.advance(60 * S);
    await handIn(actor, session, 1, crumbs(0, 2_000));
    const before = await rowsOf(actor);

    await expect(handIn(actor, session, 2, crumbs(20_000, 200))).rejects.toEqual(
      code('ranges-scattered'),
    );

    expect(await rowsOf(actor)).toEqual(before);
    rooms.clock.advance(60 * S);
    expect((await handIn(actor, session, 3, [[0, 8_000]])).acceptedMs).toBe(6_000);
  });
});

describe('a recomputation', () => {
  it('finds what was written past the beats', async () => {
    const { actor, lesson, session } = await aViewer();
    await watch(rooms, actor, session, [0, 60 * S]);
    const { memberId } = actor;
    expect(await rooms.get(Recomputation).ofMember(memberId)).toMatchObject({ differences: [] });

    await rooms.database.transaction(() =>
      rooms.database.repository(Coverage).update({ memberId }, { coveredMs: 600 * S }),
    );

    const { lessonId, assetId } = lesson;
    expect(await rooms.get(Recomputation).ofMember(memberId)).toEqual({
      studiedMs: 60 * S,
      differences: [{ lessonId, assetId, storedMs: 600 * S, recomputedMs: 60 * S }],
    });
  });
});
