// Knows: play sessions, beats, the bucket, coverage, which keys went out, when lessons and courses are complete.
// Refuses to know: how many hours that gives, and who must reach how many.
// Emits: study.lesson-completed, study.course-completed.
export { type BeatReport } from './beat.plan.js';
export { Beats } from './beat.service.js';
export { type BeatAnswer } from './beat.view.js';
export { CompletedCourses } from './completed-courses.service.js';
export { Completion } from './completion.service.js';
export { decodeRanges, encodeRanges, type Range, type Ranges } from './coverage.plan.js';
export { CourseSettlement } from './course-settlement.service.js';
export { KeyDelivery } from './key-delivery.service.js';
export { PlaySessions } from './play-session.service.js';
export { type PlaySessionView } from './play-session.view.js';
export { Progress } from './progress.service.js';
export type { CourseProgress, LessonProgress, Missing, Resume, Standing } from './progress.view.js';
export { Recomputation, type Recomputed } from './recomputation.service.js';
export { StudyRecords } from './study-record.service.js';
export { type CarriedStudy, StudyMerging } from './study-merging.service.js';
export { type StudyRecord } from './study-record.view.js';
export { studyErrors } from './study.errors.js';
export {
  type CourseCompleted,
  courseCompleted,
  type LessonCompleted,
  lessonCompleted,
} from './study.events.js';
export { StudyModule } from './study.module.js';
export { REJECTION_REASONS, type Rejection, type RejectionReason } from './verdict.plan.js';
export { LessonOrder } from './lesson-order.service.js';
export { settleCourse } from './study.jobs.js';
