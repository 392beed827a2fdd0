import type { CourseFacts, CourseReason, LessonFacts, PublishedCourse } from '#course';
import { formatHours } from '#credit';
import type { CourseProgress, LessonProgress } from '#study';
import { courseUpdate } from './learner-course.plan.js';

/** What a learner sees of a course besides the course itself. */
export interface OwnFacts {
  progress: CourseProgress | undefined;
  /** What it gave, or would give if it were completed today. */
  creditHundredths: number;
  credited: boolean;
  /** Of him: by a rule that touches him, or else by the course itself. */
  required: boolean;
  /** Until when it is to be done; the earliest day of several rules. */
  dueOn: string | null;
  /** The rules that say so. */
  reasons: CourseReason[];
}

export function courseCardView(course: CourseFacts, { progress, ...own }: OwnFacts) {
  return {
    id: course.courseId,
    title: course.title,
    category: course.category,
    lecturer: course.lecturer,
    lessonCount: course.lessonCount,
    durationSeconds: seconds(course.durationMs),
    creditHours: formatHours(own.creditHundredths),
    credited: own.credited,
    required: own.required,
    dueOn: own.dueOn,
    reasons: own.reasons.map(({ text, title, dueOn }) => ({ text, title, dueOn })),
    progress: progress?.percent ?? 0,
    publishedAt: course.publishedAt?.toISOString() ?? null,
  };
}

export interface OwnLessons {
  /** Those that are not open yet, each with the one to be completed before. */
  locked: Map<string, LessonFacts>;
  progress: Map<string, LessonProgress>;
  quizzes: Map<string, { examId: string; passed: boolean }>;
}

export function courseDetailView(course: PublishedCourse, own: OwnFacts, lessons: OwnLessons) {
  const { completionThreshold, allowedRates, firstViewSeeking, version, changeNote } = course;
  const { publishedAt } = course;
  const completedAt = own.progress?.completedAt ?? null;
  const inside = course.chapters.flatMap((chapter) => chapter.lessons);
  const progress = inside.flatMap(({ lessonId }) => lessons.progress.get(lessonId) ?? []);
  return {
    ...courseCardView(course, own),
    theme: course.theme,
    tags: course.tags,
    lecturers: course.lecturers.map(({ name }) => name),
    orderLock: course.orderLock,
    version,
    update: courseUpdate({
      version,
      note: changeNote,
      publishedAt,
      completedAt,
      lessons: progress,
    }),
    summary: course.summary,
    state: course.state,
    completedAt: completedAt?.toISOString() ?? null,
    policy: { completionThreshold, allowedRates, firstViewSeeking },
    chapters: course.chapters.map(({ id, title, lessons: outline }) => ({
      id,
      title,
      lessons: outline.map((lesson) => lessonView(lesson, lessons)),
    })),
  };
}

function lessonView(
  { lessonId, lessonTitle, kind, durationMs }: LessonFacts,
  { progress, quizzes, locked }: OwnLessons,
) {
  const { coveredMs = 0, completed = false, positionMs = 0 } = progress.get(lessonId) ?? {};
  const before = locked.get(lessonId);
  const quiz = quizzes.get(lessonId);
  return {
    id: lessonId,
    title: lessonTitle,
    kind,
    durationSeconds: seconds(durationMs),
    coveredMs,
    positionMs,
    completed,
    locked: before !== undefined,
    ...(before && { opensAfter: before.lessonTitle }),
    replaced: progress.get(lessonId)?.replaced ?? false,
    ...(quiz && { quiz: { examId: quiz.examId, passed: quiz.passed } }),
  };
}

const seconds = (durationMs: number) => Math.round(durationMs / 1000);
