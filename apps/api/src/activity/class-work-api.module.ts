import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';
import { ClassAssignmentController } from './class-assignment.controller.js';
import { ClassGroupController } from './class-group.controller.js';
import { ClassImportController } from './class-import.controller.js';
import { ClassNoticeController } from './class-notice.controller.js';
import { ClassPageController } from './class-page.controller.js';
import { MyAssignmentController } from './my-assignment.controller.js';

/** What goes on inside a class. */
@Module({
  imports: [ActivityModule],
  controllers: [
    ClassPageController,
    ClassNoticeController,
    ClassGroupController,
    ClassAssignmentController,
    MyAssignmentController,
    ClassImportController,
  ],
})
export class ClassWorkApiModule {}
