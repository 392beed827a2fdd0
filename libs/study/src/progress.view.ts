export interface LessonProgress {
  coveredMs: number;
  completed: boolean;
  positionMs: number;
  /** Another video has taken the place of the one that was begun, and is to be watched anew. */
  replaced: boolean;
  /** Accepted on videos that stood here before; it stays in the record and counts no more towards this one. */
  earlierMs: number;
  /** When time was last accepted on what it plays now. */
  touchedAt: Date | null;
}

export interface CourseProgress {
  /** 0..100; 100 only when complete. */
  percent: number;
  completedAt: Date | null;
}

/** What is missing: `time` in ms of content, `quiz` in quizzes that are not passed. */
export interface Missing {
  reason: 'time' | 'quiz';
  need: number;
}

export interface Standing {
  studiedMs: number;
  requiredMs: number;
  missing: Missing[];
  completed: boolean;
}

export interface Resume {
  courseId: string;
  courseTitle: string;
  lessonId: string;
  lessonTitle: string;
  lecturer: string;
  durationMs: number;
  coveredMs: number;
  resumeAtMs: number;
}
