import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { UnitController } from './unit.controller.js';

@Module({
  imports: [OrganisationModule],
  controllers: [UnitController],
})
export class OrganisationApiModule {}
