import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';
import { ClassLifeController } from './class-life.controller.js';
import { ClassMemberController } from './class-member.controller.js';
import { ClassTimetableController } from './class-timetable.controller.js';
import { MyClassController } from './my-class.controller.js';
import { TrainingClassController } from './training-class.controller.js';
import { CertificateController } from './certificate.controller.js';
import { ClassAttendanceController } from './class-attendance.controller.js';
import { ClassClosingController } from './class-closing.controller.js';
import { ClassLeaveController } from './class-leave.controller.js';

@Module({
  imports: [ActivityModule],
  controllers: [
    TrainingClassController,
    ClassLifeController,
    ClassTimetableController,
    ClassMemberController,
    MyClassController,
    ClassAttendanceController,
    ClassLeaveController,
    ClassClosingController,
    CertificateController,
  ],
})
export class ActivityApiModule {}
