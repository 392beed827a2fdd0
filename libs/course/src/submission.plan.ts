import type { MediaAsset } from '#media';
import type { LessonKind } from './lesson.entity.js';
import { microCourse, microLengthFault } from './micro-course.plan.js';

interface SubmittedCourse {
  title: string;
  category: string;
  lecturer: string;
  /** `micro`: one short video. */
  format?: 'micro' | null;
}

interface SubmittedLesson {
  id: string;
  title: string;
  kind: LessonKind;
  mediaAssetId: string | null;
}

type SubmittedAsset = Pick<MediaAsset, 'state'> & Partial<Pick<MediaAsset, 'durationMs'>>;

export interface Missing {
  /** A course's field, or `lessons.ID` for something about a lesson. */
  field: string;
  /** What to do, for a person. */
  text: string;
  /** It is only a matter of time: nobody has to do anything. */
  passing?: true;
}

/** What a draft lacks before a reviewer can look at it. */
export function missingForSubmission(
  { title, category, lecturer, format = null }: SubmittedCourse,
  lessons: readonly SubmittedLesson[],
  assets: ReadonlyMap<string, SubmittedAsset>,
): Missing[] {
  const missing: Missing[] = [];
  if (title === '') missing.push({ field: 'title', text: '请填写课程名称' });
  if (category === '') missing.push({ field: 'category', text: '请选择课程分类' });
  if (lecturer === '') missing.push({ field: 'lecturer', text: '请填写主讲人' });
  if (lessons.length === 0) missing.push({ field: 'lessons', text: '请至少添加一节视频' });
  for (const lesson of lessons) {
    // Whether a quiz has questions is asked where questions are known.
    if (lesson.kind === 'quiz') continue;
    const asset = lesson.mediaAssetId ? assets.get(lesson.mediaAssetId) : undefined;
    const field = `lessons.${lesson.id}`;
    const text = mediaFault(asset?.state);
    const passing = asset !== undefined && !['ready', 'failed'].includes(asset.state);
    if (text) {
      missing.push({ field, text: `“${lesson.title}”${text}`, ...(passing && { passing }) });
    }
    const tooLong = format === 'micro' ? microLengthFault(asset?.durationMs ?? 0) : null;
    if (tooLong) missing.push({ field, text: tooLong });
  }
  if (format === 'micro' && lessons.length > microCourse.lessons) {
    missing.push({ field: 'lessons', text: '微课只有一节，请删去多余的节，或改为普通课程' });
  }
  return missing;
}

function mediaFault(state: MediaAsset['state'] | undefined): string | null {
  if (state === undefined) return '还没有选择课件';
  if (state === 'ready') return null;
  return state === 'failed' ? '的课件处理失败，请更换课件' : '的课件还在处理，请处理完再提交';
}
