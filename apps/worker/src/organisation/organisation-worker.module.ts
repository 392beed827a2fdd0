import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { ApplyTransfersProcessor } from './apply-transfers.processor.js';
import { RepointTransfersListener } from './repoint-transfers.listener.js';
import { ApplyUnitChangesProcessor } from './apply-unit-changes.processor.js';
import {
  ApplyImportProcessor,
  CheckImportProcessor,
  PurgeImportsProcessor,
} from './import.processor.js';

@Module({
  imports: [OrganisationModule],
  providers: [
    ApplyUnitChangesProcessor,
    ApplyTransfersProcessor,
    RepointTransfersListener,
    CheckImportProcessor,
    ApplyImportProcessor,
    PurgeImportsProcessor,
  ],
})
export class OrganisationWorkerModule {}
