import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface DemoQuestion {
  type: 'single' | 'multiple' | 'boolean';
  stem: string;
  /** `[text, correct]` */
  options: [string, boolean][];
  explanation: string;
  score: number;
}

export interface DemoQuiz {
  passScore: number;
  questions: DemoQuestion[];
}

export interface DemoLesson {
  /** The file's name below demo/clips, without its ending. */
  clip: string;
  title: string;
  quiz?: DemoQuiz;
}

export interface DemoCourse {
  title: string;
  category: string;
  lecturer: string;
  tags: string[];
  required: boolean;
  summary: string;
  lessons: DemoLesson[];
}

/** Beside the sources and beside what is built of them. */
const DEMO_FOLDER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../demo/' : '../../../../../demo/',
  import.meta.url,
);

export function demoCourses(): DemoCourse[] {
  return JSON.parse(readFileSync(new URL('courses.json', DEMO_FOLDER), 'utf8')) as DemoCourse[];
}

export function clipFile(clip: string): string {
  return fileURLToPath(new URL(`clips/${clip}.mp4`, DEMO_FOLDER));
}
