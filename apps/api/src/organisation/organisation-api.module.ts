import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { ImportController } from './import.controller.js';
import { UnitChangeController } from './unit-change.controller.js';
import { MembershipController } from './membership.controller.js';
import { TransferController } from './transfer.controller.js';
import { UnitSearchController } from './unit-search.controller.js';
import { UnitController } from './unit.controller.js';

@Module({
  imports: [OrganisationModule, MediaModule],
  controllers: [
    UnitSearchController,
    UnitController,
    UnitChangeController,
    TransferController,
    MembershipController,
    ImportController,
  ],
})
export class OrganisationApiModule {}
