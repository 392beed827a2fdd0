import type { CourseFacts, CourseReason, LessonFacts, PublishedCourse } from '#course';
import { formatHours } from '#credit';
import type { CourseProgress, LessonProgress } from '#study';

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
  progress: Map<string, LessonProgress>;
  quizzes: Map<string, { examId: string; passed: boolean }>;
}

export function courseDetailView(course: PublishedCourse, own: OwnFacts, lessons: OwnLessons) {
  const { completionThreshold, allowedRates, firstViewSeeking } = course;
  return {
    ...courseCardView(course, own),
    summary: course.summary,
    state: course.state,
    completedAt: own.progress?.completedAt?.toISOString() ?? null,
    policy: { completionThreshold, allowedRates, firstViewSeeking },
    chapters: course.chapters.map(({ id, title, lessons: inside }) => ({
      id,
      title,
      lessons: inside.map((lesson) => lessonView(lesson, lessons)),
    })),
  };
}

function lessonView(
  { lessonId, lessonTitle, kind, durationMs }: LessonFacts,
  { progress, quizzes }: OwnLessons,
) {
  const { coveredMs = 0, completed = false, positionMs = 0 } = progress.get(lessonId) ?? {};
  const quiz = quizzes.get(lessonId);
  return {
    id: lessonId,
    title: lessonTitle,
    kind,
    durationSeconds: seconds(durationMs),
    coveredMs,
    positionMs,
    completed,
    // No course prescribes an order yet, so every lesson is open.
    locked: false,
    ...(quiz && { quiz: { examId: quiz.examId, passed: quiz.passed } }),
  };
}

const seconds = (durationMs: number) => Math.round(durationMs / 1000);
