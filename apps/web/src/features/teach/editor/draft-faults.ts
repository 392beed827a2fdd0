import type { TextKey } from '../../../lib/text.js';
import {
  lessonsOf,
  totalScore,
  type CourseDraft,
  type LessonDraft,
  type QuestionDraft,
} from './draft.js';

/** One thing that is missing: where on the page it is mended, and the sentence that names it. */
export interface Fault {
  /** The id of the element to go to. */
  at: string;
  /** The lesson whose panel has to be open for that. */
  lesson?: string;
  text: TextKey;
  values?: Record<string, string | number>;
}

function questionFault(question: QuestionDraft): TextKey | null {
  const texts = question.options.map((option) => option.text.trim());
  const correct = question.options.filter((option) => option.correct).length;
  if (question.stem.trim() === '') return 'teach.faults.stem';
  if (texts.length < 2 || texts.some((text) => text === '')) return 'teach.faults.options';
  if (new Set(texts).size < texts.length) return 'teach.faults.sameOptions';
  if (correct === 0) return 'teach.faults.noAnswer';
  const { score } = question;
  return Number.isInteger(score) && score >= 1 && score <= 100 ? null : 'teach.faults.score';
}

/** What a quiz lacks before it can be kept; none when the lesson has no quiz at all. */
export function quizFaults(lesson: LessonDraft): Fault[] {
  const faults = lesson.questions.flatMap((question, index): Fault[] => {
    const text = questionFault(question);
    return text === null
      ? []
      : [{ at: `question-${question.key}`, lesson: lesson.key, text, values: { n: index + 1 } }];
  });
  const total = totalScore(lesson);
  const whole = Number.isInteger(lesson.passScore) && lesson.passScore >= 1;
  if (lesson.questions.length > 0 && (!whole || lesson.passScore > total))
    faults.push({
      at: `pass-${lesson.key}`,
      lesson: lesson.key,
      text: 'teach.faults.pass',
      values: { total },
    });
  return faults;
}

/** What the server needs even for a draft. */
export function draftFaults(draft: CourseDraft): Fault[] {
  const faults: Fault[] = [];
  if (draft.title.trim() === '') faults.push({ at: 'course-title', text: 'teach.faults.title' });
  return faults;
}

function videoFault(lesson: LessonDraft, mediaState: string | undefined): TextKey | null {
  if (lesson.kind === 'quiz') return lesson.questions.length > 0 ? null : 'teach.faults.questions';
  if (lesson.mediaAssetId === null) return 'teach.faults.video';
  if (mediaState === 'failed') return 'teach.faults.videoFailed';
  return mediaState === 'ready' ? null : 'teach.faults.videoWaiting';
}

/** Everything that stands between the draft and its submission. `mediaStates` is by asset. */
export function submissionFaults(
  draft: CourseDraft,
  mediaStates: ReadonlyMap<string, string>,
): Fault[] {
  const faults = draftFaults(draft);
  const many = lessonsOf(draft).length > 1;
  if (draft.category === '') faults.push({ at: 'course-category', text: 'teach.faults.category' });
  if (draft.lecturers.every(({ name }) => name.trim() === ''))
    faults.push({ at: 'course-lecturer', text: 'teach.faults.lecturer' });
  if (lessonsOf(draft).length === 0) faults.push({ at: 'outline', text: 'teach.faults.lessons' });
  for (const lesson of lessonsOf(draft)) {
    const video = videoFault(lesson, mediaStates.get(lesson.mediaAssetId ?? ''));
    if (video !== null) faults.push({ at: `video-${lesson.key}`, lesson: lesson.key, text: video });
    if (many && lesson.title.trim() === '')
      faults.push({
        at: `lesson-${lesson.key}`,
        lesson: lesson.key,
        text: 'teach.faults.lessonTitle',
      });
    faults.push(...quizFaults(lesson));
  }
  return faults;
}
