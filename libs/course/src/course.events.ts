import { defineEvent } from '#platform';

/** A lesson is in no version any more; what other rooms kept for it may go too. */
export const lessonRemoved = defineEvent<{ courseId: string; lessonId: string }>(
  'course.lesson-removed',
);

export interface VersionPublished {
  courseId: string;
  versionId: string;
  number: number;
  lessons: { id: string; title: string }[];
}

/** Learners see this version from now on, and no other. */
export const versionPublished = defineEvent<VersionPublished>('course.version-published');

/** What was being changed in a published course is given up. */
export const draftDiscarded = defineEvent<{ courseId: string }>('course.draft-discarded');
