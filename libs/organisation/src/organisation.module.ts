import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import { MemberChanges } from './member-change.service.js';
import { MemberNumbers } from './member-numbers.service.js';
import { CodeMapping } from './code-mapping.entity.js';
import { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import { MembershipMergingRepository } from './membership-merging.repository.js';
import { UnitChange } from './unit-change.entity.js';
import { UnitChangeApplying } from './unit-change-applying.service.js';
import { UnitChangeRepository } from './unit-change.repository.js';
import { UnitChanges } from './unit-change.service.js';
import { UnitCreation } from './unit-creation.service.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { UnitRestructuring } from './unit-restructuring.service.js';
import { Unit } from './unit.entity.js';
import { UnitPlacement } from './unit-placement.entity.js';
import { UnitRepository } from './unit.repository.js';
import { Units } from './unit.service.js';

const doors = [Units, UnitCreation, UnitRestructuring, UnitChanges, Members, MemberChanges];

@Module({
  imports: [
    DatabaseModule.forEntities(
      Unit,
      UnitPlacement,
      UnitChange,
      Member,
      Membership,
      Appointment,
      CodeMapping,
    ),
  ],
  providers: [
    ...doors,
    MemberNumbers,
    UnitChangeApplying,
    UnitRepository,
    UnitHistoryRepository,
    UnitChangeRepository,
    MemberRepository,
    MembershipRepository,
    AppointmentRepository,
    MembershipMergingRepository,
  ],
  exports: doors,
})
export class OrganisationModule {}
