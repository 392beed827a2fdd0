import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { ApplyUnitChangesProcessor } from './apply-unit-changes.processor.js';

@Module({ imports: [OrganisationModule], providers: [ApplyUnitChangesProcessor] })
export class OrganisationWorkerModule {}
