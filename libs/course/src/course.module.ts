import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { AssignmentCourses } from './assignment-course.service.js';
import { AssignmentReaches } from './assignment-reach.service.js';
import { AssignmentRepository } from './assignment.repository.js';
import { Assignments } from './assignment.service.js';
import { AudienceListRepository } from './audience-list.repository.js';
import { AudienceListSheets } from './audience-list-sheet.service.js';
import { AudienceLists } from './audience-list.service.js';
import { AudiencePeopleRepository } from './audience-people.repository.js';
import { AudienceTargets } from './audience-target.service.js';
import { CourseAudienceSetting } from './course-audience-setting.service.js';
import { AssignmentCourse } from './assignment-course.entity.js';
import { Assignment } from './assignment.entity.js';
import { AudienceListMember } from './audience-list-member.entity.js';
import { AudienceList } from './audience-list.entity.js';
import { AudienceTarget } from './audience-target.entity.js';
import { AudienceRepository } from './audience.repository.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { CategoryDefaults } from './category-defaults.service.js';
import { Category } from './category.entity.js';
import { CategoryRepository } from './category.repository.js';
import { Categories } from './category.service.js';
import { CategoryTree } from './category-tree.service.js';
import { Chapter } from './chapter.entity.js';
import { CourseAudience } from './course-audience.service.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseDrafts } from './course-draft.service.js';
import { CourseIndexRepository } from './course-index.repository.js';
import { CourseIndex } from './course-index.service.js';
import { CourseLookup } from './course-lookup.service.js';
import { CoursePublication } from './course-publication.service.js';
import { CourseReviews } from './course-review.service.js';
import { CourseSchedule } from './course-schedule.entity.js';
import { CourseScheduleRepository } from './course-schedule.repository.js';
import { CourseSchedules } from './course-schedule.service.js';
import { CourseSheets } from './course-sheet.service.js';
import { CourseVersion } from './course-version.entity.js';
import { CourseVersions } from './course-version.service.js';
import { CourseVersionRepository } from './course-version.repository.js';
import { CourseWithdrawals } from './course-withdrawal.service.js';
import { CourseReview } from './course-review.entity.js';
import { CourseTerm } from './course-term.entity.js';
import { Course } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import { CategoryWords } from './category-words.service.js';
import { CourseArchive } from './course-archive.service.js';
import { CourseCopies } from './course-copy.service.js';
import { CourseImportApplying } from './course-import-applying.service.js';
import { CourseImportChecking } from './course-import-checking.service.js';
import { CourseImportFiles } from './course-import-file.service.js';
import { CourseImports } from './course-import.service.js';
import { CourseImport } from './course-import.entity.js';
import { CourseImportRow } from './course-import-row.entity.js';
import { CourseImportRepository } from './course-import.repository.js';
import { CourseListRows } from './course-list-rows.service.js';
import { CoursesWaiting } from './course-waiting.service.js';
import { CourseWaiting } from './course-waiting.entity.js';
import { CourseWaitingRepository } from './course-waiting.repository.js';
import { MicroCourses } from './micro-course.service.js';
import { TaughtCourses } from './taught-course.service.js';
import { LessonAuthoring } from './lesson-authoring.service.js';
import { LessonMedia } from './lesson-media.service.js';
import { LessonRepository } from './lesson.repository.js';
import { Lesson } from './lesson.entity.js';
import { ReviewComment } from './review-comment.entity.js';
import { ReviewCommentRepository } from './review-comment.repository.js';
import { ReviewComments } from './review-comment.service.js';
import { ReviewDeskRepository } from './review-desk.repository.js';
import { ReviewDesk } from './review-desk.service.js';
import { ReviewFiles } from './review-file.service.js';
import { TakedownCourse } from './takedown-course.entity.js';
import { Takedown } from './takedown.entity.js';
import { TakedownRepository } from './takedown.repository.js';
import { Takedowns } from './takedown.service.js';

const services = [
  CourseLookup,
  CourseCatalogue,
  CourseDrafts,
  CourseAuthoring,
  LessonAuthoring,
  CoursePublication,
  CourseReviews,
  CourseVersions,
  ReviewComments,
  CourseSchedules,
  CourseWithdrawals,
  Takedowns,
  CourseAudience,
  CategoryTree,
  Categories,
  CourseIndex,
  CourseAudienceSetting,
  Assignments,
  AssignmentReaches,
  AudienceLists,
  AudienceListSheets,
];
const courseEntities = [Course, CourseVersion, Chapter, Lesson, CourseReview, Category, CourseTerm];
/** What only authors use: the short ways, lists, and what is put away. */
const builderServices = [
  CourseArchive,
  CourseCopies,
  CoursesWaiting,
  MicroCourses,
  TaughtCourses,
  CourseImports,
  CourseImportFiles,
  CourseImportChecking,
  CourseImportApplying,
];
const builderEntities = [CourseWaiting, CourseImport, CourseImportRow];
const reviewEntities = [ReviewComment, CourseSchedule, Takedown, TakedownCourse];
const audienceEntities = [
  Assignment,
  AssignmentCourse,
  AudienceTarget,
  AudienceList,
  AudienceListMember,
];

@Module({
  imports: [
    OrganisationModule,
    MediaModule,
    DatabaseModule.forEntities(
      ...courseEntities,
      ...reviewEntities,
      ...audienceEntities,
      ...builderEntities,
    ),
  ],
  providers: [
    ...services,
    ...builderServices,
    CategoryWords,
    CourseListRows,
    CourseImportRepository,
    CourseWaitingRepository,
    CategoryDefaults,
    CourseSheets,
    LessonMedia,
    CourseRepository,
    CourseVersionRepository,
    LessonRepository,
    CatalogueRepository,
    AudienceRepository,
    CategoryRepository,
    CourseIndexRepository,
    AssignmentCourses,
    AssignmentRepository,
    AudienceTargets,
    AudiencePeopleRepository,
    AudienceListRepository,
    ReviewDesk,
    ReviewFiles,
    ReviewDeskRepository,
    ReviewCommentRepository,
    CourseScheduleRepository,
    TakedownRepository,
  ],
  exports: [...services, ...builderServices],
})
export class CourseModule {}
