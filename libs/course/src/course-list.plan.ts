import { type ImportMessage, readCell, wrong } from '#organisation';
import type { ReadCell } from '#platform';
import {
  courseFactKeys,
  courseListColumns,
  type CourseListKey,
} from './course-list-column.plan.js';
import { baseFileName, type FileMatch, fileMatcher } from './file-match.plan.js';

/** One row of a list: a lesson, and what it says of its course. */
export interface CourseListLine {
  line: number;
  cells: Partial<Record<CourseListKey, ReadCell>>;
}

export interface ListedFile {
  id: string;
  fileName: string;
  kind: 'video' | 'audio';
  held: boolean;
}

/** What the rows are judged against. */
export interface CourseListFacts {
  files: readonly ListedFile[];
  /** Titles of the owner's courses. */
  takenTitles: ReadonlySet<string>;
  /** The code of a category by its code, its name or its path. */
  categoryOf: (text: string) => string | null;
  /** The code of a theme by its code or its name. */
  themeOf: (text: string) => string | null;
  mostLessons: number;
  mostChapters: number;
}

/** What a list may say of a course; codes, not names. */
export interface ListedFacts {
  category: string | null;
  theme: string | null;
  tags: string[] | null;
  lecturer: string | null;
  summary: string | null;
}

/** What a good row makes. */
export interface StagedLesson extends ListedFacts {
  chapter: string;
  assetId: string;
  kind: ListedFile['kind'];
}

export interface JudgedLine {
  line: number;
  verdict: 'good' | 'error';
  course: string;
  lesson: string;
  file: string;
  messages: ImportMessage[];
  staged: StagedLesson | null;
}

export interface JudgedList {
  rows: JudgedLine[];
  /** Files that nothing uses and no row names, newest first. */
  unusedFiles: string[];
}

/** Judges a whole list: every row by itself, then beside the others of its course. Pure. */
export function judgeCourseList(
  lines: readonly CourseListLine[],
  facts: CourseListFacts,
): JudgedList {
  const match = fileMatcher(facts.files);
  const courses = new Map<string, CourseSoFar>();
  const used = new Map<string, number>();
  const rows = lines.map((line) => {
    const { values, messages } = readCells(line);
    const found = match(values.file);
    messages.push(...fileMessages(values.file, found));
    if ('file' in found) messages.push(...repeatMessages(found.file, line.line, used));
    if (values.course !== '') {
      const course = courses.get(values.course) ?? newCourse();
      courses.set(values.course, course);
      messages.push(...courseMessages({ line: line.line, values, course, facts }));
    }
    return { line: line.line, values, messages, found };
  });
  return {
    rows: rows.map((row) => judged(row, facts)),
    unusedFiles: facts.files
      .filter(({ id, held }) => !held && !used.has(id))
      .map(({ fileName }) => fileName),
  };
}

const MOST_TAGS = 10;
const LONGEST_TAG = 20;

type Values = Record<CourseListKey, string>;

interface ReadLine {
  line: number;
  values: Values;
  messages: ImportMessage[];
  found: FileMatch<ListedFile>;
}

interface CourseSoFar {
  lessons: number;
  chapters: Set<string>;
  /** What was said of the course, and on which line first. */
  said: Map<string, { text: string; line: number }>;
}

const newCourse = (): CourseSoFar => ({ lessons: 0, chapters: new Set(), said: new Map() });

const columnOf = (key: CourseListKey) =>
  courseListColumns.find((column) => column.key === key) ?? null;

const fault = (key: CourseListKey | null, code: string, problem: string, advice: string) =>
  wrong(key && columnOf(key), code, problem, advice).message;

function readCells({ cells }: CourseListLine): { values: Values; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const values = Object.fromEntries(
    courseListColumns.map((column) => {
      const answer = readCell(column, cells[column.key] ?? null);
      if ('message' in answer) messages.push(answer.message);
      const text = 'value' in answer ? (answer.value ?? '') : '';
      if (text === '' && column.required && !('message' in answer)) {
        messages.push(fault(column.key, 'missing', '没有填写', `填写${column.title}`));
      }
      return [column.key, text];
    }),
  ) as Values;
  return { values, messages };
}

function fileMessages(name: string, found: FileMatch<ListedFile>): ImportMessage[] {
  if ('file' in found || name === '') return [];
  if (found.fault === 'missing') {
    const advice = '上传这个文件后点“重新匹配”，或改为已上传的文件名';
    return [fault('file', 'file-missing', `没有找到文件“${name.slice(0, 60)}”`, advice)];
  }
  const names = found.names.slice(0, 3).join('、');
  return [fault('file', 'file-several', `有几个文件名相近：${names}`, '写出完整的文件名')];
}

/** The same video in two lessons is seldom meant, and sometimes is. */
function repeatMessages(
  file: ListedFile,
  line: number,
  used: Map<string, number>,
): ImportMessage[] {
  const first = used.get(file.id);
  used.set(file.id, first ?? line);
  if (first === undefined) return [];
  const advice = '如果不是有意重复，请改为另一个文件';
  const column = columnOf('file');
  return [wrong(column, 'file-twice', `第 ${first} 行也用了这个文件`, advice, 'warning').message];
}

