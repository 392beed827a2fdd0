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

export type LessonKind = 'video' | 'audio' | 'quiz';

export interface LessonDraft {
  key: string;
  /** Null until the server has it. */
  id: string | null;
  kind: LessonKind;
  title: string;
  mediaAssetId: string | null;
  passScore: number;
  questions: QuestionDraft[];
}

export interface ChapterDraft {
  key: string;
  id: string | null;
  title: string;
  lessons: LessonDraft[];
}

export interface LecturerDraft {
  key: string;
  name: string;
  /** Who has an account gets the teaching hours. */
  memberId: string | null;
}

export const thresholds = [90, 95, 100] as const;
export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

export interface CourseDraft {
  title: string;
  category: string;
  theme: string;
  tags: string[];
  lecturers: LecturerDraft[];
  summary: string;
  required: boolean;
  orderLock: boolean;
  /** Null: by the conversion rule. */
  creditHundredths: number | null;
  /** Percent of a lesson that completes it. Null here and below: as the category has it. */
  completionThreshold: number | null;
  allowedRates: number[] | null;
  firstViewSeeking: boolean | null;
  changeNote: string;
  chapters: ChapterDraft[];
  /** Removed a moment ago, and easily brought back: the server still has it. */
  removed: RemovedLesson | null;
}

export interface RemovedLesson {
  lesson: LessonDraft;
  /** The key of the chapter it stood in, and its place there. */
  chapter: string;
  at: number;
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

export const emptyLesson = (kind: LessonKind = 'video'): LessonDraft => ({
  key: newKey(),
  id: null,
  kind,
  title: '',
  mediaAssetId: null,
  passScore: 0,
  questions: [],
});

export const emptyChapter = (title = ''): ChapterDraft => ({
  key: newKey(),
  id: null,
  title,
  lessons: [],
});

export const emptyLecturer = (name = '', memberId: string | null = null): LecturerDraft => ({
  key: newKey(),
  name,
  memberId,
});

export const emptyDraft = (): CourseDraft => ({
  title: '',
  category: '',
  theme: '',
  tags: [],
  lecturers: [emptyLecturer()],
  summary: '',
  required: false,
  orderLock: false,
  creditHundredths: null,
  completionThreshold: null,
  allowedRates: null,
  firstViewSeeking: null,
  changeNote: '',
  chapters: [{ ...emptyChapter(), lessons: [emptyLesson()] }],
  removed: null,
});

/** In the order of the outline. */
export const lessonsOf = (draft: CourseDraft): LessonDraft[] =>
  draft.chapters.flatMap(({ lessons }) => lessons);

/** With one chapter alone its title says nothing, and need not be given. */
export const chapterTitle = (chapter: ChapterDraft, index: number): string =>
  chapter.title.trim() === '' ? `第${numeral(index + 1)}章` : chapter.title.trim();

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
function numeral(value: number): string {
  if (value < 10) return digits[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

const typeOf = (type: string): QuestionType =>
  type === 'multiple' || type === 'boolean' ? type : 'single';

function lessonDraft(lesson: Lesson): LessonDraft {
  return {
    key: newKey(),
    id: lesson.id,
    kind: lesson.kind === 'document' ? 'video' : lesson.kind,
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
  const { title, category, theme, tags, summary, required, orderLock, creditHundredths } = course;
  const lecturers = course.lecturers.map(({ name, memberId }) =>
    emptyLecturer(name, memberId ?? null),
  );
  const chapters = course.chapters.map((chapter) => ({
    key: newKey(),
    id: chapter.id,
    title: chapter.title,
    lessons: chapter.lessons.map(lessonDraft),
  }));
  return {
    ...emptyDraft(),
    title,
    category,
    theme,
    tags: [...tags],
    lecturers: lecturers.length > 0 ? lecturers : [emptyLecturer(course.lecturer)],
    summary,
    required,
    orderLock,
    creditHundredths,
    completionThreshold: course.ownPolicy.completionThreshold,
    allowedRates: course.ownPolicy.allowedRates,
    firstViewSeeking: course.ownPolicy.firstViewSeeking,
    changeNote: course.changeNote,
    ...(chapters.length > 0 && { chapters }),
  };
}

/** An emptied number field holds '' and counts as nothing. */
export const totalScore = (lesson: LessonDraft): number =>
  lesson.questions.reduce((sum, question) => sum + (Number(question.score) || 0), 0);

/** What may be said of the course itself; a micro-course's only lesson carries the course's title. */
export function courseBody(draft: CourseDraft): CourseBody {
  const { title, category, theme, tags, summary, required, orderLock, creditHundredths } = draft;
  const { completionThreshold, allowedRates, firstViewSeeking, changeNote } = draft;
  const lecturers = draft.lecturers
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, memberId }) => ({
      name: name.trim(),
      ...(memberId !== null && { memberId }),
    }));
  return {
    title: title.trim(),
    category,
    theme,
    tags,
    lecturers,
    summary: summary.trim(),
    required,
    orderLock,
    creditHundredths,
    completionThreshold: completionThreshold as CourseBody['completionThreshold'] & null,
    allowedRates,
    firstViewSeeking,
    changeNote: changeNote.trim(),
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
