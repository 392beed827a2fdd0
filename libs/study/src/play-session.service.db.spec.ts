import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform';
import { anAudience } from '../../../test/factories/assignment.js';
import { aMember } from '../../../test/factories/member.js';
import {
  aBeat,
  aCourse,
  aLesson,
  aPlaySession,
  deliverKeys,
} from '../../../test/factories/study.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Beat } from './beat.entity.js';
import { Beats } from './beat.service.js';
import type { BeatAnswer } from './beat.view.js';
import { MemberClock } from './member-clock.entity.js';
import { PlaySession } from './play-session.entity.js';
import type { PlaySessionView } from './play-session.view.js';
import { PlaySessions } from './play-session.service.js';
import { Progress } from './progress.service.js';
import { StudyModule } from './study.module.js';

const S = 1_000;

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([StudyModule]);
});
afterAll(() => rooms.close());

async function handIn(
  actor: Actor,
  { id }: PlaySessionView,
  ...beat: Parameters<typeof aBeat>
): Promise<BeatAnswer> {
  return JSON.parse(await rooms.get(Beats).handIn(actor, id, aBeat(...beat))) as BeatAnswer;
}

async function aViewer() {
  const { actor } = await aMember(rooms);
  const lesson = await aLesson(rooms);
  return { actor, lesson, session: await aPlaySession(rooms, actor, lesson) };
}

const clockOf = ({ memberId }: Actor) =>
  rooms.database.repository(MemberClock).findOneByOrFail({ memberId });
const code = (name: string) => expect.objectContaining({ code: `study.${name}` });

describe('opening', () => {
  it('says what the player needs, and where to go on', async () => {
    const { actor, lesson, session } = await aViewer();
    expect(session).toEqual({
      id: expect.any(String),
      ticket: expect.any(String),
      durationMs: 600 * S,
      resumeAtMs: 0,
      beatIntervalMs: 15 * S,
      allowedRates: [1, 1.25, 1.5, 2],
      coveredRanges: [],
    });
    rooms.clock.advance(15 * S);
    await handIn(actor, session, 1, [[0, 15 * S]], { positionMs: 15_250 });

    const again = await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');

    expect(again).toMatchObject({ resumeAtMs: 15_250, coveredRanges: [[0, 15 * S]] });
  });

  it.each(['draft', 'submitted', 'withdrawn'] as const)(
    'is refused for a course that is %s, and leaves no row (CH-16)',
    async (state) => {
      const { actor } = await aMember(rooms);
      const lesson = await aLesson(rooms, { state });

      const opening = rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');

      await expect(opening).rejects.toEqual(code('lesson-not-found'));
      const { memberId } = actor;
      expect(await rooms.database.repository(PlaySession).countBy({ memberId })).toBe(0);
      expect(await rooms.database.repository(MemberClock).countBy({ memberId })).toBe(0);
    },
  );

  it('is refused for a course that is for others, in the words of a missing one, and leaves no row (CH-16)', async () => {
    const { actor } = await aMember(rooms);
    const others = await aMember(rooms);
    const lesson = await aLesson(rooms);
    await anAudience(rooms, lesson.courseId, others.unit);
    const open = (lessonId: string) => rooms.get(PlaySessions).open(actor, lessonId, 'spec');

    const refusals = await Promise.all(
      [lesson.lessonId, 'unknown'].map((id) => open(id).catch((error: unknown) => error)),
    );

    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toEqual(code('lesson-not-found'));
    const { memberId } = actor;
    expect(await rooms.database.repository(PlaySession).countBy({ memberId })).toBe(0);
    await expect(
      rooms.get(PlaySessions).open(others.actor, lesson.lessonId, 'spec'),
    ).resolves.toMatchObject({ durationMs: lesson.durationMs });
  });

  it('goes on to its end when the course is given to others meanwhile; what was earned stays', async () => {
    const { actor, lesson, session } = await aViewer();
    rooms.clock.advance(15 * S);
    await handIn(actor, session, 1, [[0, 15 * S]]);

    await anAudience(rooms, lesson.courseId, (await aMember(rooms)).unit);
    rooms.clock.advance(15 * S);
    const answer = await handIn(actor, session, 2, [[15 * S, 30 * S]]);

    expect(answer).toMatchObject({ acceptedMs: 15 * S, coveredMs: 30 * S });
    await expect(rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec')).rejects.toEqual(
      code('lesson-not-found'),
    );
    const standing = await rooms.get(Progress).standing(actor.memberId, lesson.courseId);
    expect(standing.studiedMs).toBe(30 * S);
  });

  it('is refused for a lesson that does not exist, and for one without media', async () => {
    const { actor } = await aMember(rooms);
    const [quiz] = await aCourse(rooms, { lessons: [{ kind: 'quiz' }] });
    const open = (lessonId: string) => rooms.get(PlaySessions).open(actor, lessonId, 'spec');

    await expect(open('unknown')).rejects.toEqual(code('lesson-not-found'));
    await expect(open(quiz?.lessonId ?? '')).rejects.toEqual(code('lesson-not-playable'));
  });

  it('is refused for somebody who belongs to no unit', async () => {
    const { actor } = await aMember(rooms);
    const { lessonId } = await aLesson(rooms);

    await expect(
      rooms.get(PlaySessions).open({ ...actor, grants: [] }, lessonId, 'spec'),
    ).rejects.toEqual(code('not-a-learner'));
  });

  it('twenty times at once leaves one live session', async () => {
    const { actor } = await aMember(rooms);
    const { lessonId } = await aLesson(rooms);

    const opened = await Promise.all(
      Array.from({ length: 20 }, () => rooms.get(PlaySessions).open(actor, lessonId, 'spec')),
    );

    const { memberId } = actor;
    const rows = await rooms.database.repository(PlaySession).findBy({ memberId });
    const live = rows.filter(({ supersededAt }) => supersededAt === null);
    expect(opened).toHaveLength(20);
    expect(live.map(({ id }) => id)).toEqual([(await clockOf(actor)).liveSessionId]);
  });
});

