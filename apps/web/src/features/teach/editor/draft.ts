import type { TextKey } from '../../../lib/text.js';
import type { Course, CourseBody, Lesson, QuizBody } from '../api/courses.js';

export type QuestionType = 'single' | 'multiple' | 'boolean';

export interface OptionDraft {
  key: string;
  text: string;
  correct: boolean;
}

export interface QuestionDraft {
  key: string;
  type: QuestionType;
  stem: string;
  options: OptionDraft[];
  explanation: string;
  score: number;
}

export interface LessonDraft {
  key: string;
  /** Null until the server has it. */
  id: string | null;
  title: string;
  mediaAssetId: string | null;
  passScore: number;
  questions: QuestionDraft[];
}

export const thresholds = [90, 95, 100] as const;
export type Threshold = (typeof thresholds)[number];

export interface CourseDraft {
  title: string;
  category: string;
  lecturer: string;
  summary: string;
  /** Percent of a video that completes it: 90, 95 or 100. */
  completionThreshold: Threshold;
  lessons: LessonDraft[];
}

let nextKey = 1;
const newKey = (): string => `k${String(nextKey++)}`;

export const emptyOption = (text = '', correct = false): OptionDraft => ({
  key: newKey(),
  text,
  correct,
});

export function emptyQuestion(type: QuestionType): QuestionDraft {
  const options =
    type === 'boolean'
      ? [emptyOption('正确', true), emptyOption('错误')]
      : Array.from({ length: 4 }, () => emptyOption());
  return { key: newKey(), type, stem: '', options, explanation: '', score: 10 };
}

export const emptyLesson = (): LessonDraft => ({
  key: newKey(),
  id: null,
  title: '',
  mediaAssetId: null,
  passScore: 0,
  questions: [],
});

export const emptyDraft = (): CourseDraft => ({
  title: '',
  category: '',
  lecturer: '',
  summary: '',
  completionThreshold: 90,
  lessons: [emptyLesson()],
});

const typeOf = (type: string): QuestionType =>
  type === 'multiple' || type === 'boolean' ? type : 'single';

function lessonDraft(lesson: Lesson): LessonDraft {
  return {
    key: newKey(),
    id: lesson.id,
    title: lesson.title,
    mediaAssetId: lesson.mediaAssetId,
    passScore: lesson.quiz?.passScore ?? 0,
    questions: (lesson.quiz?.questions ?? []).map((question) => ({
      key: newKey(),
      type: typeOf(question.type),
      stem: question.stem,
      options: question.options.map((option) => emptyOption(option.text, option.correct)),
      explanation: question.explanation ?? '',
      score: question.score,
    })),
  };
}

/** The form for a course of the server; one without lessons gets an empty one to fill in. */
export function draftOf(course: Course): CourseDraft {
  const lessons = course.chapters.flatMap((chapter) => chapter.lessons).map(lessonDraft);
  return {
    title: course.title,
    category: course.category,
    lecturer: course.lecturer,
    summary: course.summary,
    completionThreshold: thresholds.find((percent) => percent === course.completionThreshold) ?? 90,
    lessons: lessons.length > 0 ? lessons : [emptyLesson()],
  };
}

/** An emptied number field holds '' and counts as nothing. */
export const totalScore = (lesson: LessonDraft): number =>
  lesson.questions.reduce((sum, question) => sum + (Number(question.score) || 0), 0);

/** What may be said of the course itself; a micro-course's only lesson carries the course's title. */
export function courseBody(draft: CourseDraft): CourseBody {
  const { title, category, lecturer, summary, completionThreshold } = draft;
  return {
    title: title.trim(),
    category,
    lecturer: lecturer.trim(),
    summary: summary.trim(),
    completionThreshold,
  };
}

export const lessonTitle = (draft: CourseDraft, lesson: LessonDraft): string =>
  lesson.title.trim() === '' ? draft.title.trim() : lesson.title.trim();

export function quizBody(lesson: LessonDraft): QuizBody {
  return {
    passScore: lesson.passScore,
    questions: lesson.questions.map((question) => ({
      type: question.type,
      stem: question.stem.trim(),
      options: question.options.map(({ text, correct }) => ({ text: text.trim(), correct })),
      explanation: question.explanation.trim(),
      score: question.score,
    })),
  };
}

/** One thing that is missing: where on the page it is mended, and the sentence that names it. */
export interface Fault {
  /** The id of the element to go to. */
  at: string;
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
      : [{ at: `question-${question.key}`, text, values: { n: index + 1 } }];
  });
  const total = totalScore(lesson);
  const whole = Number.isInteger(lesson.passScore) && lesson.passScore >= 1;
  if (lesson.questions.length > 0 && (!whole || lesson.passScore > total))
    faults.push({ at: `pass-${lesson.key}`, text: 'teach.faults.pass', values: { total } });
  return faults;
}

/** What the server needs even for a draft. */
export function draftFaults(draft: CourseDraft): Fault[] {
  const faults: Fault[] = [];
  if (draft.title.trim() === '') faults.push({ at: 'course-title', text: 'teach.faults.title' });
  return faults;
}

function videoFault(lesson: LessonDraft, mediaState: string | undefined): TextKey | null {
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
  if (draft.category === '') faults.push({ at: 'course-category', text: 'teach.faults.category' });
  if (draft.lecturer.trim() === '')
    faults.push({ at: 'course-lecturer', text: 'teach.faults.lecturer' });
  for (const lesson of draft.lessons) {
    const video = videoFault(lesson, mediaStates.get(lesson.mediaAssetId ?? ''));
    if (video !== null) faults.push({ at: `video-${lesson.key}`, text: video });
    faults.push(...quizFaults(lesson));
  }
  return faults;
}
