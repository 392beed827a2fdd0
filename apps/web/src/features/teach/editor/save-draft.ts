import {
  addLesson,
  changeCourse,
  changeLesson,
  createCourse,
  deleteLesson,
  saveQuiz,
  type Course,
} from '../api/courses.js';
import { quizFaults } from './draft-faults.js';
import {
  chapterTitle,
  courseBody,
  lessonsOf,
  lessonTitle,
  quizBody,
  type CourseDraft,
  type LessonDraft,
} from './draft.js';

/** What the server is known to have, told part by part, so that a broken line repeats only what is missing. */
export interface Kept {
  courseId: string | null;
  course: string;
  outline: string;
  /** By lesson id. */
  lessons: Map<string, { facts: string; quiz: string }>;
}

/** Of a course that nobody has written anything about yet. */
export function nothingKept(draft: CourseDraft): Kept {
  return {
    courseId: null,
    course: courseOf(draft),
    outline: outlineOf(draft),
    lessons: new Map(),
  };
}

export function keptOf(courseId: string, draft: CourseDraft): Kept {
  const lessons = new Map<string, { facts: string; quiz: string }>();
  for (const lesson of lessonsOf(draft))
    if (lesson.id !== null)
      lessons.set(lesson.id, { facts: factsOf(draft, lesson), quiz: quizOf(lesson) });
  return { courseId, course: courseOf(draft), outline: outlineOf(draft), lessons };
}

const courseOf = (draft: CourseDraft): string => JSON.stringify(courseBody(draft));
const factsOf = (draft: CourseDraft, lesson: LessonDraft): string =>
  JSON.stringify([lessonTitle(draft, lesson), lesson.mediaAssetId]);
const quizOf = (lesson: LessonDraft): string =>
  lesson.questions.length === 0 ? '' : JSON.stringify(quizBody(lesson));

/** A lesson the server cannot have yet: nothing in it would be lost. */
function isUntouched(lesson: LessonDraft): boolean {
  const { id, title, mediaAssetId, questions } = lesson;
  return id === null && title.trim() === '' && mediaAssetId === null && questions.length === 0;
}

interface ChapterBody {
  id?: string;
  title: string;
  lessonIds: string[];
}

/** Lessons that the server does not have are left out; the one that was removed a moment ago is still there. */
function chaptersBody(draft: CourseDraft): ChapterBody[] {
  const { removed } = draft;
  return draft.chapters.map((chapter, index) => {
    const ids = chapter.lessons.flatMap(({ id }) => id ?? []);
    const held = removed?.lesson.id ?? null;
    const isHere = removed?.chapter === chapter.key || (index === 0 && !hasChapter(draft));
    if (held !== null && isHere) ids.push(held);
    return {
      ...(chapter.id !== null && { id: chapter.id }),
      title: chapterTitle(chapter, index),
      lessonIds: ids,
    };
  });
}
const hasChapter = ({ chapters, removed }: CourseDraft): boolean =>
  chapters.some(({ key }) => key === removed?.chapter);

const outlineOf = (draft: CourseDraft): string =>
  JSON.stringify(
    draft.chapters.map((chapter, index) => [
      chapterTitle(chapter, index),
      chapter.lessons.flatMap(({ id }) => id ?? []),
    ]),
  );

/** Whether anything on the page would be lost by leaving it. */
export function isChanged(draft: CourseDraft, kept: Kept): boolean {
  if (courseOf(draft) !== kept.course || outlineOf(draft) !== kept.outline) return true;
  const ids = new Set(lessonsOf(draft).map((lesson) => lesson.id));
  if ([...kept.lessons.keys()].some((id) => !ids.has(id))) return true;
  return lessonsOf(draft).some((lesson) => {
    if (isUntouched(lesson)) return false;
    const before = lesson.id === null ? undefined : kept.lessons.get(lesson.id);
    return before?.facts !== factsOf(draft, lesson) || before.quiz !== quizOf(lesson);
  });
}