describe('the bucket', () => {
  it('is kept at a takeover and empty when nothing was live', async () => {
    const { actor, lesson, session } = await aViewer();
    rooms.clock.advance(10 * S);
    const taken = await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');
    expect((await clockOf(actor)).levelMs).toBe(20 * S);
    expect(taken.id).not.toBe(session.id);

    await rooms.get(PlaySessions).close(actor, taken.id, null);
    rooms.clock.advance(30 * S);
    await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');

    expect((await clockOf(actor)).levelMs).toBe(0);
  });

  it('does not fill while nothing is live', async () => {
    const { actor, session } = await aViewer();
    await rooms.get(PlaySessions).close(actor, session.id, null);
    rooms.clock.advance(30 * S);

    const answer = await handIn(actor, session, 1, [[0, 15 * S]]);

    expect(answer).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'session-closed', ms: 15 * S }],
    });
    expect(await clockOf(actor)).toMatchObject({ levelMs: 0, liveSessionId: null });
  });
});

describe('a takeover', () => {
  async function aTakeover() {
    const viewer = await aViewer();
    rooms.clock.advance(15 * S);
    const other = await rooms.get(PlaySessions).open(viewer.actor, viewer.lesson.lessonId, 'phone');
    return { ...viewer, other };
  }

  it('lets the superseded session hand in the one beat it still held, and tells it', async () => {
    const { actor, session } = await aTakeover();
    rooms.clock.advance(60 * S);

    const answer = await handIn(actor, session, 1, [[0, 15 * S]]);

    expect(answer).toMatchObject({ acceptedMs: 15 * S, rejected: [], superseded: true });
  });

  it('counts no second beat of the superseded session, and says why (H3)', async () => {
    const { actor, session } = await aTakeover();
    rooms.clock.advance(30 * S);
    await handIn(actor, session, 1, [[0, 15 * S]]);

    const answer = await handIn(actor, session, 2, [[15 * S, 30 * S]]);

    expect(answer).toMatchObject({
      acceptedMs: 0,
      rejected: [{ reason: 'other-session', ms: 15 * S }],
      superseded: true,
    });
  });

  it('refuses the superseded session after 60 seconds, and nothing changes', async () => {
    const { actor, session } = await aTakeover();
    rooms.clock.advance(60 * S + 1);
    const before = await clockOf(actor);

    await expect(handIn(actor, session, 1, [[0, 15 * S]])).rejects.toEqual(
      code('session-superseded'),
    );

    expect(await clockOf(actor)).toEqual(before);
    expect(await rooms.database.repository(Beat).countBy({ sessionId: session.id })).toBe(0);
  });

  it('is not used up by a beat that claims nothing', async () => {
    const { actor, session } = await aTakeover();

    const empty = await handIn(actor, session, 1, []);
    const held = await handIn(actor, session, 2, [[0, 15 * S]]);

    expect([empty.superseded, held.superseded]).toEqual([true, true]);
    expect(held.acceptedMs).toBe(15 * S);
  });

  it('leaves the new session live when the old one is closed', async () => {
    const { actor, session, other } = await aTakeover();

    await rooms.get(PlaySessions).close(actor, session.id, aBeat(1, [[0, 15 * S]]));
    rooms.clock.advance(15 * S);

    expect((await clockOf(actor)).liveSessionId).toBe(other.id);
    expect((await handIn(actor, other, 1, [[15 * S, 30 * S]])).acceptedMs).toBe(15 * S);
  });

  it('does not move where the newer session has got to', async () => {
    const { actor, lesson, session, other } = await aTakeover();
    rooms.clock.advance(15 * S);
    await handIn(actor, other, 1, [[300 * S, 315 * S]]);

    await handIn(actor, session, 1, [[0, 15 * S]]);

    const next = await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');
    expect(next.resumeAtMs).toBe(315 * S);
  });
});

