import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { ApplyTransfersProcessor } from './apply-transfers.processor.js';
import { ApplyUnitChangesProcessor } from './apply-unit-changes.processor.js';

@Module({
  imports: [OrganisationModule],
  providers: [ApplyUnitChangesProcessor, ApplyTransfersProcessor],
})
export class OrganisationWorkerModule {}
