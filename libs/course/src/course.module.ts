import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { DatabaseModule } from '#platform';
import { CatalogueRepository } from './catalogue.repository.js';
import { Chapter } from './chapter.entity.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseLookup } from './course-lookup.service.js';
import { CourseReview } from './course-review.entity.js';
import { Course } from './course.entity.js';
import { CourseRepository } from './course.repository.js';
import { LessonRepository } from './lesson.repository.js';
import { Lesson } from './lesson.entity.js';

const services = [CourseLookup, CourseCatalogue];

@Module({
  imports: [MediaModule, DatabaseModule.forEntities(Course, Chapter, Lesson, CourseReview)],
  providers: [...services, CourseRepository, LessonRepository, CatalogueRepository],
  exports: services,
})
export class CourseModule {}
