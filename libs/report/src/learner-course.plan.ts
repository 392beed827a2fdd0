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
