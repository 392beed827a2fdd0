import type { CourseVersion } from './course-version.entity.js';

/** One lesson of a version's outline, in the order in which lessons are learned. */
export interface OutlineLesson {
  id: string;
  title: string;
  kind: string;
  chapterId: string;
  chapterTitle: string;
  mediaAssetId: string | null;
  durationMs: number;
}

export const diffFields = [
  'title',
  'category',
  'theme',
  'tags',
  'summary',
  'lecturers',
  'completionThreshold',
  'allowedRates',
  'firstViewSeeking',
  'required',
  'orderLock',
  'creditHundredths',
] as const;
export type DiffField = (typeof diffFields)[number];

/** Lists in one line, numbers and yes or no as text; null where nothing is said. */
export interface FactChange {
  field: DiffField;
  before: string | null;
  after: string | null;
}

export const lessonChanges = ['added', 'removed', 'moved', 'retitled', 'replaced', 'quiz'] as const;
export type LessonChangeKind = (typeof lessonChanges)[number];

export interface LessonPlace {
  title: string;
  chapterTitle: string;
  /** Among all lessons of the version, from 1. */
  place: number;
  mediaAssetId: string | null;
  durationSeconds: number;
}

export interface LessonDiff {
  lessonId: string;
  kind: string;
  before: LessonPlace | null;
  after: LessonPlace | null;
  /** Empty: as before. */
  changes: LessonChangeKind[];
}

type Facts = Pick<CourseVersion, DiffField>;

/** What is said otherwise, in the order of the fields. */
export function changedFacts(before: Facts, after: Facts): FactChange[] {
  return diffFields.flatMap((field) => {
    const change = { field, before: told(before, field), after: told(after, field) };
    return change.before === change.after ? [] : [change];
  });
}

/** Every lesson of either: in the order of the later outline, then those that are gone. */
export function changedLessons(
  before: readonly OutlineLesson[],
  after: readonly OutlineLesson[],
): LessonDiff[] {
  const [earlier, later] = [places(before), places(after)];
  const stayed = unmoved(before, after);
  const kept = after.map(({ id, kind }): LessonDiff => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const changes = was && is ? changesOf(was, is, stayed.has(id)) : ['added' as const];
    return { lessonId: id, kind, before: was?.place ?? null, after: is?.place ?? null, changes };
  });
  const gone = before
    .filter(({ id }) => !later.has(id))
    .map(({ id, kind }): LessonDiff => {
      const place = earlier.get(id)?.place ?? null;
      return { lessonId: id, kind, before: place, after: null, changes: ['removed'] };
    });
  return [...kept, ...gone];
}

function told(facts: Facts, field: DiffField): string | null {
  if (field === 'lecturers') return facts.lecturers.map(({ name }) => name).join('、') || null;
  const value = facts[field];
  if (Array.isArray(value)) return value.join('、') || null;
  return value === null || value === '' ? null : String(value);
}

interface Placed {
  lesson: OutlineLesson;
  place: LessonPlace;
}

function places(lessons: readonly OutlineLesson[]): Map<string, Placed> {
  return new Map(
    lessons.map((lesson, index) => {
      const { id, title, chapterTitle, mediaAssetId, durationMs } = lesson;
      const durationSeconds = Math.round(durationMs / 1000);
      const place = { title, chapterTitle, place: index + 1, mediaAssetId, durationSeconds };
      return [id, { lesson, place }];
    }),
  );
}

function changesOf(was: Placed, is: Placed, stayed: boolean): LessonChangeKind[] {
  const inPlace = stayed && was.lesson.chapterId === is.lesson.chapterId;
  return [
    ...(inPlace ? [] : ['moved' as const]),
    ...(was.lesson.title === is.lesson.title ? [] : ['retitled' as const]),
    ...(was.lesson.mediaAssetId === is.lesson.mediaAssetId ? [] : ['replaced' as const]),
  ];
}

/** As many lessons as kept their order among themselves: one that was pulled forward moves, not all behind it. */
function unmoved(before: readonly OutlineLesson[], after: readonly OutlineLesson[]): Set<string> {
  const ranks = new Map(before.map(({ id }, rank) => [id, rank]));
  const chains: string[][] = [];
  const both = after.filter(({ id }) => ranks.has(id));
  for (const [index, { id }] of both.entries()) {
    let longest: string[] = [];
    for (const [earlier, chain] of chains.entries()) {
      const follows = (ranks.get(both[earlier]?.id ?? '') ?? 0) < (ranks.get(id) ?? 0);
      if (follows && chain.length > longest.length) longest = chain;
    }
    chains[index] = [...longest, id];
  }
  return new Set(chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []));
}
