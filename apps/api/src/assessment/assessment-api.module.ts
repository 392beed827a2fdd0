import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { AssessmentController } from './assessment.controller.js';

@Module({ imports: [AssessmentModule], controllers: [AssessmentController] })
export class AssessmentApiModule {}
