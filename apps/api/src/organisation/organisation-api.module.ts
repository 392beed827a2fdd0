import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { UnitChangeController } from './unit-change.controller.js';
import { MembershipController } from './membership.controller.js';
import { TransferController } from './transfer.controller.js';
import { UnitSearchController } from './unit-search.controller.js';
import { UnitController } from './unit.controller.js';

@Module({
  imports: [OrganisationModule],
  controllers: [
    UnitSearchController,
    UnitController,
    UnitChangeController,
    TransferController,
    MembershipController,
  ],
})
export class OrganisationApiModule {}