interface CourseLine {
  line: number;
  values: Values;
  course: CourseSoFar;
  facts: CourseListFacts;
}

function courseMessages({ line, values, course, facts }: CourseLine): ImportMessage[] {
  const messages: ImportMessage[] = [];
  course.lessons += 1;
  course.chapters.add(values.chapter);
  if (facts.takenTitles.has(values.course)) {
    const advice = '换一个课程名称，或到“我的课程”里修改原有的课程';
    messages.push(fault('course', 'title-taken', '您已有同名的课程', advice));
  }
  if (course.lessons > facts.mostLessons) {
    const problem = `一门课程最多 ${facts.mostLessons} 节`;
    messages.push(fault(null, 'too-many-lessons', problem, '请分成几门课程'));
  }
  if (course.chapters.size > facts.mostChapters) {
    const problem = `一门课程最多 ${facts.mostChapters} 章`;
    messages.push(fault('chapter', 'too-many-chapters', problem, '请分成几门课程'));
  }
  if (values.category !== '' && facts.categoryOf(values.category) === null) {
    const problem = `没有“${values.category.slice(0, 20)}”这个分类`;
    messages.push(fault('category', 'category', problem, '从“代码表”中选填'));
  }
  if (values.theme !== '' && facts.themeOf(values.theme) === null) {
    const problem = `没有“${values.theme.slice(0, 20)}”这个主题`;
    messages.push(fault('theme', 'theme', problem, '从“代码表”中选填'));
  }
  const tags = tagsOf(values.tags);
  if (tags.length > MOST_TAGS || tags.some((tag) => tag.length > LONGEST_TAG)) {
    const problem = `标签最多 ${MOST_TAGS} 个，每个最多 ${LONGEST_TAG} 个字`;
    messages.push(fault('tags', 'tags', problem, '减少或缩短标签'));
  }
  return [...messages, ...contradictions(line, values, course)];
}

function contradictions(line: number, values: Values, { said }: CourseSoFar): ImportMessage[] {
  return courseFactKeys.flatMap((key) => {
    const text = values[key];
    if (text === '') return [];
    const before = said.get(key);
    if (before === undefined) said.set(key, { text, line });
    if (before === undefined || before.text === text) return [];
    const advice = '同一门课程只写一种，或只写在一行';
    return [fault(key, 'contradiction', `与第 ${before.line} 行写的不一样`, advice)];
  });
}

function judged({ line, values, messages, found }: ReadLine, facts: CourseListFacts): JudgedLine {
  const { course, file } = values;
  const fileName = 'file' in found ? found.file.fileName : file;
  const lesson = values.lesson === '' ? baseFileName(fileName).slice(0, 100) : values.lesson;
  const faulty = messages.some(({ level }) => level === 'error');
  if (faulty || !('file' in found)) {
    return { line, verdict: 'error', course, lesson, file, messages, staged: null };
  }
  const staged: StagedLesson = {
    chapter: values.chapter,
    assetId: found.file.id,
    kind: found.file.kind,
    category: values.category === '' ? null : facts.categoryOf(values.category),
    theme: values.theme === '' ? null : facts.themeOf(values.theme),
    tags: values.tags === '' ? null : tagsOf(values.tags),
    lecturer: values.lecturer === '' ? null : values.lecturer,
    summary: values.summary === '' ? null : values.summary,
  };
  return { line, verdict: 'good', course, lesson, file: found.file.fileName, messages, staged };
}

const tagsOf = (text: string) => [
  ...new Set(
    text
      .split(/[、,，;；]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** A course as its good rows make it; in the order in which the list first names courses, chapters and lessons. */
export interface ListedCourse extends ListedFacts {
  title: string;
  chapters: { title: string; lessons: { line: number; title: string; staged: StagedLesson }[] }[];
}

export function coursesOf(
  rows: readonly Pick<JudgedLine, 'line' | 'course' | 'lesson' | 'staged'>[],
): ListedCourse[] {
  const courses = new Map<string, ListedCourse>();
  for (const { line, course: title, lesson, staged } of rows) {
    if (!staged) continue;
    const course = courses.get(title) ?? { title, chapters: [], ...nothingSaid };
    courses.set(title, course);
    course.category ??= staged.category;
    course.theme ??= staged.theme;
    course.tags ??= staged.tags;
    course.lecturer ??= staged.lecturer;
    course.summary ??= staged.summary;
    const known = course.chapters.find((one) => one.title === staged.chapter);
    const chapter = known ?? { title: staged.chapter, lessons: [] };
    if (!known) course.chapters.push(chapter);
    chapter.lessons.push({ line, title: lesson, staged });
  }
  return [...courses.values()];
}

const nothingSaid: ListedFacts = {
  category: null,
  theme: null,
  tags: null,
  lecturer: null,
  summary: null,
};
