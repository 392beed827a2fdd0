/** A chapter with its lessons, as far as their order goes. */
export interface OrderedChapter<Lesson extends { key: string }> {
  key: string;
  lessons: Lesson[];
}

/** Before which lesson of which chapter; null: at its end. */
export interface Place {
  chapter: string;
  before: string | null;
}

/** Puts a lesson elsewhere. @returns false where it stands there already, or the place is none. */
export function moveLesson<Lesson extends { key: string }>(
  chapters: OrderedChapter<Lesson>[],
  key: string,
  { chapter, before }: Place,
): boolean {
  const from = chapters.find(({ lessons }) => lessons.some((one) => one.key === key));
  const to = chapters.find((one) => one.key === chapter);
  const at = from?.lessons.findIndex((one) => one.key === key) ?? -1;
  if (from === undefined || to === undefined || before === key) return false;
  const next = from.lessons[at + 1]?.key ?? null;
  if (from === to && next === before) return false;
  const [lesson] = from.lessons.splice(at, 1);
  if (lesson === undefined) return false;
  const target = to.lessons.findIndex((one) => one.key === before);
  to.lessons.splice(target < 0 ? to.lessons.length : target, 0, lesson);
  return true;
}

/** One step up or down; from the edge of a chapter into the one beside it. */
export function stepLesson<Lesson extends { key: string }>(
  chapters: OrderedChapter<Lesson>[],
  key: string,
  by: -1 | 1,
): boolean {
  const index = chapters.findIndex(({ lessons }) => lessons.some((one) => one.key === key));
  const chapter = chapters[index];
  const at = chapter?.lessons.findIndex((one) => one.key === key) ?? -1;
  if (chapter === undefined) return false;
  const beside = chapter.lessons[at + by];
  if (beside !== undefined) {
    const before = by < 0 ? beside.key : (chapter.lessons[at + 2]?.key ?? null);
    return moveLesson(chapters, key, { chapter: chapter.key, before });
  }
  const other = chapters[index + by];
  if (other === undefined) return false;
  const before = by < 0 ? null : (other.lessons[0]?.key ?? null);
  return moveLesson(chapters, key, { chapter: other.key, before });
}

/** Where a lesson stands now, counted from 1. */
export function placeOf<Lesson extends { key: string }>(
  chapters: readonly OrderedChapter<Lesson>[],
  key: string,
): { chapter: number; lesson: number } | null {
  for (const [index, { lessons }] of chapters.entries()) {
    const at = lessons.findIndex((one) => one.key === key);
    if (at >= 0) return { chapter: index + 1, lesson: at + 1 };
  }
  return null;
}

/** A chapter one place up or down, with its lessons. */
export function stepChapter<Chapter extends { key: string }>(
  chapters: Chapter[],
  key: string,
  by: -1 | 1,
): boolean {
  const at = chapters.findIndex((one) => one.key === key);
  if (at < 0 || chapters[at + by] === undefined) return false;
  const [chapter] = chapters.splice(at, 1);
  if (chapter !== undefined) chapters.splice(at + by, 0, chapter);
  return true;
}
