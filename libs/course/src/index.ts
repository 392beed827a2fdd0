// Knows: courses, their chapters and lessons, how they come to be published, the catalogue, and whom courses are for.
// Refuses to know: who has watched what, questions and answers, and how many hours a course gives.
// Emits: course.lesson-removed, course.version-published, course.draft-discarded.
export { type AssignmentKind, ASSIGNMENT_KINDS } from './assignment.entity.js';
export type { AssignmentWish } from './assignment.plan.js';
export { ASSIGNING_ROLES } from './assignment.policy.js';
export {
  type AssignmentReach,
  AssignmentReaches,
  type ReachPreview,
} from './assignment-reach.service.js';
export { Assignments } from './assignment.service.js';
export { type AssignmentState, ASSIGNMENT_STATES } from './assignment.state.js';
export {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_PHASES,
  type AssignmentAct,
  type AssignmentPhase,
  type AssignmentRowView,
  type AssignmentView,
} from './assignment.view.js';
export {
  AudienceLists,
  type AudienceListView,
  type MatchedPerson,
  type NamedPerson,
} from './audience-list.service.js';
export { AudienceListSheets } from './audience-list-sheet.service.js';
export { boundTarget, rankLevels, type TargetWish } from './audience-target.plan.js';
export { type TargetView } from './audience-target.service.js';
export {
  CourseAudienceSetting,
  type CourseAudienceView,
} from './course-audience-setting.service.js';
export { type CourseObligation, type CourseReason } from './audience.plan.js';
export { type Restriction } from './audience.repository.js';
export { type AssignedCourse, CourseAudience } from './course-audience.service.js';
export {
  type CatalogueSort,
  catalogueSorts,
  type CourseLength,
  courseLengths,
} from './catalogue.repository.js';
export type { CategoryPolicy } from './category.plan.js';
export {
  Categories,
  type CategoryChange,
  type CategoryMove,
  type NewCategory,
} from './category.service.js';
export { CategoryTree } from './category-tree.service.js';
export type { CategoryView } from './category.view.js';
export { completeCourseIndex, reindexCategory } from './course-index.jobs.js';
export { CourseIndex } from './course-index.service.js';
export { CourseAuthoring, type CourseChange } from './course-authoring.service.js';
export { CourseArchive } from './course-archive.service.js';
export { type CopiedCourse, CourseCopies } from './course-copy.service.js';
export { CourseImportApplying } from './course-import-applying.service.js';
export { CourseImportChecking } from './course-import-checking.service.js';
export type { CourseImportCounts } from './course-import.entity.js';
export { CourseImportFiles } from './course-import-file.service.js';
export { applyCourseImport, checkCourseImport, purgeCourseImports } from './course-import.jobs.js';
export { type CourseImportVerdict, courseImportVerdicts } from './course-import-row.entity.js';
export { CourseImports } from './course-import.service.js';
export {
  type CourseImportState,
  courseImportStates,
  isCourseImportResting,
} from './course-import.state.js';
export type { CourseImportRowView, CourseImportView } from './course-import.view.js';
export { CoursesWaiting } from './course-waiting.service.js';
export { MicroCourses, type NewMicroCourse } from './micro-course.service.js';
export { TaughtCourses } from './taught-course.service.js';
export { CourseDrafts } from './course-draft.service.js';
export { type CatalogueQuery, CourseCatalogue } from './course-catalogue.service.js';
export { CourseLookup } from './course-lookup.service.js';
export {
  type CourseWish,
  completionThresholds,
  MAX_CREDIT_HUNDREDTHS,
  playbackRates,
} from './course-facts.plan.js';
export { courseDecisions, type CourseDecision } from './course-review.entity.js';
export { CourseReviews } from './course-review.service.js';
export { type ScheduledAct, scheduledActs } from './course-schedule.entity.js';
export { CourseSchedules, type NewSchedule } from './course-schedule.service.js';
export { CourseWithdrawals } from './course-withdrawal.service.js';
export { courseErrors } from './course.errors.js';
export {
  draftDiscarded,
  lessonRemoved,
  type VersionPublished,
  versionPublished,
} from './course.events.js';
export type { Lecturer } from './course-version.entity.js';
export { type VersionStage, versionStages } from './course-version.state.js';
export { runCourseSchedule } from './course.jobs.js';
export { isOpen } from './course.policy.js';
export { CourseModule } from './course.module.js';
export { type CourseState, courseStates } from './course.state.js';
export type {
  AwaitedSubmission,
  CourseRowView,
  CourseSheet,
  LessonSheet,
  LiveVersion,
} from './course-sheet.view.js';
export type { CourseFacts, LessonFacts, PublishedCourse } from './course.view.js';
export { LessonAuthoring, type LessonChange, type NewLesson } from './lesson-authoring.service.js';
export { type LessonKind, lessonKinds } from './lesson.entity.js';
export { type ChapterWish } from './outline.plan.js';
export { courseThemes } from './theme-rows.js';
export { CourseVersions, type VersionDiff, type VersionRow } from './course-version.service.js';
export {
  type DiffField,
  diffFields,
  type FactChange,
  type LessonChangeKind,
  lessonChanges,
  type LessonDiff,
  type LessonPlace,
} from './version-diff.plan.js';
export { type NewReviewComment, ReviewComments } from './review-comment.service.js';
export {
  type ReviewCommentView,
  type ReviewFile,
  type ReviewFilter,
  reviewFilters,
  type ReviewRow,
  type ReviewStanding,
  type ScheduleView,
} from './review.view.js';
export { type TakedownKind, takedownKinds } from './takedown.entity.js';
export { type NewTakedown, type Restoration, Takedowns } from './takedown.service.js';
export type {
  TakedownCourseView,
  TakedownHit,
  TakedownTarget,
  TakedownView,
} from './takedown.view.js';
