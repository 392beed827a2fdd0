import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import { MemberChanges } from './member-change.service.js';
import { MemberNumbers } from './member-numbers.service.js';
import { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';
import { Units } from './unit.service.js';

@Module({
  imports: [DatabaseModule.forEntities(Unit, Member, Membership, Appointment)],
  providers: [
    Units,
    Members,
    MemberChanges,
    MemberNumbers,
    UnitRepository,
    MemberRepository,
    MembershipRepository,
    AppointmentRepository,
  ],
  exports: [Units, Members, MemberChanges],
})
export class OrganisationModule {}
