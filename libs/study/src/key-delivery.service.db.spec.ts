import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, SignIn } from '#account';
import { type Actor, newId } from '#platform';
import { anAccount, aSignedInMember } from '../../../test/factories/account.js';
import { anInstructor, aReadyAsset } from '../../../test/factories/media.js';
import { aBeat, aCourse, setCourseState, type StudyLesson } from '../../../test/factories/study.js';
import { clipDurationMs } from '../../../test/fixtures/media/clips.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { Beats } from './beat.service.js';
import { KeyDeliveryRow } from './key-delivery.entity.js';
import { KeyDelivery } from './key-delivery.service.js';
import { PlaySessions } from './play-session.service.js';
import { StudyModule } from './study.module.js';

let rooms: Rooms;
/** 8 seconds of real video, encrypted with one key. */
let assetId: string;
beforeAll(async () => {
  rooms = await startRooms([StudyModule]);
  assetId = await aReadyAsset(rooms, anInstructor());
});
afterAll(() => rooms.close());

async function aViewer(): Promise<{
  actor: Actor;
  lesson: StudyLesson;
  id: string;
  ticket: string;
}> {
  const { actor } = await anAccount(rooms, { loginName: `viewer-${newId().slice(-12)}` });
  const [lesson] = await aCourse(rooms, { lessons: [{ assetId, durationMs: clipDurationMs }] });
  if (!lesson) throw new Error('no lesson');
  const { id, ticket } = await rooms.get(PlaySessions).open(actor, lesson.lessonId, 'spec');
  return { actor, lesson, id, ticket };
}

const delivered = ({ memberId }: Actor) =>
  rooms.database.repository(KeyDeliveryRow).findBy({ memberId });
const key = ({ id, ticket }: { id: string; ticket: string }, index = 0) =>
  rooms.get(KeyDelivery).key(id, ticket, index);
const refusal = expect.objectContaining({ code: 'study.ticket-invalid' });

describe('a key', () => {
  it('goes to whoever holds the ticket, and is written down', async () => {
    const viewer = await aViewer();

    expect(await key(viewer)).toHaveLength(16);

    const { memberId } = viewer.actor;
    const deliveredAt = rooms.clock.now();
    expect(await delivered(viewer.actor)).toEqual([
      { memberId, assetId, keyIndex: 0, deliveredAt },
    ]);
  });

  it('fetched again moves the time of its delivery', async () => {
    const viewer = await aViewer();
    await key(viewer);
    rooms.clock.advance(3_600_000);
    await key(viewer);

    expect(await delivered(viewer.actor)).toMatchObject([{ deliveredAt: rooms.clock.now() }]);
  });

  it('makes the stretch count that it opens', async () => {
    const viewer = await aViewer();
    await key(viewer);
    rooms.clock.advance(8_000);

    const answer = await rooms.get(Beats).handIn(viewer.actor, viewer.id, aBeat(1, [[0, 8_000]]));

    expect(JSON.parse(answer)).toMatchObject({ acceptedMs: 8_000 });
  });

  it('that does not exist is not there, and nothing is written down', async () => {
    const viewer = await aViewer();

    await expect(key(viewer, 7)).rejects.toMatchObject({ code: 'media.segment-not-found' });

    expect(await delivered(viewer.actor)).toEqual([]);
  });
});

describe('a ticket', () => {
  it('is refused when anything of it was edited, or it is another session’s', async () => {
    const [viewer, other] = [await aViewer(), await aViewer()];
    const [expires = '', asset = '', signature = ''] = viewer.ticket.split('.');
    const later = (Number.parseInt(expires, 36) + 1).toString(36);
    const forged = [
      other.ticket,
      `${later}.${asset}.${signature}`,
      `${expires}.${newId()}.${signature}`,
      `${expires}.${asset}.${signature.slice(0, -1)}`,
      `${expires}.${asset}.`,
      `${expires}.${asset}`,
      '',
      'a.b.c',
    ];

    for (const ticket of forged) {
      await expect(key({ id: viewer.id, ticket })).rejects.toEqual(refusal);
      const segment = rooms.get(KeyDelivery).segment(viewer.id, ticket, 'init.mp4');
      await expect(segment).rejects.toEqual(refusal);
    }
    expect(await delivered(viewer.actor)).toEqual([]);
  });

  it('ends after a day', async () => {
    const viewer = await aViewer();
    rooms.clock.advance(24 * 3_600_000);

    await expect(key(viewer)).rejects.toEqual(refusal);
    await expect(
      rooms.get(KeyDelivery).segment(viewer.id, viewer.ticket, 'init.mp4'),
    ).rejects.toEqual(refusal);
  });
});

describe('no key leaves any more', () => {
  /** What a request brings, and what it leaves behind. */
  async function asked(viewer: Awaited<ReturnType<typeof aViewer>>) {
    const answer = await key(viewer).catch((error: unknown) => error);
    return { answer, delivered: await delivered(viewer.actor) };
  }
  const nothing = { answer: refusal, delivered: [] };

  it('once the session is closed', async () => {
    const viewer = await aViewer();
    await rooms.get(PlaySessions).close(viewer.actor, viewer.id, null);

    expect(await asked(viewer)).toEqual(nothing);
  });

  it('a minute after another session took over, but until then', async () => {
    const viewer = await aViewer();
    await rooms.get(PlaySessions).open(viewer.actor, viewer.lesson.lessonId, 'phone');
    rooms.clock.advance(60_001);
    expect(await asked(viewer)).toEqual(nothing);

    const still = await aViewer();
    await rooms.get(PlaySessions).open(still.actor, still.lesson.lessonId, 'phone');
    rooms.clock.advance(60_000);
    expect(await key(still)).toHaveLength(16);
  });

  it('once the account is disabled', async () => {
    const viewer = await aViewer();
    await rooms.get(Accounts).disable(viewer.actor.memberId, '离职');

    expect(await asked(viewer)).toEqual(nothing);
  });

  it('once the sign-in from which play was pressed has ended (CH-15)', async () => {
    const [lesson] = await aCourse(rooms, { lessons: [{ assetId, durationMs: clipDurationMs }] });
    const { actor } = await aSignedInMember(rooms);
    const { id, ticket } = await rooms
      .get(PlaySessions)
      .open(actor, lesson?.lessonId ?? '', 'spec');
    expect(await key({ id, ticket })).toHaveLength(16);

    await rooms.get(SignIn).signOut(actor);

    await expect(key({ id, ticket })).rejects.toEqual(refusal);
  });

  it('once the course is withdrawn (CH-16)', async () => {
    const viewer = await aViewer();
    await setCourseState(rooms, viewer.lesson.courseId, 'withdrawn');

    expect(await asked(viewer)).toEqual(nothing);
  });
});
