import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { UnitChangeController } from './unit-change.controller.js';
import { UnitController } from './unit.controller.js';

@Module({
  imports: [OrganisationModule],
  controllers: [UnitController, UnitChangeController],
})
export class OrganisationApiModule {}
