import { type CourseChange, CourseAuthoring, CourseReviews, LessonAuthoring } from '#course';
import { type Actor, newId } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { anActor, anInstructor, aReadyAsset } from './media.js';

let made = 0;

export interface CourseWishes extends Omit<CourseChange, 'chapters'> {
  owner?: Actor;
  /** How many lessons; all play the same clip of 8 seconds. */
  lessons?: number;
  /** The clip, if the owner has one already. */
  assetId?: string;
}

export interface MadeCourse {
  owner: Actor;
  courseId: string;
  lessonIds: string[];
  assetId: string;
}

/** Somebody who may approve what others made, whatever their unit. */
export function aReviewer(): Actor {
  const everywhere = { role: 'reviewer' as const, unitId: '', unitPath: '/' };
  const grants = [{ ...everywhere, line: null, authority: null }];
  return { ...anActor('reviewer'), grants, name: '审核员' };
}

const clips = new WeakMap<Rooms['database'], Promise<string>>();

/**
 * A ready asset in a few milliseconds: the row of one that was really packaged, under another id and owner.
 * It has no files, so it cannot be played; where that matters give a course the `assetId` of `aReadyAsset`.
 */
async function aCopiedAsset(rooms: Rooms, owner: Actor): Promise<string> {
  const clip = clips.get(rooms.database) ?? aReadyAsset(rooms, anInstructor());
  clips.set(rooms.database, clip);
  const id = newId();
  const original = await clip;
  await rooms.database.transaction(async () => {
    const { manager } = rooms.database;
    const [row] = await manager.query<object[]>('SELECT * FROM media_asset WHERE id = ?', [
      original,
    ]);
    const copy = { ...row, id, owner_id: owner.memberId, upload_id: newId() };
    const columns = Object.keys(copy);
    await manager.query(
      `INSERT INTO media_asset (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(copy),
    );
  });
  return id;
}

/** A draft that can be submitted. Needs CourseModule among the rooms. */
export async function aDraft(rooms: Rooms, wish: CourseWishes = {}): Promise<MadeCourse> {
  made += 1;
  const { owner = anInstructor(), lessons = 1, assetId: known, ...facts } = wish;
  const assetId = known ?? (await aCopiedAsset(rooms, owner));
  const course = {
    category: 'theory',
    lecturer: '王教授',
    ...facts,
    title: facts.title ?? `课程${made}`,
  };
  const { id: courseId } = await rooms.get(CourseAuthoring).create(owner, course);
  const lessonIds: string[] = [];
  for (let n = 1; n <= lessons; n += 1) {
    const lesson = { title: `第${n}节`, kind: 'video' as const, mediaAssetId: assetId };
    lessonIds.push((await rooms.get(LessonAuthoring).add(owner, courseId, lesson)).id);
  }
  return { owner, courseId, lessonIds, assetId };
}

/** The same, handed to the reviewers. */
export async function aSubmittedCourse(rooms: Rooms, wish: CourseWishes = {}): Promise<MadeCourse> {
  const made = await aDraft(rooms, wish);
  await rooms.get(CourseAuthoring).submit(made.owner, made.courseId);
  return made;
}

/** The same, approved. */
export async function aPublishedCourse(rooms: Rooms, wish: CourseWishes = {}): Promise<MadeCourse> {
  const made = await aSubmittedCourse(rooms, wish);
  await publish(rooms, made.courseId);
  return made;
}

/** Has somebody else approve what was submitted. */
export async function publish(rooms: Rooms, courseId: string): Promise<void> {
  await rooms.get(CourseReviews).review(aReviewer(), courseId, 'approve', '');
}

/** An id that nothing has. */
export const unknownId = (): string => newId();