describe('closing', () => {
  it('takes the last beat along', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(8 * S);

    await rooms.get(PlaySessions).close(actor, session.id, aBeat(1, [[0, 8 * S]]));

    const [beat] = await rooms.database.repository(Beat).findBy({ sessionId: session.id });
    expect(beat).toMatchObject({ seq: 1, acceptedMs: 8 * S });
    expect(await clockOf(actor)).toMatchObject({ liveSessionId: null, levelMs: 8 * S });
  });

  it('twice changes nothing, with the same last beat too', async () => {
    const { actor, session } = await aViewer();
    rooms.clock.advance(8 * S);
    const close = () => rooms.get(PlaySessions).close(actor, session.id, aBeat(1, [[0, 8 * S]]));
    await close();
    const before = await clockOf(actor);
    rooms.clock.advance(8 * S);

    await close();

    expect(await clockOf(actor)).toEqual(before);
    expect(await rooms.database.repository(Beat).countBy({ sessionId: session.id })).toBe(1);
  });

  it('is refused for another’s session, which stays live', async () => {
    const { actor, session } = await aViewer();
    const { actor: other } = await aViewer();
    const close = (by: Actor, id: string) => rooms.get(PlaySessions).close(by, id, null);

    await expect(close(other, session.id)).rejects.toEqual(code('session-not-found'));
    await expect(close(actor, 'unknown')).rejects.toEqual(code('session-not-found'));

    expect((await clockOf(actor)).liveSessionId).toBe(session.id);
  });

  it('a beat on its way then is kept and told that the session is closed', async () => {
    const { actor, lesson, session } = await aViewer();
    await deliverKeys(rooms, actor.memberId, lesson);
    rooms.clock.advance(15 * S);
    await rooms.get(PlaySessions).close(actor, session.id, null);

    const late = await handIn(actor, session, 3, [[0, 15 * S]]);

    expect(late.rejected).toEqual([{ reason: 'session-closed', ms: 15 * S }]);
    expect(await rooms.database.repository(Beat).countBy({ sessionId: session.id })).toBe(1);
  });
});
