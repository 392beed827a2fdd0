import { Module } from '@nestjs/common';
import { CreditModule } from '#credit';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { AssessmentPeriod } from './assessment-period.entity.js';
import { AssessmentScheme, AssessmentSchemeVersion } from './assessment-scheme.entity.js';
import { AssessmentRepository } from './assessment.repository.js';
import { Assessments } from './assessment.service.js';

@Module({
  imports: [
    CreditModule,
    OrganisationModule,
    DatabaseModule.forEntities(AssessmentScheme, AssessmentSchemeVersion, AssessmentPeriod),
  ],
  providers: [Assessments, AssessmentRepository],
  exports: [Assessments],
})
export class AssessmentModule {}
