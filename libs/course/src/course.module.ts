import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { AssignmentCourse } from './assignment-course.entity.js';
import { Assignment } from './assignment.entity.js';
import { AudienceListMember } from './audience-list-member.entity.js';
import { AudienceList } from './audience-list.entity.js';
import { AudienceTarget } from './audience-target.entity.js';
import { AudienceRepository } from './audience.repository.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { Chapter } from './chapter.entity.js';
import { CourseAudience } from './course-audience.service.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseReviews } from './course-review.service.js';
import { CourseSheets } from './course-sheet.service.js';
import { CourseReview } from './course-review.entity.js';
import { Course } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import { LessonAuthoring } from './lesson-authoring.service.js';
import { LessonMedia } from './lesson-media.service.js';
import { LessonRepository } from './lesson.repository.js';
import { Lesson } from './lesson.entity.js';

const services = [
  CourseLookup,
  CourseCatalogue,
  CourseAuthoring,
  LessonAuthoring,
  CourseReviews,
  CourseAudience,
];
const audienceEntities = [
  Assignment,
  AssignmentCourse,
  AudienceTarget,
  AudienceList,
  AudienceListMember,
];

@Module({
  imports: [
    MediaModule,
    OrganisationModule,
    DatabaseModule.forEntities(Course, Chapter, Lesson, CourseReview, ...audienceEntities),
  ],
  providers: [
    ...services,
    CourseSheets,
    LessonMedia,
    CourseRepository,
    LessonRepository,
    CatalogueRepository,
    AudienceRepository,
  ],
  exports: services,
})
export class CourseModule {}
