/** One lesson of a course, as far as a member has got. */
export interface LessonState {
  durationMs: number;
  coveredMs: number;
  completed: boolean;
}

/** 0..100, by the length of the media; lessons without media count alike among themselves. 100 only when all are complete. */
export function coursePercent(lessons: LessonState[]): number {
  if (lessons.length === 0) return 0;
  if (lessons.every(({ completed }) => completed)) return 100;
  const wholeMs = lessons.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const doneMs = lessons.reduce(
    (sum, { durationMs, coveredMs, completed }) => sum + (completed ? durationMs : coveredMs),
    0,
  );
  const complete = lessons.filter(({ completed }) => completed).length;
  const share = wholeMs > 0 ? doneMs / wholeMs : complete / lessons.length;
  return Math.min(99, Math.floor(100 * share));
}
