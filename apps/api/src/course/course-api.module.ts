import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { CourseModule } from '#course';
import { CreditModule } from '#credit';
import { ExamModule } from '#exam';
import { CategoryController, CourseThemeController } from './category.controller.js';
import { MediaModule } from '#media';
import { ReportModule } from '#report';
import { AssignmentController } from './assignment.controller.js';
import { AudienceListController } from './audience-list.controller.js';
import { CourseAudienceController } from './course-audience.controller.js';
import { CourseAuthoringController } from './course-authoring.controller.js';
import { CourseImportController } from './course-import.controller.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { CourseReviewController } from './course-review.controller.js';
import { CourseShortcutController } from './course-shortcut.controller.js';
import { CourseVersionController } from './course-version.controller.js';
import { ReviewCommentController } from './review-comment.controller.js';
import { TakedownController } from './takedown.controller.js';
import { TeachingController } from './teaching.controller.js';

@Module({
  imports: [AccountModule, MediaModule, ReportModule, CourseModule, ExamModule, CreditModule],
  controllers: [
    CategoryController,
    CourseThemeController,
    AssignmentController,
    AudienceListController,
    CourseAudienceController,
    TeachingController,
    CourseAuthoringController,
    CourseShortcutController,
    CourseImportController,
    CourseReviewController,
    CourseVersionController,
    ReviewCommentController,
    TakedownController,
  ],
  providers: [CourseQuizzes],
})
export class CourseApiModule {}