/** All that is told of the page, to notice a change by. */
export function snapshotOf(draft: CourseDraft): string {
  const lessons = lessonsOf(draft).map((lesson) => [factsOf(draft, lesson), quizOf(lesson)]);
  return JSON.stringify([courseOf(draft), outlineOf(draft), lessons, draft.removed?.lesson.key]);
}

/**
 * Writes the draft, only what changed, in an order in which each step leaves a whole course. Fills in the ids the
 * server gives. A quiz that is not complete is left out: the server would refuse it; `isChanged` stays true then. A
 * lesson that was removed a moment ago stays until `draft.removed` lets it go.
 */
export async function saveDraft(draft: CourseDraft, kept: Kept): Promise<string> {
  const courseId = await saveCourse(draft, kept);
  await saveChapters(courseId, draft, kept);
  for (const chapter of draft.chapters)
    for (const lesson of chapter.lessons)
      await saveLesson(courseId, { draft, kept, lesson, chapterId: chapter.id });
  await dropLessons(courseId, draft, kept);
  await saveOutline(courseId, draft, kept);
  return courseId;
}

async function saveCourse(draft: CourseDraft, kept: Kept): Promise<string> {
  const body = courseBody(draft);
  const told = courseOf(draft);
  if (kept.courseId === null) kept.courseId = await createCourse(body);
  else if (told !== kept.course) await changeCourse(kept.courseId, body);
  kept.course = told;
  return kept.courseId;
}

/** New chapters first, so that their lessons have where to go. */
async function saveChapters(courseId: string, draft: CourseDraft, kept: Kept): Promise<void> {
  const isNew = draft.chapters.some(({ id }) => id === null);
  if (!isNew) return;
  const gone = [...kept.lessons.keys()].filter(
    (id) => !lessonsOf(draft).some((lesson) => lesson.id === id) && id !== draft.removed?.lesson.id,
  );
  const chapters = chaptersBody(draft);
  chapters[0]?.lessonIds.push(...gone);
  learnChapters(draft, await changeCourse(courseId, { chapters }));
  kept.outline = '';
}

/** The answer has the chapters in the order in which they were sent. */
function learnChapters(draft: CourseDraft, course: Course): void {
  draft.chapters.forEach((chapter, index) => {
    chapter.id = course.chapters[index]?.id ?? chapter.id;
  });
}

async function saveOutline(courseId: string, draft: CourseDraft, kept: Kept): Promise<void> {
  const told = outlineOf(draft);
  if (told === kept.outline) return;
  learnChapters(draft, await changeCourse(courseId, { chapters: chaptersBody(draft) }));
  kept.outline = told;
}

interface LessonPart {
  draft: CourseDraft;
  kept: Kept;
  lesson: LessonDraft;
  chapterId: string | null;
}

async function saveLesson(
  courseId: string,
  { draft, kept, lesson, chapterId }: LessonPart,
): Promise<void> {
  if (isUntouched(lesson)) return;
  const { kind, mediaAssetId } = lesson;
  const title = lessonTitle(draft, lesson);
  const facts = factsOf(draft, lesson);
  lesson.id ??= await addLesson(courseId, { title, kind, mediaAssetId, chapterId });
  const before = kept.lessons.get(lesson.id) ?? { facts, quiz: '' };
  if (before.facts !== facts) await changeLesson(courseId, lesson.id, { title, mediaAssetId });
  kept.lessons.set(lesson.id, { facts, quiz: before.quiz });
  const quiz = quizOf(lesson);
  if (quiz === before.quiz || quizFaults(lesson).length > 0) return;
  await saveQuiz(courseId, lesson.id, quizBody(lesson));
  kept.lessons.set(lesson.id, { facts, quiz });
}

async function dropLessons(courseId: string, draft: CourseDraft, kept: Kept): Promise<void> {
  const ids = new Set(lessonsOf(draft).map((lesson) => lesson.id));
  const gone = [...kept.lessons.keys()].filter(
    (id) => !ids.has(id) && id !== draft.removed?.lesson.id,
  );
  for (const id of gone) {
    await deleteLesson(courseId, id);
    kept.lessons.delete(id);
  }
}
