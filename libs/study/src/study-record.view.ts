import type { Beat } from './beat.entity.js';
import type { SessionSums } from './beat.repository.js';
import type { PlaySession } from './play-session.entity.js';
import { type Rejection, REJECTION_REASONS, type RejectionReason } from './verdict.plan.js';

export interface StudyRecord {
  playSessionId: string;
  courseId: string;
  courseTitle: string;
  lessonId: string;
  lessonTitle: string;
  startedAt: Date;
  lastBeatAt: Date;
  acceptedMs: number;
  rejected: Rejection[];
}

interface Facts {
  courseTitle: string;
  lessonTitle: string;
  sums: SessionSums | undefined;
  rejected: Rejection[];
}

export function studyRecord(session: PlaySession, facts: Facts): StudyRecord {
  const { courseTitle, lessonTitle, sums, rejected } = facts;
  return {
    playSessionId: session.id,
    courseId: session.courseId,
    courseTitle,
    lessonId: session.lessonId,
    lessonTitle,
    startedAt: session.openedAt,
    lastBeatAt: sums?.lastBeatAt ?? session.openedAt,
    acceptedMs: sums?.acceptedMs ?? 0,
    rejected,
  };
}

/** One line per reason, in the order of the closed list. */
export function sumRejections(beats: Pick<Beat, 'rejected'>[]): Rejection[] {
  const sums = new Map<RejectionReason, number>();
  for (const { rejected } of beats) {
    for (const { reason, ms } of JSON.parse(rejected) as Rejection[]) {
      sums.set(reason, (sums.get(reason) ?? 0) + ms);
    }
  }
  return REJECTION_REASONS.flatMap((reason) => {
    const ms = sums.get(reason) ?? 0;
    return ms > 0 ? [{ reason, ms }] : [];
  });
}
