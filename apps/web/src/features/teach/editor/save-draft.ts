import {
  addLesson,
  changeCourse,
  changeLesson,
  createCourse,
  deleteLesson,
  saveQuiz,
} from '../api/courses.js';
import {
  courseBody,
  emptyDraft,
  lessonTitle,
  quizBody,
  quizFaults,
  type CourseDraft,
  type LessonDraft,
} from './draft.js';

/** What the server is known to have, told part by part, so that a broken line repeats only what is missing. */
export interface Kept {
  courseId: string | null;
  course: string;
  /** By lesson id. */
  lessons: Map<string, { facts: string; quiz: string }>;
}

export function nothingKept(): Kept {
  return { courseId: null, course: courseOf(emptyDraft()), lessons: new Map() };
}

export function keptOf(courseId: string, draft: CourseDraft): Kept {
  const lessons = new Map<string, { facts: string; quiz: string }>();
  for (const lesson of draft.lessons)
    if (lesson.id !== null)
      lessons.set(lesson.id, { facts: factsOf(draft, lesson), quiz: quizOf(lesson) });
  return { courseId, course: courseOf(draft), lessons };
}

const courseOf = (draft: CourseDraft): string => JSON.stringify(courseBody(draft));
const factsOf = (draft: CourseDraft, lesson: LessonDraft): string =>
  JSON.stringify([lessonTitle(draft, lesson), lesson.mediaAssetId]);
const quizOf = (lesson: LessonDraft): string =>
  lesson.questions.length === 0 ? '' : JSON.stringify(quizBody(lesson));

function isUntouched(lesson: LessonDraft): boolean {
  return lesson.id === null && lesson.mediaAssetId === null && lesson.questions.length === 0;
}

/** Whether anything on the page would be lost by leaving it. */
export function isChanged(draft: CourseDraft, kept: Kept): boolean {
  if (courseOf(draft) !== kept.course) return true;
  const ids = new Set(draft.lessons.map((lesson) => lesson.id));
  if ([...kept.lessons.keys()].some((id) => !ids.has(id))) return true;
  return draft.lessons.some((lesson) => {
    if (isUntouched(lesson)) return false;
    const before = lesson.id === null ? undefined : kept.lessons.get(lesson.id);
    return before?.facts !== factsOf(draft, lesson) || before.quiz !== quizOf(lesson);
  });
}

/**
 * Writes the draft, only what changed, in an order in which each step leaves a whole course. Fills in the ids the
 * server gives. A quiz that is not complete is left out: the server would refuse it; `isChanged` stays true then.
 */
export async function saveDraft(draft: CourseDraft, kept: Kept): Promise<void> {
  const courseId = await saveCourse(draft, kept);
  for (const lesson of draft.lessons) await saveLesson(courseId, draft, lesson, kept);
  const ids = new Set(draft.lessons.map((lesson) => lesson.id));
  const gone = [...kept.lessons.keys()].filter((id) => !ids.has(id));
  for (const id of gone) {
    await deleteLesson(courseId, id);
    kept.lessons.delete(id);
  }
}

async function saveCourse(draft: CourseDraft, kept: Kept): Promise<string> {
  const body = courseBody(draft);
  if (kept.courseId === null) kept.courseId = await createCourse(body);
  else if (courseOf(draft) !== kept.course) await changeCourse(kept.courseId, body);
  kept.course = courseOf(draft);
  return kept.courseId;
}

async function saveLesson(
  courseId: string,
  draft: CourseDraft,
  lesson: LessonDraft,
  kept: Kept,
): Promise<void> {
  if (lesson.mediaAssetId === null) return;
  const title = lessonTitle(draft, lesson);
  const facts = factsOf(draft, lesson);
  lesson.id ??= await addLesson(courseId, title, lesson.mediaAssetId);
  const before = kept.lessons.get(lesson.id) ?? { facts, quiz: '' };
  if (before.facts !== facts)
    await changeLesson(courseId, lesson.id, { title, mediaAssetId: lesson.mediaAssetId });
  kept.lessons.set(lesson.id, { facts, quiz: before.quiz });
  const quiz = quizOf(lesson);
  if (quiz === before.quiz || quizFaults(lesson).length > 0) return;
  await saveQuiz(courseId, lesson.id, quizBody(lesson));
  kept.lessons.set(lesson.id, { facts, quiz });
}
