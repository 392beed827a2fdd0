import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { DatabaseModule } from '#platform';
import { CatalogueRepository } from './catalogue.repository.js';
import { Chapter } from './chapter.entity.js';
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

const services = [CourseLookup, CourseCatalogue, CourseAuthoring, LessonAuthoring, CourseReviews];

@Module({
  imports: [MediaModule, DatabaseModule.forEntities(Course, Chapter, Lesson, CourseReview)],
  providers: [
    ...services,
    CourseSheets,
    LessonMedia,
    CourseRepository,
    LessonRepository,
    CatalogueRepository,
  ],
  exports: services,
})
export class CourseModule {}
