import type { TakedownKind } from './takedown.entity.js';

interface Searched {
  title: string;
  summary: string;
  lecturer: string;
}

const LONGEST = 200;

/** Where a course has what was looked for, in words for the list; never empty for a course that was found. */
export function foundIn(
  kind: TakedownKind,
  term: string,
  { title, summary, lecturer }: Searched,
  lessonTitles: readonly string[],
): string {
  if (kind === 'lecturer') return clipped(`主讲人：${lecturer}`);
  if (kind === 'category') return '课程分类';
  const has = (text: string) => text.toLowerCase().includes(term.toLowerCase());
  const places = [
    ...(has(title) ? ['课程名称'] : []),
    ...(has(summary) ? ['课程简介'] : []),
    ...lessonTitles.filter(has).map((lesson) => `小节“${lesson}”`),
  ];
  return clipped(places.join('、') || '课程内容');
}

const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
