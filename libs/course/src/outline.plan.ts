export const MAX_CHAPTERS = 100;
export const MAX_LESSONS = 200;

/** The whole outline as the author wants it: every lesson of the course stands in it once. */
export interface ChapterWish {
  /** Unset: a new chapter. */
  id?: string | undefined;
  title: string;
  lessonIds: string[];
}

interface Outline {
  chapterIds: string[];
  lessonIds: string[];
}

/** A sentence for each field that is at fault, by its path. Empty: nothing. */
export function outlineFaults(
  { chapterIds, lessonIds }: Outline,
  wished: readonly ChapterWish[],
): Record<string, string> {
  const faults: Record<string, string> = {};
  const listed = wished.flatMap((chapter) => chapter.lessonIds);
  const named = wished.flatMap(({ id }) => id ?? []);
  if (!sameMembers(listed, lessonIds)) {
    faults['chapters'] = '每一节须在目录中出现且只出现一次，请刷新后重新排序';
  }
  if (new Set(named).size < named.length || named.some((id) => !chapterIds.includes(id))) {
    faults['chapters'] = '目录中有不属于本课程的章，请刷新后重新排序';
  }
  wished.forEach(({ title }, index) => {
    if (title === '') faults[`chapters.${index}.title`] = '请填写章的名称';
  });
  return faults;
}

function sameMembers(listed: string[], wanted: string[]): boolean {
  const known = new Set(listed);
  const whole = known.size === listed.length && listed.length === wanted.length;
  return whole && wanted.every((id) => known.has(id));
}
