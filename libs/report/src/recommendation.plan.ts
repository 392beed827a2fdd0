/** Why a course is recommended: only what is so by the data of today. */
export type RecommendationKind = 'required' | 'missing' | 'offered' | 'colleagues' | 'newest';

export interface Reason {
  kind: RecommendationKind;
  /** What the screen says. */
  text: string;
}

export interface Recommended {
  courseId: string;
  reason: Reason;
}

/** Courses for one reason, the best first; all open to the member and none of them finished. */
export interface Candidates {
  kind: RecommendationKind;
  courses: { courseId: string; text: string }[];
}

/**
 * At most `take` courses, each once and for the first reason that speaks for it. Reasons take turns, in the order in
 * which they are given, so that one of them does not fill the list; what is required goes before everything.
 */
export function planRecommendations(
  candidates: readonly Candidates[],
  take: number,
): Recommended[] {
  const chosen = new Map<string, Recommended>();
  const queues = candidates.map(({ kind, courses }) => ({ kind, left: [...courses] }));
  const next = ({ kind, left }: (typeof queues)[number]): void => {
    const found = left.find(({ courseId }) => !chosen.has(courseId));
    if (!found || chosen.size >= take) return;
    left.splice(0, left.indexOf(found) + 1);
    const { courseId, text } = found;
    chosen.set(courseId, { courseId, reason: { kind, text } });
  };
  const pressing = queues.filter(({ kind }) => kind === 'required');
  const others = queues.filter(({ kind }) => kind !== 'required');
  for (let before = -1; before < chosen.size;) {
    before = chosen.size;
    pressing.forEach(next);
  }
  for (let before = -1; before < chosen.size;) {
    before = chosen.size;
    others.forEach(next);
  }
  return [...chosen.values()];
}

/** A requirement of this year that hours of online courses count for. */
export interface Shortfall {
  label: string;
  missingHundredths: number;
}

/** The greatest of several; null where nothing is missing. */
export function greatestShortfall(shortfalls: readonly Shortfall[]): Shortfall | null {
  const [first = null] = shortfalls
    .filter(({ missingHundredths }) => missingHundredths > 0)
    .toSorted((a, b) => b.missingHundredths - a.missingHundredths);
  return first;
}
