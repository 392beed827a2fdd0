import type { Standing } from '#study';

/** Why there is no 学时 yet: a stable code, how much is needed, and the words that every screen shows. */
export interface MissingReason {
  /** `study-time`: need in ms. `quiz`: need in quizzes. `posting`: complete, the entry follows at once. */
  reason: 'study-time' | 'quiz' | 'posting';
  need: number | null;
  text: string;
}

/** One line per reason, and none once the hours are in the ledger. */
export function missingReasons(
  { missing, completed }: Pick<Standing, 'missing' | 'completed'>,
  credited: boolean,
): MissingReason[] {
  if (credited) return [];
  if (completed) return [{ reason: 'posting', need: null, text: '已学完，学时正在认定' }];
  return missing.map(({ reason, need }) => (reason === 'quiz' ? quizzes(need) : studyTime(need)));
}

/** What a learner is told of a version that came while he was learning. */
export interface CourseUpdate {
  version: number;
  /** What its author said has changed. */
  note: string;
  text: string;
}

interface UpdateFacts {
  version: number;
  note: string;
  publishedAt: Date | null;
  completedAt: Date | null;
  /** The lessons in their order. */
  lessons: readonly { replaced: boolean; earlierMs: number; touchedAt: Date | null }[];
}

/** Null for who began with this version, or has not begun. */
export function courseUpdate(facts: UpdateFacts): CourseUpdate | null {
  const { version, note, publishedAt, completedAt, lessons } = facts;
  if (version < 2 || !publishedAt) return null;
  const tell = (text: string) => ({ version, note, text: `本课程已更新到第 ${version} 版${text}` });
  if (completedAt) {
    return completedAt < publishedAt ? tell('。您已经学完，已得的学时不受影响。') : null;
  }
  const places = lessons.flatMap(({ replaced }, index) => (replaced ? [index + 1] : []));
  if (places.length > 0) {
    const earlierMs = lessons.reduce((sum, each) => sum + (each.replaced ? each.earlierMs : 0), 0);
    const which = `第 ${places.join('、')} 节换了视频，需重新学习${places.length > 1 ? '这几节' : '该节'}`;
    return tell(
      `：${which}。换之前已学的 ${clock(earlierMs)} 保留在学习记录中，其他各节不受影响。`,
    );
  }
  const begun = lessons.some(({ touchedAt }) => touchedAt !== null && touchedAt < publishedAt);
  return begun ? tell('，您已学的内容全部保留，接着学习即可。') : null;
}

const studyTime = (need: number): MissingReason => ({
  reason: 'study-time',
  need,
  text: `还差 ${clock(need)}`,
});

const quizzes = (need: number): MissingReason => ({
  reason: 'quiz',
  need,
  text: need > 1 ? `还有 ${need} 个测验未过` : '测验未过',
});

/** `1:12`, `1:02:03`; rounded up, so that nothing looks finished before it is. */
function clock(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const head = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${head}:${two(seconds % 60)}`;
}
