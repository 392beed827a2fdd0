import type { MediaAsset } from '#media';
import type { LessonKind } from './lesson.entity.js';

interface SubmittedCourse {
  title: string;
  category: string;
  lecturer: string;
}

interface SubmittedLesson {
  id: string;
  title: string;
  kind: LessonKind;
  mediaAssetId: string | null;
}

export interface Missing {
  /** A course's field, or `lessons.ID` for something about a lesson. */
  field: string;
  /** What to do, for a person. */
  text: string;
}

/** What a draft lacks before a reviewer can look at it. */
export function missingForSubmission(
  { title, category, lecturer }: SubmittedCourse,
  lessons: readonly SubmittedLesson[],
  assets: ReadonlyMap<string, Pick<MediaAsset, 'state'>>,
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
    const text = mediaFault(asset?.state);
    if (text) missing.push({ field: `lessons.${lesson.id}`, text: `“${lesson.title}”${text}` });
  }
  return missing;
}

function mediaFault(state: MediaAsset['state'] | undefined): string | null {
  if (state === undefined) return '还没有选择课件';
  if (state === 'ready') return null;
  return state === 'failed' ? '的课件处理失败，请更换课件' : '的课件还在处理，请处理完再提交';
}
